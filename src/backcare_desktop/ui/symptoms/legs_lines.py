"""Two lines that show how far down each leg it went, day by day; gaps are dotted."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QSizePolicy

from backcare_desktop.domain.symptom_check import Reach, Side
from backcare_desktop.ui.language import day_and_month, full_date
from backcare_desktop.ui.widgets.text import Drawn

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

    from backcare_desktop.domain.leg_days import LegDay
    from backcare_desktop.ui.theme.look import Look

COLOURS = {Side.LEFT: "accent", Side.RIGHT: "heat"}
HEIGHT, WIDTH, POINT, APART = 156, 300, 4.5, 3
"""At 100 %: the size it asks for, half a point, and how far the lines keep apart."""


class LegLines(Drawn):
    """The left leg as discs, the right one as squares, the back on top and the foot below."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._days: tuple[LegDay, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(self.tr("How far down each leg on the last 14 days"))

    def show_days(self, days: tuple[LegDay, ...]) -> None:
        """Show these days, oldest first."""
        self._days = days
        self.setAccessibleDescription(
            "; ".join(self.spoken(day) for day in days if day.reach or day.unread)
        )
        self.update()

    def spoken(self, day: LegDay) -> str:
        """Return a day in words."""
        date = full_date(day.day)
        if day.unread:
            return self.tr("{date}: cannot be read at the moment").format(date=date)
        if not day.reach:
            return self.tr("{date}: no entry").format(date=date)
        places, legs = self._places(), self._legs()
        told = self.tr("{leg} {place}")
        parts = [
            told.format(leg=legs[s], place=places[day.reach[s]]) for s in Side if s in day.reach
        ]
        return self.tr("{date}: {legs}").format(date=date, legs=", ".join(parts))

    def sizeHint(self) -> QSize:
        """Return room for five heights, the legend above and the dates below."""
        return QSize(self._look.px(WIDTH), self._look.px(HEIGHT))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the heights, the lines, the legend and the dates."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(self._look.font("small"))
        line = painter.fontMetrics().height()
        words = max(painter.fontMetrics().horizontalAdvance(w) for w in self._places().values())
        inside = QRectF(self.rect()).adjusted(words + self._look.px(10), line * 1.6, 0, -line * 1.4)
        self._draw_heights(painter, inside, words)
        self._draw_legend(painter, inside)
        self._draw_dates(painter, inside)
        for side in Side:
            self._draw_leg(painter, inside, side)
        painter.end()

    def _draw_heights(self, painter: QPainter, inside: QRectF, words: int) -> None:
        line = painter.fontMetrics().height()
        for reach, place in self._places().items():
            y = self._height(inside, reach)
            painter.setPen(self._look.colour("sunken"))
            painter.drawLine(QPointF(inside.left(), y), QPointF(inside.right(), y))
            painter.setPen(self._look.colour("text_muted"))
            beside = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
            painter.drawText(QRectF(0, y - line / 2, words + 1, line), beside, place)

    def _draw_legend(self, painter: QPainter, inside: QRectF) -> None:
        x, line = inside.left(), painter.fontMetrics().height()
        for side, name in self._legs().items():
            point = QPointF(x + self._look.px(POINT), line / 2)
            self._draw_point(painter, point, side)
            painter.setPen(self._look.colour("text"))
            left = x + self._look.px(16)
            painter.drawText(QPointF(left, painter.fontMetrics().ascent()), name)
            x = left + painter.fontMetrics().horizontalAdvance(name) + self._look.px(20)

    def _draw_dates(self, painter: QPainter, inside: QRectF) -> None:
        if not self._days:
            return
        painter.setPen(self._look.colour("text_muted"))
        below = QRectF(inside.left(), 0, inside.width(), self.height())
        bottom = Qt.AlignmentFlag.AlignBottom
        first = day_and_month(self._days[0].day)
        painter.drawText(below, Qt.AlignmentFlag.AlignLeft | bottom, first)
        painter.drawText(below, Qt.AlignmentFlag.AlignRight | bottom, self.tr("today"))

    def _draw_leg(self, painter: QPainter, inside: QRectF, side: Side) -> None:
        apart = self._look.px(APART) * (-1 if side is Side.LEFT else 1)
        slot = inside.width() / max(len(self._days), 1)
        points = {
            number: QPointF(
                inside.left() + slot * (number + 0.5), self._height(inside, day.reach[side]) + apart
            )
            for number, day in enumerate(self._days)
            if side in day.reach
        }
        for (day, begin), (other, end) in pairwise(points.items()):
            style = Qt.PenStyle.SolidLine if other == day + 1 else Qt.PenStyle.DotLine
            painter.setPen(QPen(self._look.colour(COLOURS[side]), self._look.px(2), style))
            painter.drawLine(begin, end)
        for point in points.values():
            self._draw_point(painter, point, side)

    def _draw_point(self, painter: QPainter, point: QPointF, side: Side) -> None:
        size = self._look.px(POINT)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._look.colour(COLOURS[side]))
        if side is Side.LEFT:
            painter.drawEllipse(point, size, size)
        else:
            painter.drawRect(QRectF(point.x() - size, point.y() - size, 2 * size, 2 * size))

    def _height(self, inside: QRectF, reach: Reach) -> float:
        steps = len(Reach) - 1
        return inside.top() + inside.height() * list(Reach).index(reach) / steps

    def _places(self) -> dict[Reach, str]:
        return {
            Reach.NONE: self.tr("back"),
            Reach.BUTTOCK: self.tr("buttock"),
            Reach.THIGH: self.tr("thigh"),
            Reach.CALF: self.tr("calf"),
            Reach.FOOT: self.tr("foot"),
        }

    def _legs(self) -> dict[Side, str]:
        return {Side.LEFT: self.tr("your left"), Side.RIGHT: self.tr("your right")}
