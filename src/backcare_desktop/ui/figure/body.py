"""The parts of the figure as outlines, each in a kind of cloth or skin, the far ones first."""

from __future__ import annotations

from math import hypot
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QPainterPath

from backcare_desktop.domain.movement import Camera
from backcare_desktop.domain.pose import Side
from backcare_desktop.domain.skeleton import ANKLE_RADIUS, ARM, HEEL_RADIUS, TOE_RADIUS
from backcare_desktop.ui.figure.props import Piece
from backcare_desktop.ui.figure.shapes import between, smooth, tapered

if TYPE_CHECKING:
    from collections.abc import Iterable

    from backcare_desktop.domain.skeleton import Skeleton
    from backcare_desktop.domain.space import Frame, Point
    from backcare_desktop.ui.figure.view import View


class Part(NamedTuple):
    """A limb or the trunk; the pieces are drawn one over the other.

    `near` says how near it is to who looks, `far` whether it is of the further side, and
    `seam` is what is left free around it of the parts behind it.
    """

    near: float
    far: bool
    pieces: tuple[Piece, ...]
    seam: QPainterPath | None = None


class Bone(NamedTuple):
    """A stretch of a limb, with its radius at both ends."""

    start: QPointF
    end: QPointF
    wide: float
    narrow: float

    def without(self, share: float) -> Bone:
        """Return it without a share (0-1) at its start."""
        radius = self.wide + (self.narrow - self.wide) * share
        return self._replace(start=between(self.start, self.end, share), wide=radius)


class Slice(NamedTuple):
    """A cut through the trunk: how far it reaches to the front, the back and each side."""

    share: float
    front: float
    back: float
    aside: float


CUTS = (
    Slice(-0.28, 0.026, 0.040, 0.062),
    Slice(0.0, 0.052, 0.063, 0.086),
    Slice(0.45, 0.055, 0.052, 0.081),
    Slice(1.0, 0.057, 0.046, 0.077),
    Slice(1.5, 0.066, 0.053, 0.092),
    Slice(1.85, 0.058, 0.056, 0.105),
    Slice(2.06, 0.036, 0.044, 0.075),
    Slice(2.16, 0.018, 0.026, 0.034),
)
"""The trunk from below the hips to the neck.

Shares are of the way from the hips to the waist, beyond 1 of the way on to the shoulders.
"""

HEM = 2
"""The cut at which the shirt ends and the trousers begin."""

SEAM = 0.009
FORESHORTENED = 0.07
"""From how much nearer on a hand is drawn over the sleeve instead of under it."""

BELLY_RISE, BELLY_AT, BELLY_WIDE = 0.034, 0.85, 0.75
TRUNK_END = 2
CROWN = 0.131
PROFILE = (
    (0.012, -0.030),
    (0.004, 0.012),
    (0.006, 0.040),
    (0.020, 0.047),
    (0.036, 0.047),
    (0.047, 0.060),
    (0.064, 0.050),
    (0.092, 0.046),
    (0.119, 0.022),
    (0.128, -0.012),
    (0.118, -0.044),
    (0.088, -0.063),
    (0.052, -0.060),
    (0.026, -0.044),
)
"""The head from the side: how far up the head and how far to its front, from its base."""

HAIR = (
    (0.094, 0.047),
    (0.121, 0.026),
    (0.131, -0.012),
    (0.121, -0.047),
    (0.088, -0.067),
    (0.050, -0.063),
    (0.028, -0.048),
    (0.046, -0.030),
    (0.070, -0.012),
    (0.092, 0.004),
    (0.104, 0.020),
)
FACE = ((0.0, 0.0), (0.012, 0.03), (0.05, 0.046), (0.09, 0.045), (0.122, 0.022))
FRINGE = ((0.085, 0.046), (0.11, 0.036), (0.128, 0.014))


def parts_of(skeleton: Skeleton, view: View) -> list[Part]:
    """Return the parts of the figure, those further away first."""
    places = {name: view.flat(place) for name, place in skeleton.joints.items()}
    parts = [Part(near=0.0, far=False, pieces=tuple(_trunk(skeleton, places, view)))]
    for side in Side:
        parts.extend((_leg(skeleton, places, view, side), _arm(skeleton, places, view, side)))
    return sorted(parts, key=_nearness)


def _nearness(part: Part) -> float:
    return part.near


def _is_far(view: View, side: Side) -> bool:
    return side is Side.LEFT and view.camera is not Camera.FRONT


def _leg(skeleton: Skeleton, places: dict[str, QPointF], view: View, side: Side) -> Part:
    joints = skeleton.joints
    hip, knee, ankle = (places[f"{name}_{side}"] for name in ("hip", "knee", "ankle"))
    heel, ball = places[f"heel_{side}"], places[f"ball_{side}"]
    cuff, calf = between(ankle, knee, 0.12), between(knee, ankle, 0.28)
    foot = (
        Bone(heel, ball, HEEL_RADIUS, TOE_RADIUS),
        Bone(ankle, ball, ANKLE_RADIUS, TOE_RADIUS),
        Bone(ankle, heel, ANKLE_RADIUS, HEEL_RADIUS),
    )
    shin = (Bone(knee, cuff, 0.037, 0.022), Bone(calf, cuff, 0.037, 0.024))
    thigh = Bone(hip, knee, 0.056, 0.038)
    pieces = (Piece("skin", _outlined(foot)), Piece("trousers", _outlined((*shin, thigh))))
    seam = _outlined((*foot, *shin, thigh.without(0.42)), SEAM)
    return Part(view.near(joints[f"knee_{side}"]), _is_far(view, side), pieces, seam)


