"""Which entries History shows: by kind, by period, by dates."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from backcare_desktop.ui.history.filters import Period
from tests.support.history import add_pain, add_session, click, entries, history, press

if TYPE_CHECKING:
    from tests.ui.conftest import Running


def test_a_kind_is_chosen_by_keyboard(running: Running) -> None:
    number, session = add_pain(running, 7, days_ago=1), add_session(running)
    page = history(running)
    press(page.filters.kinds.buttons["pain"], Qt.Key.Key_Return)
    assert [entry.id for entry in entries(page)] == [number.id]
    press(page.filters.kinds.buttons["thermal_session"], Qt.Key.Key_Space)
    assert [entry.id for entry in entries(page)] == [session.id]
    press(page.filters.kinds.buttons[""], Qt.Key.Key_Space)
    assert len(entries(page)) == 2


def test_a_period_is_chosen_by_keyboard(running: Running) -> None:
    for days in (0, 13, 14, 83, 84, 364, 365):
        add_pain(running, 1, days_ago=days)
    page = history(running)
    found = []
    for _ in range(4):
        found.append(len(entries(page)))
        press(page.filters.period, Qt.Key.Key_Down)
        running.qtbot.waitUntil(lambda: page.model.is_filled)
    assert found == [7, 2, 4, 6]
    assert page.filters.period.currentData() is Period.CHOSEN
    assert len(entries(page)) == 4


def test_dates_that_cross_say_so(running: Running) -> None:
    add_pain(running, 1, days_ago=3)
    page = history(running)
    page.filters.period.setCurrentIndex(page.filters.period.findData(Period.CHOSEN))
    dates = page.filters.dates
    assert dates is not None
    dates.last.show_day(dates.first.day - timedelta(days=1))
    assert "after the last one" in dates.wrong.text()
    assert "No entries" in page.empty.text()
    dates.first.show_day(dates.last.day)
    assert not dates.wrong.isVisible()


def test_nothing_in_a_period_offers_to_show_everything(running: Running) -> None:
    add_pain(running, 1, days_ago=30)
    page = history(running)
    page.filters.period.setCurrentIndex(page.filters.period.findData(Period.TWO_WEEKS))
    assert page.empty.text() == "No entries of this kind in this period."
    click(page.everything)
    assert len(entries(page)) == 1


def test_what_is_asked_for_stays_when_the_text_or_the_look_changes(running: Running) -> None:
    add_session(running)
    number = add_pain(running, 7, days_ago=20)
    page = history(running)
    press(page.filters.kinds.buttons["pain"], Qt.Key.Key_Return)
    page.filters.period.setCurrentIndex(page.filters.period.findData(Period.CHOSEN))
    assert page.filters.dates is not None
    first = page.filters.dates.first.day + timedelta(days=3)
    page.filters.dates.first.show_day(first)
    running.program.states.settings.larger_text()
    anew = history(running)
    assert anew is not page
    assert anew.filters.dates is not None
    assert anew.filters.dates.first.day == first
    assert anew.filters.kinds.value == "pain"
    running.qtbot.waitUntil(lambda: [entry.id for entry in entries(anew)] == [number.id])
