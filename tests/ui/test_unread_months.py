"""I6: days whose month cannot be read are told apart from days without an entry."""

from __future__ import annotations

import os
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from backcare_desktop.domain.pain import PainDay
from backcare_desktop.store.files import FILE_LIMIT
from backcare_desktop.ui.dialogs.found import FoundDialog
from backcare_desktop.ui.history.filters import Period
from backcare_desktop.ui.language import full_date
from backcare_desktop.ui.widgets.day_bars import DayBars
from tests.support.history import add_pain, dialog, history
from tests.support.trouble import press_banner

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tests.ui.conftest import Running

    Start = Callable[[], Running]

CANNOT = "cannot be read at the moment"


def put_folder(month: Path) -> None:
    month.unlink()
    month.mkdir()


def make_too_large(month: Path) -> None:
    os.truncate(month, FILE_LIMIT + 1)


def write_as_newer(month: Path) -> None:
    month.write_bytes(b'{"format":"backcare-month","version":2}')


def lose(month: Path) -> None:
    month.unlink()


def wipe(month: Path) -> None:
    month.write_bytes(b"")


BLOCKED = [put_folder, make_too_large, write_as_newer, lose, wipe]


@pytest.fixture
def month(start: Start) -> Path:
    """The file of this month, with one entry, of a program that has ended."""
    first = start()
    entry = add_pain(first, 6)
    first.end()
    return first.folder / f"{entry.at:%Y}" / f"{entry.month}.json"


def listed(running: Running) -> dict[str, bool]:
    """Return whether each of the last days could be read, as the list says it."""
    days = running.today.days
    if days.listed.isHidden():
        days.twin.click()
    lines = [line.partition(": ") for line in days.listed.text().splitlines()]
    return {day: CANNOT not in said for day, _, said in lines}


def as_expected(month: Path) -> dict[str, bool]:
    today = datetime.now().astimezone().date()
    days = [today - timedelta(days=back) for back in range(14)]
    return {full_date(day): f"{day:%Y-%m}" != month.stem for day in days}


@pytest.mark.parametrize("block", BLOCKED)
def test_i06_days_that_cannot_be_read_are_not_shown_as_days_without_an_entry(
    start: Start, month: Path, block: Callable[[Path], None]
) -> None:
    block(month)
    running = start()
    days = running.today.days
    assert "Some of these days cannot be read at the moment" in days.legend.text()
    assert "Nothing noted" not in days.legend.text()
    assert days.bars.accessibleDescription().count(CANNOT) == min(
        datetime.now().astimezone().day, 14
    )
    days.bars.setFocus()
    QTest.keyClick(days.bars, Qt.Key.Key_Right)
    assert CANNOT in days.bars.accessibleName()
    assert CANNOT in running.today.appointment.counts.text()
    assert listed(running) == as_expected(month)


def test_i06_a_button_leads_from_the_days_to_what_was_found(start: Start, month: Path) -> None:
    put_folder(month)
    running = start()
    found = running.today.days.found
    assert found is not None
    found.setFocus()
    QTest.keyClick(found, Qt.Key.Key_Return)
    assert dialog(running, FoundDialog).isVisible()


def test_i06_days_that_can_be_read_again_are_shown_as_ever(start: Start, month: Path) -> None:
    away = month.with_name("away")
    month.rename(away)
    month.mkdir()
    running = start()
    days = running.today.days
    assert days.found is not None
    assert days.found.isVisible()
    month.rmdir()
    away.rename(month)
    running.program.states.diary.read_again(month.stem)
    running.settle()
    assert "Each day's middle number" in days.legend.text()
    assert CANNOT not in days.legend.text()
    assert CANNOT not in running.today.appointment.counts.text()
    assert days.found.isHidden()
    assert all(listed(running).values())


def test_a_diary_in_order_has_nothing_more_on_today(running: Running) -> None:
    assert running.today.days.found is None
    assert "Nothing noted in these days" in running.today.days.legend.text()


def test_i06_without_its_folder_no_day_is_said_to_have_no_entry(
    start: Start, data_folder: Path
) -> None:
    data_folder.write_text("a file where the folder should be")
    running = start()
    assert not any(listed(running).values())
    assert running.today.days.found is None, "the strip of the folder says what to do"
    data_folder.unlink()
    press_banner(running)
    assert all(listed(running).values())


def test_a_day_that_cannot_be_read_is_drawn_by_shape(running: Running) -> None:
    look = running.program.look
    today = datetime.now().astimezone().date()
    bars = DayBars(look)
    bars.resize(look.px(300), look.px(124))
    bars.show_days((PainDay(day=today),))
    blank = bars.grab().toImage()
    bars.show_days((PainDay(day=today, unread=True),))
    marked = bars.grab().toImage()
    middle = marked.width() // 2
    column = {marked.pixel(middle, y) for y in range(marked.height() // 2)}
    assert blank != marked
    assert len(column) > 1, "striped: no plain block of colour"


def test_i06_history_over_days_that_cannot_be_read_does_not_say_there_are_none(
    start: Start, month: Path
) -> None:
    put_folder(month)
    running = start()
    page = history(running)
    running.qtbot.waitUntil(lambda: running.program.states.diary.is_complete)
    for period in (Period.ALL, Period.TWO_WEEKS):
        page.filters.period.setCurrentIndex(page.filters.period.findData(period))
        assert CANNOT in page.empty.text()
        assert "Nothing noted" not in page.empty.text()
        assert "No entries" not in page.empty.text()


def test_i06_history_says_that_its_list_is_not_all_of_the_period(start: Start, month: Path) -> None:
    month.unlink()
    running = start()
    add_pain(running, 3, days_ago=400)
    page = history(running)
    running.qtbot.waitUntil(lambda: running.program.states.diary.is_complete)
    running.settle()
    assert "Entries: 1" in page.footer.told.text()
    assert CANNOT in page.footer.told.text()


def test_i06_ice_and_heat_does_not_say_that_there_was_none_today(start: Start, month: Path) -> None:
    put_folder(month)
    running = start()
    assert CANNOT in running.thermal.today.listed.text()


def test_i06_ice_and_heat_counts_nothing_of_a_day_that_cannot_be_read(
    start: Start, month: Path
) -> None:
    whole = start()
    assert "0 of" in whole.thermal.today.count.text()
    assert whole.thermal.today.count.isVisible()
    whole.end()
    put_folder(month)
    beside = start().thermal.today
    assert not beside.count.isVisible()
    assert CANNOT in beside.listed.text()
