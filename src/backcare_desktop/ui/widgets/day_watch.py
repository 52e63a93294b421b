"""Tells a page that shows days when another day has begun."""

from __future__ import annotations

from math import ceil
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QGuiApplication

if TYPE_CHECKING:
    from backcare_desktop.desktop.clock import Clock


class DayWatch(QObject):
    """`changed` at midnight, and when somebody comes back to a window of another day.

    The computer may have slept over midnight, and its clock may have been set.
    """

    changed = Signal()

    def __init__(self, clock: Clock, page: QObject) -> None:
        super().__init__(page)
        self.today = clock.local_now().date()
        self._clock = clock
        self._midnight = QTimer(self, singleShot=True)
        self._midnight.timeout.connect(self.look)
        app = cast("QGuiApplication", QGuiApplication.instance())
        app.focusWindowChanged.connect(self.look)
        self._wait_for_midnight()

    def look(self) -> None:
        """See whether it is another day."""
        today = self._clock.local_now().date()
        if today != self.today:
            self.today = today
            self.changed.emit()
        self._wait_for_midnight()

    def _wait_for_midnight(self) -> None:
        self._midnight.start(ceil(self._clock.day_left_s() * 1000))
