"""A pose of the human figure: the angles of its joints, and what lies between two poses."""

from __future__ import annotations

from dataclasses import dataclass, fields
from enum import StrEnum
from math import isfinite
from typing import Any


class Side(StrEnum):
    """The person's own left and right; the right one is nearer to who looks at them."""

    LEFT = "l"
    RIGHT = "r"


@dataclass(frozen=True, slots=True, kw_only=True)
class Sides:
    """One value for each side of the body."""

    l: float  # noqa: E741 - left and right stand as l and r in every file
    r: float


Both = float | Sides
"""A value that holds for both sides, or one for each."""

FURTHEST = 200.0
"""Degrees no joint goes beyond, arms overhead and a little further included."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Pose:
    """The angles of all joints, in degrees; all 0 is standing straight with arms down.

    `trunk` leans from upright to the front, 90 is level face down, -90 level face up.
    `curve` bends the spine, + rounded, - arched, half of it below and half above the waist.
    `head` bends the neck, + chin to chest. `hip` and `shoulder` lift a limb to the front,
    - behind; `hip_out` and `shoulder_out` lift it away to its own side. `knee` and `elbow`
    bend; `ankle` points the toes, `wrist` bends a hand as the elbow bends the arm. `arm_in`
    turns a bent forearm across the body. `tilt` leans the whole body to its right. `pelvis_roll`
    and `chest_roll` turn a part of it about its length to the right; with `arm_roll` the
    right arm goes further than the chest, from in front (0) over its side (90) to behind.
    `belly` is 0 flat and 1 risen, `blades` 1 drawn together, and `head_shift` slides the head
    forward as a share of the body height.

    Raises ValueError for what no body does.
    """

    trunk: float = 0.0
    curve: float = 0.0
    head: float = 0.0
    hip: Both = 0.0
    hip_out: Both = 0.0
    knee: Both = 0.0
    ankle: Both = 0.0
    shoulder: Both = 0.0
    shoulder_out: Both = 0.0
    elbow: Both = 0.0
    arm_in: Both = 0.0
    wrist: Both = 0.0
    tilt: float = 0.0
    pelvis_roll: float = 0.0
    chest_roll: float = 0.0
    arm_roll: float = 0.0
    belly: float = 0.0
    blades: float = 0.0
    head_shift: float = 0.0

    def __post_init__(self) -> None:
        for name in ANGLES:
            for side in Side:
                angle = self.of(name, side)
                if not isfinite(angle) or abs(angle) > FURTHEST:
                    raise ValueError(f"{name} cannot be {angle} degrees")
        for side in Side:
            if self.of("knee", side) < 0 or self.of("elbow", side) < 0:
                raise ValueError("knees and elbows bend one way only")
        if not (0 <= self.belly <= 1 and 0 <= self.blades <= 1):
            raise ValueError("belly and blades are shares from 0 to 1")
        if not -MOST_SHIFT <= self.head_shift <= MOST_SHIFT:
            raise ValueError(f"the head slides at most {MOST_SHIFT} of the body height")

    def of(self, name: str, side: Side) -> float:
        """Return the value of a field for one side."""
        value: Both = getattr(self, name)
        return getattr(value, side) if isinstance(value, Sides) else value

    def towards(self, other: Pose, share: float) -> Pose:
        """Return the pose a share (0-1) of the way to another."""
        values: dict[str, Any] = {}  # fields of one value and of two
        for name in NAMES:
            values[name] = _between(getattr(self, name), getattr(other, name), share)
        return Pose(**values)


MOST_SHIFT = 0.1
NAMES = tuple(part.name for part in fields(Pose))
ANGLES = tuple(name for name in NAMES if name not in {"belly", "blades", "head_shift"})


def _between(first: Both, second: Both, share: float) -> Both:
    if isinstance(first, Sides) or isinstance(second, Sides):
        one = first if isinstance(first, Sides) else Sides(l=first, r=first)
        two = second if isinstance(second, Sides) else Sides(l=second, r=second)
        return Sides(l=_mixed(one.l, two.l, share), r=_mixed(one.r, two.r, share))
    return _mixed(first, second, share)


def _mixed(first: float, second: float, share: float) -> float:
    return first + (second - first) * share
