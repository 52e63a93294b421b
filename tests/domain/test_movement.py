"""Movements: the key poses are reached in time, smoothly, and nothing jumps."""

from __future__ import annotations

from itertools import pairwise
from math import inf, nan
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from backcare_desktop.content.exercises import Exercise, exercise_guide
from backcare_desktop.domain.contact import clearance
from backcare_desktop.domain.movement import MOVE_S, Camera, KeyPose, Moment, Movement
from backcare_desktop.domain.pose import Pose
from backcare_desktop.domain.prop import Prop, PropKind
from backcare_desktop.domain.skeleton import BONES
from tests.support.poses import STAGES, Stage, key_poses

EXERCISES = exercise_guide().exercises
FRAME_S = 1 / 30
FASTEST = 0.06
"""How far a joint goes in one frame at most, as a share of the body height."""


def key(t: float = 0, **parts: Any) -> KeyPose:  # noqa: ANN401 - any part of a key pose
    return KeyPose(**{"t": t, "label": "Lie", "pose": Pose(), **parts})


@pytest.mark.parametrize(
    ("parts", "reason"),
    [
        ({"t": -1}, "a time from 0"),
        ({"t": nan}, "a time from 0"),
        ({"t": inf}, "a time from 0"),
        ({"move_s": 0}, "a time from 0"),
        ({"label": "  "}, "has a label"),
        ({"rests": {"nose": 0}}, "nobody rests on nose"),
        ({"rests": {"pelvis": 1.5}}, "between the floor and the body height"),
        ({"rests": {"pelvis": nan}}, "between the floor and the body height"),
        ({"slides": 2}, "nobody slides further"),
        ({"slides": nan}, "nobody slides further"),
    ],
)
def test_a_key_pose_that_makes_no_sense_is_refused(parts: dict[str, Any], reason: str) -> None:
    with pytest.raises(ValueError, match=reason):
        key(**parts)


@pytest.mark.parametrize(
    ("times", "reason"), [((), "starts"), ((1,), "starts"), ((0, 0), "rise"), ((0, 3, 2), "rise")]
)
def test_key_poses_out_of_order_are_refused(times: tuple[float, ...], reason: str) -> None:
    with pytest.raises(ValueError, match=reason):
        Movement([key(t) for t in times])


def test_nothing_lies_under_what_carries_nobody() -> None:
    with pytest.raises(ValueError, match="nothing lies under nose"):
        Prop(kind=PropKind.PILLOW, at="nose")


def test_a_thing_is_in_every_pose_or_in_those_it_names() -> None:
    assert Prop(kind=PropKind.MAT).there(7)
    assert [Prop(kind=PropKind.MAT, poses=(1,)).there(pose) for pose in range(3)] == [
        False,
        True,
        False,
    ]


def test_a_move_ends_at_its_key_pose_and_waits_before() -> None:
    movement = Movement([key(0), key(5, pose=Pose(trunk=40))])
    assert movement.moment(0) == (0, 1, 0)
    assert movement.moment(5 - MOVE_S) == (0, 1, 0)
    assert movement.moment(4)[:2] == (0, 1)
    assert movement.moment(4).share == pytest.approx(0.5)
    assert movement.moment(5) == (1, 1, 0)
    assert movement.moment(99) == (1, 1, 0)


def test_a_move_starts_and_ends_slowly() -> None:
    movement = Movement([key(0), key(2, pose=Pose(trunk=40))])
    shares = [movement.moment(seconds / 10).share for seconds in range(20)]
    steps = [later - earlier for earlier, later in pairwise(shares)]
    assert min(steps) > 0
    assert steps[0] < steps[9] > steps[-1]


def test_a_movement_that_starts_again_goes_back_to_its_first_pose() -> None:
    movement = Movement([key(0), key(3, pose=Pose(trunk=40))], loop=True)
    assert movement.length_s == 5
    assert movement.moment(3) == (1, 1, 0)
    assert movement.moment(4)[:2] == (1, 0)
    assert movement.moment(4).share == pytest.approx(0.5)
    assert movement.moment(5) == movement.moment(0)
    same = Movement([key(0), key(3, pose=Pose(trunk=40)), key(6)], loop=True)
    assert same.length_s == 6
    assert Movement([key(0)], loop=True).moment(8) == (0, 0, 0)


