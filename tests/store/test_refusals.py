"""The system refuses a call: it is told, memory is what the disk holds, and the next save works."""

from __future__ import annotations

import contextlib
import errno
import os
import stat
import subprocess
import sys
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from backcare_desktop.domain.pain import PainEntry
from backcare_desktop.domain.settings import Settings
from backcare_desktop.store.problems import ProblemKind, SaveRefused
from backcare_desktop.store.store import Store
from tests.store.conftest import Open, everything, noon, pain, scores
from tests.support.watched_disk import READING, WRITING, WatchedDisk, refusing

if TYPE_CHECKING:
    from pathlib import Path

ERRORS = ("ENOSPC", "EIO", "EDQUOT", "EACCES", "EBUSY", "EMFILE", "EROFS")
FOR_EVER = 0
TURNS = (1, 2, 3, 4, FOR_EVER)


class Refusals:
    """Refuses one kind of call: the n-th from now on, or every one."""

    def __init__(self, call: str, error: int, turn: int) -> None:
        self.call, self.error, self.turn = call, error, turn
        self.met, self.refused, self.over = 0, False, False

    def __call__(self, call: str, path: Path) -> None:
        if call != self.call or self.over:
            return
        self.met += 1
        if self.turn in (FOR_EVER, self.met):
            self.refused = True
            raise OSError(self.error, os.strerror(self.error), str(path))


def let_be(_call: str, _path: Path) -> None:
    pass


@pytest.mark.parametrize("error", ERRORS)
@pytest.mark.parametrize("call", [*WRITING, *READING])
def test_i7_a_refused_save_is_told_and_leaves_memory_as_the_disk_is(
    tmp_path: Path, call: str, error: str
) -> None:
    for turn in TURNS:
        folder, disk = tmp_path / str(turn), WatchedDisk(let_be)
        store = Store.open(folder, now=noon, disk=disk)
        first, moved = pain(1), pain(2)
        store.save([first, moved])
        refusals = Refusals(call, getattr(errno, error), turn)
        disk.watch = refusals
        change = [replace(first, score=5), replace(moved, score=6, at=pain(0, days_ago=40).at)]
        refusal = saved_or_refused(store, change)
        refusals.over = True
        on_disk = read_anew(folder)
        if refusal is None:
            assert on_disk == (5, 6), f"turn {turn}"
        else:
            assert refusals.refused
            assert refusal.problem.path.is_relative_to(folder)
            assert on_disk in {(1, 2), (2, 5), (5, 6)}, f"turn {turn}"
        if turn != FOR_EVER:
            assert tuple(sorted(e.score for e in store_entries(store))) == on_disk, f"turn {turn}"
        store.save(change)
        store.save([pain(9)])
        in_memory = sorted(e.score for e in store_entries(store))
        assert in_memory == sorted(read_anew(folder)) == [5, 6, 9], f"turn {turn}"
        assert not list(folder.rglob("*.tmp")), "I24"
        assert modes(folder) == ({0o600}, {0o700}), "I15"
        store.close()


@pytest.mark.parametrize("last", range(1, 40))
def test_i7_a_drive_that_goes_in_the_middle_and_comes_back_has_lost_nothing(
    open_store: Open, last: int
) -> None:
    disk, calls = WatchedDisk(let_be), 0
    store = open_store(disk)
    first = pain(1)
    store.save([first])

    def watch(_call: str, path: Path) -> None:
        nonlocal calls
        calls += 1
        if calls > last:
            raise OSError(errno.EIO, os.strerror(errno.EIO), str(path))

    disk.watch = watch
    refusal = saved_or_refused(store, [replace(first, score=5, at=pain(0, days_ago=40).at)])
    disk.watch = let_be
    on_disk = read_anew(store.folder.root)
    assert on_disk == (5,) if refusal is None else on_disk in {(1,), (5,)}
    store.save([pain(9, days_ago=90)])
    in_memory = tuple(sorted(e.score for e in store_entries(store)))
    assert in_memory == read_anew(store.folder.root)
    assert in_memory in {(1, 9), (5, 9)}
    assert not list(store.folder.root.rglob("*.tmp")), "I24"


@pytest.mark.parametrize("last", range(1, 12))
def test_i7_settings_can_be_saved_when_a_drive_comes_back(open_store: Open, last: int) -> None:
    disk, calls = WatchedDisk(let_be), 0
    store = open_store(disk)
    store.write_settings(Settings(text_size=150))

    def watch(_call: str, path: Path) -> None:
        nonlocal calls
        calls += 1
        if calls > last:
            raise OSError(errno.EIO, os.strerror(errno.EIO), str(path))

    disk.watch = watch
    with contextlib.suppress(SaveRefused):
        store.write_settings(Settings(text_size=200))
    disk.watch = let_be
    assert store.read_settings().text_size in {150, 200}
    store.write_settings(Settings(text_size=300))
    assert open_store().read_settings().text_size == 300
    assert not list(store.folder.root.rglob("*.tmp"))


