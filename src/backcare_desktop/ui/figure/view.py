"""From a place in space to a place in the picture."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QPointF

from backcare_desktop.domain.movement import Camera

if TYPE_CHECKING:
    from backcare_desktop.domain.space import Point

SLANT_X, SLANT_Y = -0.10, -0.24
"""How far to the left and down something is drawn that is one length nearer."""


class View(NamedTuple):
    """One camera: the picture's x to the right and y down, in shares of the body height."""

    camera: Camera

    def flat(self, place: Point) -> QPointF:
        """Return a place, or a direction, in the picture."""
        across, near = (
            (place.x, place.z) if self.camera is not Camera.FRONT else (-place.z, place.x)
        )
        return QPointF(across + near * SLANT_X, -(place.y + near * SLANT_Y))

    def near(self, place: Point) -> float:
        """Return how near a place is to who looks."""
        return place.z if self.camera is not Camera.FRONT else place.x
