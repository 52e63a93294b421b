"""A ring that empties as time runs out, with the digits inside it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPen
from PySide6.QtWidgets import QSizePolicy

from backcare_desktop.ui.language import countdown, span
from backcare_desktop.ui.widgets.text import Drawn, speak_as

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

    from backcare_desktop.ui.theme.look import Look

TOP_DEGREES, WHOLE_DEGREES = 90, 360
SIXTEENTH = 16
WIDEST = "00:00"
STEPS = 240
"""In how many steps the ring empties."""

WORDS_WIDTH, WORDS_HEIGHT = 0.8, 0.58
"""A rectangle whose corners lie within a circle, as shares of its diameter."""

NARROW, WIDE = 140, 320


class CountdownRing(Drawn):
    """Seconds left of a whole, in the colour of a token; the caption stands under the digits."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._left_s, self._tone, self._caption = 0.0, "ice", ""
        self._ring = (STEPS, self._tone)
        self._side = look.px(WIDE)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumSize(QSize(look.px(NARROW), look.px(NARROW)))

    def show_time(self, left_s: float, whole_s: float, *, tone: str, caption: str) -> None:
        """Show what is left, in seconds, of a whole.

        The digits are drawn each time, the ring only when it would look different.
        """
        ring = (round(STEPS * min(max(left_s / whole_s, 0), 1)), tone)
        is_same_ring, self._ring = ring == self._ring, ring
        self._left_s, self._tone, self._caption = left_s, tone, caption
        speak_as(self, f"{span(left_s)} {caption}")
        if is_same_ring:
            self.update(self._inside().toAlignedRect())
        else:
            self.update()

    def leave_room(self, height: float) -> None:
        """Be at most so high, in pixels, down to the least that can be read."""
        side = max(self._look.px(NARROW), min(self._look.px(WIDE), round(height)))
        if side != self._side:
            self._side = side
            self.updateGeometry()

    def sizeHint(self) -> QSize:
        """Return the size that was agreed on."""
        return QSize(self._side, self._side)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the ring, the digits and the caption."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        inside = self._inside()
        if not inside.toAlignedRect().contains(event.rect()):
            self._draw_ring(painter)
        self._draw_words(painter, inside)
        painter.end()

    def _circle(self) -> tuple[QRectF, float]:
        """Return where the middle of the ring runs, and how thick it is."""
        side = min(self.width(), self.height())
        thick = side / 18
        ring = QRectF(0, 0, side - thick * 1.5, side - thick * 1.5)
        ring.moveCenter(QRectF(self.rect()).center())
        return ring, thick

    def _inside(self) -> QRectF:
        """Return the room for the words, which the ring does not touch."""
        ring, thick = self._circle()
        inner = ring.width() - thick
        room = QRectF(0, 0, inner * WORDS_WIDTH, inner * WORDS_HEIGHT)
        room.moveCenter(ring.center())
        return room

    def _draw_ring(self, painter: QPainter) -> None:
        ring, thick = self._circle()
        track = QPen(self._look.colour(f"{self._tone}_soft"), thick)
        painter.setPen(track)
        painter.drawEllipse(ring)
        pen = QPen(self._look.colour(self._tone), thick)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        painter.setPen(pen)
        turned = WHOLE_DEGREES * SIXTEENTH * self._ring[0] // STEPS
        painter.drawArc(ring, TOP_DEGREES * SIXTEENTH, turned)

    def _draw_words(self, painter: QPainter, room: QRectF) -> None:
        digits = countdown(self._left_s)
        font = fitted(self._look.font("timer", strong=True), digits, room.width())
        painter.setFont(font)
        painter.setPen(self._look.colour("text"))
        painter.drawText(room, Qt.AlignmentFlag.AlignCenter, digits)
        below = room.adjusted(0, painter.fontMetrics().height() * 0.5 + room.height() / 2, 0, 0)
        painter.setFont(self._look.font())
        painter.setPen(self._look.colour("text_muted"))
        flags = Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop
        painter.drawText(below, flags | Qt.TextFlag.TextWordWrap, self._caption)


def fitted(font: QFont, digits: str, width: float) -> QFont:
    """Return the font with figures of one width, as large as fits the digits into a width."""
    font = QFont(font)
    font.setFeature(QFont.Tag("tnum"), 1)
    font.setPixelSize(100)
    needed = QFontMetricsF(font).horizontalAdvance(max(digits, WIDEST, key=len))
    font.setPixelSize(max(round(100 * width / needed), 8))
    return font
