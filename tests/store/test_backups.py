"""Backups are made once a day and on request, count only when read back, and bring a diary back."""

from __future__ import annotations

import os
import stat
import time
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING
from zipfile import ZipFile

import pytest

from backcare_desktop.store.backup_folder import BackupKind
from backcare_desktop.store.disk import Disk
from backcare_desktop.store.problems import ProblemKind
from backcare_desktop.store.store import Store
from tests.store.conftest import NOON, pain
from tests.support.backups import Days, backups_of, refusal, save_as_the_program_does, scores

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


Open = Callable[[], Store]


def test_a_backup_holds_the_diary_and_the_settings_and_nothing_else(
    open_store: Open, folder: Path
) -> None:
    store = open_store()
    store.save([pain(3), pain(4, days_ago=40)])
    store.write_settings(store.read_settings())
    made = backups_of(store).make()
    assert made.path == folder / "backups" / "20260314T120000Z-asked.zip"
    assert stat.S_IMODE(made.path.stat().st_mode) == 0o600
    with ZipFile(made.path) as packed:
        names = set(packed.namelist())
        march = packed.read("2026/2026-03.json")
    assert names == {"store.json", "settings.json", "2026/2026-02.json", "2026/2026-03.json"}
    assert march == (folder / "2026" / "2026-03.json").read_bytes()


def test_the_days_backup_is_the_diary_before_the_days_first_change(open_store: Open) -> None:
    store, days = open_store(), Days()
    backups = backups_of(store, days)
    assert save_as_the_program_does(backups, store, pain(3)) is None
    days.pass_days()
    made = save_as_the_program_does(backups, store, pain(7))
    assert made is not None
    assert made.kind is BackupKind.DAILY
    assert backups.preview(made).entries == 1
    assert save_as_the_program_does(backups, store, pain(8)) is None
    backups.restore(made)
    assert scores(store) == [3]


def test_a_new_start_on_the_same_day_makes_no_second_backup(open_store: Open) -> None:
    store, days = open_store(), Days()
    store.save([pain(3)])
    assert save_as_the_program_does(backups_of(store, days), store, pain(4)) is not None
    again = open_store()
    backups = backups_of(again, days)
    assert save_as_the_program_does(backups, again, pain(5)) is None
    assert not backups.is_due
    assert len(backups.folder.files()) == 1


def test_the_list_tells_kind_time_and_entries_newest_first(open_store: Open, folder: Path) -> None:
    store, days = open_store(), Days()
    backups = backups_of(store, days)
    trashed = pain(9)
    store.save([pain(3), trashed])
    store.save([replace(trashed, deleted=NOON)])
    backups.make()
    days.pass_days()
    store.save([pain(4)])
    backups.make_daily()
    (folder / "backups" / "notes.txt").write_bytes(b"mine")
    (folder / "backups" / "20261399T120000Z-daily.zip").write_bytes(b"no such day")
    (folder / "backups" / "20260301T120000Z-daily.zip").write_bytes(b"PK no more")
    (folder / "backups" / "20260228T120000Z-daily.zip").symlink_to("notes.txt")
    told = [(each.file.kind.value, each.entries, each.problem) for each in backups.folder.listed()]
    assert told == [
        ("daily", 2, ""),
        ("asked", 1, ""),
        ("daily", 0, "it is no zip archive"),
        ("daily", 0, "the file cannot be read"),
    ]
    (broken, linked) = backups.folder.files()[2:]
    assert refusal(lambda: backups.preview(broken)) is ProblemKind.BAD_BACKUP
    assert refusal(lambda: backups.restore(linked)) is ProblemKind.NOT_A_FILE


def test_a_backup_from_another_place_says_when_it_was_made(
    open_store: Open, tmp_path: Path
) -> None:
    store = open_store()
    store.save([pain(3)])
    backups = backups_of(store)
    made = backups.make()
    copy = tmp_path / made.path.name
    copy.write_bytes(made.path.read_bytes())
    assert backups.folder.elsewhere(copy) == replace(made, path=copy)
    renamed = copy.rename(tmp_path / "stick.zip")
    os.utime(renamed, (NOON.timestamp(), NOON.timestamp()))
    assert backups.folder.elsewhere(renamed).made == NOON
    assert backups.preview(backups.folder.elsewhere(renamed)).entries == 1
    assert refusal(lambda: backups.folder.elsewhere(copy)) is ProblemKind.FOLDER_GONE


def test_two_backups_in_one_second_get_names_of_their_own(open_store: Open) -> None:
    store = open_store()
    store.save([pain(3)])
    backups = backups_of(store)
    assert [backups.make().path.name[:16] for _ in range(2)] == [
        "20260314T120000Z",
        "20260314T120001Z",
    ]


