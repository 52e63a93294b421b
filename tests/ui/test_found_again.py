"""A session that was under way: after a kill, another boot, damage, or on another computer."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from backcare_desktop.app import Program
from backcare_desktop.desktop.sound import SoundChannel
from backcare_desktop.domain.thermal_live import LiveState
from backcare_desktop.store.store import Store
from backcare_desktop.ui.pages.thermal import ThermalPage
from tests.support.thermal import signed

if TYPE_CHECKING:
    from tests.ui.conftest import Running


def test_a_killed_program_finds_the_session_where_it_should_be(running: Running) -> None:
    running.start_ice()
    running.turned.ahead += 120
    killed = running.program.states.timer.live
    assert killed is not None
    again = Program(running.program.app, running.die())
    again._recover_session()
    live = again.states.timer.live
    assert live is not None
    assert live.state is LiveState.RUNNING
    now = again.states.clock.moment()
    assert live.remaining_s(now) == pytest.approx(killed.remaining_s(now), abs=0.01)
    assert live.remaining_s(now) <= 180
    again.end()
    again.window.deleteLater()


def test_found_again_the_next_key_takes_the_pack_off(running: Running) -> None:
    running.start_ice()
    again = Program(running.program.app, running.die())
    again.show()
    page = again.window.tabs.page
    assert isinstance(page, ThermalPage)
    assert again.window.focusWidget() is page.running.stop
    running.qtbot.waitUntil(lambda: again.states.channels().sound is not SoundChannel.UNKNOWN)
    again.window.hide()
    again.end()
    again.window.deleteLater()


def test_found_again_past_its_end_it_calls_at_once(running: Running) -> None:
    running.start_ice()
    running.turned.ahead += 700
    running.start_again()
    assert running.live_state() is LiveState.OFF_ALARM
    assert running.program.window.navigation.floor().isVisible()


def test_after_another_boot_it_asks(running: Running) -> None:
    running.start_ice()
    session = running.folder / "active_session.json"
    boot = running.program.states.clock.boot_id
    session.write_bytes(signed(session.read_bytes().replace(boot.encode(), b"another-boot")))
    running.start_again()
    assert running.live_state() is LiveState.CONFIRM
    assert running.thermal.ask.isVisible()
    running.thermal.ask.was_off[0].click()
    running.settle()
    assert running.live_state() is LiveState.AFTER


def test_an_unreadable_session_file_is_a_question_and_not_silence(running: Running) -> None:
    session = running.folder / "active_session.json"
    session.write_bytes(b'{"v":1,"id"')
    running.start_again()
    assert running.live_state() is LiveState.CONFIRM
    assert "cannot be read" in running.thermal.ask.told.text()
    assert kept_aside(running) == b'{"v":1,"id"'


def kept_aside(running: Running) -> bytes:
    (aside,) = (running.folder / "quarantine").glob("active_session.*.json")
    return aside.read_bytes()


def from_elsewhere(running: Running) -> bytes:
    """Let the file be what another computer's BackCare has written into a synced folder."""
    running.start_ice()
    session = running.folder / "active_session.json"
    timer, clock = running.program.states.timer, running.program.states.clock
    content = session.read_bytes().replace(clock.boot_id.encode(), b"its-own-boot")
    content = signed(content.replace(f'"{timer.host}"'.encode(), b'"garden-laptop"'))
    session.write_bytes(content)
    running.start_again()
    return content


def test_a_session_of_another_computer_is_told_and_not_taken_over(running: Running) -> None:
    content = from_elsewhere(running)
    assert running.live_state() is None
    page = running.thermal
    assert page.elsewhere.isVisible()
    assert not page.prepare.isVisible()
    assert "garden-laptop" in page.elsewhere.told.text()
    running.program.states.timer.tick()
    running.settle()
    assert (running.folder / "active_session.json").read_bytes() == content


def test_a_session_of_another_computer_can_be_put_away(running: Running) -> None:
    content = from_elsewhere(running)
    running.thermal.elsewhere.over.click()
    running.settle()
    assert running.thermal.prepare.isVisible()
    assert not (running.folder / "active_session.json").exists()
    assert kept_aside(running) == content


def test_who_says_it_is_theirs_is_asked_whether_the_pack_is_on(running: Running) -> None:
    from_elsewhere(running)
    running.thermal.elsewhere.mine.click()
    running.settle()
    assert running.live_state() is LiveState.CONFIRM


def test_a_second_window_only_tells_of_the_session_in_the_first(running: Running) -> None:
    running.start_ice()
    second = Program(running.program.app, Store.open(running.folder))
    second._recover_session()
    assert second.states.timer.live is None
    page = second.window.tabs.page
    assert isinstance(page, ThermalPage)
    assert "another window" in page.elsewhere.title.text()
    assert page.elsewhere.over.isHidden()
    second.end()
    second.window.deleteLater()
