"""The outlines of the body and its regions as smooth paths, made from the lines of the drawing."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from itertools import pairwise
from math import hypot
from typing import TYPE_CHECKING

from PySide6.QtCore import QLineF, QPointF, QRectF
from PySide6.QtGui import QPainterPath, QTransform

from backcare_desktop.content.body_drawing import body_drawing
from backcare_desktop.content.regions import View

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from backcare_desktop.content.body_drawing import BodyDrawing, Piece, Point, ViewDrawing

Curve = tuple["Point", "Point", "Point"]
"""A Bézier curve from the point before: two handles, and where it ends."""

Sides = tuple[tuple[str, QTransform], ...]

HANDLE = 1 / 3
"""How long a handle is, as a share of the way to the next point."""

MIRROR = QTransform(-1, 0, 0, 1, 0, 0)


@dataclass(frozen=True, slots=True, kw_only=True)
class Outlines:
    """The body seen from one side: 0 is the middle, x runs to the right of the picture."""

    frame: QRectF
    body: QPainterPath
    details: QPainterPath
    regions: dict[str, QPainterPath]
    marks: dict[str, QPointF]
    levels: dict[str, QLineF]


@cache
def outlines(view: View) -> Outlines:
    """Return the outlines of a view; raises ContentError."""
    drawing = body_drawing()
    shown = drawing.back if view is View.BACK else drawing.front
    sides = _sides(view)
    return Outlines(
        frame=QRectF(-drawing.half_width, 0, 2 * drawing.half_width, drawing.height),
        body=_mirrored_half(drawing, drawing.silhouette),
        details=_details(drawing, shown),
        regions=dict(_regions(drawing, shown, sides)),
        marks=dict(_marks(shown, sides)),
        levels={name: QLineF(-x, y, x, y) for name, (x, y) in drawing.levels.items()},
    )


def _sides(view: View) -> tuple[tuple[str, QTransform], ...]:
    """Return both sides of the person, each with how it comes from what is drawn on the right."""
    drawn, mirrored = ("r", "l") if view is View.BACK else ("l", "r")
    return (drawn, QTransform()), (mirrored, MIRROR)


def _regions(
    drawing: BodyDrawing, view: ViewDrawing, sides: Sides
) -> Iterator[tuple[str, QPainterPath]]:
    for name, ring in view.middles.items():
        yield name, _mirrored_half(drawing, ring)
    for name, ring in view.pairs.items():
        path = _path(drawing, ring)
        path.closeSubpath()
        for side, turned in sides:
            yield f"{name}_{side}", turned.map(path)


def _marks(view: ViewDrawing, sides: Sides) -> Iterator[tuple[str, QPointF]]:
    for name, point in view.marks.items():
        if name in view.middles:
            yield name, QPointF(*point)
        else:
            yield from ((f"{name}_{side}", turned.map(QPointF(*point))) for side, turned in sides)


def _details(drawing: BodyDrawing, view: ViewDrawing) -> QPainterPath:
    details = QPainterPath()
    for name in view.details:
        path = _path(drawing, [(name, 0, len(drawing.lines[name]) - 1)])
        details.addPath(path)
        details.addPath(MIRROR.map(path))
    return details


def _mirrored_half(drawing: BodyDrawing, ring: Iterable[Piece]) -> QPainterPath:
    """Return a closed path from half of it, which begins and ends in the middle."""
    half = _path(drawing, ring)
    whole = QPainterPath(half)
    whole.connectPath(MIRROR.map(half).toReversed())
    whole.closeSubpath()
    return whole


def _path(drawing: BodyDrawing, ring: Iterable[Piece]) -> QPainterPath:
    path = QPainterPath()
    for piece in ring:
        begin, curves = _run(drawing, piece)
        if path.isEmpty():
            path.moveTo(*begin)
        for one, other, end in curves:
            path.cubicTo(*one, *other, *end)
    return path


def _run(drawing: BodyDrawing, piece: Piece) -> tuple[Point, list[Curve]]:
    """Return where a piece begins, and its curves."""
    name, first, last = piece
    points = drawing.lines[name]
    curves = smooth(points)[min(first, last) : max(first, last)]
    if first <= last:
        return points[first], curves
    begins = points[last:first]
    back = [(two, one, begin) for begin, (one, two, _) in zip(begins, curves, strict=True)]
    return points[first], back[::-1]


def smooth(points: tuple[Point, ...]) -> list[Curve]:
    """Return the curves through the points, without a corner between them.

    Where a line ends in the middle of the body it runs straight at its mirror image.
    """
    before = (-points[1][0], points[1][1]) if points[0][0] == 0 else points[0]
    after = (-points[-2][0], points[-2][1]) if points[-1][0] == 0 else points[-1]
    padded = (before, *points, after)
    ways = [_direction(padded[i], padded[i + 2]) for i in range(len(points))]
    return [
        (
            _along(one, ways[i], HANDLE * _distance(one, other)),
            _along(other, ways[i + 1], -HANDLE * _distance(one, other)),
            other,
        )
        for i, (one, other) in enumerate(pairwise(points))
    ]


def _direction(one: Point, other: Point) -> Point:
    length = _distance(one, other)
    if length == 0:
        return 0, 0
    return (other[0] - one[0]) / length, (other[1] - one[1]) / length


def _along(point: Point, way: Point, length: float) -> Point:
    return point[0] + way[0] * length, point[1] + way[1] * length


def _distance(one: Point, other: Point) -> float:
    return hypot(other[0] - one[0], other[1] - one[1])
