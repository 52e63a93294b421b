"""What was found amiss is told by month: how many entries, what can be taken back, the copy."""

from __future__ import annotations

import errno
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from backcare_desktop.domain.pain import PainEntry
from backcare_desktop.domain.settings import Settings
from backcare_desktop.store.months import Finding
from tests.store.conftest import Open, everything, pain, scores
from tests.support.by_hand import change, found
from tests.support.watched_disk import refusing

if TYPE_CHECKING:
    from pathlib import Path

    from backcare_desktop.store.report import MonthReport, Report
    from backcare_desktop.store.store import Store

ALL = [1, 2, 3, 4]


def report_of(store: Store) -> Report:
    everything(store)
    assert store.report().is_empty or not store.was_fine
    return store.report()


def only_month(store: Store) -> MonthReport:
    (month,) = report_of(store).months
    return month


def test_a_diary_in_order_has_nothing_to_report(march: Path, open_store: Open) -> None:
    store = open_store()
    assert report_of(store).is_empty
    assert store.was_fine
    assert march.exists()


def test_a_new_diary_misses_no_list(open_store: Open) -> None:
    assert report_of(open_store()).is_empty


@pytest.mark.parametrize("content", [b"", b"{", b"[1]"])
def test_i6_a_damaged_list_alone_is_no_new_diary(
    folder: Path, open_store: Open, content: bytes
) -> None:
    folder.mkdir()
    (folder / "store.json").write_bytes(content)
    report = report_of(open_store())
    assert (report.list_finding, report.has_no_month) == (Finding.DAMAGED, True)
    assert not report.is_empty


def test_i25_settings_and_drafts_that_cannot_be_read_are_told_until_the_next_start(
    folder: Path, open_store: Open
) -> None:
    store = open_store()
    for name in ("settings.json", "draft.json", "active_session.json"):
        (folder / name).write_bytes(b"{")
    assert store.read_settings() == Settings()
    assert store.read_draft() is None
    unread = (folder / "settings.json", folder / "draft.json")
    assert report_of(store).unread == unread
    store.write_settings(Settings(text_size=150))
    assert report_of(store).unread == unread
    again = open_store()
    assert again.read_settings().text_size == 150
    assert report_of(again).is_empty


def test_a_damaged_month_is_counted_and_its_copy_named_once_it_is_made(
    march: Path, folder: Path, open_store: Open
) -> None:
    march.write_bytes(march.read_bytes().replace(b'"score":2', b'"score":'))
    store = open_store()
    month = only_month(store)
    assert (month.name, month.finding, month.path) == ("2026-03", Finding.DAMAGED, march)
    assert (month.entries, month.expected, month.recovered, month.lacking) == (4, 4, 1, 0)
    assert month.may_lack_entries
    assert month.aside is None
    store.save([pain(9)])
    month = only_month(store)
    assert (month.entries, month.finding) == (5, Finding.DAMAGED)
    assert month.aside in set((folder / "quarantine").glob("2026-03.*.json"))
    assert report_of(open_store()).is_empty


def test_row_05_the_former_value_can_be_taken_back_and_is_offered_no_more(
    march: Path, open_store: Open
) -> None:
    change(march, '"score":2', '"score":3')
    store = open_store()
    month = only_month(store)
    assert not month.may_lack_entries
    (pair,) = month.overruled
    assert isinstance(pair.now, PainEntry)
    assert isinstance(pair.former, PainEntry)
    assert (pair.now.score, pair.former.score) == (3, 2)
    store.save([pair.former])
    assert scores(store) == ALL
    assert only_month(store).overruled == ()


def test_a_former_entry_that_cannot_be_read_is_not_offered(march: Path, open_store: Open) -> None:
    store = open_store()
    store.close()
    before = march.parents[1] / "previous" / march.name
    change(before, '"score":2', '"score":22')
    change(march, '"score":2', '"score":3')
    assert only_month(open_store()).overruled == ()


def test_an_entry_that_went_to_another_month_meanwhile_is_offered_no_more(
    march: Path, open_store: Open
) -> None:
    change(march, '"score":2', '"score":3')
    store = open_store()
    assert only_month(store).overruled
    store.save([replace(found(store), at=pain(0, days_ago=40).at)])
    assert only_month(store).overruled == ()


