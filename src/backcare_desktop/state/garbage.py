"""Frees what nobody uses any more, and only on the window's thread."""

from __future__ import annotations

import gc

from PySide6.QtCore import QAbstractEventDispatcher, QObject

LIMITS = (700, 10, 100)
"""New objects, young collections, older collections after which the next older one is due.

As Python's own, but for the last: going through all entries of a large diary takes some
80 ms, and hardly ever finds anything.
"""


class Garbage(QObject):
    """Takes Python's collector in hand from its making until `stop`.

    By itself Python collects on whichever thread happens to make objects. On the writer's
    that would take down windows and timers which belong to the window's thread, and crash.
    So it is done here, whenever the window has nothing else to do; it is never woken for it.
    """

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        gc.disable()
        self._events = QAbstractEventDispatcher.instance()
        self._events.aboutToBlock.connect(self._collect)

    def stop(self) -> None:
        """Leave it to Python again; by now no other thread may be at work."""
        self._events.aboutToBlock.disconnect(self._collect)
        gc.enable()

    def _collect(self) -> None:
        """Collect as far back as is due."""
        grown = zip(gc.get_count(), LIMITS, strict=True)
        due = [age for age, (count, limit) in enumerate(grown) if count > limit]
        if due:
            gc.collect(due[-1])
