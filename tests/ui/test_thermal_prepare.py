"""Before a session: what was chosen stays, the start is in view, a rest ends by itself."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from backcare_desktop.domain.settings import Theme
from backcare_desktop.domain.thermal import Skin, ThermalMode, ThermalSession
from tests.support.ice import another_window, have_held_ice, pass_time, read_the_list, take_off
from tests.support.thermal import MIN

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from tests.ui.conftest import Running


def is_in_view(widget: QWidget) -> bool:
    """Whether the whole of a control can be seen without a scroll."""
    return widget.visibleRegion().boundingRect() == widget.rect()


def look(running: Running, text_size: int, width: int, height: int) -> None:
    settings = running.program.states.settings
    settings.save(replace(settings.value, text_size=text_size))
    running.program.window.resize(width, height)
    running.settle()


def test_the_first_time_the_start_is_in_view_before_and_after_the_list(running: Running) -> None:
    running.program.window.navigation.prepare_thermal(ThermalMode.ICE)
    prepare = running.thermal.prepare
    running.qtbot.waitUntil(lambda: is_in_view(prepare.start))
    assert is_in_view(prepare.who.read)
    read_the_list(running)
    running.qtbot.waitUntil(lambda: is_in_view(prepare.start))


@pytest.mark.parametrize("text_size", [100, 200, 300])
@pytest.mark.parametrize("mode", ThermalMode)
def test_after_the_first_click_the_second_one_is_in_view(
    running: Running, mode: ThermalMode, text_size: int
) -> None:
    have_held_ice(running)
    running.turned.ahead += 240 * MIN
    look(running, text_size, 900, 640)
    running.program.window.navigation.prepare_thermal(mode)
    prepare = running.thermal.prepare
    running.qtbot.waitUntil(lambda: is_in_view(prepare.start))


def test_a_rest_that_is_over_opens_the_start_by_itself(running: Running) -> None:
    have_held_ice(running)
    running.turned.ahead += 120 * MIN - 1.5
    running.program.window.navigation.prepare_thermal(ThermalMode.ICE)
    prepare = running.thermal.prepare
    assert not prepare.start.isEnabled()
    running.qtbot.waitUntil(prepare.start.isEnabled, timeout=3_000)
    assert "usually rests" in prepare.why_not.text()


def test_a_rest_that_went_by_unseen_is_over_when_the_person_comes_back(running: Running) -> None:
    have_held_ice(running)
    running.program.window.navigation.prepare_thermal(ThermalMode.ICE)
    assert not running.thermal.prepare.start.isEnabled()
    running.today.show()
    running.turned.ahead += 180 * MIN
    assert running.thermal.prepare.start.isEnabled()


def test_a_rest_that_ended_in_another_window_is_over_when_the_person_comes_back(
    running: Running,
) -> None:
    have_held_ice(running)
    running.program.window.navigation.prepare_thermal(ThermalMode.ICE)
    prepare = running.thermal.prepare
    running.turned.ahead += 180 * MIN
    with another_window(running):
        assert not prepare.start.isEnabled()
    running.qtbot.waitUntil(prepare.start.isEnabled)


def test_the_length_that_was_chosen_stays_while_the_diary_changes(running: Running) -> None:
    read_the_list(running)
    prepare = running.thermal.prepare
    prepare.length.number.setValue(3)
    running.today.pain.scale.numbers[4].click()
    running.settle()
    assert prepare.length.seconds == 3 * MIN
    prepare.kind.buttons[ThermalMode.HEAT].click()
    assert prepare.length.seconds == 15 * MIN


def test_another_kind_keeps_the_pain_and_wants_its_own_ticks(running: Running) -> None:
    read_the_list(running)
    prepare = running.thermal.prepare
    prepare.pain.type_digit(6)
    prepare.ready.skin.tick.box.setChecked(True)
    prepare.kind.buttons[ThermalMode.HEAT].click()
    assert prepare.pain.value == 6
    assert not prepare.ready.skin.tick.box.isChecked()


def test_the_question_about_the_skin_is_in_view_with_the_largest_text(running: Running) -> None:
    have_held_ice(running)
    running.turned.ahead += 240 * MIN
    look(running, 200, 1180, 780)
    running.program.window.navigation.prepare_thermal(ThermalMode.HEAT)
    running.thermal.prepare.start.click()
    running.settle()
    running.qtbot.waitUntil(lambda: is_in_view(running.thermal.running.stop))
    pass_time(running, 301)
    check = running.thermal.running.check
    running.qtbot.waitUntil(lambda: is_in_view(check))


def test_what_was_chosen_stays_when_the_text_or_the_look_changes(running: Running) -> None:
    settings = running.program.states.settings
    running.program.states.settings.save(
        replace(running.program.states.settings.value, who_must_not=())
    )
    prepare = running.thermal.prepare
    prepare.kind.buttons[ThermalMode.HEAT].click()
    prepare.place.setCurrentIndex(2)
    prepare.length.number.setValue(7)
    prepare.ready.skin.tick.box.setChecked(True)
    prepare.pain.type_digit(6)
    chosen = prepare.prepared()
    settings.larger_text()
    running.program.window.tabs.go_to("today")
    settings.choose_theme(Theme.DARK)  # now the page is not built
    settings.larger_text()
    anew = running.thermal.prepare
    assert anew is not prepare
    assert anew.prepared() == chosen
    assert (chosen.mode, chosen.length, chosen.pain, chosen.skin) == (ThermalMode.HEAT, 7, 6, True)
    assert "start 7 min" in anew.start.text().replace("\n", " ")


def test_what_was_answered_stays_when_the_text_changes(running: Running) -> None:
    running.start_ice()
    take_off(running)
    running.thermal.after.skin.buttons[Skin.NOT_OK].click()
    running.thermal.after.pain.type_digit(5)
    running.program.states.settings.larger_text()
    after = running.thermal.after
    assert (after.skin.value, after.pain.value) == (Skin.NOT_OK, 5)
    running.qtbot.waitUntil(after.aid_box.isVisible)


def test_a_digit_is_the_pain_wherever_the_focus_is(running: Running) -> None:
    have_held_ice(running)
    running.turned.ahead += 240 * MIN
    running.program.window.navigation.prepare_thermal(ThermalMode.ICE)
    prepare = running.thermal.prepare
    QTest.keyClick(prepare.start, Qt.Key.Key_1)
    QTest.keyClick(prepare.start, Qt.Key.Key_0)
    assert prepare.pain.value == 10
    assert running.program.window.focusWidget() is prepare.start
    prepare.start.click()
    running.settle()
    take_off(running)
    after = running.thermal.after
    QTest.keyClick(after.keyboard_start(), Qt.Key.Key_4)
    assert after.pain.value == 4


def test_a_number_pressed_by_mistake_can_be_taken_back(running: Running) -> None:
    read_the_list(running)
    prepare = running.thermal.prepare
    assert not prepare.optional_pain.leave_out.isEnabled()
    prepare.pain.numbers[3].click()
    prepare.optional_pain.leave_out.click()
    assert prepare.pain.value is None
    prepare.ready.skin.tick.box.setChecked(True)
    prepare.ready.awake.tick.box.setChecked(True)
    prepare.start.click()
    running.settle()
    take_off(running)
    after = running.thermal.after
    after.pain.numbers[2].click()
    after.optional_pain.leave_out.click()
    after.save.click()
    running.settle()
    (session,) = running.program.states.diary.diary.entries(ThermalSession)
    assert (session.pain_before, session.pain_after) == (None, None)


def test_what_is_on_stands_among_todays_ice_and_heat(running: Running) -> None:
    running.start_ice()
    assert "Ice, not noted yet" in running.thermal.today.listed.text()
    take_off(running)
    running.thermal.after.save.click()
    running.settle()
    assert "not noted yet" not in running.thermal.today.listed.text()


def test_a_typed_digit_takes_the_focus_along(running: Running) -> None:
    scale = running.thermal.prepare.pain
    scale.numbers[0].setFocus()
    QTest.keyClick(scale.numbers[0], Qt.Key.Key_6)
    assert scale.numbers[6].hasFocus()
    QTest.keyClick(scale.numbers[6], Qt.Key.Key_Space)
    assert scale.value == 6
