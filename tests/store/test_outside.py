"""Something else changes the folder while the diary is open: it is told, and nothing is lost."""

from __future__ import annotations

import errno
import json
import shutil
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from backcare_desktop.domain.pain import PainEntry
from backcare_desktop.store.problems import ProblemKind, SaveRefused
from backcare_desktop.store.store import Store
from tests.store.conftest import NOON, Open, everything, noon, pain, scores
from tests.support.watched_disk import refusing

if TYPE_CHECKING:
    from pathlib import Path

ALL = [1, 2, 3, 4]
HOLDER = """
import sys, time
from datetime import UTC, datetime
from pathlib import Path
from backcare_desktop.store.store import Store
store = Store.open(Path(sys.argv[1]), now=lambda: datetime.now(UTC))
print(store.access.writable, flush=True)
sys.stdin.read()
"""


def test_i11_a_month_changed_outside_is_not_written_until_it_is_read_again(
    march: Path, open_store: Open
) -> None:
    store = open_store()
    everything(store)
    changed = march.read_bytes().replace(b'"score":2', b'"score":7').replace(b'"rev":1', b'"rev":2')
    march.write_bytes(changed)
    with pytest.raises(SaveRefused) as refused:
        store.save([pain(5)])
    assert refused.value.problem.kind is ProblemKind.CHANGED_OUTSIDE
    assert march.read_bytes() == changed
    store.save([pain(6, days_ago=40)])
    store.reread("2026-03")
    store.save([pain(5)])
    assert scores(open_store()) == [1, 3, 4, 5, 6, 7]


def test_i11_what_was_saved_meanwhile_survives_a_sync_that_rolls_back(
    march: Path, open_store: Open
) -> None:
    store, older = open_store(), march.read_bytes()
    store.save([pain(5)])
    march.write_bytes(older)
    months = store.reread("2026-03")
    assert len(months["2026-03"]) == 5
    store.save([pain(6)])
    assert scores(open_store()) == [*ALL, 5, 6]


def test_a_month_that_was_only_touched_is_read_again_and_not_rewritten(
    march: Path, open_store: Open
) -> None:
    store = open_store()
    everything(store)
    content = march.read_bytes()
    march.unlink()
    march.write_bytes(content)
    store.reread("2026-03")
    store.save([pain(6, days_ago=40)])
    assert march.read_bytes() == content
    assert not store.findings()


def test_i6_a_folder_that_goes_is_told_and_written_anew_on_request(
    march: Path, folder: Path, open_store: Open
) -> None:
    store = open_store()
    everything(store)
    shutil.rmtree(folder)
    with pytest.raises(SaveRefused) as refused:
        store.save([pain(5)])
    assert refused.value.problem.kind is ProblemKind.FOLDER_GONE
    assert not refused.value.problem.entries_safe
    folder.mkdir(mode=0o700)
    store.reread("2026-03")
    store.save([pain(5)])
    assert march.exists()
    assert scores(open_store()) == [*ALL, 5]


def test_i10_the_death_of_the_first_program_frees_the_diary(march: Path, folder: Path) -> None:
    command = [sys.executable, "-c", HOLDER, str(folder)]
    with subprocess.Popen(
        command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, env={"PYTHONPATH": "src"}
    ) as first:
        assert first.stdout is not None
        assert first.stdout.readline().strip() == "True"
        second = Store.open(folder, now=noon)
        assert second.access.problem is not None
        assert second.access.problem.kind is ProblemKind.LOCKED
        assert scores(second) == ALL
        (folder / "2026" / "2026-03.json.tmp").write_bytes(b"half")
        with pytest.raises(SaveRefused):
            second.save([pain(5)])
        assert (folder / "2026" / "2026-03.json.tmp").exists(), "only the holder sweeps"
        first.kill()
    third = Store.open(folder, now=noon)
    third.save([pain(5)])
    assert third.access.writable
    third.close()
    assert march.exists()


@pytest.mark.parametrize("content", [b"", b"garbage", b"12345 otherhost\n"])
def test_i10_row_50_what_a_lock_file_holds_does_not_matter(
    folder: Path, open_store: Open, content: bytes
) -> None:
    open_store().close()
    (folder / ".lock").write_bytes(content)
    assert open_store().access.writable


def test_row_50_a_lock_file_that_is_a_link_is_refused(folder: Path, open_store: Open) -> None:
    open_store().save([pain(3)])
    (folder / ".lock").unlink()
    (folder / ".lock").symlink_to("/etc/passwd")
    store = open_store()
    assert store.access.problem is not None
    assert store.access.problem.kind is ProblemKind.NOT_A_FILE
    assert scores(store) == [3]


