"""Draws the parts of a row where they belong, from the leading edge of the language on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QPen
from PySide6.QtWidgets import QStyle

if TYPE_CHECKING:
    from PySide6.QtGui import QFont, QPainter, QPixmap

    from backcare_desktop.ui.theme.look import Look

DRAWN_CHARACTERS = 400
"""No row is wide enough for more; a note may have 10,000."""


class RowPainter:
    """A painter and the row it draws; `inner` is the room for words."""

    def __init__(self, painter: QPainter, room: QRect, look: Look) -> None:
        self._painter, self._all, self._look = painter, room, look
        edge = look.gap(12)
        self.inner = room.adjusted(edge, 0, -edge, 0)

    def cut(self, room: QRect, width: int) -> tuple[QRect, QRect]:
        """Return the leading part of a room, and the rest."""
        if self._mirrored:
            return room.adjusted(room.width() - width, 0, 0, 0), room.adjusted(0, 0, -width, 0)
        return room.adjusted(0, 0, width - room.width(), 0), room.adjusted(width, 0, 0, 0)

    def write(
        self,
        room: QRect,
        text: str,
        font: QFont,
        tone: str = "text",
        side: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft,
    ) -> None:
        """Write as much of a text as has room on one line, half-way down."""
        self._painter.setFont(font)
        self._painter.setPen(self._look.colour(tone))
        words = " ".join(text[:DRAWN_CHARACTERS].split())
        width = max(room.width() - self._look.gap(8), 0)
        shown = self._painter.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, width)
        place = QStyle.visualAlignment(
            self._painter.layoutDirection(), side | Qt.AlignmentFlag.AlignVCenter
        )
        self._painter.drawText(room, int(place), shown)

    def draw_picture(self, room: QRect, picture: QPixmap) -> None:
        """Draw an icon at the leading edge of its room, half-way down."""
        place = QRect(room.topLeft(), picture.deviceIndependentSize().toSize())
        place.moveCenter(room.center())
        if self._mirrored:
            place.moveRight(room.right())
        else:
            place.moveLeft(room.left())
        self._painter.drawPixmap(place, picture)

    def draw_chosen(self, *, has_focus: bool) -> None:
        """Show that the row is chosen, and a ring around it while the keyboard is here."""
        self._painter.fillRect(self._all, self._look.colour("accent_soft"))
        bar, _ = self.cut(self._all, self._look.px(4))
        self._painter.fillRect(bar, self._look.colour("accent"))
        if has_focus:
            pen = QPen(self._look.colour("text"), 2)
            pen.setJoinStyle(Qt.PenJoinStyle.MiterJoin)
            self._painter.setPen(pen)
            self._painter.drawRect(self._all.adjusted(1, 1, -1, -2))

    def draw_rule(self) -> None:
        """Draw the hairline under the row."""
        self._painter.setPen(QPen(self._look.colour("line"), 1))
        self._painter.drawLine(self._all.bottomLeft(), self._all.bottomRight())

    @property
    def _mirrored(self) -> bool:
        return self._painter.layoutDirection() == Qt.LayoutDirection.RightToLeft
