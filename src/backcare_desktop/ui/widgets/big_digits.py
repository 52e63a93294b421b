"""Digits as large as the room allows, to be read from the floor."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QFontMetricsF, QPainter, QPixmap
from PySide6.QtWidgets import QSizePolicy

from backcare_desktop.ui.widgets.text import Filled, zeros

if TYPE_CHECKING:
    from PySide6.QtGui import QColor, QPaintEvent, QResizeEvent

    from backcare_desktop.ui.theme.look import Look

WIDEST = "00:00"
LEAST_PX = 8


class BigDigits(Filled):
    """A time in the middle, in the colour of a token on the ground of another; a caption below.

    It is new every second: only the digits that differ are drawn, and nothing behind them.
    """

    def __init__(self, look: Look, ground: str, *, width: float = 1, height: float = 1) -> None:
        """Let the digits take up at most these shares of the room."""
        super().__init__()
        self._look, self._ground, self._shares = look, ground, (width, height)
        self._reversed = False
        self._digits, self._tone, self._caption = "", "", ""
        self._font = QFont()
        self._pictures: dict[tuple[str, int, float], QPixmap] = {}
        self._places: list[QRect] = []
        self._below = QRect()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def show_digits(
        self, digits: str, tone: str = "text", caption: str = "", *, reverse: bool = False
    ) -> None:
        """Show these digits; with `reverse` they stand out of a field of their colour."""
        old, self._digits = self._digits, digits
        looks = (zeros(digits), tone, caption, reverse)
        if looks == (zeros(old), self._tone, self._caption, self._reversed):
            for place, one, other in zip(self._places, old, digits, strict=True):
                if one != other:
                    self.update(place)
        else:
            self._tone, self._caption, self._reversed = tone, caption, reverse
            self._find_places()
            self.update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Be as large as the new room allows."""
        super().resizeEvent(event)
        self._find_places()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw what has changed."""
        painter, changed = QPainter(self), event.rect()
        painter.fillRect(changed, self._behind)
        for place, digit in zip(self._places, self._digits, strict=True):
            if place.intersects(changed):
                painter.drawPixmap(place.topLeft(), self._picture(digit, place.size()))
        if changed.bottom() > self._below.top():
            self._draw_caption(painter)
        painter.end()

    @property
    def _behind(self) -> QColor:
        return self._look.colour(self._tone if self._reversed else self._ground)

    def _picture(self, digit: str, size: QSize) -> QPixmap:
        """Return a digit as it looks: to draw a letter of this size takes far longer."""
        ratio = self.devicePixelRatioF()
        looks = digit, size.width(), ratio
        if looks not in self._pictures:
            picture = QPixmap(size * ratio)
            picture.setDevicePixelRatio(ratio)
            picture.fill(self._behind)
            painter = QPainter(picture)
            painter.setFont(self._font)
            painter.setPen(self._look.colour(self._ground if self._reversed else self._tone))
            painter.drawText(0, painter.fontMetrics().ascent(), digit)
            painter.end()
            self._pictures[looks] = picture
        return self._pictures[looks]

    def _draw_caption(self, painter: QPainter) -> None:
        painter.setFont(self._look.font())
        painter.setPen(self._look.colour("text_muted"))
        top_middle = Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop
        painter.drawText(self._below, top_middle | Qt.TextFlag.TextWordWrap, self._caption)

    def _find_places(self) -> None:
        """Give each digit its place on one line; they reach as far down as the caption begins."""
        wide, high = self.width() * self._shares[0], self.height() * self._shares[1]
        self._font = fitted(self._look.font("timer", strong=True), self._digits, wide)
        self._font.setPixelSize(max(min(self._font.pixelSize(), round(high)), LEAST_PX))
        self._pictures.clear()
        metrics = QFontMetrics(self._font)
        top, height = (self.height() - metrics.height()) // 2, metrics.height()
        self._below = self.rect().adjusted(0, top + height, 0, 0)
        ends = [metrics.horizontalAdvance(self._digits[:n]) for n in range(len(self._digits) + 1)]
        left = (self.width() - ends[-1]) // 2
        self._places = [
            QRect(left + begin, top, end - begin, height) for begin, end in pairwise(ends)
        ]


def fitted(font: QFont, digits: str, width: float) -> QFont:
    """Return the font with figures of one width, as large as fits the digits into a width."""
    font = QFont(font)
    font.setFeature(QFont.Tag("tnum"), 1)
    font.setPixelSize(100)
    needed = QFontMetricsF(font).horizontalAdvance(max(digits, WIDEST, key=len))
    font.setPixelSize(max(round(100 * width / needed), LEAST_PX))
    return font
