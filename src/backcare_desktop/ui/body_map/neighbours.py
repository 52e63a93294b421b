"""Which place an arrow leads to: the nearest one on that side."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

if TYPE_CHECKING:
    from collections.abc import Mapping

    from PySide6.QtCore import QPointF

WAYS = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, -1),
    Qt.Key.Key_Down: (0, 1),
}
ASIDE = 2
"""How much a step to the side counts against one straight ahead."""


def neighbour(marks: Mapping[str, QPointF], start: str, key: Qt.Key) -> str:
    """Return the place an arrow leads to from another; that place itself when there is none."""
    along, across = WAYS[key]
    begin = marks[start]

    def cost(name: str) -> float:
        step = marks[name] - begin
        ahead = step.x() * along + step.y() * across
        aside = abs(step.x() * across + step.y() * along)
        return ahead + ASIDE * aside

    def lies_ahead(name: str) -> bool:
        step = marks[name] - begin
        return step.x() * along + step.y() * across > 0

    return min(filter(lies_ahead, marks), key=cost, default=start)
