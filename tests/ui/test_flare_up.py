"""Flare-up help through its own controls: begin, four steps, leave, come back, end."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from backcare_desktop.domain.pain import PainEntry
from backcare_desktop.domain.settings import Theme
from backcare_desktop.domain.thermal import ThermalMode
from backcare_desktop.domain.thermal_live import LiveState
from backcare_desktop.domain.warning_signs import Answer
from backcare_desktop.ui.flare_up.ease_step import EaseStep
from backcare_desktop.ui.flare_up.now_step import NowStep
from backcare_desktop.ui.flare_up.page import EASE, NOW, SIGNS, THERMAL
from backcare_desktop.ui.pages.thermal import ThermalPage
from tests.support.flare_up import held, help_page, open_page, press, signs_of, step
from tests.support.focus_walk import against_reading_order, stops_there_are, walk

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.ui.conftest import Running


def test_the_big_button_begins_one_and_opens_the_warning_signs(running: Running) -> None:
    page = help_page(running)
    (one,) = held(running)
    assert one.is_on
    assert page.open_step == SIGNS
    assert page.panel.steps[SIGNS].isChecked()
    assert not page.panel.not_saved.isVisible()


def test_the_keys_open_it_from_any_page(running: Running) -> None:
    running.program.window.tabs.go_to("history")
    press(running, Qt.Key.Key_F, FLARE_UP_KEYS)
    assert open_page(running).isVisible()
    press(running, Qt.Key.Key_Escape)
    assert running.program.window.tabs.open_tab == "history"
    assert len(held(running)) == 1


FLARE_UP_KEYS = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier


def test_the_keys_lead_out_of_floor_mode_and_the_session_runs_on(running: Running) -> None:
    running.start_ice()
    running.program.window.navigation.open_floor_mode()
    floor = running.program.window.navigation.floor()
    running.qtbot.waitUntil(floor.isActiveWindow)
    QTest.keyClick(floor, Qt.Key.Key_F, FLARE_UP_KEYS)
    assert open_page(running).isVisible()
    assert not floor.isVisible()
    assert running.live_state() is LiveState.RUNNING
    assert len(held(running)) == 1


def test_nothing_leads_away_from_an_alarm_to_flare_up_help(running: Running) -> None:
    running.start_ice()
    running.turned.ahead += 600
    running.program.states.timer.tick()
    floor = running.program.window.navigation.floor()
    assert floor.isVisible()
    running.program.window.navigation.open_flare_up()
    assert floor.isVisible()
    assert running.live_state() is LiveState.OFF_ALARM
    assert held(running) == []


@pytest.mark.parametrize("number", range(4))
def test_escape_goes_back_from_every_step_and_ends_nothing(running: Running, number: int) -> None:
    page = help_page(running)
    page.go_to(number)
    press(running, Qt.Key.Key_Escape)
    assert running.program.window.tabs.open_tab == "today"
    assert held(running)[0].is_on
    assert running.today.now.title.text().startswith("Flare-up since")


@pytest.mark.parametrize("number", range(4))
def test_every_step_opens_by_its_key_and_what_is_left_is_found_again(
    running: Running, number: int
) -> None:
    page = help_page(running)
    press(running, Qt.Key(Qt.Key.Key_1 + number), Qt.KeyboardModifier.AltModifier)
    assert page.open_step == number
    press(running, Qt.Key.Key_Escape)
    running.today.now.help.click()
    assert open_page(running) is page
    assert page.open_step == number
    assert len(held(running)) == 1


def test_a_click_on_the_tab_under_it_leads_back_too(running: Running) -> None:
    help_page(running)
    bar = running.program.window.tabs.bar
    QTest.mouseClick(
        bar, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, bar.tabRect(0).center()
    )
    assert running.program.window.tabs.open_tab == "today"


def test_the_timer_is_that_of_ice_and_heat_and_goes_back_to_its_tab(running: Running) -> None:
    page = help_page(running)
    page.panel.steps[THERMAL].click()
    (thermal,) = page.step.findChildren(ThermalPage)
    assert thermal.isVisible()
    thermal.prepare_kind(ThermalMode.HEAT)
    assert running.thermal is thermal
    assert running.thermal.prepare.mode is ThermalMode.HEAT
    assert running.thermal.isVisible()
    running.today.now.help.click()
    assert page.step.isAncestorOf(thermal)
    assert thermal.isVisible()


def test_a_session_runs_on_from_step_to_step_and_its_alarm_brings_its_step(
    running: Running,
) -> None:
    page = help_page(running)
    running.start_ice()
    running.today.now.help.click()
    page.panel.steps[THERMAL].click()
    assert page.panel.steps[THERMAL].done.text() == "Under way"
    page.panel.steps[NOW].click()
    running.turned.ahead += 600
    running.program.states.timer.tick()
    assert running.live_state() is LiveState.OFF_ALARM
    running.qtbot.waitUntil(lambda: page.open_step == THERMAL)
    assert open_page(running) is page
    assert running.thermal.isVisible()


def test_on_another_page_the_alarm_brings_the_tab_with_the_way_back(running: Running) -> None:
    page = help_page(running)
    running.start_ice()
    running.program.window.navigation.open_tab("history")
    running.turned.ahead += 600
    running.program.states.timer.tick()
    running.qtbot.waitUntil(lambda: running.program.window.tabs.open_tab == "thermal")
    assert running.thermal.isVisible()
    banner = running.program.window.tabs.flare_up
    assert banner is not None
    assert banner.isVisible()
    running.program.window.navigation.forget_floor()
    banner.action.click()
    assert open_page(running) is page


def test_a_digit_in_the_last_step_is_the_pain_now_and_stands_in_the_list(running: Running) -> None:
    page = help_page(running)
    now = step(page, NOW, NowStep)
    now.end.setFocus()
    QTest.keyClick(now.end, Qt.Key.Key_6)
    running.settle()
    assert [e.score for e in running.program.states.diary.diary.entries(PainEntry)] == [6]
    assert page.panel.steps[NOW].done.text().startswith("Pain 6")
    for wanted, number in ((now.rest, EASE), (now.thermal, THERMAL), (now.check, SIGNS)):
        page.go_to(NOW)
        wanted.click()
        assert page.open_step == number


def test_ending_it_leads_to_today_where_it_can_go_on_after_all(running: Running) -> None:
    page = help_page(running)
    page.panel.end.click()
    assert not held(running)[0].is_on
    card = running.today.now
    assert card.since.text().startswith("The flare-up ended")
    card.goes_on.click()
    assert held(running)[0].is_on
    card.end.click()
    running.program.window.tabs.go_to("history")
    assert not running.today.now.goes_on.isVisible()


def test_it_is_in_sight_on_every_page_after_a_restart(start: Callable[[], Running]) -> None:
    first = start()
    help_page(first)
    first.end()
    again = start()
    assert again.today.now.title.text().startswith("Flare-up since")
    assert again.program.window.tabs.flare_up is None
    for tab in ("symptoms", "thermal", "history"):
        again.program.window.tabs.go_to(tab)
        banner = again.program.window.tabs.flare_up
        assert banner is not None
        assert banner.isVisible()
        assert banner.words.text().startswith("Flare-up since")
    again.program.window.tabs.go_to("today")
    banner = again.program.window.tabs.flare_up
    assert banner is not None
    assert not banner.isVisible()
    again.today.now.help.click()
    assert open_page(again).open_step == SIGNS


def test_a_look_that_changes_leaves_the_step_and_its_advice(running: Running) -> None:
    page = help_page(running)
    signs_of(page).signs.rows["q01_pee"].chips[Answer.YES].click()
    running.program.states.settings.choose_theme(Theme.DARK)
    running.settle()
    new = open_page(running)
    assert new is not page
    part = signs_of(new)
    assert part.advice is not None
    step(new, EASE, EaseStep)
    running.program.states.settings.choose_theme(Theme.LIGHT)
    running.settle()
    assert open_page(running).open_step == EASE


def test_a_diary_taken_over_without_it_leads_back_to_today(running: Running) -> None:
    help_page(running)
    diary = running.program.states.diary
    diary.take_over(dict.fromkeys(diary.diary.months, ()))
    running.settle()
    assert running.program.states.flare_up.flare_up is None
    assert running.program.window.tabs.open_tab == "today"
    assert running.today.now.help.text() == "Start flare-up help"


@pytest.mark.parametrize("number", range(4))
def test_tab_goes_round_every_step_in_the_order_one_reads(running: Running, number: int) -> None:
    page = help_page(running)
    window = running.program.window
    running.qtbot.waitUntil(window.isActiveWindow)
    page.go_to(number)
    running.settle()
    stops = walk(window)
    assert set(stops) == stops_there_are(window)
    assert against_reading_order(stops) == []


def test_tab_goes_round_today_while_one_is_on_and_once_it_has_ended(running: Running) -> None:
    help_page(running)
    window = running.program.window
    running.qtbot.waitUntil(window.isActiveWindow)
    for _ in ("on", "ended"):
        window.tabs.go_to("today")
        stops = walk(window)
        assert set(stops) == stops_there_are(window)
        assert against_reading_order(stops) == []
        running.today.now.end.click()
        running.settle()


@pytest.mark.parametrize("text_size", [100, 200, 300])
def test_no_step_is_cut_off_in_a_small_window(running: Running, text_size: int) -> None:
    page = help_page(running)
    settings, window = running.program.states.settings, running.program.window
    settings.save(replace(settings.value, text_size=text_size))
    window.resize(900, 640)
    page = open_page(running)
    for number in range(4):
        page.go_to(number)
        running.settle()
        inside = page.widget()
        assert inside is not None
        assert inside.minimumSizeHint().width() <= page.viewport().width()
