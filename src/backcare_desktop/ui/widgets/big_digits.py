"""Digits as large as the room allows, to be read from the floor."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QSizePolicy

from backcare_desktop.ui.widgets.countdown_ring import fitted
from backcare_desktop.ui.widgets.text import Drawn, speak_as

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

    from backcare_desktop.ui.theme.look import Look


class BigDigits(Drawn):
    """A time, drawn in the colour of a token."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._digits, self._tone, self._reversed = "", "text", False
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def show_digits(self, digits: str, tone: str, *, spoken: str, reverse: bool = False) -> None:
        """Show these digits; a screen reader says `spoken` for them.

        With `reverse` they stand out of a field of their colour.
        """
        self._digits, self._tone, self._reversed = digits, tone, reverse
        speak_as(self, spoken)
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the digits, limited by the width or the height, whichever is less."""
        painter = QPainter(self)
        font = fitted(self._look.font("timer", strong=True), self._digits, self.width() * 0.92)
        font.setPixelSize(max(min(font.pixelSize(), round(self.height() * 0.8)), 8))
        painter.setFont(font)
        if self._reversed:
            painter.fillRect(self.rect(), self._look.colour(self._tone))
        painter.setPen(self._look.colour("surface" if self._reversed else self._tone))
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, self._digits)
        painter.end()
