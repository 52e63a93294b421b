"""Pain half an hour after a session: offered quietly, noted with it, left out, gone in time."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from backcare_desktop.app import Program
from backcare_desktop.domain.thermal import ThermalSession
from tests.support.tab_stops import tab_stops_after

if TYPE_CHECKING:
    from tests.ui.conftest import Running

HALF_AN_HOUR_S, TWO_HOURS_S = 1800, 7200


def hold_session(running: Running, *, pain: int | None = 4) -> None:
    """Hold a short session and answer what is asked after it."""
    running.start_ice()
    running.thermal.running.stop.click()
    running.settle()
    running.thermal.running.stop.click()
    running.settle()
    after = running.thermal.after
    if pain is not None:
        after.pain.type_digit(pain)
    after.save.click()
    running.settle()


def wait(running: Running, seconds: float) -> None:
    """Let time pass as the clock sees it, and the look that is then due."""
    running.turned.ahead += seconds
    running.program.states.pain_later.look()


def session(running: Running) -> ThermalSession:
    running.settle()
    (found,) = running.program.states.diary.diary.entries(ThermalSession)
    return found


def test_it_is_offered_on_both_pages_and_saved_with_the_session(running: Running) -> None:
    hold_session(running)
    assert not running.today.later.isVisible()
    wait(running, HALF_AN_HOUR_S)
    assert running.thermal.later.isVisible()
    later = running.today.later
    assert later.isVisible()
    assert "after ice" in later.title.text()
    later.scale.numbers[2].click()
    assert session(running).pain_later == 2
    assert later.told.text() == "Pain 2, saved"
    assert "4 → 2" in running.thermal.today.listed.text()


def test_once_answered_it_is_gone_when_the_page_is_left(running: Running) -> None:
    hold_session(running)
    wait(running, HALF_AN_HOUR_S)
    running.today.later.scale.type_digit(3)
    running.settle()
    assert running.today.later.isVisible()
    assert not running.thermal.later.isVisible()
    assert not running.today.later.isVisible()
    assert session(running).pain_later == 3


def test_one_then_zero_is_ten(running: Running) -> None:
    hold_session(running)
    wait(running, HALF_AN_HOUR_S)
    running.today.later.scale.type_digit(1)
    running.today.later.scale.type_digit(0)
    assert session(running).pain_later == 10


def test_the_number_can_be_taken_back(running: Running) -> None:
    hold_session(running)
    wait(running, HALF_AN_HOUR_S)
    later = running.today.later
    later.scale.type_digit(3)
    running.settle()
    assert later.undo.toolTip()
    later.undo.click()
    assert session(running).pain_later is None
    assert later.isVisible()
    assert later.scale.value is None


def test_left_out_it_does_not_come_back(running: Running) -> None:
    hold_session(running)
    wait(running, HALF_AN_HOUR_S)
    running.today.later.skip.click()
    wait(running, 60)
    assert not running.today.later.isVisible()
    assert session(running).pain_later is None


def test_it_goes_by_itself_two_hours_after(running: Running) -> None:
    hold_session(running)
    wait(running, TWO_HOURS_S)
    assert not running.today.later.isVisible()


def test_it_comes_by_itself_when_it_is_due(running: Running) -> None:
    hold_session(running)
    wait(running, HALF_AN_HOUR_S - 2)
    assert not running.today.later.isVisible()
    running.qtbot.waitUntil(running.today.later.isVisible)


def test_who_skipped_the_questions_is_not_asked_again(running: Running) -> None:
    hold_session(running, pain=None)
    wait(running, HALF_AN_HOUR_S)
    assert not running.today.later.isVisible()


def test_a_digit_typed_on_today_is_still_the_pain_now(running: Running) -> None:
    hold_session(running)
    wait(running, HALF_AN_HOUR_S)
    QTest.keyClick(running.today, Qt.Key.Key_5)
    running.settle()
    assert session(running).pain_later is None
    assert running.today.pain.scale.value == 5


def test_after_a_restart_it_is_still_offered(running: Running) -> None:
    hold_session(running)
    running.turned.ahead += HALF_AN_HOUR_S
    again = Program(running.program.app, running.die())
    assert again.states.pain_later.session is not None
    again.end()
    again.window.deleteLater()


def test_tab_goes_through_it_where_it_stands(running: Running) -> None:
    hold_session(running)
    wait(running, HALF_AN_HOUR_S)
    later = running.today.later
    last = running.today.pain.scale.numbers[0]
    assert tab_stops_after(last, 3) == [
        later.scale.numbers[0],
        later.skip,
        running.today.appointment.save,
    ]
