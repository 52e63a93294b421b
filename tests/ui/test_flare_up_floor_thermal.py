"""Ice or heat on the whole screen: the start, the hand-over to the timer, the skin, the alarm."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from backcare_desktop.content import thermal
from backcare_desktop.domain.thermal import Skin, ThermalMode, ThermalSession
from backcare_desktop.domain.thermal_live import LiveState
from backcare_desktop.ui.flare_up.floor.now_face import NowFace
from backcare_desktop.ui.flare_up.floor.thermal_face import ThermalFace
from backcare_desktop.ui.flare_up.page import NOW, THERMAL
from backcare_desktop.ui.pages.thermal import ThermalPage
from tests.support.flare_up import open_page
from tests.support.flare_up_floor import face, floor_mode, keys

if TYPE_CHECKING:
    from pathlib import Path

    import pytest

    from backcare_desktop.ui.flare_up.floor.window import FlareUpFloor
    from tests.ui.conftest import Running


def ticked(running: Running) -> FlareUpFloor:
    """Return the window with what has to be read and ticked done on the page."""
    settings = running.program.states.settings
    settings.save(replace(settings.value, who_must_not=()))
    floor = floor_mode(running)
    floor.go_to(THERMAL)
    page = running.program.window.navigation.page_of("thermal")
    assert isinstance(page, ThermalPage)
    for line in (page.prepare.ready.skin, page.prepare.ready.awake):
        line.tick.box.setChecked(True)
    floor.come_in_front()
    running.qtbot.waitUntil(floor.isActiveWindow)
    return floor


def pass_time(running: Running, seconds: float) -> None:
    running.turned.ahead += seconds
    running.program.states.timer.tick()
    running.settle()


def take_off(running: Running) -> None:
    """Let the time go by, and say that the pack is off."""
    pass_time(running, 600)
    timer = running.program.window.navigation.floor()
    assert timer.isVisible()
    running.qtbot.waitUntil(lambda: not timer.dead_keys.are_dead)
    QTest.keyClick(timer, Qt.Key.Key_Space)
    running.settle()


def test_what_is_to_be_ticked_first_is_said_and_space_leads_to_the_page(running: Running) -> None:
    floor = floor_mode(running)
    floor.go_to(THERMAL)
    shown = face(floor, ThermalFace)
    assert shown.told.text().count("Tick: ") == 2
    assert shown.told.text().startswith("Read who must not use ice and heat.")
    keys(floor, Qt.Key.Key_Space)
    assert not floor.isVisible()
    assert open_page(running).open_step == THERMAL
    assert running.program.states.timer.live is None


def test_a_tick_on_the_page_makes_it_ready_here(running: Running) -> None:
    floor = ticked(running)
    shown = face(floor, ThermalFace)
    assert shown.main.words == "The pack is wrapped: start 5 min (Space)"
    assert "My skin there looks as it should" in shown.told.text()


def test_space_starts_what_is_prepared_and_the_digits_fill_the_screen(running: Running) -> None:
    floor = ticked(running)
    keys(floor, Qt.Key.Key_Space)
    running.settle()
    assert running.live_state() is LiveState.RUNNING
    timer = running.program.window.navigation.floor()
    assert timer.isFullScreen()
    QTest.keyClick(timer, Qt.Key.Key_Escape)
    shown = face(floor, ThermalFace)
    assert shown.told.text().startswith("Take it off at")
    keys(floor, Qt.Key.Key_Space)
    assert timer.isVisible()
    timer.close()
    floor.go_to(NOW)
    assert not timer.isVisible()
    floor.go_to(THERMAL)
    assert timer.isVisible()


def test_the_skin_is_asked_about_here_and_its_answer_leads_on(running: Running) -> None:
    floor = ticked(running)
    keys(floor, Qt.Key.Key_Space)
    take_off(running)
    assert not running.program.window.navigation.floor().isVisible()
    assert open_page(running).open_step == THERMAL
    shown = face(floor, ThermalFace)
    assert shown.title.text() == "Look at your skin. Is it as it should be?"
    keys(floor, Qt.Key.Key_Space)
    running.settle()
    assert running.live_state() is LiveState.AFTER
    running.qtbot.waitUntil(lambda: not shown.dead_keys.are_dead)
    keys(floor, Qt.Key.Key_Space)
    running.settle()
    (session,) = running.program.states.diary.diary.entries(ThermalSession)
    assert session.skin_after is Skin.OK
    face(floor, NowFace)


def test_skin_that_is_not_as_it_should_be_is_told_what_to_do(running: Running) -> None:
    floor = ticked(running)
    keys(floor, Qt.Key.Key_Space)
    take_off(running)
    shown = face(floor, ThermalFace)
    shown.doubts[Skin.NOT_OK].click()
    page = running.program.window.navigation.page_of("thermal")
    assert isinstance(page, ThermalPage)
    assert page.after.skin.value is Skin.NOT_OK
    assert shown.told.text() == page.after.aid.text() != ""
    shown.main.click()
    running.settle()
    (session,) = running.program.states.diary.diary.entries(ThermalSession)
    assert session.skin_after is Skin.NOT_OK
    face(floor, NowFace)
    floor.go_to(THERMAL)
    assert shown.told.text().startswith("The skin needs time")
    keys(floor, Qt.Key.Key_Space)
    face(floor, NowFace)


def test_the_alarm_comes_above_it_and_it_is_there_again_after_it(running: Running) -> None:
    floor = ticked(running)
    keys(floor, Qt.Key.Key_Space)
    timer = running.program.window.navigation.floor()
    timer.close()
    floor.go_to(NOW)
    pass_time(running, 600)
    assert timer.isVisible()
    assert running.live_state() is LiveState.OFF_ALARM
    running.qtbot.waitUntil(lambda: not timer.dead_keys.are_dead)
    QTest.keyClick(timer, Qt.Key.Key_Space)
    running.settle()
    assert floor.isVisible()
    running.qtbot.waitUntil(floor.isActiveWindow)
    assert open_page(running).isVisible()
    assert face(floor, ThermalFace).title.text() == "Look at your skin. Is it as it should be?"


def test_a_question_about_the_skin_half_way_fills_the_screen_too(running: Running) -> None:
    settings = running.program.states.settings
    settings.save(replace(settings.value, who_must_not=()))
    floor = ticked(running)
    face(floor, ThermalFace).kinds[ThermalMode.HEAT].click()
    page = running.program.window.navigation.page_of("thermal")
    assert isinstance(page, ThermalPage)
    assert page.prepare.mode is ThermalMode.HEAT
    for line in (page.prepare.ready.skin, page.prepare.ready.awake):
        line.tick.box.setChecked(True)
    face(floor, ThermalFace).main.click()
    timer = running.program.window.navigation.floor()
    timer.close()
    pass_time(running, 301)
    assert running.live_state() is LiveState.CHECK
    assert timer.isVisible()
    assert timer.line.text() == "Look at your skin now"


def test_a_start_that_is_asked_about_is_left_to_the_page(running: Running) -> None:
    caution = thermal.thermal_guide().cautions_for(ThermalMode.ICE)[0]
    floor = ticked(running)
    settings = running.program.states.settings
    settings.save(replace(settings.value, who_must_not=(caution.id,)))
    shown = face(floor, ThermalFace)
    assert "one more question" in shown.told.text()
    keys(floor, Qt.Key.Key_Space)
    assert not floor.isVisible()
    assert running.program.states.timer.live is None


def test_without_its_texts_it_says_so_and_leads_on(
    running: Running, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(thermal, "content_folder", lambda: tmp_path)
    thermal.thermal_guide.cache_clear()
    floor = floor_mode(running)
    floor.go_to(THERMAL)
    shown = face(floor, ThermalFace)
    assert shown.title.text() == "Ice and heat cannot be prepared"
    shown.on.click()
    face(floor, NowFace)
    thermal.thermal_guide.cache_clear()
