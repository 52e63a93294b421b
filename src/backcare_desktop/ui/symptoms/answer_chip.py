"""One answer to a question, as a chip."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QAbstractButton

from backcare_desktop.ui.widgets.page import bring_into_view

if TYPE_CHECKING:
    from PySide6.QtGui import QFocusEvent, QKeyEvent, QPaintEvent

    from backcare_desktop.ui.theme.look import Look

HEIGHT, INSET = 44, 18
"""Pixels at 100 %: how high a chip is, and the room beside its words."""


class AnswerChip(QAbstractButton):
    """One answer, drawn by itself: the list has too many for the style sheet to be quick."""

    def __init__(self, look: Look, text: str, tone: str) -> None:
        super().__init__()
        self._look, self._tone = look, tone
        self.setText(text)
        self.setCheckable(True)
        width = QFontMetrics(look.font(strong=True)).horizontalAdvance(text)
        self._size = QSize(width + 2 * look.gap(INSET), look.px(HEIGHT))

    def sizeHint(self) -> QSize:
        """Return room for the words, bold as they are when it is taken."""
        return self._size

    def minimumSizeHint(self) -> QSize:
        """Return the same: the words do not wrap."""
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw a chip as the style sheet has it."""
        look, taken = self._look, self.isChecked()
        ring = 3 if self.hasFocus() else 2 if taken else 1
        border = "text" if self.hasFocus() else self._tone if taken else "outline"
        ground = f"{self._tone}_soft" if taken else "sunken" if self.underMouse() else "surface"
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(look.colour(border), ring))
        painter.setBrush(look.colour(ground))
        edge = ring / 2
        box = QRectF(self.rect()).adjusted(edge, edge + 1, -edge, -edge - 1)
        painter.drawRoundedRect(box, look.px(20), look.px(20))
        painter.setFont(look.font(strong=taken))
        painter.setPen(look.colour(self._tone if taken and self._tone == "danger" else "text"))
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, self.text())
        painter.end()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Come into view with the question when the keyboard comes."""
        super().focusInEvent(event)
        if event.reason() is not Qt.FocusReason.MouseFocusReason:
            bring_into_view(self.parentWidget() or self)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Press on Enter as well; leave arrows and letters to the question."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and not event.isAutoRepeat():
            self.click()
        elif event.key() in {Qt.Key.Key_Space, Qt.Key.Key_Select}:
            super().keyPressEvent(event)
        else:
            event.ignore()