def test_i23_a_diary_is_copied_elsewhere_with_what_could_not_be_saved(
    march: Path, folder: Path, open_store: Open, tmp_path: Path
) -> None:
    store = open_store()
    store.save([pain(6, days_ago=40)])
    store.write_settings(store.read_settings())
    (entry,) = (e for e in everything(store).months["2026-03"] if e.id == "entry-2")
    assert isinstance(entry, PainEntry)
    shutil.rmtree(folder)
    moved = PainEntry(
        id=entry.id, at=pain(0, days_ago=40).at, entered_at=NOON, updated=NOON, score=9
    )
    copied = store.copy_to(tmp_path, [moved, pain(8)])
    again = store.copy_to(tmp_path)
    assert copied.folder != again.folder
    assert copied.left_out == ()
    copy = Store.open(copied.folder, now=noon)
    assert scores(copy) == [1, 3, 4, 6, 8, 9]
    assert not copy.findings()
    assert (copied.folder / "README.txt").exists()
    copy.save([pain(1)])
    copy.close()
    assert scores(Store.open(again.folder, now=noon)) == [1, 2, 3, 4, 6]
    assert not march.exists()


def test_i23_a_copy_takes_what_it_can_and_names_the_rest(
    march: Path, folder: Path, open_store: Open, tmp_path: Path
) -> None:
    store = open_store()
    store.save([pain(6, days_ago=40), pain(7, days_ago=80)])
    store.write_settings(store.read_settings())
    newer = march.read_bytes().replace(b'"version":1', b'"version":2')
    march.write_bytes(newer)
    february = folder / "2026" / "2026-02.json"
    february.unlink()
    february.mkdir()
    store = open_store()
    copied = store.copy_to(tmp_path)
    assert copied.left_out == ("2026-02",)
    assert (copied.folder / "2026" / "2026-03.json").read_bytes() == newer
    assert (copied.folder / "settings.json").exists()
    assert scores(Store.open(copied.folder, now=noon)) == [7]


def test_a_copy_that_is_refused_is_told(open_store: Open, tmp_path: Path) -> None:
    store = open_store()
    with pytest.raises(SaveRefused) as refused:
        store.copy_to(tmp_path / "not there")
    assert refused.value.problem.path == tmp_path / "not there"


def test_the_folder_explains_itself_after_the_first_save(folder: Path, open_store: Open) -> None:
    store = open_store()
    assert not (folder / "README.txt").exists()
    store.save([pain(3)])
    assert "To bring back a month by hand" in (folder / "README.txt").read_text()
    (folder / "README.txt").write_text("mine")
    store.save([pain(4, days_ago=40)])
    assert (folder / "README.txt").read_text() == "mine"


def test_a_data_folder_that_is_a_file_is_told(tmp_path: Path) -> None:
    (tmp_path / "diary").write_bytes(b"x")
    store = Store.open(tmp_path / "diary", now=noon)
    assert store.access.problem is not None
    assert store.access.problem.kind is ProblemKind.NOT_A_FOLDER
    assert (tmp_path / "diary").read_bytes() == b"x"


def test_row_47_files_that_are_gone_are_written_again_from_memory(
    march: Path, folder: Path, open_store: Open
) -> None:
    store = open_store()
    store.save([pain(6, days_ago=40)])
    name = json.loads((folder / "store.json").read_bytes())["store"]
    shutil.rmtree(folder)
    with pytest.raises(SaveRefused):
        store.read_again()
    folder.mkdir(mode=0o700)
    with pytest.raises(SaveRefused) as refused:
        store.save([pain(5)])
    assert refused.value.problem.kind is ProblemKind.FILE_GONE
    assert not refused.value.problem.entries_safe
    assert set(store.read_again()) == {"2026-02", "2026-03"}
    second = Store.open(folder, now=noon)
    assert second.access.problem is not None
    assert second.access.problem.kind is ProblemKind.LOCKED, "I10: the new folder is guarded"
    store.save([pain(5)])
    assert json.loads((folder / "store.json").read_bytes())["store"] == name
    again = open_store()
    assert scores(again) == [*ALL, 5, 6]
    assert march.exists()
    assert not again.findings()


def test_i11_reading_again_takes_in_every_month_that_was_changed(
    march: Path, open_store: Open
) -> None:
    store = open_store()
    store.save([pain(6, days_ago=40)])
    assert store.read_again() == {}
    february = march.with_name("2026-02.json")
    for path in (march, february):
        path.write_bytes(path.read_bytes().replace(b'"rev":1', b'"rev":2') + b"\n")
    assert set(store.read_again()) == {"2026-02", "2026-03"}
    store.save([pain(5)])
    assert scores(open_store()) == [*ALL, 5, 6]


def test_a_month_that_cannot_be_looked_at_is_read_again(march: Path, open_store: Open) -> None:
    disk = refusing(0, "")
    store = open_store(disk)
    everything(store)
    disk.watch = refusing(errno.EIO, "stat", march.name).watch
    store.read_again()
    assert store.blocked() is not None
    disk.watch = lambda _call, _path: None
    store.read_again()
    assert store.blocked() is None
    assert scores(store) == ALL