def test_a_moment_is_named_after_where_it_goes_and_seen_where_it_is_nearer() -> None:
    assert (Moment(0, 1, 0).named, Moment(0, 1, 0.1).named) == (0, 1)
    assert (Moment(0, 1, 0.4).seen, Moment(0, 1, 0.6).seen) == (0, 1)


def test_the_figure_is_cut_where_the_camera_changes() -> None:
    movement = Movement([key(0), key(2, pose=Pose(trunk=-90), camera=Camera.ABOVE)])
    assert movement.skeleton(Moment(0, 1, 0.4)) is movement.skeletons[0]
    assert movement.skeleton(Moment(0, 1, 0.6)) is movement.skeletons[1]


def test_the_body_slides_as_far_as_it_is_said_to() -> None:
    lying = {"pose": Pose(trunk=-90), "rests": {"pelvis": 0, "chest": 0}}
    start, end = Movement([key(0, **lying), key(2, **lying, slides=0.2)]).skeletons
    assert end.joints["pelvis"].x - start.joints["pelvis"].x == pytest.approx(0.2)


def test_feet_that_stand_keep_their_place_where_nothing_else_carries() -> None:
    start, end = Movement(
        [key(0, rests={"ankle_r": 0}), key(2, pose=Pose(hip=40, knee=40), rests={"ankle_r": 0})]
    ).skeletons
    assert end.joints["ankle_r"].x == pytest.approx(start.joints["ankle_r"].x)


@given(st.lists(STAGES, min_size=2, max_size=3), st.booleans())
def test_the_key_poses_are_reached(stages: list[Stage], loop: bool) -> None:  # noqa: FBT001
    movement = Movement(key_poses(stages), loop=loop)
    for index, pose in enumerate(movement.key_poses):
        if not loop or pose.t < movement.length_s:
            assert movement.skeleton(movement.moment(pose.t)) is movement.skeletons[index]
    end = movement.skeletons[1]
    assert movement.skeleton(Moment(0, 1, 1.0)) is end
    reached = movement.skeleton(Moment(0, 1, 1 - 1e-12))
    for name, place in end.joints.items():
        if not name.startswith("fingers"):
            assert reached.joints[name].minus(place).length() < 0.02, name


@given(st.lists(STAGES, min_size=2, max_size=2), st.floats(0, 1))
def test_bones_keep_their_lengths_on_the_way(stages: list[Stage], share: float) -> None:
    joints = Movement(key_poses(stages)).skeleton(Moment(0, 1, share)).joints
    for start, end, length in BONES:
        assert joints[start].minus(joints[end]).length() == pytest.approx(length, abs=1e-6)


@pytest.mark.parametrize("exercise", EXERCISES, ids=lambda exercise: exercise.id)
def test_nothing_jumps_in_an_exercise(exercise: Exercise) -> None:
    movement = exercise.movement()
    before = movement.skeletons[0].joints
    frames = int(movement.length_s / FRAME_S)
    for frame in range(frames):
        joints = movement.skeleton(movement.moment(frame * FRAME_S)).joints
        for name, place in joints.items():
            assert place.minus(before[name]).length() < FASTEST, (frame, name)
        before = joints


@pytest.mark.parametrize("exercise", EXERCISES, ids=lambda exercise: exercise.id)
def test_nobody_sinks_into_the_floor(exercise: Exercise) -> None:
    movement = exercise.movement()
    for pose, skeleton in zip(movement.key_poses, movement.skeletons, strict=True):
        if pose.camera is Camera.SIDE:
            drawn = (name for name in skeleton.joints if not name.startswith("toes"))
            assert min(skeleton.joints[name].y for name in drawn) > -0.005
            for name, level in pose.rests.items():
                over = skeleton.joints[name].y - level - clearance(skeleton, name)
                assert over > -0.006, (pose.label, name)
