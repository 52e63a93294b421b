"""A ring that empties as time runs out, with the digits inside it."""

from __future__ import annotations

from math import cos, radians, sin
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QSizePolicy

from backcare_desktop.ui.language import countdown, span
from backcare_desktop.ui.widgets.big_digits import BigDigits
from backcare_desktop.ui.widgets.text import Filled, speak_as

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent, QResizeEvent

    from backcare_desktop.ui.theme.look import Look

TOP_DEGREES, WHOLE_DEGREES = 90, 360
SIXTEENTH = 16
STEPS = 240
"""In how many steps the ring empties."""

WORDS_WIDTH, WORDS_HEIGHT = 0.8, 0.58
"""A rectangle whose corners lie within a circle, as shares of its diameter."""

NARROW, WIDE = 140, 320


class CountdownRing(Filled):
    """Seconds left of a whole, in the colour of a token; the caption stands under the digits."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._tone, self._step = "ice", STEPS
        self._side = look.px(WIDE)
        self.digits = BigDigits(look, "surface")
        self.digits.setParent(self)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumSize(QSize(look.px(NARROW), look.px(NARROW)))

    def show_time(self, left_s: float, whole_s: float, *, tone: str, caption: str) -> None:
        """Show what is left, in seconds, of a whole; the ring is drawn where it looks different."""
        self.digits.show_digits(countdown(left_s), caption=caption)
        speak_as(self, f"{span(left_s)} {caption}")
        was, self._step = self._step, round(STEPS * min(max(left_s / whole_s, 0), 1))
        if tone != self._tone or abs(self._step - was) > 1:
            self._tone = tone
            self.update()
        elif self._step != was:
            self.update(self._tip(was) | self._tip(self._step))

    def leave_room(self, height: float) -> None:
        """Be at most so high, in pixels, down to the least that can be read."""
        side = max(self._look.px(NARROW), min(self._look.px(WIDE), round(height)))
        if side != self._side:
            self._side = side
            self.updateGeometry()

    def sizeHint(self) -> QSize:
        """Return the size that was agreed on."""
        return QSize(self._side, self._side)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the words where the ring does not touch them."""
        super().resizeEvent(event)
        ring, thick = self._circle()
        inner = ring.width() - thick
        room = QRectF(0, 0, inner * WORDS_WIDTH, inner * WORDS_HEIGHT)
        room.moveCenter(ring.center())
        self.digits.setGeometry(room.toAlignedRect())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the ring."""
        ring, thick = self._circle()
        painter = QPainter(self)
        painter.fillRect(event.rect(), self._look.colour("surface"))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self._look.colour(f"{self._tone}_soft"), thick))
        painter.drawEllipse(ring)
        pen = QPen(self._look.colour(self._tone), thick)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        painter.setPen(pen)
        turned = WHOLE_DEGREES * SIXTEENTH * self._step // STEPS
        painter.drawArc(ring, TOP_DEGREES * SIXTEENTH, turned)
        painter.end()

    def _tip(self, step: int) -> QRect:
        """Return the square around the end of the ring at a step."""
        ring, thick = self._circle()
        turned = radians(TOP_DEGREES + WHOLE_DEGREES * step / STEPS)
        tip = QRectF(0, 0, thick * 1.5, thick * 1.5)
        tip.moveCenter(ring.center() + QPointF(cos(turned), -sin(turned)) * (ring.width() / 2))
        return tip.toAlignedRect()

    def _circle(self) -> tuple[QRectF, float]:
        """Return where the middle of the ring runs, and how thick it is."""
        side = min(self.width(), self.height())
        thick = side / 18
        ring = QRectF(0, 0, side - thick * 1.5, side - thick * 1.5)
        ring.moveCenter(QRectF(self.rect()).center())
        return ring, thick
