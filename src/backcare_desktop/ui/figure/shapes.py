"""Rounded shapes: limbs that taper, and smooth outlines through points."""

from __future__ import annotations

from math import acos, atan2, degrees, hypot
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainterPath

if TYPE_CHECKING:
    from collections.abc import Sequence

WHOLE_TURN = 360
SOFTNESS = 1 / 6
"""How far a smooth outline keeps the direction of its neighbours: a Catmull-Rom curve."""


def tapered(start: QPointF, end: QPointF, wide: float, narrow: float) -> QPainterPath:
    """Return a limb from one round end to the other, `wide` and `narrow` their radii."""
    path = QPainterPath()
    across, down = end.x() - start.x(), end.y() - start.y()
    distance = hypot(across, down)
    if distance <= abs(wide - narrow):  # one end lies within the other
        middle, radius = (start, wide) if wide > narrow else (end, narrow)
        path.addEllipse(middle, radius, radius)
        return path
    along = degrees(atan2(-down, across))
    opening = degrees(acos((wide - narrow) / distance))
    path.arcMoveTo(_circle(start, wide), along + opening)
    path.arcTo(_circle(start, wide), along + opening, WHOLE_TURN - 2 * opening)
    path.arcTo(_circle(end, narrow), along - opening, 2 * opening)
    path.closeSubpath()
    return path


def smooth(points: Sequence[QPointF], first: int = 0, last: int | None = None) -> QPainterPath:
    """Return the closed outline without corners through all points, or a part of it.

    The part runs from the first to the last point, past the end of the points if need be,
    and is closed by a straight line.
    """
    count = len(points)
    steps = count if last is None else (last - first) % count
    path = QPainterPath(points[first])
    for index in range(first, first + steps):
        before, start, end, after = (points[(index + step) % count] for step in (-1, 0, 1, 2))
        path.cubicTo(start + (end - before) * SOFTNESS, end - (after - start) * SOFTNESS, end)
    path.closeSubpath()
    return path


def rounded(rect: QRectF, radius: float) -> QPainterPath:
    """Return a rectangle with round corners."""
    path = QPainterPath()
    path.addRoundedRect(rect, radius, radius)
    return path


def between(start: QPointF, end: QPointF, share: float) -> QPointF:
    """Return the point a share (0-1) of the way from one to another."""
    return start + (end - start) * share


def _circle(middle: QPointF, radius: float) -> QRectF:
    return QRectF(middle.x() - radius, middle.y() - radius, 2 * radius, 2 * radius)