def _arm(skeleton: Skeleton, places: dict[str, QPointF], view: View, side: Side) -> Part:
    joints = skeleton.joints
    shoulder, elbow, wrist, tips = (places[f"{name}_{side}"] for name in ARM)
    palm = between(wrist, tips, 0.42)
    hand = (
        Bone(wrist, palm, 0.015, 0.019),
        Bone(palm, between(wrist, tips, 0.86), 0.019, 0.012),
        Bone(elbow, wrist, 0.024, 0.0155),
    )
    upper = Bone(shoulder, elbow, 0.037, 0.027)
    cuff = Bone(elbow, between(elbow, wrist, 0.25), 0.027, 0.025)
    pieces = (Piece("skin", _outlined(hand)), Piece("shirt", _outlined((upper, cuff))))
    elbow_near, wrist_near = (view.near(joints[f"{name}_{side}"]) for name in ("elbow", "wrist"))
    if wrist_near > elbow_near + FORESHORTENED:
        pieces = pieces[::-1]
    seam = _outlined((*hand, cuff, upper.without(0.35)), SEAM)
    return Part(elbow_near, _is_far(view, side), pieces, seam)


def _outlined(bones: Iterable[Bone], wider: float = 0.0) -> QPainterPath:
    path = QPainterPath()
    path.setFillRule(Qt.FillRule.WindingFill)
    for bone in bones:
        path.addPath(tapered(bone.start, bone.end, bone.wide + wider, bone.narrow + wider))
    return path


def _trunk(skeleton: Skeleton, places: dict[str, QPointF], view: View) -> Iterable[Piece]:
    chest, base, crown = (places[name] for name in ("chest", "neck", "crown"))
    throat = between(base, crown, 0.3)
    yield Piece(
        "skin", _outlined((Bone(chest, base, 0.036, 0.029), Bone(base, throat, 0.029, 0.03)))
    )
    yield Piece("skin", _head(skeleton, view, PROFILE, FACE))
    yield Piece("hair", _head(skeleton, view, HAIR, FRINGE))
    outline = _outline(skeleton, view)
    last = len(outline) - 1
    yield Piece("trousers", smooth(outline, last - HEM, HEM))
    yield Piece("shirt", smooth(outline, HEM, last - HEM))


def _head(
    skeleton: Skeleton,
    view: View,
    profile: tuple[tuple[float, float], ...],
    face: tuple[tuple[float, float], ...],
) -> QPainterPath:
    """Return the head from the side or, where it looks at us, from the front."""
    base = skeleton.joints["neck"]
    up = skeleton.head.up
    if view.camera is not Camera.FRONT:
        ahead = skeleton.head.front
        return smooth([view.flat(base.plus(up, high).plus(ahead, out)) for high, out in profile])
    right = skeleton.head.right
    half = [view.flat(base.plus(up, high).plus(right, out)) for high, out in face]
    other = [view.flat(base.plus(up, high).plus(right, -out)) for high, out in reversed(face)]
    return smooth([*half, view.flat(base.plus(up, CROWN)), *other])


def _outline(skeleton: Skeleton, view: View) -> list[QPointF]:
    """Return points around the trunk: from the shirt's hem in front up, down the back, up again.

    The first is the lowest in front.
    """
    ahead, behind = [], []
    for cut in CUTS:
        middle, frame = _spine(skeleton, cut.share)
        up = view.flat(frame.up)
        length = max(hypot(up.x(), up.y()), 1e-6)
        across = QPointF(-up.y() / length, up.x() / length)
        risen = BELLY_RISE * skeleton.belly * max(0.0, 1 - abs(cut.share - BELLY_AT) / BELLY_WIDE)
        full = cut._replace(front=cut.front + risen)
        place = view.flat(middle)
        ahead.append(place + across * _reach(frame, view, full, across))
        behind.append(place - across * _reach(frame, view, full, -across))
    return [*ahead, *reversed(behind)]


def _reach(frame: Frame, view: View, cut: Slice, across: QPointF) -> float:
    """Return how far a cut reaches in one direction of the picture."""
    front = QPointF.dotProduct(view.flat(frame.front), across)
    right = QPointF.dotProduct(view.flat(frame.right), across)
    return hypot((cut.front if front > 0 else cut.back) * front, cut.aside * right)


def _spine(skeleton: Skeleton, share: float) -> tuple[Point, Frame]:
    """Return a place on a smooth spine, and which way the body faces there.

    The share counts from the hips: 1 is the waist, 2 between the shoulders.
    """
    hips, waist, chest = (skeleton.joints[name] for name in ("pelvis", "waist", "chest"))
    low, high = skeleton.pelvis, skeleton.chest
    if share <= 0:
        return hips.plus(waist.minus(hips), share), low
    if share >= TRUNK_END:
        return chest.plus(chest.minus(waist), share - TRUNK_END), high
    t = share / TRUNK_END
    pull = waist.towards(hips.towards(chest, 0.5), 0.25)
    place = hips.towards(pull, t).towards(pull.towards(chest, t), t)
    return place, low.towards(high, t)
