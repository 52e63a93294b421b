"""A restore or a backup that is refused or killed at any call loses nothing; a repeat ends it."""

from __future__ import annotations

import errno
import os
import signal
import subprocess
import sys
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import timedelta
from pathlib import Path
from typing import ClassVar

import pytest
from hypothesis import given
from hypothesis import strategies as st

from backcare_desktop.store import restoring
from backcare_desktop.store.backup_folder import BackupFile
from backcare_desktop.store.disk import Disk
from backcare_desktop.store.lines import Line, write_line
from backcare_desktop.store.months import united
from backcare_desktop.store.problems import SaveRefused
from backcare_desktop.store.store import Store
from tests.store.conftest import NOON, pain
from tests.support.backups import Days, backups_of, scores

BEFORE, SINCE = [1, 2, 3, 4], [2, 3, 5, 9]
"""The pain numbers in the backup, and those since."""


class CountingDisk(Disk):
    """Counts the calls that change the disk, and lets one of them go wrong."""

    CHANGES: ClassVar = (
        "create",
        "write",
        "fsync",
        "fsync_folder",
        "replace",
        "link",
        "make_folder",
    )

    def __init__(self, fails_at: int = 0, *, kills: bool = False) -> None:
        self.calls, self.fails_at, self.kills = 0, fails_at, kills

    def __getattribute__(self, name: str) -> object:
        """Count a call on its way."""
        if name in CountingDisk.CHANGES:
            self.calls += 1
            if self.calls == self.fails_at:
                if self.kills:
                    os.kill(os.getpid(), signal.SIGKILL)
                raise OSError(errno.EIO, "the disk does not want to")
        return super().__getattribute__(name)


@dataclass
class Prepared:
    """A diary of which there is a backup, and which has changed since in every way."""

    folder: Path
    backup: BackupFile


@pytest.fixture
def prepared(folder: Path) -> Prepared:
    store = Store.open(folder, now=Days())
    edited, second, third, moved = (pain(s, days_ago=s * 20) for s in (1, 2, 3, 4))
    store.save([edited, second, third, moved])
    backup = backups_of(store).make()
    store.save([replace(edited, score=9), pain(5, days_ago=2)])
    store.save([replace(moved, deleted=NOON)])
    store.save([replace(third, at=third.at - timedelta(days=100))])
    assert scores(store) == SINCE
    store.close()
    return Prepared(folder, backup)


def restore(prepared: Prepared, disk: Disk) -> None:
    store = Store.open(prepared.folder, now=Days(), disk=disk)
    try:
        backups_of(store, disk=disk).restore(prepared.backup)
    finally:
        store.close()


def calls_of_a_whole_restore(prepared: Prepared, copy: Path) -> int:
    subprocess.run(["cp", "-a", str(prepared.folder), str(copy)], check=True)
    disk = CountingDisk()
    path = copy / "backups" / prepared.backup.path.name
    restore(Prepared(copy, replace(prepared.backup, path=path)), disk)
    return disk.calls


def all_that_can_be_found(folder: Path) -> list[int]:
    """Return the numbers in the diary and in its trash."""
    store = Store.open(folder, now=Days())
    kept = scores(store)
    trashed = [record.score for record in store.recent().trash() if hasattr(record, "score")]
    store.close()
    return sorted({*kept, *trashed})


def test_i13_i14_a_refusal_at_any_call_loses_nothing_and_the_next_restore_ends_it(
    prepared: Prepared, tmp_path: Path
) -> None:
    calls = calls_of_a_whole_restore(prepared, tmp_path / "copy")
    assert calls > 30
    for fails_at in range(1, calls + 1):
        folder = tmp_path / f"at-{fails_at}"
        subprocess.run(["cp", "-a", str(prepared.folder), str(folder)], check=True)
        path = folder / "backups" / prepared.backup.path.name
        here = Prepared(folder, replace(prepared.backup, path=path))
        with suppress(SaveRefused):
            restore(here, CountingDisk(fails_at))
        assert {2, 3, 4, 5} <= set(all_that_can_be_found(folder)), fails_at
        restore(here, Disk())
        store = Store.open(folder, now=Days())
        assert scores(store) == BEFORE, fails_at
        store.close()


