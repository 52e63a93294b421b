"""How the figure stands, lies and leans on what carries it."""

from __future__ import annotations

from math import sqrt
from typing import TYPE_CHECKING

from backcare_desktop.domain.skeleton import (
    ANKLE_RADIUS,
    HAND,
    HEEL_RADIUS,
    LENGTHS,
    TOE_RADIUS,
    Skeleton,
)
from backcare_desktop.domain.space import STRAIGHT, Point, bent_between

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

TRUNK, KNEE, ELBOW, WRIST = 0.06, 0.042, 0.028, 0.018
"""How far the middle of a part lies above what carries it."""

LIMBS = {
    "knee": ("hip", "knee"),
    "ankle": ("hip", "knee", "ankle"),
    "elbow": ("shoulder", "elbow"),
    "wrist": ("shoulder", "elbow", "wrist"),
}
"""The joints that are bent until the last of them rests."""

BENT = ("ankle", "wrist")
BEYOND = {
    "knee": ("ankle", "heel", "ball", "toes"),
    "ankle": ("heel", "ball", "toes"),
    "elbow": ("wrist", "fingers"),
    "wrist": ("fingers",),
}
"""The joints that go along with one that is moved."""

TRUNK_JOINTS = ("pelvis", "chest")
LIMB_JOINTS = tuple(f"{name}_{side}" for name in LIMBS for side in "lr")
RESTING = (*TRUNK_JOINTS, *LIMB_JOINTS)
"""The joints that can rest on something, those nearer to the trunk first."""


def settled(skeleton: Skeleton, rests: Mapping[str, float]) -> Skeleton:
    """Return the skeleton at such a height that it rests on these joints.

    `rests` gives, for each joint that rests, how high lies what carries it: 0 for the floor.
    The joint that would be lowest decides. Limbs are bent until they rest on the floor too, and
    hands on whatever they rest on; furniture is as high as the legs on it.
    """
    if not rests:
        return skeleton
    above = {
        name: skeleton.joints[name].y - level - clearance(skeleton, name)
        for name, level in rests.items()
    }
    carrying = [above[name] for name, level in rests.items() if not _reached(name, level)]
    placed = skeleton.moved(Point(0, -min(carrying or above.values())))
    targets = {
        name: placed.joints[name]._replace(y=level + clearance(placed, name))
        for name, level in rests.items()
        if level == 0 or _reached(name, level)
    }
    return reaching(placed, targets)


def _reached(name: str, level: float) -> bool:
    """Return whether a hand is laid on something, which carries nobody."""
    return name.startswith("wrist") and level > 0


def reaching(
    skeleton: Skeleton, targets: Mapping[str, Point], hands: Mapping[str, Point] | None = None
) -> Skeleton:
    """Return the skeleton with its limbs bent so that these joints are where they should be.

    What cannot be reached is only neared; joints of the trunk stay. A hand whose wrist rests
    lies flat, or points where `hands` says for its side.
    """
    joints = dict(skeleton.joints)
    held: set[str] = set()
    for name in _in_order(targets):
        limb, side = name.split("_")
        chain = [f"{part}_{side}" for part in LIMBS[limb]]
        was = joints[name]
        if limb in BENT and chain[1] not in held:
            _bend(joints, chain, targets[name])
        else:
            _swing(joints, chain[-2], name, targets[name])
        for beyond in BEYOND[limb]:
            joints[f"{beyond}_{side}"] = joints[f"{beyond}_{side}"].plus(joints[name].minus(was))
        if limb == "wrist":
            way = hands[side] if hands else _flat_hand(skeleton, joints, side)
            joints[f"fingers_{side}"] = joints[name].plus(_long(way, HAND))
        held.add(name)
    return Skeleton(joints, skeleton.pelvis, skeleton.chest, skeleton.head, skeleton.belly)


def clearance(skeleton: Skeleton, name: str) -> float:
    """Return how far a joint lies above the ground when its part of the body rests on it."""
    limb, _, side = name.partition("_")
    if limb == "ankle":
        return _ankle_height(skeleton, side)
    return {"knee": KNEE, "elbow": ELBOW, "wrist": WRIST}.get(limb, TRUNK)


def _ankle_height(skeleton: Skeleton, side: str) -> float:
    radii = {"ankle": ANKLE_RADIUS, "heel": HEEL_RADIUS, "ball": TOE_RADIUS}
    lowest = min(skeleton.joints[f"{name}_{side}"].y - r for name, r in radii.items())
    return skeleton.joints[f"ankle_{side}"].y - lowest


def _in_order(targets: Mapping[str, Point]) -> Iterable[str]:
    return (name for name in LIMB_JOINTS if name in targets)


def _bend(joints: dict[str, Point], chain: list[str], target: Point) -> None:
    """Bend the middle joint of a limb until its end is at the target, or as near as it can."""
    root, middle, end = chain
    first, second = LENGTHS[root, middle], LENGTHS[middle, end]
    way = target.minus(joints[root])
    longest = (first + second) * 0.9999
    if way.length() > longest:
        way = _shortened(way, longest)
    goal = joints[root].plus(way)
    joints[middle] = bent_between(joints[root], goal, first, second, joints[middle])
    joints[end] = goal


def _swing(joints: dict[str, Point], root: str, end: str, target: Point) -> None:
    """Turn one bone until its end is as high as the target."""
    length = LENGTHS[root, end]
    joints[end] = joints[root].plus(_shortened(target.minus(joints[root]), length))


def _shortened(way: Point, length: float) -> Point:
    """Return a way of this length that keeps its height as far as it can."""
    y = min(max(way.y, -length), length)
    level = sqrt(way.x**2 + way.z**2)
    share = sqrt(length**2 - y**2) / level if level else 0.0
    return Point(way.x * share, y if share else length * (1 if y > 0 else -1), way.z * share)


def _flat_hand(skeleton: Skeleton, joints: dict[str, Point], side: str) -> Point:
    """Return the way a hand points that lies on the floor: where the arm goes, or the head."""
    arm = joints[f"wrist_{side}"].minus(joints[f"elbow_{side}"])
    way = arm.times(4).plus(skeleton.chest.up, HAND).plus(skeleton.chest.front, HAND / 10)
    return Point(way.x, 0, way.z)


def _long(way: Point, length: float) -> Point:
    """Return a way of this length; one that leads nowhere goes to the front."""
    reach = way.length()
    return way.times(length / reach) if reach > STRAIGHT else Point(length, 0)
