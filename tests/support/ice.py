"""Somebody at the Ice & heat page."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from backcare_desktop.ui.dialogs.cautions import CautionsDialog

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tests.ui.conftest import Running


def pass_time(running: Running, seconds: float) -> None:
    """Turn the clock and let the timer have its say."""
    running.turned.ahead += seconds
    running.program.states.timer.tick()
    running.settle()


def take_off(running: Running) -> None:
    """Stop, and say that the pack is off."""
    running.thermal.running.stop.click()
    running.settle()
    running.thermal.running.stop.click()
    running.settle()


def have_held_ice(running: Running) -> None:
    """Hold the first session, so that the next one takes two clicks."""
    running.start_ice()
    take_off(running)
    running.thermal.after.skip.click()
    running.settle()


@contextmanager
def another_window(running: Running) -> Iterator[None]:
    """Have another window in front for a while."""
    other = QWidget()
    other.show()
    other.activateWindow()
    running.qtbot.waitUntil(other.isActiveWindow)
    yield
    running.program.window.activateWindow()
    running.qtbot.waitUntil(running.program.window.isActiveWindow)
    other.close()


def open_list(running: Running) -> CautionsDialog:
    """Open the list of who must not."""
    prepare = running.thermal.prepare
    (prepare.who.read if prepare.who.read.isVisible() else prepare.who.change).click()
    (dialog,) = running.program.window.findChildren(CautionsDialog)
    return dialog


def read_the_list(running: Running, *ticked: str) -> None:
    """Read it to its end."""
    dialog = open_list(running)
    for name in ticked:
        dialog.ticks[name].box.setChecked(True)
    dialog.done_button.click()
    running.qtbot.waitUntil(lambda: not running.program.window.findChildren(CautionsDialog))
