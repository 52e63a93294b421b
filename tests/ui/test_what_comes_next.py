"""After ice or heat, Today says when the next could be, and when the rest is over."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QTimer

from backcare_desktop.domain.thermal import Ending, ThermalMode, ThermalSession
from backcare_desktop.ui.language import time_of_day
from tests.support.history import choose, history
from tests.support.ice import another_window, have_held_ice

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.ui.conftest import Running

QUIET = "One step at a time, warning signs first. Or go straight to ice or heat."
TWO_O_CLOCK = datetime(2026, 3, 14, 14, 0, 30).astimezone()
ICE, HEAT, WRAP = ThermalMode


@pytest.fixture
def at_two(running: Running) -> Running:
    """The program at two in the afternoon, with its whole diary read."""
    running.turned.wall = TWO_O_CLOCK
    running.qtbot.waitUntil(lambda: running.program.states.diary.is_complete)
    return running


def pass_minutes(running: Running, minutes: float) -> None:
    """Turn both clocks."""
    assert running.turned.wall is not None
    running.turned.wall += timedelta(minutes=minutes)
    running.turned.ahead += 60 * minutes


def held(running: Running, mode: ThermalMode, minutes_ago: float) -> ThermalSession:
    """Put a session of ten minutes into the diary that ended so long ago."""
    states = running.program.states
    off = states.clock.moment().earlier(60 * minutes_ago)
    at = off.wall - timedelta(minutes=10)
    session = ThermalSession(
        id=states.diary.new_id(),
        at=at,
        entered_at=at,
        updated=at,
        mode=mode,
        planned_s=600,
        exposure_s=600,
        ended_by=Ending.FINISHED,
        wrapped_at=at,
        off=off,
    )
    states.diary.add(session)
    running.settle()
    return session


def words(running: Running) -> str:
    return running.today.now.words.text()


def come_back(running: Running) -> str:
    """Look at Today again after another page."""
    running.program.window.tabs.go_to("history")
    return words(running)


def clock(minutes: float) -> str:
    """Return the time so many minutes after two."""
    return time_of_day(TWO_O_CLOCK + timedelta(minutes=minutes))


def waits(running: Running) -> list[QTimer]:
    """Return what will wake the program for the rest."""
    return [timer for timer in running.today.now.findChildren(QTimer) if timer.isActive()]


def test_before_the_first_session_nothing_is_said_and_nothing_waits(at_two: Running) -> None:
    assert words(at_two) == QUIET
    assert waits(at_two) == []


def test_after_a_session_it_says_when_each_could_be_next(at_two: Running) -> None:
    have_held_ice(at_two)
    assert words(at_two).splitlines() == [
        "The skin rests after the last pack.",
        f"Ice: Next from {clock(120)}, better from {clock(180)}.",
        f"Heat: Next from {clock(30)}.",
    ]
    assert at_two.today.now.ice.isVisible()
    assert at_two.today.now.heat.isVisible()


def test_the_times_are_those_of_ice_and_heat(at_two: Running) -> None:
    have_held_ice(at_two)
    for line, mode in zip(words(at_two).splitlines()[1:], (ICE, HEAT), strict=True):
        at_two.program.window.navigation.prepare_thermal(mode)
        assert at_two.thermal.prepare.why_not.text().endswith(line.partition(": ")[2])


def test_as_the_rest_goes_by_the_words_follow(at_two: Running) -> None:
    have_held_ice(at_two)
    pass_minutes(at_two, 30)
    assert "Heat" not in come_back(at_two)
    pass_minutes(at_two, 90)
    assert f"Ice: The skin usually rests until {clock(180)}." in come_back(at_two)
    pass_minutes(at_two, 60)
    assert come_back(at_two) == "The rest after ice is over."


def test_a_rest_that_ends_while_the_window_stands_open_is_told_by_itself(
    at_two: Running,
) -> None:
    have_held_ice(at_two)
    pass_minutes(at_two, 179.98)
    come_back(at_two)
    now = at_two.today.now
    assert "usually rests" in now.words.text()
    assert len(waits(at_two)) == 1
    pass_minutes(at_two, 0.02)
    at_two.qtbot.waitUntil(lambda: now.words.text() == "The rest after ice is over.", timeout=3_000)


def test_a_rest_that_ended_while_the_person_was_away_is_over_when_they_come_back(
    at_two: Running,
) -> None:
    have_held_ice(at_two)
    now = at_two.today.now
    pass_minutes(at_two, 200)
    assert "Next from" in now.words.text()
    with another_window(at_two):
        assert "Next from" in now.words.text()
    at_two.qtbot.waitUntil(lambda: now.words.text() == "The rest after ice is over.")


def test_at_midnight_the_day_is_a_new_one(at_two: Running) -> None:
    have_held_ice(at_two)
    pass_minutes(at_two, 10 * 60 - 0.52)
    assert come_back(at_two) == "The rest after ice is over."
    assert len(waits(at_two)) == 1
    pass_minutes(at_two, 0.02)
    at_two.qtbot.waitUntil(lambda: at_two.today.now.words.text() == QUIET, timeout=3_000)
    assert waits(at_two) == []


def test_a_rest_goes_on_over_midnight(at_two: Running) -> None:
    pass_minutes(at_two, 9 * 60)
    have_held_ice(at_two)
    pass_minutes(at_two, 110)
    assert f"Ice: Next from {clock(9 * 60 + 120)}" in come_back(at_two)
    pass_minutes(at_two, 70)
    assert come_back(at_two) == QUIET


def test_a_deleted_session_counts_and_says_so_once_and_undo_takes_that_back(
    at_two: Running,
) -> None:
    have_held_ice(at_two)
    before = words(at_two)
    page = history(at_two)
    choose(page, next(at_two.program.states.diary.diary.entries(ThermalSession)))
    page.footer.delete.click()
    at_two.settle()
    assert words(at_two).splitlines() == [
        *before.splitlines(),
        "(Sessions in the trash count too.)",
    ]
    history(at_two).footer.undo.click()
    at_two.settle()
    assert words(at_two) == before


def test_a_session_put_right_is_counted_as_it_is_now(at_two: Running) -> None:
    session = held(at_two, HEAT, 10)
    assert f"Heat: Next from {clock(50)}, better from {clock(110)}." in words(at_two)
    at_two.program.states.diary.change(session, replace(session, mode=ICE))
    at_two.settle()
    assert f"Ice: Next from {clock(110)}, better from {clock(170)}." in words(at_two)
    at_two.program.window.navigation.undo()
    at_two.settle()
    assert f"Heat: Next from {clock(50)}, better from {clock(110)}." in words(at_two)


def test_a_warm_wrap_makes_the_skin_rest_from_warmth(at_two: Running) -> None:
    held(at_two, WRAP, 90)
    assert f"Heat: The skin usually rests until {clock(30)}." in words(at_two)
    pass_minutes(at_two, 60)
    assert come_back(at_two) == "The rest after warm wrap is over."


def test_the_usual_number_for_a_day_is_told_and_then_the_most(at_two: Running) -> None:
    for minutes_ago in (190, 310, 430):
        held(at_two, ICE, minutes_ago)
    assert words(at_two).splitlines() == [
        "The rest after ice is over.",
        "Ice: 3 today, the usual number for a day.",
    ]
    for minutes_ago in (500, 560, 620):
        held(at_two, ICE, minutes_ago)
    assert words(at_two).splitlines() == [
        "The rest after ice is over.",
        "Ice: 6 today: that is the most for one day.",
    ]


def test_while_a_session_is_on_only_that_is_told(at_two: Running) -> None:
    held(at_two, HEAT, 60)
    assert "Heat" in words(at_two)
    at_two.start_ice()
    assert words(at_two) == "The timer goes on whatever page you are on."
    assert waits(at_two) == []


def test_after_a_start_it_is_said_once_the_whole_diary_is_read(
    start: Callable[[], Running],
) -> None:
    first = start()
    have_held_ice(first)
    first.end()
    second = start()
    second.qtbot.waitUntil(lambda: "The skin rests" in words(second))


def test_a_session_of_another_day_says_nothing(at_two: Running) -> None:
    held(at_two, ICE, 20 * 60)
    assert words(at_two) == QUIET
    assert waits(at_two) == []
