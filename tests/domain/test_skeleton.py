"""The skeleton: bones keep their lengths, and what rests on the floor does not sink in."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from backcare_desktop.domain.contact import clearance, reaching, settled
from backcare_desktop.domain.pose import Pose, Sides
from backcare_desktop.domain.skeleton import BONES, Skeleton, skeleton_of
from backcare_desktop.domain.space import UPRIGHT, Point, bent_between
from tests.support.poses import GROUNDED, POSES

CLOSE = 1e-6


def lengths_kept(skeleton: Skeleton) -> bool:
    return all(
        skeleton.joints[start].minus(skeleton.joints[end]).length()
        == pytest.approx(length, abs=CLOSE)
        for start, end, length in BONES
    )


def test_all_angles_nought_is_standing_straight() -> None:
    joints = skeleton_of(Pose()).joints
    assert joints["crown"].y - joints["ankle_r"].y == pytest.approx(0.96)
    assert joints["toes_r"].x > joints["ankle_r"].x
    assert joints["fingers_l"].y < joints["shoulder_l"].y
    assert joints["hip_r"].z > 0 > joints["hip_l"].z


def test_level_face_up_the_head_lies_to_the_left_and_the_knees_bend_up() -> None:
    joints = skeleton_of(Pose(trunk=-90, hip=46, knee=94, ankle=46)).joints
    assert joints["crown"].x == pytest.approx(-0.48)
    assert joints["knee_r"].y > 0.17
    assert joints["ankle_r"].y == pytest.approx(0, abs=0.01)


def test_a_roll_of_the_pelvis_takes_the_knees_to_the_right() -> None:
    joints = skeleton_of(Pose(trunk=-90, hip=46, knee=94, pelvis_roll=35)).joints
    assert joints["knee_r"].z > joints["hip_r"].z + 0.09


def test_only_the_right_arm_swings_over_like_a_page() -> None:
    joints = skeleton_of(Pose(trunk=-90, shoulder=90, chest_roll=70, arm_roll=170)).joints
    assert joints["wrist_r"].y < joints["shoulder_r"].y
    assert joints["wrist_l"].y > joints["shoulder_l"].y + 0.3


def test_a_limb_is_lifted_out_to_its_own_side() -> None:
    joints = skeleton_of(Pose(shoulder_out=90, hip_out=20)).joints
    assert joints["wrist_r"].z > 0.35
    assert joints["wrist_l"].z < -0.35
    assert joints["knee_l"].z < joints["hip_l"].z


@given(POSES)
def test_bones_keep_their_lengths(pose: Pose) -> None:
    assert lengths_kept(skeleton_of(pose))


@given(POSES, GROUNDED)
def test_bones_keep_their_lengths_on_the_floor_too(pose: Pose, rests: dict[str, float]) -> None:
    assert lengths_kept(settled(skeleton_of(pose), rests))


@given(POSES, GROUNDED)
def test_what_rests_on_the_floor_does_not_sink_into_it(pose: Pose, rests: dict[str, float]) -> None:
    skeleton = settled(skeleton_of(pose), rests)
    for name in ("pelvis", "chest"):
        if name in rests:
            assert skeleton.joints[name].y >= clearance(skeleton, name) - CLOSE


@pytest.mark.parametrize("joint", ["ankle_l", "ankle_r", "knee_r", "wrist_l", "elbow_l"])
def test_a_limb_is_bent_until_it_rests(joint: str) -> None:
    lying = Pose(trunk=-90, hip=30, knee=50, shoulder=20, elbow=20)
    skeleton = settled(skeleton_of(lying), {"pelvis": 0, joint: 0})
    assert skeleton.joints[joint].y == pytest.approx(clearance(skeleton, joint), abs=0.012)
    assert skeleton.joints["pelvis"].y == pytest.approx(0.06)


def test_knee_and_foot_rest_both_when_kneeling() -> None:
    rests = dict.fromkeys(("knee_l", "knee_r", "ankle_l", "ankle_r", "wrist_l", "wrist_r"), 0.0)
    four = skeleton_of(Pose(trunk=82, hip=82, knee=90, ankle=80, shoulder=82))
    skeleton = settled(four, rests)
    for name in rests:
        assert skeleton.joints[name].y == pytest.approx(clearance(skeleton, name), abs=0.01), name
    assert skeleton.hand("l").y == pytest.approx(0)


def test_a_hand_is_laid_on_the_tummy_but_carries_nobody() -> None:
    lying = skeleton_of(Pose(trunk=-90, shoulder=2, shoulder_out=20, elbow=88, arm_in=50))
    skeleton = settled(lying, {"pelvis": 0, "chest": 0, "wrist_r": 0.1})
    assert skeleton.joints["pelvis"].y == pytest.approx(0.06)
    assert skeleton.joints["wrist_r"].y == pytest.approx(0.118)
    only_hands = settled(lying, {"wrist_r": 0.1})
    assert only_hands.joints["wrist_r"].y == pytest.approx(0.118)


def test_furniture_is_as_high_as_the_legs_on_it() -> None:
    legs_up = skeleton_of(Pose(trunk=-90, hip=90, knee=90))
    skeleton = settled(legs_up, {"pelvis": 0, "chest": 0, "ankle_l": 0.245, "ankle_r": 0.245})
    assert skeleton.joints["ankle_r"].y == pytest.approx(0.305)


def test_the_body_that_rests_on_nothing_stays() -> None:
    skeleton = skeleton_of(Pose(trunk=-90))
    assert settled(skeleton, {}) is skeleton


@pytest.mark.parametrize("target", [Point(5, 5), Point(0, -9), Point(0, 9), Point(0, 0, 4)])
def test_what_is_out_of_reach_is_only_neared(target: Point) -> None:
    standing = skeleton_of(Pose(knee=Sides(l=10, r=0)))
    for joint in ("ankle_l", "ankle_r", "knee_l", "wrist_r", "elbow_r"):
        assert lengths_kept(reaching(standing, {joint: target}))


def test_a_foot_rests_on_heel_and_toes() -> None:
    joints = settled(skeleton_of(Pose()), {"ankle_r": 0}).joints
    assert joints["ankle_r"].y == pytest.approx(0.038, abs=1e-4)
    assert joints["heel_r"].y - 0.022 == pytest.approx(0, abs=1e-4)
    assert joints["ball_r"].y - 0.014 == pytest.approx(0, abs=1e-4)


@given(
    st.tuples(st.floats(-0.3, 0.3), st.floats(-0.3, 0.3), st.floats(-0.3, 0.3)).map(
        lambda place: Point(*place)
    )
)
def test_two_bones_meet_where_they_can(end: Point) -> None:
    start = Point(0, 0)
    if 0.02 < end.length() < 0.31:
        middle = bent_between(start, end, 0.17, 0.145, Point(0.1, -0.1, 0.05))
        assert middle.minus(start).length() == pytest.approx(0.17)
        if end.length() > 0.03:
            assert middle.minus(end).length() == pytest.approx(0.145, abs=CLOSE)


@pytest.mark.parametrize("end", [Point(0, -0.2), Point(0, 0, 0.2), Point(0.2, 0)])
def test_a_straight_limb_finds_a_way_to_bend(end: Point) -> None:
    middle = bent_between(Point(0, 0), end, 0.17, 0.145, end.times(0.5))
    assert middle.length() == pytest.approx(0.17)
    assert middle.minus(end).length() == pytest.approx(0.145)


def test_a_hand_that_is_told_no_way_points_to_the_front() -> None:
    nowhere = {"l": Point(0, 0), "r": Point(0, 0)}
    standing = skeleton_of(Pose())
    bent = reaching(standing, {"wrist_r": Point(0.1, 0.1, 0.088)}, nowhere)
    assert bent.hand("r") == pytest.approx((0.09, 0, 0))


def test_half_way_between_two_ways_to_face_lies_in_the_middle() -> None:
    half = UPRIGHT.towards(UPRIGHT.leaned(90), 0.5)
    assert half.up == pytest.approx((0.5, 0.5, 0))
    assert half.right == UPRIGHT.right