def saved_or_refused(store: Store, change: list[PainEntry]) -> SaveRefused | None:
    try:
        store.save(change)
    except SaveRefused as refused:
        return refused
    return None


def store_entries(store: Store) -> list[PainEntry]:
    """Return what the interface shows: everything was read before the first save."""
    months = store._shelf.months.values()
    return [e for month in months for e in month.records if isinstance(e, PainEntry)]


def read_anew(folder: Path) -> tuple[int, ...]:
    """Return the scores another start finds; it cannot have the lock, and writes nothing."""
    store = Store.open(folder, now=noon)
    assert not store.access.writable
    return tuple(scores(store))


def modes(folder: Path) -> tuple[set[int], set[int]]:
    inside = [folder, *folder.rglob("*")]
    files = {stat.S_IMODE(p.stat().st_mode) for p in inside if p.is_file() and p.name != ".lock"}
    return files, {stat.S_IMODE(p.stat().st_mode) for p in inside if p.is_dir()}


@pytest.mark.parametrize("error", ERRORS)
@pytest.mark.parametrize("call", ["create", "write", "fsync", "replace", "unlink", "fsync_folder"])
def test_i7_i22_settings_and_sessions_that_are_refused_are_told_too(
    open_store: Open, folder: Path, call: str, error: str
) -> None:
    for turn in TURNS:
        disk = WatchedDisk(let_be)
        store = open_store(disk)
        store.save([pain(1)])
        before = store.read_settings()
        disk.watch = refusals = Refusals(call, getattr(errno, error), turn)
        chosen = replace(before, text_size=100 if before.text_size == 200 else 200)
        try:
            store.write_settings(chosen)
            assert store.read_settings() == chosen
        except SaveRefused:
            assert refusals.refused
        refusals.over = True
        store.write_settings(chosen)
        assert open_store().read_settings() == chosen
        assert modes(folder) == ({0o600}, {0o700})


def test_i7_no_fsync_is_tried_twice_on_one_file(open_store: Open) -> None:
    disk = WatchedDisk(let_be)
    store = open_store(disk)
    store.save([pain(1)])
    made: list[str] = []

    def watch(call: str, path: Path) -> None:
        made.append(f"{call} {path.name}")
        if call == "fsync":
            raise OSError(errno.EIO, "no")

    disk.watch = watch
    with pytest.raises(SaveRefused):
        store.save([pain(2)])
    assert made.count("fsync 2026-03.json.tmp") == 1
    assert made[made.index("fsync 2026-03.json.tmp") + 1] == "unlink 2026-03.json.tmp"
    disk.watch = let_be
    store.save([pain(3)])
    assert scores(open_store()) == [1, 3]


def test_i7_what_a_disk_does_not_give_back_is_not_taken_for_saved(open_store: Open) -> None:
    class Forgetful(WatchedDisk):
        def write(self, descriptor: int, content: memoryview) -> int:
            super().write(descriptor, memoryview(bytes(len(content))))
            return len(content)

    with pytest.raises(SaveRefused) as refused:
        open_store(Forgetful(let_be)).save([pain(1)])
    assert refused.value.problem.kind is ProblemKind.IO_ERROR
    assert scores(open_store()) == []


def test_i7_a_move_that_is_refused_half_way_is_finished_before_the_next_change(
    open_store: Open,
) -> None:
    disk = WatchedDisk(let_be)
    store = open_store(disk)
    entry = pain(3)
    store.save([entry, pain(4)])
    disk.watch = refusing(errno.EIO, "create", "2026-03").watch
    with pytest.raises(SaveRefused) as refused:
        store.save([replace(entry, at=pain(0, days_ago=31).at)])
    assert {name: len(found) for name, found in refused.value.months.items()} == {
        "2026-02": 1,
        "2026-03": 1,
    }
    disk.watch = let_be
    store.save([pain(9, days_ago=90)])
    again = open_store()
    assert {n: len(found) for n, found in everything(again).months.items()} == {
        "2025-12": 1,
        "2026-02": 1,
        "2026-03": 1,
    }


def test_i5_i10_a_fresh_process_reads_the_same_and_writes_nothing(open_store: Open) -> None:
    store = open_store()
    store.save([pain(3), pain(4, days_ago=40)])
    script = (
        "import sys; from pathlib import Path; from datetime import UTC, datetime\n"
        "from backcare_desktop.store.store import Store\n"
        "store = Store.open(Path(sys.argv[1]), now=lambda: datetime.now(UTC))\n"
        "store.recent()\n"
        "while store.next_month(): pass\n"
        "months = store._shelf.months.values()\n"
        "print(store.access.writable, sorted(r.score for m in months for r in m.records))\n"
    )
    command = [sys.executable, "-c", script, str(store.folder.root)]
    result = subprocess.run(
        command, capture_output=True, text=True, check=True, env={**os.environ, "PYTHONPATH": "src"}
    )
    assert result.stdout.strip() == "False [3, 4]"
