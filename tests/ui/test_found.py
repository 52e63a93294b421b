"""What was amiss in the diary is told once, calmly, with what can be done about it."""

from __future__ import annotations

import shutil
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from backcare_desktop.desktop.places import state_folder
from backcare_desktop.domain.pain import PainEntry
from backcare_desktop.domain.settings import Theme
from backcare_desktop.store.backups import Backups
from backcare_desktop.store.ids import new_id
from backcare_desktop.store.store import Store
from backcare_desktop.ui.dialogs.found import MONTHS_SHOWN
from tests.support.found import banner_of, look_at_it, told, words_of
from tests.support.trouble import banner_words, scores

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tests.ui.conftest import Running

    Start = Callable[[], Running]

LONG_AGO = timedelta(days=200)
NOW = datetime.now(UTC)


def pain(score: int, *, ago: timedelta = timedelta(), note: str = "") -> PainEntry:
    at = NOW - ago
    return PainEntry(id=new_id(), at=at, entered_at=at, updated=at, score=score, note=note)


@pytest.fixture
def old_month(data_folder: Path) -> Path:
    """A diary with three entries in a month long ago, one now, and a backup before the last."""
    store = Store.open(data_folder)
    store.save([pain(1, ago=LONG_AGO, note="private"), pain(2, ago=LONG_AGO)])
    Backups(store, lambda: datetime.now(UTC)).make()
    store.save([pain(3, ago=LONG_AGO)])
    store.save([pain(7)])
    store.close()
    long_ago = NOW - LONG_AGO
    return data_folder / f"{long_ago:%Y}" / f"{long_ago:%Y-%m}.json"


def change(path: Path, old: str, new: str) -> None:
    text = path.read_text("utf-8")
    assert old in text
    path.write_text(text.replace(old, new), "utf-8")


def test_a_diary_in_order_says_nothing(start: Start, old_month: Path) -> None:
    running = start()
    assert banner_of(running) is None
    assert running.program.window._banners == [], "nothing is built for it"
    assert old_month.exists()


def test_a_damaged_month_is_told_and_put_away_for_good(start: Start, old_month: Path) -> None:
    change(old_month, '"score":2', '"score":')
    running = start()
    words = told(running)
    assert "was damaged" in words
    assert "Entries here: 3 of 3" in words
    assert "Taken from the version before: 1" in words
    banner = banner_of(running)
    assert banner is not None
    banner.put_away.click()
    assert told(running) == ""
    running.program.states.diary.read_again()
    assert told(running) == "", "the same finding is not told twice"


def test_it_is_told_in_every_look(start: Start, old_month: Path) -> None:
    change(old_month, '"score":2', '"score":')
    running = start()
    assert "was damaged" in told(running)
    running.program.states.settings.choose_theme(Theme.DARK)
    assert "was damaged" in told(running)


def test_nothing_of_the_diary_goes_into_the_log(start: Start, old_month: Path) -> None:
    change(old_month, '"score":1', '"score":9')
    assert "changed by something other" in told(start())
    log = (state_folder() / "log.txt").read_text("utf-8").splitlines()[-1]
    assert "found changed_outside=1" in log
    assert "private" not in log


def test_a_former_value_is_shown_beside_and_taken_back_and_that_undone(
    start: Start, old_month: Path
) -> None:
    change(old_month, '"score":2', '"score":6')
    running = start()
    opened = look_at_it(running)
    assert "pain 6" in words_of(opened)
    assert "pain 2" in words_of(opened)
    (card,) = opened.cards
    (back,) = card.take_back
    assert "pain 2" in back.accessibleName()
    back.setFocus()
    QTest.keyClick(back, Qt.Key.Key_Space)
    assert sorted(scores(running)) == [1, 2, 3, 7]
    running.settle()
    assert "Taken back, and saved." in words_of(opened)
    assert opened.cards[0].take_back == []
    assert "A copy of the file as it was found" in words_of(opened)
    opened.close_button.click()
    running.program.window.navigation.undo()
    assert sorted(scores(running)) == [1, 3, 6, 7]
    assert told(running) == "", "closing the dialog has put it away"


