"""A card that says how long the skin still rests, and follows the clock in that."""

from __future__ import annotations

from math import ceil
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QGuiApplication

from backcare_desktop.ui.widgets.card import Card, Ground

if TYPE_CHECKING:
    from PySide6.QtGui import QShowEvent

    from backcare_desktop.ui.theme.look import Look


class RestCard(Card):
    """`rest_due` comes at the time it was asked for, and whenever somebody comes to look."""

    rest_due = Signal()

    def __init__(self, look: Look, ground: Ground = "card", *, gap: float = 12) -> None:
        super().__init__(look, ground, gap=gap)
        self._rest = QTimer(self, singleShot=True)
        self._rest.timeout.connect(self.rest_due)
        app = cast("QGuiApplication", QGuiApplication.instance())
        app.focusWindowChanged.connect(self._come_back)

    def show_rest_in(self, seconds: float | None) -> None:
        """Tell after so many seconds, and at no other time; None: not by itself."""
        if seconds is None:
            self._rest.stop()
        else:
            self._rest.start(ceil(seconds * 1000))

    def showEvent(self, event: QShowEvent) -> None:
        """Catch up with the rest that went by unseen."""
        super().showEvent(event)
        self.rest_due.emit()

    def _come_back(self) -> None:
        """Catch up when the person comes back to the window, perhaps after a sleep or midnight."""
        if self.isVisible() and self.isActiveWindow():
            self.rest_due.emit()
