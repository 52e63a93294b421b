"""Builds everything once and runs it: the only file that knows everyone."""

from __future__ import annotations

import sys
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from backcare_desktop import __version__
from backcare_desktop.desktop.clock import system_clock
from backcare_desktop.state.diary_state import DiaryState
from backcare_desktop.state.settings_state import SettingsState
from backcare_desktop.state.states import States
from backcare_desktop.state.timer_state import TimerState
from backcare_desktop.store.store import Store
from backcare_desktop.store.writer import Writer
from backcare_desktop.ui.main_window import MainWindow
from backcare_desktop.ui.theme.look import look_for, wear

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtGui import QFont

    from backcare_desktop.domain.settings import Settings
    from backcare_desktop.domain.thermal_limits import ThermalLimits


def run(folder: Path) -> int:
    """Open the diary in `folder`, show the window, and return the exit status."""
    app = QApplication(sys.argv[:1])
    app.setApplicationName("backcare-desktop")
    app.setApplicationDisplayName("BackCare")
    app.setApplicationVersion(__version__)
    app.setStyle("Fusion")
    program = Program(app, Store.open(folder, now=_now))
    program.show()
    status = app.exec()
    program.end()
    return status


class Program:
    """The running program: its store, its states, its window."""

    def __init__(self, app: QApplication, store: Store) -> None:
        self.app, self.store = app, store
        self._system_font: QFont = app.font()
        self.writer = Writer()
        clock = system_clock()
        diary = DiaryState(store, self.writer, clock)
        diary.show(store.recent().months)
        settings = SettingsState(store, self.writer, store.read_settings())
        timer = TimerState(store, self.writer, clock, diary, _limits)
        self.states = States(clock=clock, settings=settings, diary=diary, timer=timer)
        self.look = look_for(settings.value, self._system_font)
        wear(app, self.look)
        self.window = MainWindow(self.states, self.look)
        settings.changed.connect(self._wear_settings)
        QGuiApplication.styleHints().colorSchemeChanged.connect(self._wear_anew)

    def show(self) -> None:
        """Show the window, then load what the first page does not need."""
        self.window.show()

    def end(self) -> None:
        """Let the last saves finish and give the folder back."""
        self.writer.drain(10)
        self.store.close()

    def _wear_settings(self, settings: Settings) -> None:
        look = look_for(settings, self._system_font)
        if look != self.look:
            self.look = look
            wear(self.app, look)
            self.window.wear(look)

    def _wear_anew(self) -> None:
        self._wear_settings(self.states.settings.value)


def _now() -> datetime:
    return datetime.now(UTC)


def _limits() -> ThermalLimits:
    from backcare_desktop.content.thermal import thermal_guide  # noqa: PLC0415 - when first needed

    return thermal_guide().limits