def test_a_blocked_month_is_read_again_once_it_can_be(start: Start, old_month: Path) -> None:
    away = old_month.with_name("away")
    old_month.rename(away)
    old_month.mkdir()
    running = start()
    assert "cannot be read now" in told(running)
    opened = look_at_it(running)
    assert str(old_month) in words_of(opened)
    again = opened.cards[0].read_again
    assert again is not None
    again.click()
    running.settle()
    assert scores(running) == [7]
    old_month.rmdir()
    away.rename(old_month)
    again = opened.cards[0].read_again
    assert again is not None
    again.click()
    assert sorted(scores(running)) == [1, 2, 3, 7]
    running.settle()
    assert opened.cards == []
    assert "as it should be" in words_of(opened)


def test_a_month_that_is_lost_comes_back_from_a_backup(
    start: Start, old_month: Path, data_folder: Path
) -> None:
    old_month.unlink()
    shutil.rmtree(data_folder / "previous")
    running = start()
    assert "was missing. Entries here: 0." in told(running)
    opened = look_at_it(running)
    assert "has entries that are not here, or newer: 2." in words_of(opened)
    refill = opened.cards[0].refill
    assert refill is not None
    refill.click()
    assert sorted(scores(running)) == [1, 2, 7]
    for _ in range(3):
        running.settle()
    assert "Given back. To undo that" in words_of(opened)
    assert opened.cards == []
    assert old_month.exists()


def test_a_month_of_which_nothing_is_left_is_looked_for_until_a_word(
    start: Start, old_month: Path, data_folder: Path
) -> None:
    old_month.unlink()
    for folder in ("previous", "backups"):
        shutil.rmtree(data_folder / folder)
    first = start()
    first.today.pain.scale.numbers[5].click()
    first.settle()
    assert "was missing. Entries here: 0." in told(first)
    first.end()
    second = start()
    opened = look_at_it(second)
    assert "No backup in the folder" in words_of(opened)
    stop = opened.cards[0].stop_looking
    assert stop is not None
    stop.click()
    for _ in range(3):
        second.settle()
    assert opened.cards == []
    second.end()
    third = start()
    assert told(third) == ""
    assert sorted(scores(third)) == [5, 7]


def test_a_backup_that_went_meanwhile_is_told(
    start: Start, old_month: Path, data_folder: Path
) -> None:
    old_month.unlink()
    shutil.rmtree(data_folder / "previous")
    running = start()
    opened = look_at_it(running)
    for backup in (data_folder / "backups").iterdir():
        backup.unlink()
    refill = opened.cards[0].refill
    assert refill is not None
    refill.click()
    running.settle()
    assert opened.problem.isVisible()
    assert scores(running) == [7]


def test_a_diary_that_can_only_be_read_is_told_of_but_offers_no_change(
    start: Start, old_month: Path, data_folder: Path
) -> None:
    change(old_month, '"score":2', '"score":6')
    data_folder.chmod(0o777)
    running = start()
    opened = look_at_it(running)
    assert opened.cards[0].take_back == []
    data_folder.chmod(0o700)


def test_a_list_made_anew_and_copies_of_a_sync_are_told(
    start: Start, old_month: Path, data_folder: Path
) -> None:
    (data_folder / "store.json").write_bytes(b"{")
    shutil.copy(old_month, old_month.with_name("copy.json"))
    running = start()
    assert "The list of the months was damaged or missing" in told(running)
    assert "There is more to look at: 1." in told(running)
    assert "as a sync between computers leaves them: 1" in words_of(look_at_it(running))


def test_a_newer_month_is_told_by_the_other_strip_alone(start: Start, old_month: Path) -> None:
    old_month.write_bytes(b'{"format":"backcare-month","version":2}')
    running = start()
    assert told(running) == ""
    assert "A newer version" in banner_words(running)


def test_years_of_damage_are_told_without_end(start: Start, data_folder: Path) -> None:
    store = Store.open(data_folder)
    for months in range(MONTHS_SHOWN + 3):
        store.save([pain(5, ago=timedelta(days=31 * months))])
    store.close()
    for path in data_folder.glob("2*/*.json"):
        path.write_bytes(path.read_bytes() + b"x")
    running = start()
    assert f"There is more to look at: {MONTHS_SHOWN + 2}." in told(running)
    opened = look_at_it(running)
    assert len(opened.cards) == MONTHS_SHOWN
    assert "Older months like these: 3." in words_of(opened)
