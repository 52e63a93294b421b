"""The positions of ease: whole, with their sources, and shown by a figure that can move."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest

from backcare_desktop.content.exercises import (
    EASE,
    exercise_guide,
    exercise_name,
    read_exercise_guide,
)
from backcare_desktop.content.reading import ContentError, content_folder

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

Content = dict[str, Any]
"""A content file as plain JSON."""

EASE_IDS = ["ease_9090", "ease_supine_pillow", "ease_side_pillow", "ease_prone_pillow"]


def test_the_positions_of_ease_stand_in_their_order_breathing_last() -> None:
    names = [exercise.id for exercise in exercise_guide().of_group(EASE)]
    assert names == [*EASE_IDS, "belly_breathing"]


def test_the_minutes_are_those_of_their_sources() -> None:
    minutes = {
        exercise.id: (exercise.minutes.shortest, exercise.minutes.usual, exercise.minutes.longest)
        for exercise in exercise_guide().exercises
    }
    assert minutes == {
        "ease_9090": (5, 10, 20),
        "ease_supine_pillow": (5, 15, 30),
        "ease_side_pillow": (5, 20, 30),
        "ease_prone_pillow": (1, 3, 10),
        "belly_breathing": (1, 2, 5),
    }


def test_who_should_not_is_said_for_each() -> None:
    guide = exercise_guide()
    against = {
        exercise.id: [line.id for line in guide.reasons_against(exercise)]
        for exercise in guide.exercises
    }
    assert against == {
        "ease_9090": ["pregnant_after_16w"],
        "ease_supine_pillow": ["pregnant_after_16w"],
        "ease_side_pillow": [],
        "ease_prone_pillow": ["pregnant", "worse_bending_back"],
        "belly_breathing": [],
    }


def test_each_has_the_four_signs_to_stop_at() -> None:
    guide = exercise_guide()
    for exercise in guide.exercises:
        assert list(guide.stops_of(exercise)) == list(guide.stop_signs)


def test_only_breathing_starts_again_by_itself() -> None:
    guide = exercise_guide()
    assert [exercise.id for exercise in guide.exercises if exercise.loop] == ["belly_breathing"]
    assert guide.exercise("belly_breathing").movement().length_s == 10


def test_an_unknown_exercise_is_no_exercise() -> None:
    with pytest.raises(KeyError):
        exercise_guide().exercise("headstand")


def first(content: Content) -> Content:
    exercise: Content = content["exercises"][0]
    return exercise


@pytest.mark.parametrize(
    ("break_it", "reason"),
    [
        (lambda c: first(c).update(sources=[]), "ease_9090 names no source"),
        (lambda c: first(c)["minutes"].update(sources=[]), "how long names no source"),
        (lambda c: first(c)["minutes"].update(usual=90), "minutes must rise"),
        (lambda c: first(c).update(figure=" "), "says nothing in one of its texts"),
        (lambda c: first(c).update(steps=[]), "needs steps"),
        (lambda c: first(c).update(stop=[]), "signs to stop at"),
        (lambda c: first(c).update(phase=4), "in no phase"),
        (lambda c: first(c).update(best_pose=3), "a key pose that is not there"),
        (lambda c: first(c)["props"][0].update(poses=[9]), "a key pose that is not there"),
        (lambda c: first(c)["props"][0].update(at="nose"), "nothing lies under nose"),
        (lambda c: first(c)["key_poses"][0].update(t=1), "starts with a key pose at 0"),
        (lambda c: first(c)["key_poses"][0]["pose"].update(knee=-5), "bend one way only"),
        (lambda c: first(c)["key_poses"][0]["rests"].update(nose=0), "nobody rests on nose"),
        (lambda c: first(c).update(stop=["hiccups"]), "names hiccups"),
        (lambda c: first(c).update(not_for=["hiccups"]), "names hiccups"),
        (lambda c: first(c).update(id="belly_breathing"), "stands twice"),
        (lambda c: c["stop_signs"][0].update(id="pregnant"), "stands twice"),
        (lambda c: c["stop_signs"][0].update(sources=[]), "pain_down_leg names no source"),
    ],
)
def test_a_slip_in_the_file_is_explained(
    tmp_path: Path, break_it: Callable[[Content], None], reason: str
) -> None:
    content: Content = json.loads((content_folder() / "exercises.json").read_bytes())
    break_it(content)
    (tmp_path / "exercises.json").write_text(json.dumps(content), "utf-8")
    with pytest.raises(ContentError, match=reason):
        read_exercise_guide(tmp_path)


def test_an_exercise_of_a_newer_version_is_called_by_its_id() -> None:
    first = exercise_guide().exercises[0]
    assert exercise_name(first.id) == first.name
    assert exercise_name("from_tomorrow") == "from_tomorrow"
