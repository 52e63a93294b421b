"""A month that lost entries gets them back from the newest backup that has them."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from backcare_desktop.store.backup_folder import BackupKind
from backcare_desktop.store.problems import ProblemKind
from tests.store.conftest import Open, pain
from tests.support.backups import Days, backups_of, entries, refusal, scores
from tests.support.by_hand import found

if TYPE_CHECKING:
    from pathlib import Path

    from backcare_desktop.store.backups import Backups
    from backcare_desktop.store.store import Store

MARCH_ = "2026-03"
ALL = [1, 2, 3, 4]


@pytest.fixture
def days() -> Days:
    return Days()


@pytest.fixture
def lost(march: Path, folder: Path, open_store: Open, days: Days) -> Path:
    """A month of which nothing is left but in two backups, the newer with one entry more."""
    for score in (5, 6):
        store = open_store()
        backups_of(store, days).make()
        store.save([pain(score)])
        days.pass_days()
    open_store().close()
    march.unlink()
    (folder / "previous" / march.name).unlink()
    return march


def reopened(open_store: Open, days: Days) -> tuple[Store, Backups]:
    store = open_store()
    entries(store)
    return store, backups_of(store, days)


def test_the_newest_backup_that_has_more_is_offered_and_gives_back_what_it_has(
    lost: Path, open_store: Open, days: Days
) -> None:
    store, backups = reopened(open_store, days)
    offered = backups.refills([MARCH_])[MARCH_]
    assert (offered.entries, offered.file) == (5, backups.folder.files()[0])
    assert not lost.exists(), "looking writes nothing"
    backups.refill(MARCH_, offered.file)
    assert scores(store) == [*ALL, 5]
    assert backups.folder.files()[0].kind is BackupKind.RESTORE
    assert backups.refills([MARCH_]) == {}
    assert scores(open_store()) == [*ALL, 5]


def test_it_can_be_taken_back_as_a_restore_can(lost: Path, open_store: Open, days: Days) -> None:
    store, backups = reopened(open_store, days)
    store.save([pain(9)])
    backups.refill(MARCH_, backups.refills([MARCH_])[MARCH_].file)
    assert scores(store) == [*ALL, 5, 9]
    backups.restore(backups.folder.files()[0])
    assert scores(store) == [9]
    assert lost.exists()


def test_what_came_after_the_backup_stays_as_it_is(
    march: Path, open_store: Open, days: Days
) -> None:
    store, backups = reopened(open_store, days)
    old = found(store)
    file = backups.make()
    store.save([replace(old, note="later"), pain(7)])
    backups.refill(MARCH_, file)
    assert found(store).note == "later"
    assert scores(store) == [*ALL, 7]
    assert march.exists()


def test_an_older_version_gets_the_newer_one_of_the_backup(
    march: Path, folder: Path, open_store: Open, days: Days
) -> None:
    before = march.read_bytes()
    store, backups = reopened(open_store, days)
    store.save([replace(found(store), note="newer")])
    backups.make()
    store.close()
    march.write_bytes(before)
    (folder / "previous" / march.name).write_bytes(before)
    store, backups = reopened(open_store, days)
    assert found(store).note == ""
    offered = backups.refills([MARCH_])[MARCH_]
    assert offered.entries == 1
    backups.refill(MARCH_, offered.file)
    assert found(store).note == "newer"


def test_an_entry_that_stands_in_another_month_by_now_is_not_lacking(
    march: Path, open_store: Open, days: Days
) -> None:
    store, backups = reopened(open_store, days)
    file = backups.make()
    store.save([replace(found(store), at=pain(0, days_ago=40).at)])
    assert backups.refills([MARCH_]) == {}
    backups.refill(MARCH_, file)
    assert scores(store) == ALL
    assert march.exists()


def test_a_backup_that_cannot_be_read_is_passed_over(
    lost: Path, open_store: Open, days: Days
) -> None:
    store, backups = reopened(open_store, days)
    newest, older = backups.folder.files()
    newest.path.write_bytes(b"PK")
    offered = backups.refills([MARCH_, "2020-01"])
    assert {name: (each.entries, each.file) for name, each in offered.items()} == {
        MARCH_: (4, older)
    }
    assert refusal(lambda: backups.refill(MARCH_, newest)) is ProblemKind.BAD_BACKUP
    assert scores(store) == []
    assert not lost.exists()
