"""A session from the first click to the diary, also when the program dies half-way."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from backcare_desktop.domain.thermal import Ending, Skin, ThermalMode, ThermalSession
from backcare_desktop.domain.thermal_live import LiveState
from tests.support.ice import have_held_ice, open_list, pass_time, read_the_list, take_off

if TYPE_CHECKING:
    from tests.ui.conftest import Running


def sessions(running: Running) -> list[ThermalSession]:
    running.settle()
    return list(running.program.states.diary.diary.entries(ThermalSession))


def test_nothing_starts_before_who_must_not_has_been_read(running: Running) -> None:
    running.program.window.navigation.prepare_thermal(ThermalMode.ICE)
    prepare = running.thermal.prepare
    assert prepare.keyboard_start() is prepare.who.read
    prepare.ready.skin.tick.box.setChecked(True)
    prepare.ready.awake.tick.box.setChecked(True)
    assert not prepare.start.isEnabled()
    assert "Read the list" in prepare.why_not.text()
    read_the_list(running)
    assert prepare.start.isEnabled()
    assert not prepare.who.isVisible()


def test_leaving_the_list_without_done_is_not_reading_it(running: Running) -> None:
    open_list(running).reject()
    assert running.program.states.settings.value.who_must_not is None
    assert running.thermal.prepare.who.read.isVisible()


def test_a_ticked_line_is_said_before_the_start(running: Running) -> None:
    read_the_list(running, "w_raynaud")
    prepare = running.thermal.prepare
    assert "do not use it" in prepare.who.words.text()
    assert "Raynaud" in prepare.who.words.text()
    prepare.kind.buttons[ThermalMode.HEAT].click()
    assert not prepare.who.isVisible()


def test_after_the_list_the_next_key_is_meant_for_the_next_line(running: Running) -> None:
    running.program.window.navigation.prepare_thermal(ThermalMode.ICE)
    read_the_list(running)
    prepare = running.thermal.prepare
    assert prepare.keyboard_start() is prepare.ready.skin.tick.box


def test_the_first_time_skin_and_staying_awake_are_ticked_before_the_start(
    running: Running,
) -> None:
    prepare = running.thermal.prepare
    read_the_list(running)
    assert not prepare.start.isEnabled()
    prepare.ready.skin.tick.box.setChecked(True)
    assert not prepare.start.isEnabled()
    prepare.ready.awake.tick.box.setChecked(True)
    assert prepare.start.isEnabled()
    assert "The pack is wrapped" in prepare.start.text()


def test_two_clicks_start_it_for_somebody_who_has_used_it(running: Running) -> None:
    running.start_ice()
    pass_time(running, 301)
    take_off(running)
    running.thermal.after.skip.click()
    running.settle()
    running.turned.ahead += 4 * 3600
    running.today.now.heat.click()
    running.thermal.prepare.start.click()
    running.settle()
    assert running.live_state() is LiveState.RUNNING


def test_a_session_runs_alarms_and_ends_in_the_diary(running: Running) -> None:
    running.thermal.prepare.pain.type_digit(6)
    running.start_ice()
    assert running.live_state() is LiveState.RUNNING
    pass_time(running, 300)
    assert running.live_state() is LiveState.OFF_ALARM
    floor = running.program.window.navigation.floor()
    assert floor.isVisible()
    floor.main.click()
    running.settle()
    page = running.thermal
    page.after.skin.buttons[Skin.OK].click()
    page.after.pain.type_digit(4)
    page.after.save.click()
    (session,) = sessions(running)
    assert session.mode is ThermalMode.ICE
    assert (session.pain_after, session.skin_after) == (4, Skin.OK)
    assert session.ended_by is Ending.FINISHED
    file = running.folder / "active_session.json"
    running.qtbot.waitUntil(lambda: not file.exists())


def test_the_alarm_cannot_be_closed_or_typed_away_at_once(running: Running) -> None:
    running.start_ice()
    pass_time(running, 300)
    floor = running.program.window.navigation.floor()
    floor.close()
    QTest.keyClick(floor.main, Qt.Key.Key_Space)
    running.settle()
    assert floor.isVisible()
    assert running.live_state() is LiveState.OFF_ALARM


def test_keys_work_when_the_alarm_is_no_longer_new(running: Running) -> None:
    running.start_ice()
    pass_time(running, 300)
    floor = running.program.window.navigation.floor()
    running.qtbot.waitUntil(lambda: not floor.dead_keys.are_dead, timeout=3_000)
    QTest.keyClick(floor.main, Qt.Key.Key_Space)
    running.settle()
    assert running.live_state() is LiveState.AFTER


def test_skin_that_is_not_ok_calls_the_pack_off(running: Running) -> None:
    running.start_ice()
    pass_time(running, 301)
    take_off(running)
    running.thermal.after.skin.buttons[Skin.NOT_OK].click()
    assert running.thermal.after.aid_box.isVisible()
    assert "Warm" in running.thermal.after.aid.text()


def test_too_soon_there_is_no_start_and_the_page_says_when(running: Running) -> None:
    running.start_ice()
    pass_time(running, 301)
    take_off(running)
    running.thermal.after.save.click()
    running.settle()
    prepare = running.thermal.prepare
    assert not prepare.start.isEnabled()
    assert "Next from" in prepare.why_not.text()


def test_a_computer_that_slept_says_so_and_counts_the_time(running: Running) -> None:
    running.start_ice()
    pass_time(running, 180)
    page = running.thermal.running
    assert "slept for 3 min" in page.slept.text()
    assert page.slept.isVisible()
    pass_time(running, 60)
    assert "slept for 4 min" in page.slept.text()


def test_a_computer_that_woke_too_late_shows_how_long_it_has_been_on(running: Running) -> None:
    running.start_ice()
    pass_time(running, 47 * 60)
    floor = running.program.window.navigation.floor()
    assert running.live_state() is LiveState.OFF_ALARM
    assert "On for up to 47 min" in floor.below.text()
    assert "slept for 47 min" in floor.slept.text()
    floor.main.click()
    running.settle()
    assert "42 min longer than planned" in running.thermal.after.told.text()


def test_nothing_is_said_of_sleep_when_there_was_none(running: Running) -> None:
    running.start_ice()
    running.program.states.timer.tick()
    assert not running.thermal.running.slept.isVisible()


def second_session(running: Running) -> None:
    """Let heat be on until the skin is asked about, in floor mode."""
    have_held_ice(running)
    running.turned.ahead += 4 * 3600
    running.program.window.navigation.prepare_thermal(ThermalMode.HEAT)
    running.thermal.prepare.start.click()
    running.settle()


def test_a_space_meant_for_something_else_does_not_answer_a_new_question(
    running: Running,
) -> None:
    second_session(running)
    running.program.window.navigation.open_floor_mode()
    floor = running.program.window.navigation.floor()
    pass_time(running, 301)
    QTest.keyClick(floor, Qt.Key.Key_Space)
    running.settle()
    assert running.live_state() is LiveState.CHECK
    running.qtbot.waitUntil(lambda: not floor.dead_keys.are_dead, timeout=3_000)
    QTest.keyClick(floor, Qt.Key.Key_Space)
    running.settle()
    assert running.live_state() is LiveState.RUNNING


def test_the_answer_takes_the_focus_when_the_question_is_no_longer_new(running: Running) -> None:
    second_session(running)
    pass_time(running, 301)
    answer = running.thermal.running.check.buttons[Skin.OK]
    assert running.program.window.focusWidget() is not answer
    running.qtbot.waitUntil(lambda: running.program.window.focusWidget() is answer, timeout=3_000)


def test_floor_mode_is_left_by_escape_and_stopped_by_space(running: Running) -> None:
    running.start_ice()
    running.program.window.navigation.open_floor_mode()
    floor = running.program.window.navigation.floor()
    QTest.keyClick(floor, Qt.Key.Key_Escape)
    assert not floor.isVisible()
    running.program.window.navigation.open_floor_mode()
    QTest.keyClick(floor, Qt.Key.Key_Space)
    running.settle()
    assert running.live_state() is LiveState.OFF_ALARM


def test_no_part_of_a_page_becomes_a_window_of_its_own_before_it_has_its_place(
    running: Running,
) -> None:
    running.start_ice()
    shown: list[QWidget] = []

    class Spy(QObject):
        def eventFilter(self, watched: QObject, event: QEvent) -> bool:
            if event.type() == QEvent.Type.Show and isinstance(watched, QWidget):
                shown.extend([watched] * watched.isWindow())
            return False

    spy = Spy()
    running.program.app.installEventFilter(spy)
    settings = running.program.states.settings
    settings.save(replace(settings.value, text_size=150))
    running.settle()
    running.program.app.removeEventFilter(spy)
    assert shown == []
