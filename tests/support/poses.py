"""Poses a body can take, made up by Hypothesis."""

from __future__ import annotations

from hypothesis import strategies as st

from backcare_desktop.domain.movement import KeyPose
from backcare_desktop.domain.pose import Both, Pose, Sides


def _angle(least: float, most: float) -> st.SearchStrategy[float]:
    return st.floats(least, most)


def _both(least: float, most: float) -> st.SearchStrategy[Both]:
    side = _angle(least, most)
    return side | st.builds(Sides, l=side, r=side)


POSES = st.builds(
    Pose,
    trunk=_angle(-120, 120),
    curve=_angle(-50, 50),
    head=_angle(-30, 40),
    hip=_both(-30, 140),
    hip_out=_both(-20, 40),
    knee=_both(0, 140),
    ankle=_both(-30, 85),
    shoulder=_both(-60, 185),
    shoulder_out=_both(-10, 90),
    elbow=_both(0, 145),
    arm_in=_both(-20, 90),
    wrist=_both(-60, 60),
    tilt=_angle(-80, 80),
    pelvis_roll=_angle(-40, 40),
    chest_roll=_angle(-40, 90),
    arm_roll=_angle(0, 170),
    belly=st.floats(0, 1),
    blades=st.floats(0, 1),
    head_shift=st.floats(-0.05, 0.05),
)

GROUNDED = st.sets(
    st.sampled_from(("pelvis", "chest", "ankle_l", "ankle_r", "knee_l", "wrist_r", "elbow_r"))
).map(lambda joints: dict.fromkeys(sorted(joints), 0.0))

Stage = tuple[Pose, dict[str, float]]
STAGES = st.tuples(POSES, GROUNDED)


def key_poses(stages: list[Stage]) -> list[KeyPose]:
    """Return key poses three seconds apart."""
    return [
        KeyPose(t=3 * index, label=f"Pose {index}", pose=pose, rests=rests)
        for index, (pose, rests) in enumerate(stages)
    ]
