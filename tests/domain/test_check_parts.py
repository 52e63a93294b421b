"""In which parts of a check something counts as said."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from backcare_desktop.domain.check_parts import parts_said
from backcare_desktop.domain.symptom_check import Intensity, Part, Reach, Side
from backcare_desktop.domain.warning_signs import Answer
from tests.support.symptom_checks import EMPTY

SAID: tuple[tuple[str, dict[str, Any]], ...] = (
    ("signs", {"answers": {"q01_pee": Answer.NOT_SURE}}),
    ("where", {"regions": {"lower_back_l": Intensity.MILD}}),
    ("feels", {"pain": 0}),
    ("feels", {"qualities": ("cramp",)}),
    ("feels", {"spasm_signs": ("locked",)}),
    ("feels", {"own_words": {Part.QUALITIES: "as in a vice"}}),
    ("legs", {"leg_reach": {Side.LEFT: Reach.NONE}}),
    ("sensations", {"sensations": {"numb": (Side.LEFT,)}}),
    ("night", {"sleep_disturbed": False}),
    ("night", {"morning_stiffness_min": 0}),
    ("story", {"onset": "sudden"}),
    ("story", {"triggers": ("twist",)}),
    ("story", {"own_words": {Part.TRIGGERS: "a box"}}),
    ("changes", {"worse": ("sit",)}),
    ("changes", {"eases": ("walk",)}),
    ("changes", {"own_words": {Part.WORSE: "the car"}}),
    ("changes", {"own_words": {Part.EASES: "a bath"}}),
)


def test_nothing_is_said_in_an_empty_check() -> None:
    assert parts_said(EMPTY) == frozenset()


@pytest.mark.parametrize(("part", "said"), SAID)
def test_a_word_counts_for_its_own_part_alone(part: str, said: dict[str, Any]) -> None:
    assert parts_said(replace(EMPTY, **said)) == {part}


def test_a_note_belongs_to_no_part() -> None:
    assert parts_said(replace(EMPTY, note="since the garden", complete=True)) == frozenset()
