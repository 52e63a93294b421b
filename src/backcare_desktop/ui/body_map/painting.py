"""How the body map is drawn: a calm figure, what is marked on it, and where the keyboard is."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from backcare_desktop.ui.body_map.region import MarkStep

if TYPE_CHECKING:
    from PySide6.QtCore import QLineF
    from PySide6.QtGui import QPainterPath

    from backcare_desktop.ui.body_map.placing import Placed
    from backcare_desktop.ui.theme.look import Look

GAP, LEAST_GAP = 4.0, 2.0
"""Between two regions, in units of the drawing; and the least in pixels."""

DOT, DOTS_APART, LEAST_DOT = 4.2, 12.5, 2.4
"""Radius and distance of the dots that tell a step, in units of the drawing; the least radius."""

FILLS = {
    MarkStep.MILD: "pain_mild",
    MarkStep.MODERATE: "pain_moderate",
    MarkStep.STRONG: "pain_strong",
}


class MapPainter:
    """Draws one part of the map after the other with a painter that is already at work."""

    def __init__(self, painter: QPainter, look: Look, picture: Placed) -> None:
        self._painter, self._look, self._picture = painter, look, picture
        self._gap = max(GAP * picture.scale, LEAST_GAP)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)

    def draw_body(self) -> None:
        """Draw the figure, its regions apart from each other."""
        self._painter.fillPath(self._picture.body, self._look.colour("body"))
        self._stroke(self._picture.details, "body_line", self._line * 1.4)
        self._edge(self._picture.body, "body_line", self._line)
        for path in self._picture.regions.values():
            self._edge(path, "outline", self._line)

    def draw_region(self, name: str, intensity: MarkStep) -> None:
        """Draw a region that is marked."""
        path = self._picture.regions[name]
        self._painter.fillPath(path, self._look.colour(FILLS[intensity]))
        self._edge(path, "pain_line", max(self._gap / 2, 1.5))
        self._painter.setPen(Qt.PenStyle.NoPen)
        draw_dots(
            self._painter,
            self._look,
            intensity,
            self._picture.marks[name],
            self._picture.scale,
        )

    def draw_pointed(self, name: str) -> None:
        """Draw the region under the mouse."""
        self._edge(self._picture.regions[name], "text_muted", max(self._gap / 2, 2))

    def draw_focus(self, name: str) -> None:
        """Draw the ring round the region that the keyboard is at."""
        path = self._picture.regions[name]
        self._stroke(path, "surface", self._look.px(3) + 4)
        self._stroke(path, "text", self._look.px(3))

    def draw_levels(self) -> None:
        """Draw the heights of the vertebrae and their names, in turns where they stand close."""
        self._painter.setFont(self._look.font("small", strong=True))
        lines = self._picture.levels
        height = self._painter.fontMetrics().height() * 1.1
        heights = [line.y1() for line in lines.values()]
        close = any(other - one < height for one, other in pairwise(heights))
        for number, (name, line) in enumerate(lines.items()):
            width = self._painter.fontMetrics().horizontalAdvance(name) + height * 0.7
            plate = QRectF(0, 0, width, height)
            plate.moveCenter(line.center())
            plate.translate((number % 2 - 0.5) * width * 1.1 if close else 0, 0)
            self._draw_level(name, line, plate)

    def draw_side(self, words: str, place: QRectF) -> None:
        """Write which side of the person this is."""
        self._painter.setFont(self._look.font("small"))
        self._painter.setPen(self._look.colour("text_muted"))
        flags = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
        self._painter.drawText(place, flags, words)

    def _draw_level(self, name: str, line: QLineF, plate: QRectF) -> None:
        pen = QPen(self._look.colour("text_muted"), max(self._line, 1.2), Qt.PenStyle.DotLine)
        self._painter.setPen(pen)
        self._painter.drawLine(line)
        self._painter.setPen(QPen(self._look.colour("outline"), 1))
        self._painter.setBrush(self._look.colour("surface"))
        self._painter.drawRoundedRect(plate, plate.height() / 2, plate.height() / 2)
        self._painter.setPen(self._look.colour("text"))
        self._painter.drawText(plate, Qt.AlignmentFlag.AlignCenter, name)

    @property
    def _line(self) -> float:
        return max(self._gap / 4, 1.0)

    def _cut(self, path: QPainterPath) -> None:
        self._stroke(path, "surface", self._gap)

    def _edge(self, path: QPainterPath, token: str, width: float) -> None:
        """Draw a border inside a region, and the gap around it."""
        self._painter.save()
        self._painter.setClipPath(path)
        self._stroke(path, token, self._gap + 2 * width)
        self._painter.restore()
        self._cut(path)

    def _stroke(self, path: QPainterPath, token: str, width: float) -> None:
        pen = QPen(self._look.colour(token), width)
        pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        self._painter.strokePath(path, pen)


def draw_dots(
    painter: QPainter, look: Look, intensity: MarkStep, middle: QPointF, scale: float
) -> None:
    """Draw one, two or three dots, one under the other."""
    radius = max(DOT * scale, LEAST_DOT)
    apart = radius * DOTS_APART / DOT
    painter.setBrush(look.colour("pain_line" if intensity is MarkStep.MILD else "surface"))
    painter.setPen(Qt.PenStyle.NoPen)
    for number in range(intensity):
        down = (number - (intensity - 1) / 2) * apart
        painter.drawEllipse(middle + QPointF(0, down), radius, radius)
