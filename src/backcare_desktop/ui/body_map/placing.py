"""The outlines as they stand in a widget, and which place a point belongs to."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise
from math import hypot
from typing import TYPE_CHECKING

from PySide6.QtCore import QLineF, QPointF, QRectF
from PySide6.QtGui import QPainterPath, QTransform

if TYPE_CHECKING:
    from collections.abc import Iterable

    from backcare_desktop.ui.body_map.outlines import Outlines


@dataclass(frozen=True, kw_only=True)
class Placed:
    """Outlines in pixels; of the regions, those that can be marked."""

    scale: float
    body: QPainterPath
    details: QPainterPath
    regions: dict[str, QPainterPath]
    marks: dict[str, QPointF]
    levels: dict[str, QLineF]

    def region_at(self, point: QPointF, reach: float) -> str | None:
        """Return the place at a point; next to all of them the nearest within `reach` pixels."""
        for name, path in self.regions.items():
            if path.contains(point):
                return name
        away = {name: _distance(point, edge) for name, edge in self._edges.items()}
        nearest = min(away, key=away.__getitem__, default=None)
        return nearest if nearest is not None and away[nearest] <= reach else None

    @cached_property
    def _edges(self) -> dict[str, list[QPointF]]:
        return {name: path.toFillPolygon().toList() for name, path in self.regions.items()}


def placed(outlines: Outlines, room: QRectF, names: Iterable[str]) -> Placed:
    """Return the outlines as large as they can be in a room, in its middle."""
    frame = outlines.frame
    scale = min(room.width() / frame.width(), room.height() / frame.height())
    left = room.center().x() - frame.center().x() * scale
    top = room.center().y() - frame.center().y() * scale
    into = QTransform(scale, 0, 0, scale, left, top)
    known = [name for name in outlines.regions if name in set(names)]
    return Placed(
        scale=scale,
        body=into.map(outlines.body),
        details=into.map(outlines.details),
        regions={name: into.map(outlines.regions[name]) for name in known},
        marks={name: into.map(outlines.marks[name]) for name in known},
        levels={name: into.map(line) for name, line in outlines.levels.items()},
    )


def _distance(point: QPointF, edge: list[QPointF]) -> float:
    return min(_distance_to_side(point, *side) for side in pairwise(edge))


def _distance_to_side(point: QPointF, begin: QPointF, end: QPointF) -> float:
    side, away = end - begin, point - begin
    length = QPointF.dotProduct(side, side)
    share = QPointF.dotProduct(away, side) / length if length else 0
    left = away - side * min(max(share, 0), 1)
    return hypot(left.x(), left.y())
