"""A session from the first click to the diary, also when the program dies half-way."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from backcare_desktop.app import Program, _now
from backcare_desktop.domain.thermal import Ending, Skin, ThermalMode, ThermalSession
from backcare_desktop.domain.thermal_live import LiveState
from backcare_desktop.store.store import Store

if TYPE_CHECKING:
    from tests.ui.conftest import Running


def live_state(running: Running) -> LiveState | None:
    live = running.program.states.timer.live
    return live.state if live else None


def sessions(running: Running) -> list[ThermalSession]:
    running.settle()
    return list(running.program.states.diary.diary.entries(ThermalSession))


def pass_time(running: Running, seconds: float) -> None:
    running.turned.ahead += seconds
    running.program.states.timer.tick()
    running.settle()


def take_off(running: Running) -> None:
    running.thermal.running.stop.click()
    running.settle()
    running.thermal.running.stop.click()
    running.settle()


def test_the_first_time_skin_and_staying_awake_are_ticked_before_the_start(
    running: Running,
) -> None:
    prepare = running.thermal.prepare
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
    assert live_state(running) is LiveState.RUNNING


def test_a_session_runs_alarms_and_ends_in_the_diary(running: Running) -> None:
    running.thermal.prepare.pain.type_digit(6)
    running.start_ice()
    assert live_state(running) is LiveState.RUNNING
    pass_time(running, 300)
    assert live_state(running) is LiveState.OFF_ALARM
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
    under_way = running.folder / "active_session.json"
    running.qtbot.waitUntil(lambda: not under_way.exists())  # cleared after the entry is saved


def test_the_alarm_cannot_be_closed_or_typed_away_at_once(running: Running) -> None:
    running.start_ice()
    pass_time(running, 300)
    floor = running.program.window.navigation.floor()
    floor.close()
    QTest.keyClick(floor.main, Qt.Key.Key_Space)
    running.settle()
    assert floor.isVisible()
    assert live_state(running) is LiveState.OFF_ALARM


def test_keys_work_when_the_alarm_is_no_longer_new(running: Running) -> None:
    running.start_ice()
    pass_time(running, 300)
    floor = running.program.window.navigation.floor()
    running.qtbot.waitUntil(lambda: not floor._keys_dead.isActive(), timeout=3_000)
    QTest.keyClick(floor.main, Qt.Key.Key_Space)
    running.settle()
    assert live_state(running) is LiveState.AFTER


def test_skin_that_is_not_ok_calls_the_pack_off(running: Running) -> None:
    running.start_ice()
    pass_time(running, 301)
    take_off(running)
    running.thermal.after.skin.buttons[Skin.NOT_OK].click()
    assert running.thermal.after.aid_box.isVisible()
    assert "Warm" in running.thermal.after.aid.text()


def test_a_killed_program_finds_the_session_where_it_should_be(running: Running) -> None:
    running.start_ice()
    running.turned.ahead += 120
    running.program.store.close()  # what the kernel does when a process dies
    again = Program(running.program.app, Store.open(running.folder, now=_now))
    again._recover_session()
    live = again.states.timer.live
    assert live is not None
    assert live.state is LiveState.RUNNING
    assert 178 <= live.remaining_s(again.states.clock.moment()) <= 180
    again.end()
    again.window.deleteLater()


def test_after_another_boot_it_asks(running: Running) -> None:
    running.start_ice()
    session = running.folder / "active_session.json"
    boot = running.program.states.clock.boot_id
    session.write_bytes(session.read_bytes().replace(boot.encode(), b"another-boot"))
    running.program.states.timer.live = None
    running.program.states.timer._latest = None
    running.program._recover_session()
    running.settle()
    assert live_state(running) is LiveState.CONFIRM
    assert running.thermal.ask.isVisible()
    running.thermal.ask.was_off[0].click()
    running.settle()
    assert live_state(running) is LiveState.AFTER


def test_an_unreadable_session_file_is_a_question_and_not_silence(running: Running) -> None:
    (running.folder / "active_session.json").write_bytes(b'{"v":1,"id"')
    running.program._recover_session()
    running.settle()
    assert live_state(running) is LiveState.CONFIRM
    assert "cannot be read" in running.thermal.ask.told.text()


def test_too_soon_there_is_no_start_and_the_page_says_when(running: Running) -> None:
    running.start_ice()
    pass_time(running, 301)
    take_off(running)
    running.thermal.after.save.click()
    running.settle()
    prepare = running.thermal.prepare
    assert not prepare.start.isEnabled()
    assert "Next from" in prepare.why_not.text()
