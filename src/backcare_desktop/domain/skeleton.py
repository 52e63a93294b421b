"""Where the joints of the figure are, from the angles of a pose."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from backcare_desktop.domain.pose import Side
from backcare_desktop.domain.space import UPRIGHT, Frame, Point

if TYPE_CHECKING:
    from backcare_desktop.domain.pose import Pose

LUMBAR, THORAX, NECK, HEAD = 0.15, 0.15, 0.06, 0.12
UPPER_ARM, FOREARM, HAND = 0.17, 0.145, 0.09
THIGH, SHIN, FOOT = 0.245, 0.235, 0.1
"""Lengths, and all other measures, as shares of the body height."""

HIP_ASIDE, SHOULDER_ASIDE = 0.045, 0.088
"""How far the hips and shoulders lie from the middle."""

HEEL_DROP, HEEL_BACK, HEEL_RADIUS = 0.016, 0.016, 0.022
ANKLE_RADIUS, TOE_RADIUS = 0.021, 0.014
"""A foot rests on its heel, which lies below and behind the ankle, and on its ball."""

BLADES_BACK = 0.02
LEG = ("hip", "knee", "ankle", "toes")
ARM = ("shoulder", "elbow", "wrist", "fingers")
BONES = (
    ("pelvis", "waist", LUMBAR),
    ("waist", "chest", THORAX),
    ("neck", "crown", HEAD),
    *((f"shoulder_{side}", f"elbow_{side}", UPPER_ARM) for side in Side),
    *((f"elbow_{side}", f"wrist_{side}", FOREARM) for side in Side),
    *((f"wrist_{side}", f"fingers_{side}", HAND) for side in Side),
    *((f"hip_{side}", f"knee_{side}", THIGH) for side in Side),
    *((f"knee_{side}", f"ankle_{side}", SHIN) for side in Side),
    *((f"ankle_{side}", f"toes_{side}", FOOT) for side in Side),
)
"""The two joints of each bone and its length."""


@dataclass(frozen=True, slots=True)
class Skeleton:
    """The joints by name, and which way the pelvis, chest and head face.

    The joints are pelvis, waist, chest (between the shoulders), neck, crown and, each with
    `_l` or `_r`, shoulder, elbow, wrist, fingers, hip, knee, ankle, heel, ball (of the
    foot) and toes.
    """

    joints: dict[str, Point]
    pelvis: Frame
    chest: Frame
    head: Frame
    belly: float = 0.0

    def moved(self, way: Point) -> Skeleton:
        """Return the skeleton elsewhere."""
        joints = {name: place.plus(way) for name, place in self.joints.items()}
        return Skeleton(joints, self.pelvis, self.chest, self.head, self.belly)

    def hand(self, side: str) -> Point:
        """Return the way from a wrist to the tips of the fingers."""
        return self.joints[f"fingers_{side}"].minus(self.joints[f"wrist_{side}"])


def skeleton_of(pose: Pose) -> Skeleton:
    """Return the skeleton of a pose, its pelvis at the origin."""
    body = UPRIGHT.tilted(pose.tilt)
    low = body.leaned(pose.trunk - pose.curve / 2)
    high = body.leaned(pose.trunk + pose.curve / 2)
    joints = {"pelvis": Point(0, 0)}
    joints["waist"] = joints["pelvis"].plus(low.up, LUMBAR)
    joints["chest"] = joints["waist"].plus(high.up, THORAX)
    head = high.leaned(pose.head)
    base = joints["chest"].plus(high.leaned(pose.head / 2).up, NECK)
    joints["neck"] = base.plus(high.front, pose.head_shift)
    joints["crown"] = joints["neck"].plus(head.up, HEAD)
    pelvis, chest = low.rolled(pose.pelvis_roll), high.rolled(pose.chest_roll)
    for side in Side:
        _add_leg(joints, pose, pelvis, side)
        _add_arm(joints, pose, high, side)
    return Skeleton(joints, pelvis, chest, head, pose.belly)


def _add_leg(joints: dict[str, Point], pose: Pose, pelvis: Frame, side: Side) -> None:
    out = _outward(side)
    joints[f"hip_{side}"] = joints["pelvis"].plus(pelvis.right, HIP_ASIDE * out)
    thigh = pelvis.hanging(pose.of("hip_out", side) * out).leaned(pose.of("hip", side))
    shin = thigh.leaned(-pose.of("knee", side))
    foot = shin.leaned(90 - pose.of("ankle", side))
    _add_chain(joints, [f"{name}_{side}" for name in LEG], [thigh.up, shin.up, foot.up])
    heel = joints[f"ankle_{side}"].plus(foot.up, -HEEL_BACK)
    joints[f"heel_{side}"] = heel.plus(foot.front, -HEEL_DROP)
    ball = joints[f"toes_{side}"].plus(foot.up, -HEEL_BACK - TOE_RADIUS)
    joints[f"ball_{side}"] = ball.plus(foot.front, TOE_RADIUS - HEEL_DROP - HEEL_RADIUS)


def _add_arm(joints: dict[str, Point], pose: Pose, high: Frame, side: Side) -> None:
    """Hang an arm on the turned chest; only the right one swings with the turning."""
    out = _outward(side)
    chest = high.rolled(pose.chest_roll)
    frame = high.rolled(max(pose.chest_roll, pose.arm_roll)) if side is Side.RIGHT else high
    root = joints["chest"].plus(chest.right, SHOULDER_ASIDE * out)
    joints[f"shoulder_{side}"] = root.plus(chest.front, -BLADES_BACK * pose.blades)
    upper = frame.hanging(pose.of("shoulder_out", side) * out).leaned(pose.of("shoulder", side))
    lower = upper.rolled(-pose.of("arm_in", side) * out).leaned(pose.of("elbow", side))
    hand = lower.leaned(pose.of("wrist", side))
    _add_chain(joints, [f"{name}_{side}" for name in ARM], [upper.up, lower.up, hand.up])


def _add_chain(joints: dict[str, Point], names: list[str], ways: list[Point]) -> None:
    """Place the joints of a limb one after another."""
    for start, end, way in zip(names[:-1], names[1:], ways, strict=True):
        joints[end] = joints[start].plus(way, LENGTHS[start, end])


def _outward(side: Side) -> int:
    return 1 if side is Side.RIGHT else -1


LENGTHS = {(start, end): length for start, end, length in BONES}
"""The length between two joints of one bone."""