def test_row_07_a_list_made_anew_is_told(march: Path, folder: Path, open_store: Open) -> None:
    (folder / "store.json").write_bytes(b"{")
    store = open_store()
    report = report_of(store)
    assert (report.list_finding, report.months) == (Finding.DAMAGED, ())
    store.save([pain(5)])
    assert report_of(store).list_finding is Finding.DAMAGED
    assert report_of(open_store()).is_empty
    assert march.exists()


def test_row_45_copies_that_were_united_are_told_but_not_an_unfinished_save(
    march: Path, open_store: Open
) -> None:
    copy = march.with_name("2026-03 (copy).json")
    copy.write_bytes(march.read_bytes().replace(b"entry-1", b"entry-9"))
    march.with_name("2026-03.json.tmp").write_bytes(march.read_bytes())
    store = open_store()
    assert report_of(store).adopted == (copy,)
    store.save([pain(5)])
    assert report_of(store).adopted == (copy,)
    assert report_of(open_store()).is_empty


def test_an_unfinished_save_alone_is_nothing_to_report(march: Path, open_store: Open) -> None:
    march.with_name("2026-03.json.tmp").write_bytes(march.read_bytes())
    assert report_of(open_store()).is_empty


def test_row_08_a_lost_month_is_told_until_it_has_a_file_again(
    march: Path, folder: Path, open_store: Open
) -> None:
    march.unlink()
    (folder / "previous" / march.name).unlink()
    store = open_store()
    assert only_month(store).is_lost
    store.save([pain(5, days_ago=40)])
    store = open_store()
    assert only_month(store).is_lost
    store.lines()
    store.replace_months([("2026-03", ())])
    assert report_of(store).months == ()
    assert report_of(open_store()).is_empty


def test_row_09_a_blocked_month_is_told_until_it_can_be_read(march: Path, open_store: Open) -> None:
    disk = refusing(errno.EBUSY, "open", march.name)
    store = open_store(disk)
    month = only_month(store)
    assert month.finding is Finding.UNREADABLE
    assert month.problem is not None
    store.reread("2026-03")
    assert only_month(store).problem is not None
    disk.watch = lambda _call, _path: None
    store.reread("2026-03")
    assert report_of(store).is_empty


@pytest.mark.parametrize("hand", ["9", "0"], ids=["greater", "smaller"])
def test_i11_what_a_hand_changes_meanwhile_holds_and_the_former_value_is_offered(
    march: Path, open_store: Open, hand: str
) -> None:
    store = open_store()
    everything(store)
    change(march, '"score":2', f'"score":{hand}')
    store.read_again()
    entry = found(store)
    assert isinstance(entry, PainEntry)
    assert entry.score == int(hand)
    (pair,) = only_month(store).overruled
    assert isinstance(pair.former, PainEntry)
    assert pair.former.score == 2
    store.save([pain(5)])
    assert len(scores(open_store())) == 5


def test_i11_a_whole_file_with_other_values_is_told_as_changed(
    march: Path, folder: Path, open_store: Open
) -> None:
    change(march, '"score":2', '"score":3')
    store = open_store()
    store.save([pain(5)])
    store.close()
    whole = march.read_bytes()
    store = open_store()
    entry = found(store)
    assert isinstance(entry, PainEntry)
    store.save([pain(6)])
    (folder / "previous" / march.name).unlink()
    march.write_bytes(whole)
    store.read_again()
    assert report_of(store).is_empty
    assert scores(store) == [1, 3, 3, 4, 5, 6]


def test_i6_a_folder_with_nothing_but_backups_is_no_new_diary(
    folder: Path, open_store: Open
) -> None:
    (folder / "backups").mkdir(parents=True)
    assert report_of(open_store()).is_empty
    (folder / "backups" / "20260314T081233Z-daily.zip").write_bytes(b"")
    report = report_of(open_store())
    assert (report.list_finding, report.has_no_month) == (Finding.MISSING, True)
    assert not report.is_empty
