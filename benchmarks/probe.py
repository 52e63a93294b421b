"""Finds gaps in the event loop, and tells how long something takes that ends with a signal."""

from __future__ import annotations

import time
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, cast

from PySide6.QtCore import QEvent, QEventLoop, QObject, Qt, QTimer, Signal
from PySide6.QtWidgets import QApplication, QWidget

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtCore import QCoreApplication, SignalInstance

TICK_MS = 2


class Probe(QObject):
    """Runs from its making on; `gap` is the longest time in ms in which nothing else got a turn."""

    def __init__(self) -> None:
        super().__init__()
        self.gap = 0.0
        self._last = time.perf_counter()
        self._ticking = QTimer(self, interval=TICK_MS, timerType=Qt.TimerType.PreciseTimer)
        self._ticking.timeout.connect(self.tick)
        self._ticking.start()

    def tick(self) -> None:
        """Note the gap since the last time."""
        now = time.perf_counter()
        self.gap, self._last = max(self.gap, (now - self._last) * 1000), now

    def stop(self) -> float:
        """Return the longest gap, and look no more."""
        self.tick()
        self._ticking.stop()
        return self.gap


@dataclass
class Waited:
    """Milliseconds until a signal, the longest gap meanwhile, and what it carried."""

    took: float = 0.0
    gap: float = 0.0
    told: tuple[Any, ...] = ()

    @classmethod
    def until(cls, signal: SignalInstance, begin: Callable[[], object]) -> Waited:
        """Begin something and wait for a signal."""
        waited, loop, probe = cls(), QEventLoop(), Probe()
        signal.connect(waited._hear)
        signal.connect(loop.quit)
        began = time.perf_counter()
        begin()
        if not waited.took:
            loop.exec()
        waited.took = (waited.took - began) * 1000
        waited.gap = probe.stop()
        signal.disconnect(waited._hear)
        signal.disconnect(loop.quit)
        return waited

    def _hear(self, *told: object) -> None:
        self.took, self.told = time.perf_counter(), told


class NextPaint(QObject):
    """`painted` comes once, in the first event after a widget was painted.

    Without a widget it is the next window, one that may not have been made yet.
    """

    painted = Signal()

    def __init__(self, widget: QWidget | None = None) -> None:
        source = widget or cast("QCoreApplication", QApplication.instance())
        super().__init__(source)
        self._source = source
        self._others = QApplication.topLevelWidgets()
        source.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Hear of the paint."""
        if event.type() is QEvent.Type.Paint and self._is_awaited(watched):
            self._source.removeEventFilter(self)
            QTimer.singleShot(0, self.painted.emit)
        return False

    def _is_awaited(self, painted: QObject) -> bool:
        if painted is self._source:
            return True
        return isinstance(painted, QWidget) and painted.isWindow() and painted not in self._others


def nothing() -> None:
    """Begin nothing: what is waited for has begun already."""


def wait(milliseconds: int) -> None:
    """Let the event loop run for so long."""
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()
