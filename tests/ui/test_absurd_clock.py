"""A computer's clock that cannot be right is told of, and nothing is lost by it."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QEvent, QLocale, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from backcare_desktop.domain.pain import PainEntry
from backcare_desktop.domain.settings import Theme
from backcare_desktop.ui.clock_banner import ClockBanner
from backcare_desktop.ui.dialogs.entry_editor import EntryEditor
from backcare_desktop.ui.history.filters import Period
from tests.support.history import add_pain, choose, dialog, entries, history
from tests.support.trouble import scores

if TYPE_CHECKING:
    from collections.abc import Callable

    from backcare_desktop.ui.pages.history import HistoryPage
    from tests.ui.conftest import Running

    Start = Callable[[], Running]

LONG_PAST = datetime(1970, 1, 1, 12, tzinfo=UTC)
FAR_AHEAD = datetime(2099, 6, 1, 12, tzinfo=UTC)


@pytest.fixture(autouse=True)
def english() -> None:
    QLocale.setDefault(QLocale(QLocale.Language.English, QLocale.Country.UnitedKingdom))


def banner_of(running: Running) -> ClockBanner | None:
    """Return the strip once everything is read, None when there is none to be seen."""
    running.qtbot.waitUntil(lambda: running.program.states.diary.is_complete)
    running.settle()
    banners = running.program.window.tabs.findChildren(ClockBanner)
    return next((banner for banner in banners if banner.isVisible()), None)


def told(running: Running) -> str:
    banner = banner_of(running)
    return banner.words.text() if banner else ""


def scores_in(page: HistoryPage) -> list[int]:
    return [entry.score for entry in entries(page) if isinstance(entry, PainEntry)]


def come_back(running: Running) -> None:
    """Be back at the window, as somebody is who has just set the clock."""
    QApplication.sendEvent(running.program.window, QEvent(QEvent.Type.WindowActivate))


def started_at(start: Start, running: Running, wall: datetime | None) -> Running:
    """Start anew, with another time on the wall."""
    running.turned.wall = wall
    running.end()
    return start()


def test_a_clock_that_is_right_is_not_doubted(running: Running) -> None:
    add_pain(running, 3)
    come_back(running)
    assert banner_of(running) is None
    assert running.program.window._banners == [], "nothing is built for it"


@pytest.mark.parametrize(
    ("wall", "shown", "why"),
    [
        (LONG_PAST, "1 January 1970", "BackCare was not made before 2026."),
        (FAR_AHEAD, "1 June 2099", "more than ten years after what you noted on"),
    ],
)
def test_a_start_with_such_a_clock_is_told_and_a_number_is_saved_all_the_same(
    start: Start, running: Running, wall: datetime, shown: str, why: str
) -> None:
    add_pain(running, 3)
    second = started_at(start, running, wall)
    words = told(second)
    for part in (shown, why, "still there", "in History, with Edit", "set it in the settings"):
        assert part in words
    second.today.pain.scale.numbers[7].click()
    assert sorted(scores(second)) == [3, 7]
    assert told(second) == words, "what is noted now does not speak for this clock"
    third = started_at(start, second, wall)
    assert told(third) == words, "nor when it is read again"


def test_a_diary_that_is_empty_is_no_reason_to_believe_the_clock(
    start: Start, running: Running
) -> None:
    assert "after BackCare was made" in told(started_at(start, running, FAR_AHEAD))


def test_coming_back_after_three_years_is_no_reason_for_a_question(
    start: Start, running: Running
) -> None:
    entry = add_pain(running, 3)
    second = started_at(start, running, entry.at + timedelta(days=3 * 365))
    assert banner_of(second) is None


def test_it_goes_when_the_clock_was_put_right_and_somebody_comes_back(
    start: Start, running: Running
) -> None:
    second = started_at(start, running, LONG_PAST)
    assert told(second)
    second.turned.wall = None
    come_back(second)
    assert told(second) == ""


def test_it_goes_with_the_next_save_and_comes_with_a_clock_that_jumps(running: Running) -> None:
    running.turned.wall = LONG_PAST
    running.today.pain.scale.numbers[7].click()
    assert "1970" in told(running)
    running.turned.wall = None
    add_pain(running, 3)
    assert told(running) == ""


def test_it_goes_with_the_tick_of_a_running_timer(running: Running) -> None:
    running.turned.wall = LONG_PAST
    running.start_ice()
    come_back(running)
    assert "1970" in told(running)
    running.turned.wall = None
    running.program.states.timer.tick()
    assert told(running) == ""


def test_whoever_says_that_it_is_right_is_believed_until_the_next_start(
    start: Start, running: Running
) -> None:
    second = started_at(start, running, FAR_AHEAD)
    banner = banner_of(second)
    assert banner is not None
    banner.action.setFocus()
    QTest.keyClick(banner.action, Qt.Key.Key_Return)
    assert told(second) == ""
    second.today.pain.scale.numbers[7].click()
    come_back(second)
    assert told(second) == ""
    assert told(started_at(start, second, FAR_AHEAD))


def test_it_is_asked_in_every_look(start: Start, running: Running) -> None:
    second = started_at(start, running, LONG_PAST)
    words = told(second)
    second.program.states.settings.choose_theme(Theme.DARK)
    assert told(second) == words


def test_what_was_noted_far_ahead_is_found_and_put_right_in_history(
    start: Start, running: Running
) -> None:
    add_pain(running, 3)
    second = started_at(start, running, FAR_AHEAD)
    second.today.pain.scale.numbers[7].click()
    assert sorted(scores(second)) == [3, 7]
    third = started_at(start, second, None)
    assert "Your newest entry has a later date: Monday, 1 June 2099" in told(third).replace(
        "\u00a0", " "
    )
    page = history(third)
    assert entries(page)[0].day.year == 2099
    page.filters.period.setCurrentIndex(page.filters.period.findData(Period.TWO_WEEKS))
    third.qtbot.waitUntil(lambda: page.model.is_filled)
    assert scores_in(page) == [3], "it is not of the last 14 days"
    page.filters.choose_everything()
    third.qtbot.waitUntil(lambda: page.model.is_filled)
    choose(page, entries(page)[0])
    page.footer.edit.click()
    editor = dialog(third, EntryEditor)
    editor.when.day.show_day(datetime.now().astimezone().date() - timedelta(days=1))
    editor.save.click()
    assert told(third) == ""
    page.filters.period.setCurrentIndex(page.filters.period.findData(Period.TWO_WEEKS))
    third.qtbot.waitUntil(lambda: page.model.is_filled)
    assert scores_in(page) == [3, 7]
