"""Flare-up help that fills the screen, as tests get to it and look into it."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from backcare_desktop.ui.flare_up.floor.face import Face
from tests.support.flare_up import help_page, press

if TYPE_CHECKING:
    from backcare_desktop.ui.flare_up.floor.window import FlareUpFloor
    from tests.ui.conftest import Running

F = TypeVar("F", bound=Face)


def floor_mode(running: Running) -> FlareUpFloor:
    """Press the big button on Today, then F11."""
    help_page(running)
    press(running, Qt.Key.Key_F11)
    floor = running.program.window.navigation.floors.flare_up()
    running.qtbot.waitUntil(floor.isActiveWindow)
    return floor


def face(floor: FlareUpFloor, kind: type[F]) -> F:
    """Return what is shown, which is of a kind."""
    shown = floor.face
    assert isinstance(shown, kind)
    assert shown.isVisible()
    return shown


def keys(floor: FlareUpFloor, *pressed: Qt.Key) -> None:
    """Press keys wherever the keyboard is in the window."""
    for key in pressed:
        QTest.keyClick(QApplication.focusWidget() or floor, key)


def alt(floor: FlareUpFloor, key: Qt.Key) -> None:
    """Press a key with Alt."""
    QTest.keyClick(QApplication.focusWidget() or floor, key, Qt.KeyboardModifier.AltModifier)
