"""Poses: angles a body can have, for both sides or each, and what lies between two of them."""

from __future__ import annotations

import re
from math import inf, nan
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from backcare_desktop.domain.pose import NAMES, Pose, Side, Sides
from tests.support.poses import POSES


@pytest.mark.parametrize(
    ("angles", "reason"),
    [
        ({"trunk": nan}, "trunk cannot be nan"),
        ({"hip": inf}, "hip cannot be inf"),
        ({"shoulder": 201}, "shoulder cannot be 201"),
        ({"wrist": Sides(l=0, r=-300)}, "wrist cannot be -300"),
        ({"knee": -1}, "one way only"),
        ({"elbow": Sides(l=10, r=-10)}, "one way only"),
        ({"belly": 1.1}, "shares from 0 to 1"),
        ({"blades": -0.1}, "shares from 0 to 1"),
        ({"belly": nan}, "shares from 0 to 1"),
        ({"head_shift": 0.2}, "the head slides at most"),
        ({"head_shift": nan}, "the head slides at most"),
    ],
)
def test_what_no_body_does_is_refused(angles: dict[str, Any], reason: str) -> None:
    with pytest.raises(ValueError, match=re.escape(reason)):
        Pose(**angles)


def test_a_number_means_both_sides() -> None:
    pose = Pose(knee=90, hip=Sides(l=10, r=20))
    assert [pose.of("knee", side) for side in Side] == [90, 90]
    assert [pose.of("hip", side) for side in Side] == [10, 20]


def test_half_way_lies_in_the_middle_side_by_side() -> None:
    middle = Pose(trunk=10, hip=40, knee=Sides(l=0, r=90)).towards(
        Pose(trunk=30, hip=Sides(l=20, r=60), knee=20, belly=1), 0.5
    )
    assert middle == Pose(trunk=20, hip=Sides(l=30, r=50), knee=Sides(l=10, r=55), belly=0.5)


@given(POSES, POSES)
def test_the_ends_of_a_move_are_the_two_poses(first: Pose, second: Pose) -> None:
    for share, pose in ((0, first), (1, second)):
        reached = first.towards(second, share)
        for name in NAMES:
            for side in Side:
                assert reached.of(name, side) == pytest.approx(pose.of(name, side), abs=1e-9)


@given(POSES, st.floats(0, 1))
def test_what_does_not_change_stays_to_the_last_bit(pose: Pose, share: float) -> None:
    between = pose.towards(pose, share)
    assert all(between.of(name, side) == pose.of(name, side) for name in NAMES for side in Side)
