"""Flare-up help opened as a person opens it, and the ways tests look into it."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from backcare_desktop.domain.flare_up import FlareUp
from backcare_desktop.ui.flare_up.page import SIGNS, FlareUpPage
from backcare_desktop.ui.flare_up.signs_step import SignsStep
from backcare_desktop.ui.flare_up.step import Step

if TYPE_CHECKING:
    from backcare_desktop.ui.flare_up.signs_part import SignsPart
    from tests.ui.conftest import Running

S = TypeVar("S", bound=Step)


def help_page(running: Running) -> FlareUpPage:
    """Press the big button on Today."""
    running.today.now.help.click()
    running.settle()
    return open_page(running)


def open_page(running: Running) -> FlareUpPage:
    """Return the page, which is open."""
    page = running.program.window.tabs.page
    assert isinstance(page, FlareUpPage)
    return page


def step(page: FlareUpPage, number: int, kind: type[S]) -> S:
    """Press the button of a step."""
    page.panel.steps[number].click()
    found = page.step
    assert isinstance(found, kind)
    assert page.stack.currentWidget() is found
    return found


def signs_of(page: FlareUpPage) -> SignsPart:
    part = step(page, SIGNS, SignsStep).part
    assert part is not None
    return part


def held(running: Running) -> list[FlareUp]:
    """Return the flare-ups on the disk, newest first."""
    running.settle()
    return list(running.program.states.diary.diary.entries(FlareUp))


def press(running: Running, key: Qt.Key, held_down: Qt.KeyboardModifier | None = None) -> None:
    """Press a key wherever the keyboard is."""
    window = running.program.window
    running.qtbot.waitUntil(window.isActiveWindow)
    focus = QApplication.focusWidget() or window
    QTest.keyClick(focus, key, held_down or Qt.KeyboardModifier.NoModifier)
    running.settle()