KILLED = """
import sys
from pathlib import Path
from backcare_desktop.store.backup_folder import BackupFile, BackupKind
from tests.store.conftest import NOON
from tests.store.test_restoring_faults import CountingDisk, Prepared, restore

folder, name, at = Path(sys.argv[1]), sys.argv[2], int(sys.argv[3])
file = BackupFile(path=folder / "backups" / name, kind=BackupKind.ASKED, made=NOON)
restore(Prepared(folder, file), CountingDisk(at, kills=True))
"""


@pytest.mark.crash
def test_i02_i13_a_restore_killed_at_any_call_loses_nothing_and_can_be_repeated(
    prepared: Prepared, tmp_path: Path
) -> None:
    calls = calls_of_a_whole_restore(prepared, tmp_path / "copy")
    for at in range(1, calls + 1, 4):
        folder = tmp_path / f"killed-{at}"
        subprocess.run(["cp", "-a", str(prepared.folder), str(folder)], check=True)
        command = [sys.executable, "-c", KILLED, str(folder), prepared.backup.path.name, str(at)]
        child = subprocess.run(command, env={**os.environ, "PYTHONPATH": "src:."}, check=False)
        assert child.returncode == -signal.SIGKILL
        assert {2, 3, 4, 5} <= set(all_that_can_be_found(folder)), at
        path = folder / "backups" / prepared.backup.path.name
        restore(Prepared(folder, replace(prepared.backup, path=path)), Disk())
        store = Store.open(folder, now=Days())
        assert scores(store) == BEFORE, at
        store.close()
        assert not list(folder.rglob("*.tmp"))


def test_i14_a_backup_refused_at_any_call_leaves_none_that_does_not_count(
    prepared: Prepared,
) -> None:
    whole = CountingDisk()
    store = Store.open(prepared.folder, now=Days())
    backups_of(store, disk=whole).make()
    for fails_at in range(1, whole.calls + 1):
        with suppress(SaveRefused):
            backups_of(store, disk=CountingDisk(fails_at)).make()
        assert all(not each.problem for each in backups_of(store).folder.listed()), fails_at
    assert scores(store) == SINCE
    store.close()


Diaries = st.dictionaries(
    st.integers(0, 7), st.tuples(st.integers(0, 3), st.integers(0, 2), st.booleans()), max_size=8
)
ENTRIES = [pain(0) for _ in range(8)]


def months_of(diary: dict[int, tuple[int, int, bool]], rev: int) -> dict[str, tuple[Line, ...]]:
    """Return months in which entries have a score, a place among three months and a state."""
    lines: dict[str, list[Line]] = {}
    for number, (score, month, deleted) in diary.items():
        entry = replace(
            ENTRIES[number],
            score=score,
            at=NOON - timedelta(days=31 * month),
            deleted=NOON if deleted else None,
            rev=rev,
        )
        lines.setdefault(entry.month, []).append(write_line(entry))
    return {name: united(of_month) for name, of_month in lines.items()}


def visible(months: dict[str, tuple[Line, ...]]) -> dict[str, tuple[int, str]]:
    found = {}
    for name, lines in months.items():
        for line in lines:
            if not line.record.in_trash:
                found[line.record.id] = (getattr(line.record, "score", -1), name)
    return found


@given(Diaries, Diaries, st.integers(1, 9), st.integers(1, 9), st.integers(0, 20))
def test_i13_whatever_was_and_is_a_restore_cut_anywhere_and_repeated_gives_what_was(
    then: dict[int, tuple[int, int, bool]],
    now: dict[int, tuple[int, int, bool]],
    rev_then: int,
    rev_now: int,
    cut: int,
) -> None:
    was, present = months_of(then, rev_then), months_of(now, rev_now)
    ids = {line.record.id for lines in present.values() for line in lines}
    effect = restoring.compare(present, was)
    after = dict(present)
    for name, lines in restoring.steps(present, was, NOON)[:cut]:
        after[name] = lines
        assert ids <= {line.record.id for each in after.values() for line in each}
    after.update(restoring.steps(after, was, NOON))
    assert visible(after) == visible(was)
    assert ids <= {line.record.id for lines in after.values() for line in lines}
    assert effect.changes_nothing == (visible(present) == visible(was))
    assert effect.same + effect.different + effect.come_back == len(visible(was))
    assert restoring.steps(after, was, NOON) == []
