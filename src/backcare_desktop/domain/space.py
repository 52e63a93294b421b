"""Points and directions in space, as far as a figure of a person needs them."""

from __future__ import annotations

from math import cos, hypot, radians, sin, sqrt
from typing import NamedTuple


class Point(NamedTuple):
    """A place or a direction: x to the person's front when upright, y up, z to their right."""

    x: float
    y: float
    z: float = 0.0

    def plus(self, way: Point, share: float = 1.0) -> Point:
        """Return where one comes to, going a share of the way."""
        return Point(self.x + way.x * share, self.y + way.y * share, self.z + way.z * share)

    def minus(self, other: Point) -> Point:
        """Return the way here from another point."""
        return self.plus(other, -1)

    def times(self, factor: float) -> Point:
        """Return a longer or shorter way in the same direction."""
        return Point(self.x * factor, self.y * factor, self.z * factor)

    def dot(self, other: Point) -> float:
        """Return the scalar product."""
        return self.x * other.x + self.y * other.y + self.z * other.z

    def length(self) -> float:
        """Return how long the way is."""
        return hypot(self.x, self.y, self.z)

    def towards(self, other: Point, share: float) -> Point:
        """Return the point a share (0-1) of the way to another."""
        return self.plus(other.minus(self), share)


class Frame(NamedTuple):
    """Three directions at right angles: along the body towards the head, to its front and right."""

    up: Point
    front: Point
    right: Point

    def towards(self, other: Frame, share: float) -> Frame:
        """Return directions a share (0-1) of the way to others, a little short between."""
        ways = (mine.towards(theirs, share) for mine, theirs in zip(self, other, strict=True))
        return Frame(*ways)

    def leaned(self, degrees: float) -> Frame:
        """Return the frame bent towards its front."""
        up, front = _turned(self.up, self.front, degrees)
        return Frame(up, front, self.right)

    def tilted(self, degrees: float) -> Frame:
        """Return the frame bent towards its right."""
        up, right = _turned(self.up, self.right, degrees)
        return Frame(up, self.front, right)

    def rolled(self, degrees: float) -> Frame:
        """Return the frame turned about its length, the front towards the right."""
        front, right = _turned(self.front, self.right, degrees)
        return Frame(self.up, front, right)

    def hanging(self, sideways: float) -> Frame:
        """Return the frame of a limb that hangs down the body, lifted to the right."""
        down, right = _turned(self.up.times(-1), self.right, sideways)
        return Frame(down, self.front, right)


STRAIGHT = 1e-6
UPRIGHT = Frame(Point(0, 1), Point(1, 0), Point(0, 0, 1))


def bent_between(start: Point, end: Point, first: float, second: float, knee: Point) -> Point:
    """Return the joint between two bones of these lengths, on the side where `knee` is.

    Where the ends lie too far apart the bones point along one line and do not meet the end.
    """
    way = end.minus(start)
    distance = max(way.length(), 1e-9)
    along = way.times(1 / distance)
    reach = min(max((first**2 - second**2 + distance**2) / (2 * distance), -first), first)
    offset = knee.minus(start)
    aside = offset.plus(along, -offset.dot(along))
    if aside.length() < STRAIGHT:
        aside = Point(along.y, -along.x, 0) if abs(along.z) < 1 - STRAIGHT else Point(0, 1)
    height = sqrt(max(first**2 - reach**2, 0))
    return start.plus(along, reach).plus(aside, height / aside.length())


def _turned(first: Point, second: Point, degrees: float) -> tuple[Point, Point]:
    """Return two directions at right angles turned in their plane, the first to the second."""
    c, s = cos(radians(degrees)), sin(radians(degrees))
    return first.times(c).plus(second, s), second.times(c).plus(first, -s)
