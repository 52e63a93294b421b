"""What the store touches: nothing while reading, nothing elsewhere, and through one door."""

from __future__ import annotations

import ast
import os
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from backcare_desktop.domain.settings import Settings
from tests.store.conftest import NOON, Open, everything, pain
from tests.support.thermal import begun
from tests.support.watched_disk import WRITING, WatchedDisk

SOURCE = Path(__file__).parents[2] / "src" / "backcare_desktop"
DOORS = {"store/disk.py", "desktop/private_file.py"}
MARK = "ZANZIBAR"

SESSION = """
import os, sys
root, written = sys.argv[1], []
def note(event, arguments):
    if event == "open" and arguments[2] & (os.O_WRONLY | os.O_RDWR):
        written.append(arguments[0])
    elif event in {"os.rename", "os.link"}:
        written.extend(arguments[:2])
    elif event in {"os.remove", "os.mkdir", "os.rmdir", "os.chmod", "os.truncate"}:
        written.append(arguments[0])
sys.dont_write_bytecode = True
sys.addaudithook(note)
from datetime import UTC, datetime
from pathlib import Path
from backcare_desktop.domain.pain import PainEntry
from backcare_desktop.store.store import Store
now = datetime(2026, 3, 14, tzinfo=UTC)
store = Store.open(Path(root), now=lambda: now)
store.recent()
while store.next_month(): pass
store.read_settings(), store.read_session(), store.read_draft()
if sys.argv[2] == "write":
    ids = "../../../escaped", "/etc/escaped", "a\\\\b:c"
    for name in ids:
        store.save([PainEntry(id=name, at=now, entered_at=now, updated=now, score=3, tz=name)])
    store.write_settings(store.read_settings())
store.close()
print("\\n".join(str(path) for path in written))
"""


def touched(folder: Path, what: str) -> set[Path]:
    """Return what a process of its own writes, made, renamed or removed."""
    command = [sys.executable, "-c", SESSION, str(folder), what]
    environment = {**os.environ, "PYTHONPATH": "src"}
    result = subprocess.run(command, capture_output=True, text=True, check=True, env=environment)
    return {Path(line) for line in result.stdout.splitlines()}


def test_i5_reading_writes_nothing_but_the_lock(march: Path, folder: Path) -> None:
    march.with_name("copy.json").write_bytes(march.read_bytes())
    march.with_name("2026-03.json.tmp").write_bytes(b"half")
    (folder / "settings.json").write_bytes(b"{")
    before = {p: p.read_bytes() for p in folder.rglob("*") if p.is_file()}
    assert touched(folder, "read") == {folder / ".lock"}
    assert {p: p.read_bytes() for p in folder.rglob("*") if p.is_file()} == before


def test_i5_a_reader_beside_a_writer_calls_nothing_that_writes(
    march: Path, open_store: Open
) -> None:
    calls: list[str] = []
    first = open_store()
    store = type(first).open(
        march.parents[1], now=lambda: NOON, disk=WatchedDisk(lambda call, _: calls.append(call))
    )
    everything(store)
    assert not set(calls) & set(WRITING)


def test_i16_i19_nothing_is_written_outside_whatever_an_entry_says(folder: Path) -> None:
    written = touched(folder, "write")
    assert folder / "2026" / "2026-03.json.tmp" in written
    assert {path for path in written if not path.is_relative_to(folder)} <= {folder}
    names = {path.name for path in folder.rglob("*")}
    assert not any("escaped" in name for name in names)


