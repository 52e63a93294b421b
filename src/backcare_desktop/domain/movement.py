"""Key poses in time: where the figure is at any moment of an exercise."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from itertools import pairwise
from math import cos, isfinite, pi
from typing import TYPE_CHECKING, NamedTuple

from backcare_desktop.domain.contact import LIMB_JOINTS, RESTING, TRUNK_JOINTS, reaching, settled
from backcare_desktop.domain.pose import Pose, Side
from backcare_desktop.domain.skeleton import Skeleton, skeleton_of
from backcare_desktop.domain.space import Point

if TYPE_CHECKING:
    from collections.abc import Sequence

HALF_WAY = 0.5
MOVE_S = 2.0
"""How long a move takes where its key pose does not say."""


class Camera(StrEnum):
    """Where the person is seen from: their right side, above their bed, or the front."""

    SIDE = "side"
    ABOVE = "above"
    FRONT = "front"


@dataclass(frozen=True, slots=True, kw_only=True)
class KeyPose:
    """A pose that is reached `t` seconds from the start, after a move of `move_s` seconds.

    `rests` are the joints that touch something, with its height over the floor as a share
    of the body height: 0 is the floor. `slides` is how far the whole body has slid along x
    since the pose before. `label` names the pose in a few words.

    Raises ValueError for what no body does.
    """

    t: float
    label: str
    pose: Pose
    rests: Mapping[str, float] = field(default_factory=dict)
    camera: Camera = Camera.SIDE
    move_s: float = MOVE_S
    slides: float = 0.0

    def __post_init__(self) -> None:
        if not (isfinite(self.t) and self.t >= 0 and isfinite(self.move_s) and self.move_s > 0):
            raise ValueError("a key pose has a time from 0 and a move that lasts")
        if not abs(self.slides) <= 1:
            raise ValueError("nobody slides further than their own height")
        if not self.label.strip():
            raise ValueError("a key pose has a label")
        unknown = set(self.rests) - set(RESTING)
        if unknown:
            raise ValueError(f"nobody rests on {', '.join(sorted(unknown))}")
        if not all(0 <= height <= 1 for height in self.rests.values()):
            raise ValueError("what carries a joint is between the floor and the body height")


class Moment(NamedTuple):
    """What is to be seen at one moment.

    `last` and `coming` are the key poses it lies between and `share` (0-1) how far it is on
    the way; where the camera changes, `share` fades one picture into the other.
    """

    last: int
    coming: int
    share: float

    @property
    def seen(self) -> int:
        """The key pose that is nearer, where the picture changes from one to the other."""
        return self.last if self.share < HALF_WAY else self.coming

    @property
    def named(self) -> int:
        """The key pose whose label says what is going on."""
        return self.coming if self.share > 0 else self.last


def check_key_poses(key_poses: Sequence[KeyPose]) -> None:
    """Raise ValueError unless key poses start at 0 seconds and rise in time."""
    if not key_poses or key_poses[0].t != 0:
        raise ValueError("a movement starts with a key pose at 0 seconds")
    if any(later.t <= earlier.t for earlier, later in pairwise(key_poses)):
        raise ValueError("key poses rise in time")


class Movement:
    """The key poses of an exercise, and everything between them.

    With `loop`, the figure goes back to the first pose after the last one and starts again.
    Raises ValueError unless the poses rise in time from 0.
    """

    def __init__(self, key_poses: Sequence[KeyPose], *, loop: bool = False) -> None:
        check_key_poses(key_poses)
        self.key_poses = tuple(key_poses)
        self.loop = loop
        self.skeletons = _side_by_side(self.key_poses)
        self._bare = tuple(
            skeleton_of(key.pose).moved(skeleton.joints["pelvis"])
            for key, skeleton in zip(self.key_poses, self.skeletons, strict=True)
        )
        self._times = [key.t for key in self.key_poses]
        self._goes_back = loop and self.key_poses[-1].pose != self.key_poses[0].pose

    @property
    def length_s(self) -> float:
        """How long one time through takes, with the way back to the first pose."""
        return self._times[-1] + (MOVE_S if self._goes_back else 0.0)

    def moment(self, seconds: float) -> Moment:
        """Return what is to be seen after so many seconds, from 0."""
        if self.loop and self.length_s > 0:
            seconds %= self.length_s
        last = bisect_right(self._times, seconds) - 1
        since = seconds - self._times[last]
        if last < len(self.key_poses) - 1:
            coming = self.key_poses[last + 1]
            takes = min(coming.move_s, coming.t - self._times[last])
            return Moment(last, last + 1, _eased(1 - (coming.t - seconds) / takes))
        if self._goes_back and since > 0:
            return Moment(last, 0, _eased(since / MOVE_S))
        return Moment(last, last, 0.0)

    def skeleton(self, moment: Moment) -> Skeleton:
        """Return where the joints are at a moment."""
        start, end = self.skeletons[moment.last], self.skeletons[moment.coming]
        if moment.share == 0:
            return start
        if moment.share == 1:
            return end
        one, two = self.key_poses[moment.last], self.key_poses[moment.coming]
        if one.camera is not two.camera:
            return self.skeletons[moment.seen]
        hips = start.joints["pelvis"].towards(end.joints["pelvis"], moment.share)
        bent = skeleton_of(one.pose.towards(two.pose, moment.share)).moved(hips)
        targets = {
            name: self._target(moment, name, bent)
            for name in LIMB_JOINTS
            if name in one.rests or name in two.rests
        }
        return reaching(bent, targets, _hands(start, end, moment.share))

    def _target(self, moment: Moment, name: str, bent: Skeleton) -> Point:
        """Return where a joint is that rests in one of two key poses, or slides in both."""
        ends = (moment.last, moment.coming)
        start, end = (self.skeletons[at].joints[name] for at in ends)
        if all(name in self.key_poses[at].rests for at in ends):
            return start.towards(end, moment.share)
        one, two = (self._bare[at].joints[name] for at in ends)
        off = start.minus(one).towards(end.minus(two), moment.share)
        return bent.joints[name].plus(off)


def _hands(start: Skeleton, end: Skeleton, share: float) -> dict[str, Point]:
    """Return which way the hands point between two skeletons."""
    return {side: start.hand(side).towards(end.hand(side), share) for side in Side}


def _side_by_side(key_poses: Sequence[KeyPose]) -> tuple[Skeleton, ...]:
    """Return the skeletons of the key poses, what carries the body staying where it was."""
    done = [settled(skeleton_of(key_poses[0].pose), key_poses[0].rests)]
    for before, key in pairwise(key_poses):
        skeleton = settled(skeleton_of(key.pose), key.rests)
        ways = [done[-1].joints[name].x - skeleton.joints[name].x for name in _kept(before, key)]
        done.append(skeleton.moved(Point(sum(ways) / len(ways) + key.slides, 0)))
    return tuple(done)


def _kept(before: KeyPose, key: KeyPose) -> list[str]:
    """Return the joints that go on carrying the body: of the trunk, else of the legs."""
    both = [name for name in RESTING if name in before.rests and name in key.rests]
    trunk = [name for name in both if name in TRUNK_JOINTS]
    legs = [name for name in both if name.startswith(("knee", "ankle"))]
    return trunk or legs or ["pelvis"]


def _eased(share: float) -> float:
    """Return a share of the way (0-1) that starts and ends slowly."""
    return (1 - cos(pi * min(max(share, 0.0), 1.0))) / 2
