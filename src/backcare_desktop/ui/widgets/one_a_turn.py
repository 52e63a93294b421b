"""What a page builds once it has been painted: one part a turn of the event loop."""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from backcare_desktop.ui.widgets.page import settle_layouts

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtWidgets import QWidget

TURN_MS = 1
"""Qt hands a timer of 0 ms over before the paint."""


class OneATurn(QObject):
    """Takes a step of `parts` each turn, so that a key or a click never waits for all of them.

    Whoever needs what is still to come asks it to `finish` first. What a step builds has its
    room before the next paint.
    """

    def __init__(self, page: QWidget, parts: Iterator[None]) -> None:
        super().__init__(page)
        self.is_done = False
        self._parts = parts
        self._turn = QTimer(self, interval=TURN_MS)
        self._turn.timeout.connect(self._take)

    def add(self, parts: Iterator[None]) -> None:
        """Take these steps after those that are there."""
        self._parts = chain(self._parts, parts)

    def begin(self) -> None:
        """Take the first step once what is there has been painted."""
        if not self.is_done:
            self._turn.start()

    def finish(self) -> None:
        """Take all the steps that are left, now."""
        while not self.is_done:
            self._take()

    def _take(self) -> None:
        try:
            next(self._parts)
        except StopIteration:
            self.is_done = True
            self._turn.stop()
        settle_layouts()
