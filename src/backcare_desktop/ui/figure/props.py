"""What the figure lies, sits and leans on, drawn where a pose needs it."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainterPath, QPainterPathStroker

from backcare_desktop.domain.contact import TRUNK, clearance
from backcare_desktop.domain.movement import Camera
from backcare_desktop.domain.prop import HEAD, Prop, PropKind
from backcare_desktop.domain.space import Point
from backcare_desktop.ui.figure.shapes import rounded, smooth, tapered
from backcare_desktop.ui.figure.view import SLANT_Y

if TYPE_CHECKING:
    from backcare_desktop.domain.skeleton import Skeleton
    from backcare_desktop.ui.figure.view import View


class Piece(NamedTuple):
    """An outline and the tone it is filled in."""

    tone: str
    path: QPainterPath


FLOOR_MARGIN, FLOOR_DEPTH = 0.06, 0.2
DEEP = FLOOR_DEPTH * -SLANT_Y
"""How far the floor reaches up and down from the line the figure stands on."""

THICK = {PropKind.MAT: 0.018, PropKind.BED: 0.15}
BED_MARGIN, BED_LONG = 0.12, 0.62
SINKS = 0.008
"""How far a seat gives way."""

SEAT_DEEP, SEAT_HALF, SEAT_THICK, BACKREST, BACK_LEAN = 0.26, 0.12, 0.016, 0.27, 0.03
RAILS = (0.62, 0.97)
CALF = 0.036
CHAIR_BEYOND = 0.2
POST, FOOT = 0.013, 0.01
CUSHIONS = {PropKind.PILLOW: (0.13, 0.03), PropKind.CUSHION: (0.10, 0.022)}
"""Half the width of a pillow, and how thin it gets under a weight."""

WIDE_PILLOW = 0.17
HEAD_RADIUS, HEAD_SINKS = 0.062, 0.012
BULGE = (
    (-1, 0.3),
    (-0.93, 0.04),
    (0, 0),
    (0.93, 0.04),
    (1, 0.3),
    (0.7, 0.86),
    (0, 1),
    (-0.7, 0.86),
)
"""A pillow from the side: shares of half its width and of its height."""


def floor(room: QRectF, view: View, kind: PropKind | None) -> list[Piece]:
    """Return the floor, or the mat or bed, under a part of the picture."""
    if view.camera is Camera.ABOVE:
        bed = room.adjusted(-BED_MARGIN, -BED_MARGIN, BED_MARGIN, BED_MARGIN)
        return [Piece("ground", rounded(bed, DEEP))]
    left, wide = room.left() - FLOOR_MARGIN, room.width() + 2 * FLOOR_MARGIN
    top = Piece("ground", rounded(QRectF(left, -DEEP, wide, 2 * DEEP), DEEP))
    if kind is None:
        return [top]
    side = rounded(QRectF(left, -DEEP, wide, 2 * DEEP + THICK[kind]), DEEP)
    return [Piece("edge", side), top]


def prop_pieces(prop: Prop, skeleton: Skeleton, view: View) -> list[Piece]:
    """Return one thing, placed where the figure of its key pose needs it."""
    if prop.kind is PropKind.CHAIR:
        return _chair(prop, skeleton, view)
    if prop.kind is PropKind.BEDSIDE:
        return _bedside(skeleton, view)
    if prop.kind is PropKind.WALL:
        return _wall(prop, skeleton, view)
    if prop.kind in CUSHIONS:
        return [Piece("cushion", _pillow(prop, skeleton, view))]
    return []


def _chair(prop: Prop, skeleton: Skeleton, view: View) -> list[Piece]:
    """Return a chair: sat on, under raised legs, or with a hand on its back."""
    place, beyond = skeleton.joints[prop.at], 0.0
    if prop.at == "pelvis":
        seat, front, way = place.y - TRUNK + SINKS, place.x + SEAT_HALF, -1
    elif prop.at.startswith("wrist"):
        seat, front, way = place.y - BACKREST - 2 * POST, place.x + SEAT_DEEP, -1
        beyond = CHAIR_BEYOND
    else:
        seat, front, way = place.y - CALF, skeleton.joints["knee_r"].x + 2 * CALF, 1
    back = front + SEAT_DEEP * way

    def at(x: float, y: float, side: float) -> QPointF:
        return view.flat(Point(x, y, side * SEAT_HALF - beyond))

    def leaning(share: float, side: float) -> QPointF:
        return at(back + BACK_LEAN * way * share, seat + BACKREST * share, side)

    legs = [
        tapered(at(x, seat, side), at(x, FOOT, side), POST, FOOT)
        for side in (-1, 1)
        for x in (front + POST * way, back - POST * way)
    ]
    posts = [tapered(leaning(0, side), leaning(1, side), POST, POST) for side in (-1, 1)]
    rails = [tapered(leaning(share, -1), leaning(share, 1), POST, POST) for share in RAILS]
    low = seat - SEAT_THICK
    board = _board([at(front, low, -1), at(back, low, -1), at(back, low, 1), at(front, low, 1)])
    wood = [Piece("wood", path) for path in (*legs, *posts, *rails)]
    return [*wood, Piece("cushion", board)]


def _board(corners: list[QPointF]) -> QPainterPath:
    """Return a flat board with round edges."""
    path = QPainterPath(corners[0])
    for corner in corners[1:]:
        path.lineTo(corner)
    path.closeSubpath()
    stroker = QPainterPathStroker()
    stroker.setWidth(2 * SEAT_THICK)
    stroker.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    return path.united(stroker.createStroke(path))


def _bedside(skeleton: Skeleton, view: View) -> list[Piece]:
    """Return a bed that somebody sits on the edge of."""
    hips = skeleton.joints["pelvis"]
    high = hips.y - TRUNK + SINKS
    middle = view.flat(Point(hips.x, high, hips.z))
    facing = view.camera is Camera.FRONT
    left = middle.x() - (BED_LONG / 2 if facing else BED_LONG)
    right = middle.x() + (BED_LONG if facing else SEAT_HALF)
    top = QRectF(left, middle.y() - DEEP, right - left, 2 * DEEP)
    side = top.adjusted(0, 0, 0, high - DEEP)
    return [Piece("edge", rounded(side, DEEP)), Piece("ground", rounded(top, DEEP))]


def _pillow(prop: Prop, skeleton: Skeleton, view: View) -> QPainterPath:
    half, thin = CUSHIONS[prop.kind]
    middle = _head(skeleton) if prop.at == HEAD else skeleton.joints[prop.at]
    if view.camera is Camera.ABOVE:
        return _pillow_from_above(prop, skeleton, view)
    if prop.at == HEAD:
        top = middle.y - HEAD_RADIUS + HEAD_SINKS
    else:
        top = middle.y - clearance(skeleton, prop.at) + SINKS
    if prop.at == "pelvis":
        middle, half = middle.towards(skeleton.joints["waist"], 0.5), WIDE_PILLOW
    foot, high = view.flat(middle._replace(y=0)), max(top, thin) + SINKS
    return smooth([QPointF(foot.x() + half * x, foot.y() - high * y) for x, y in BULGE])


def _pillow_from_above(prop: Prop, skeleton: Skeleton, view: View) -> QPainterPath:
    """Return the pillow under the head, or the long one between the legs."""
    if prop.at == HEAD:
        middle = view.flat(_head(skeleton))
        return rounded(QRectF(middle.x() - 0.11, middle.y() - 0.2, 0.22, 0.4), 0.05)
    knee, ankle = (view.flat(skeleton.joints[f"{name}_r"]) for name in ("knee", "ankle"))
    shin = ankle - knee
    return tapered(knee - shin * 0.16, ankle + shin * 0.12, 0.075, 0.07)


def _wall(prop: Prop, skeleton: Skeleton, view: View) -> list[Piece]:
    foot = view.flat(Point(skeleton.joints[prop.at].x - TRUNK, 0))
    return [Piece("wood", rounded(QRectF(foot.x() - 0.03, foot.y() - 1.05, 0.03, 1.05), FOOT))]


def _head(skeleton: Skeleton) -> Point:
    return skeleton.joints["neck"].towards(skeleton.joints["crown"], 0.6)
