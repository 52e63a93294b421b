"""What a symptom check may hold, and how one starts from the last."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from backcare_desktop.domain.symptom_check import Intensity, Part, Reach, Side, SymptomCheck
from backcare_desktop.domain.warning_signs import Answer

NOON = datetime(2026, 3, 14, 12, tzinfo=UTC)
EMPTY = SymptomCheck(id="one", at=NOON, entered_at=NOON, updated=NOON)
EVERY_PART: dict[str, Any] = {
    "answers": {"q01_pee": Answer.NO, "q04_sex": Answer.PREFER_NOT_TO_SAY},
    "pain": 0,
    "regions": {"lower_back_l": Intensity.STRONG, "buttock_l": Intensity.MILD},
    "qualities": ("cramp", "tight"),
    "onset": "sudden",
    "triggers": ("twist",),
    "worse": ("sit", "bend_f"),
    "eases": ("walk",),
    "own_words": {Part.EASES: "a bath"},
    "leg_reach": {Side.LEFT: Reach.CALF, Side.RIGHT: Reach.NONE},
    "sensations": {"numb": (Side.LEFT,), "weak": ()},
    "spasm_signs": ("locked",),
    "sleep_disturbed": False,
    "morning_stiffness_min": 0,
}
FULL = replace(EMPTY, **EVERY_PART, note="since the garden", complete=True)


@pytest.mark.parametrize("part", EVERY_PART)
def test_each_part_may_stand_alone(part: str) -> None:
    assert not replace(EMPTY, **{part: EVERY_PART[part]}).is_empty


def test_without_any_part_it_is_empty_though_it_be_complete() -> None:
    assert EMPTY.is_empty
    assert replace(EMPTY, complete=True).is_empty
    assert not replace(EMPTY, note="x").is_empty


@pytest.mark.parametrize(
    "wrong",
    [
        {"pain": 11},
        {"pain": -1},
        {"morning_stiffness_min": -1},
        {"morning_stiffness_min": 1441},
        {"onset": "all of a sudden"},
        {"qualities": ("cramp; tight",)},
        {"triggers": ("",)},
        {"worse": ("x" * 65,)},
        {"eases": ("méthode",)},
        {"spasm_signs": tuple(f"s{number}" for number in range(65))},
        {"answers": {"": Answer.YES}},
        {"regions": {"a b": Intensity.MILD}},
        {"own_words": {"triggers": "x" * 501}},
        {"sensations": {"numb": (Side.LEFT, Side.LEFT)}},
    ],
)
def test_what_no_check_can_say_is_refused(wrong: dict[str, Any]) -> None:
    with pytest.raises(ValueError, match=r"pain must|choices are|stiffness must|own words|twice"):
        replace(EMPTY, **wrong)


@given(st.from_regex(r"[a-z0-9_]{0,30}[a-z0-9][a-z0-9_]{0,30}", fullmatch=True))
def test_an_id_this_version_does_not_know_is_kept(name: str) -> None:
    assert replace(EMPTY, qualities=(name,), onset=name).qualities == (name,)


def test_the_sides_are_those_of_a_leg_it_goes_down_and_of_what_is_felt() -> None:
    assert EMPTY.sides == frozenset()
    assert FULL.sides == {Side.LEFT}
    assert replace(FULL, sensations={"weak": (Side.RIGHT,)}).sides == set(Side)


def test_the_same_as_last_time_says_all_but_the_warning_signs_the_pain_and_the_note() -> None:
    later = NOON + timedelta(days=2)
    new = replace(FULL, rev=3, deleted=NOON).again(record_id="two", at=later, tz="Europe/Prague")
    expected = replace(EMPTY, **{**EVERY_PART, "answers": {}, "pain": None})
    assert new == replace(
        expected, id="two", at=later, entered_at=later, updated=later, tz="Europe/Prague"
    )