def test_i18_no_word_of_the_diary_leaves_it(march: Path, folder: Path, open_store: Open) -> None:
    store = open_store()
    store.save([pain(3, note=MARK, name=f"{MARK}-1"), pain(4, note=MARK)])
    text = march.read_text("utf-8")
    march.write_text(text.replace('"score":4', f'"score":"{MARK}"')[:-60], "utf-8")
    (folder / "draft.json").write_text(f'{{"forms":"{MARK}"}}')
    again = open_store()
    months = everything(again).months
    problems = [r.problem for r in months["2026-03"] if hasattr(r, "problem")]
    again.read_draft()
    again.write_settings(Settings())
    again.save([pain(5)])
    again.clear_draft()
    notes = [path.read_text() for path in (folder / "quarantine").glob("*.txt")]
    names = [path.name for path in folder.rglob("*")]
    assert len(problems) >= 1
    assert len(notes) == 2
    assert MARK not in "".join([*problems, *notes, *names])


def test_i27_the_same_entries_in_another_order_give_the_same_bytes(
    open_store: Open, tmp_path: Path
) -> None:
    entries = [pain(score, days_ago=score % 3, name=f"e{score}") for score in range(6)]
    store = open_store()
    store.save(entries)
    other = type(store).open(tmp_path / "other", now=lambda: NOON)
    for entry in reversed(entries):
        other.save([entry])
    other.close()
    name = "2026/2026-03.json"
    assert (tmp_path / "other" / name).read_bytes() == (tmp_path / "diary" / name).read_bytes()


def test_i15_modes_hold_whatever_the_umask(folder: Path, open_store: Open) -> None:
    for mask in (0o000, 0o777):
        before = os.umask(mask)
        try:
            store = open_store()
            store.save([pain(3), pain(4, days_ago=40)])
            store.write_session(begun())
        finally:
            os.umask(before)
    kinds = {(p.is_dir(), p.stat().st_mode & 0o777) for p in [folder, *folder.rglob("*")]}
    assert kinds <= {(True, 0o700), (False, 0o600)}


def test_i12_a_deleted_entry_can_be_restored(open_store: Open) -> None:
    store = open_store()
    entry = pain(3)
    store.save([entry])
    store.save([replace(entry, deleted=NOON)])
    store = open_store()
    (trashed,) = everything(store).trash()
    store.save([replace(trashed, deleted=None)])
    assert everything(open_store()).trash() == []


def opens_for_writing(tree: ast.AST) -> list[int]:
    """Return the lines that open, make, move or remove files."""
    found = []
    for node in ast.walk(tree):
        if not isinstance(node, ast.Call):
            continue
        name = node.func.attr if isinstance(node.func, ast.Attribute) else ""
        name = node.func.id if isinstance(node.func, ast.Name) else name
        texts = [a.value for a in node.args if isinstance(a, ast.Constant)]
        writes = any(isinstance(t, str) and set(t) & set("wax+") and len(t) < 4 for t in texts)
        if name in {"write_text", "write_bytes", "QSaveFile", "QFile", "NamedTemporaryFile"} or (
            name in {"open", "fdopen"} and writes and not _in_memory(node.func)
        ):
            found.append(node.lineno)
    return found


def _in_memory(called: ast.expr) -> bool:
    """Whether this writes a sound into a buffer, or into an archive that is one."""
    owner = called.value if isinstance(called, ast.Attribute) else None
    return isinstance(owner, ast.Name) and owner.id in {"wave", "package"}


@pytest.mark.parametrize(
    "path", sorted(p.relative_to(SOURCE).as_posix() for p in SOURCE.rglob("*.py"))
)
def test_i29_files_are_written_through_one_door(path: str) -> None:
    tree = ast.parse((SOURCE / path).read_text("utf-8"))
    flags = {n.attr for n in ast.walk(tree) if isinstance(n, ast.Attribute)} & {
        "O_WRONLY",
        "O_RDWR",
        "O_CREAT",
    }
    assert path in DOORS or not (opens_for_writing(tree) or flags)


@pytest.mark.parametrize(
    "line",
    ["open(p, 'w')", "p.open('xb')", "p.write_text('a')", "QSaveFile(p)", "os.fdopen(d, 'a')"],
)
def test_i29_a_second_door_is_found(line: str) -> None:
    assert opens_for_writing(ast.parse(line)) == [1]
