"""Texts and limits that cannot be used: the start, a running session and the way to help go on."""

from __future__ import annotations

import shutil
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from backcare_desktop.app import Program
from backcare_desktop.content import thermal
from backcare_desktop.content.reading import content_folder
from backcare_desktop.domain.thermal import Skin, ThermalSession
from backcare_desktop.domain.thermal_live import LiveState
from backcare_desktop.ui.dialogs.emergency import EmergencyDialog
from backcare_desktop.ui.pages.thermal import BareThermalPage
from tests.support.ice import have_held_ice

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from tests.ui.conftest import Running


def gone(file: Path) -> None:
    file.unlink()


def cut_off(file: Path) -> None:
    file.write_bytes(file.read_bytes()[:1000])


def garbage(file: Path) -> None:
    file.write_bytes(b"\0" * 5000)


def without_a_limit(file: Path) -> None:
    file.write_text(file.read_text("utf-8").replace('"longest"', '"longer"'), "utf-8")


@pytest.fixture(params=[gone, cut_off, garbage, without_a_limit])
def break_it(
    request: pytest.FixtureRequest, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Callable[[], None]]:
    folder = tmp_path / "content"
    shutil.copytree(content_folder(), folder)

    def break_now() -> None:
        request.param(folder / "thermal.json")
        monkeypatch.setattr(thermal, "content_folder", lambda: folder)
        forget()

    yield break_now
    forget()


def forget() -> None:
    thermal.thermal_guide.cache_clear()
    thermal.thermal_limits.cache_clear()


@pytest.fixture
def again(running: Running, break_it: Callable[[], None]) -> Iterator[Running]:
    """A program that was killed with ice on, and starts again without the texts."""
    running.start_ice()
    store = running.die()
    break_it()
    program = Program(running.program.app, store)
    program.show()
    yield replace(running, program=program)
    program.window.navigation.forget_floor()
    program.window.hide()
    program.end()
    program.window.deleteLater()


def bare_page(running: Running) -> BareThermalPage:
    page = running.program.window.tabs.page
    assert isinstance(page, BareThermalPage)
    return page


def test_the_page_says_what_is_missing_and_leads_to_help(
    running: Running, break_it: Callable[[], None]
) -> None:
    break_it()
    running.today.now.ice.click()
    page = bare_page(running)
    assert page.missing.isVisible()
    assert "thermal.json" in page.missing.told.text()
    assert "Your entries are not affected" in page.missing.told.text()
    page.missing.help.click()
    assert running.program.window.findChildren(EmergencyDialog)


def test_today_says_nothing_of_a_rest_that_it_cannot_know(
    running: Running, break_it: Callable[[], None]
) -> None:
    have_held_ice(running)
    break_it()
    running.program.window.tabs.go_to("history")
    assert "One step at a time" in running.today.now.words.text()


def test_a_session_is_found_asked_about_and_called_off_all_the_same(again: Running) -> None:
    page = bare_page(again)
    assert again.live_state() is LiveState.RUNNING
    assert page.running.isVisible()
    again.turned.ahead += 300
    again.program.states.timer.tick()
    floor = again.program.window.navigation.floor()
    assert floor.isVisible()
    floor.main.click()
    again.settle()
    assert page.after.isVisible()
    page.after.skin.buttons[Skin.NOT_OK].click()
    assert "clinician today" in page.after.aid.text()
    page.after.save.click()
    again.settle()
    (session,) = again.program.states.diary.diary.entries(ThermalSession)
    assert session.skin_after is Skin.NOT_OK
    assert page.missing.isVisible()


def test_the_skin_question_and_the_pause_go_without_their_help_texts(again: Running) -> None:
    page = bare_page(again)
    page.running.lift.click()
    again.settle()
    assert again.live_state() is LiveState.PACK_OFF
    assert page.running.back_on.isVisible()
    assert not page.running.back_on.help.isVisible()
    page.running.back_on.buttons[Skin.OK].click()
    again.settle()
    assert again.live_state() is LiveState.RUNNING
