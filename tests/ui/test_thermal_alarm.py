"""The alarm: what it counts, says and shows, with and without a sound, and that it can be ended."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from itertools import combinations
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from backcare_desktop.desktop.sound import Player, SoundChannel
from backcare_desktop.domain.thermal import Skin, ThermalMode
from backcare_desktop.domain.thermal_alarm import Alarm
from backcare_desktop.domain.thermal_live import LiveState
from backcare_desktop.domain.thermal_timer import ask_if_still_on
from backcare_desktop.ui.dialogs.emergency import EmergencyDialog
from backcare_desktop.ui.tabs import TIMER_TAB_AT
from tests.support.ice import have_held_ice, pass_time, take_off

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QPushButton

    from backcare_desktop.ui.thermal.floor import FloorWindow
    from tests.ui.conftest import Running


def heat_is_on(running: Running) -> None:
    """Let a session of 15 minutes with two looks at the skin begin."""
    have_held_ice(running)
    running.turned.ahead += 4 * 3600
    running.program.window.navigation.prepare_thermal(ThermalMode.HEAT)
    running.thermal.prepare.start.click()
    running.settle()


def floor_of(running: Running) -> FloorWindow:
    return running.program.window.navigation.floor()


def tab_text(running: Running) -> str:
    return running.program.window.tabs.bar.words(TIMER_TAB_AT)


def test_a_tick_that_comes_thirty_seconds_late_alarms_once_and_says_how_late(
    running: Running,
) -> None:
    rung: list[Alarm] = []
    running.program.states.bell().rang.connect(rung.append)
    running.start_ice()
    pass_time(running, 330)
    for _ in range(10):
        running.program.states.timer.tick()
    assert rung == [Alarm.OFF]
    assert tab_text(running).endswith("+0:31")
    floor_of(running).main.click()
    running.settle()
    live = running.program.states.timer.live
    assert live is not None
    entry = live.record(running.program.states.clock.local_now())
    assert 30 <= entry.overrun_s <= 31


@pytest.mark.parametrize("skin", [Skin.NOT_SURE, Skin.NOT_OK])
def test_an_alarm_before_the_end_counts_from_when_it_was_raised(
    running: Running, skin: Skin
) -> None:
    heat_is_on(running)
    pass_time(running, 301)
    running.thermal.running.check.buttons[skin].click()
    running.settle()
    pass_time(running, 45)
    assert tab_text(running).endswith("+0:46")
    assert "0:46 late" in running.thermal.running.off_at.text()


def test_f1_shows_when_to_get_help_in_front_of_the_alarm(running: Running) -> None:
    running.start_ice()
    pass_time(running, 330)
    floor = floor_of(running)
    running.qtbot.waitUntil(lambda: not floor.dead_keys.are_dead)
    QTest.keyClick(floor.main, Qt.Key.Key_F1)
    (dialog,) = floor.findChildren(EmergencyDialog)
    assert dialog.isVisible()
    dialog.close()


def test_it_can_be_taken_off_at_once_while_the_skin_is_asked_about_in_floor_mode(
    running: Running,
) -> None:
    heat_is_on(running)
    running.program.window.navigation.open_floor_mode()
    floor = floor_of(running)
    assert not floor.stop.isVisible()
    pass_time(running, 301)
    assert running.live_state() is LiveState.CHECK
    assert floor.stop.isVisible()
    floor.stop.click()
    running.settle()
    assert running.live_state() is LiveState.OFF_ALARM
    assert not floor.stop.isVisible()


def test_two_minutes_without_an_answer_say_so(running: Running) -> None:
    heat_is_on(running)
    pass_time(running, 301)
    pass_time(running, 121)
    assert running.live_state() is LiveState.OFF_ALARM
    assert "nobody answered" in floor_of(running).line.text()


def test_where_no_sound_goes_out_the_digits_flash(running: Running) -> None:
    settings = running.program.states.settings
    settings.save(replace(settings.value, sounds=False))
    running.start_ice()
    pass_time(running, 300)
    floor = floor_of(running)
    danger = running.program.window.look.colour("danger").name()
    assert floor._turns_left > 0
    running.turned.ahead += 10
    running.program.states.bell()._again.timeout.emit()
    turned = []
    for _ in range(9):
        running.program.states.timer.tick()
        turned.append(floor.digits.grab().toImage().pixelColor(2, 2).name() == danger)
    assert turned == [True, False] * 3 + [False] * 3


def test_where_a_sound_goes_out_nothing_flashes(running: Running) -> None:
    states = running.program.states
    states.bell()._sound._ladder = (Player(program="true"),)
    states.bell().try_sound()
    running.qtbot.waitUntil(lambda: states.channels().sound is SoundChannel.PLAYER)
    running.start_ice()
    pass_time(running, 300)
    running.program.states.timer.tick()
    assert floor_of(running)._turns_left == 0


def stop_button(running: Running) -> QPushButton:
    page = running.thermal
    return page.ask.still_on if page.ask.isVisible() else page.running.stop


def test_stop_is_one_click_away_in_every_live_state(running: Running) -> None:
    heat_is_on(running)
    timer = running.program.states.timer
    page, seen = running.thermal, []
    ways_on: tuple[Callable[[], object], ...] = (
        running.settle,
        partial(pass_time, running, 301),
        page.running.lift.click,
        partial(timer.act, ask_if_still_on),
        page.ask.still_on.click,
    )
    for go_on in ways_on:
        go_on()
        running.settle()
        seen.append(running.live_state())
        button = stop_button(running)
        assert button.isVisible()
        assert button.isEnabled()
    assert seen == [
        LiveState.RUNNING,
        LiveState.CHECK,
        LiveState.PACK_OFF,
        LiveState.CONFIRM,
        LiveState.OFF_ALARM,
    ]


def test_the_signs_to_take_it_off_stand_beside_the_session_until_the_pack_is_off(
    running: Running,
) -> None:
    signs = running.thermal.signs
    assert not signs.isVisible()
    heat_is_on(running)
    assert signs.isVisible()
    assert "your heart races" in signs.stop.text()
    take_off(running)
    assert not signs.isVisible()


def test_off_for_a_moment_the_floor_does_not_say_to_take_it_off(running: Running) -> None:
    heat_is_on(running)
    running.program.window.navigation.open_floor_mode()
    running.thermal.running.lift.click()
    running.settle()
    floor = floor_of(running)
    assert floor.main.text() == "Leave it off"
    floor.main.click()
    running.settle()
    assert running.live_state() is LiveState.AFTER


def test_a_pack_that_was_off_for_a_moment_goes_on_with_what_was_left(running: Running) -> None:
    heat_is_on(running)
    pass_time(running, 60)
    running.thermal.running.lift.click()
    running.settle()
    pass_time(running, 30)
    assert "The pack has been off for 0:3" in running.thermal.running.off_at.text()
    running.thermal.running.back_on.buttons[Skin.OK].click()
    running.settle()
    assert running.live_state() is LiveState.RUNNING
    assert tab_text(running).endswith("14:00")


def test_a_notification_of_another_session_acknowledges_nothing(running: Running) -> None:
    running.start_ice()
    pass_time(running, 300)
    live = running.program.states.timer.live
    assert live is not None
    notifier = running.program.courtesies._notifier
    notifier.activated.emit("another session", "off")
    running.settle()
    assert running.live_state() is LiveState.OFF_ALARM
    notifier.activated.emit(live.id, "off")
    running.settle()
    assert running.live_state() is LiveState.AFTER


def test_settings_that_change_do_not_touch_a_running_session(running: Running) -> None:
    running.start_ice()
    before = running.program.states.timer.live
    file = running.folder / "active_session.json"
    content = file.read_bytes()
    settings = running.program.states.settings
    settings.save(replace(settings.value, sounds=False, text_size=150, who_must_not=("w_open",)))
    running.settle()
    assert running.program.states.timer.live is before
    assert file.read_bytes() == content
    assert running.thermal.running.isVisible()


@pytest.mark.parametrize("text_size", [100, 200, 300])
def test_nothing_lies_over_another_in_the_alarm_however_large_the_text(
    running: Running, text_size: int
) -> None:
    settings = running.program.states.settings
    settings.save(replace(settings.value, text_size=text_size))
    heat_is_on(running)
    pass_time(running, 301)
    pass_time(running, 121)
    floor = floor_of(running)
    floor.showNormal()
    floor.setGeometry(0, 0, 900, 640)
    parts = (floor.line, floor.digits, floor.below, floor.main, floor.quiet, floor.help)
    running.qtbot.waitUntil(lambda: floor.digits.height() >= 0.1 * floor.height())
    for one, other in combinations(parts, 2):
        assert not one.geometry().intersects(other.geometry())
    assert all(floor.rect().contains(part.geometry()) for part in parts)
    for words in (floor.line, floor.below):
        assert words.height() >= words.heightForWidth(words.width())