def test_i14_only_what_the_rules_do_not_keep_goes(open_store: Open) -> None:
    store, days = open_store(), Days()
    backups = backups_of(store, days)
    store.save([pain(3)])
    for _ in range(8):
        backups.make()
        days.pass_days(20)
    for _ in range(16):
        backups.make_daily()
        days.pass_days()
    kinds = [file.kind for file in backups.folder.files()]
    # Of the asked ones the 5 newest stay however old; the 3 before them are past 90 days.
    assert kinds.count(BackupKind.DAILY) == 14
    assert kinds.count(BackupKind.ASKED) == 5


def test_i14_nothing_goes_while_fewer_than_three_can_be_read(open_store: Open) -> None:
    store, days = open_store(), Days()
    backups = backups_of(store, days)
    store.save([pain(3)])
    for _ in range(14):
        days.pass_days()
        backups.make_daily().path.write_bytes(b"damaged since")
    for _ in range(2):
        days.pass_days()
        backups.make_daily()
    assert len(backups.folder.files()) == 16
    days.pass_days()
    backups.make_daily()
    assert len(backups.folder.files()) == 14


def test_i14_nothing_goes_behind_a_backup_that_lacks_a_month(
    open_store: Open, folder: Path
) -> None:
    store, days = open_store(), Days()
    store.save([pain(3), pain(4, days_ago=40)])
    for _ in range(14):
        days.pass_days()
        backups_of(store, days).make_daily()
    february = folder / "2026" / "2026-02.json"
    content = february.read_bytes()
    february.unlink()
    february.mkdir()
    again = open_store()
    days.pass_days()
    backups_of(again, days).make_daily()
    assert len(backups_of(again, days).folder.files()) == 15
    newest = backups_of(again, days).folder.files()[-1]
    refused = refusal(lambda: backups_of(again, days).restore(newest))
    assert refused is ProblemKind.NOT_A_FILE
    assert len(backups_of(again, days).folder.files()) == 15
    february.rmdir()
    february.write_bytes(content)
    again.reread("2026-02")
    backups_of(again, days).restore(newest)
    assert len(backups_of(again, days).folder.files()) == 15  # one more, and one thinned


def test_i14_the_last_ones_that_can_be_read_stay_however_old(open_store: Open) -> None:
    store, days = open_store(), Days()
    backups = backups_of(store, days)
    store.save([pain(3)])
    good = [backups.make_daily().path for _ in range(2)]
    for _ in range(14):
        days.pass_days()
        backups.make_daily().path.write_bytes(b"damaged since")
    days.pass_days()
    backups.make_daily()
    assert all(path.exists() for path in good)


class ForgetfulDisk(Disk):
    """Gives another content under a backup's final name than was written."""

    def replace(self, source: Path, target: Path) -> None:
        """Replace, and let the backup of another day turn up there."""
        super().replace(source, target)
        if target.suffix == ".zip":
            target.write_bytes(self.instead)

    instead = b""


def test_i14_a_backup_that_does_not_give_back_what_was_written_is_refused(
    open_store: Open,
) -> None:
    store, disk = open_store(), ForgetfulDisk()
    store.save([pain(3)])
    disk.instead = backups_of(store).make().path.read_bytes()
    store.save([pain(4)])
    for instead in (disk.instead, b"damaged"):
        disk.instead = instead
        assert refusal(lambda: backups_of(store, disk=disk).make()) is ProblemKind.BAD_BACKUP
    assert len(backups_of(store).folder.files()) == 1


def test_a_backup_that_cannot_be_written_is_refused_and_a_save_is_not(
    open_store: Open, folder: Path
) -> None:
    store, days = open_store(), Days()
    store.save([pain(3)])
    (folder / "backups").write_bytes(b"in the way")
    backups = backups_of(store, days)
    backups.notice_change()
    store.save([pain(4)])
    assert refusal(backups.make_due) is ProblemKind.NOT_A_FOLDER
    assert scores(open_store()) == [3, 4]


def test_a_second_program_makes_and_restores_nothing(open_store: Open, folder: Path) -> None:
    first = open_store()
    first.save([pain(3)])
    made = backups_of(first).make()
    second = Store.open(folder, now=lambda: NOON)
    for attempt in (
        backups_of(second).notice_change,
        backups_of(second).make,
        lambda: backups_of(second).restore(made),
    ):
        assert refusal(attempt) is ProblemKind.LOCKED


@pytest.fixture
def in_auckland(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Let this computer stand where it is thirteen hours later than in UTC."""
    with monkeypatch.context() as patch:
        patch.setenv("TZ", "Pacific/Auckland")
        time.tzset()
        yield
    time.tzset()


@pytest.mark.usefixtures("in_auckland")
def test_a_day_begins_when_it_does_for_the_person(open_store: Open) -> None:
    store, days = open_store(), Days()
    store.save([pain(3)])
    backups = backups_of(store, days)
    days.now = datetime(2026, 3, 14, 10, 50, tzinfo=UTC)
    assert save_as_the_program_does(backups, store, pain(4)) is not None
    days.now += timedelta(minutes=20)
    assert save_as_the_program_does(backups, store, pain(5)) is not None
