"""The choices of a symptom check and the regions of the body: whole, and known to one another."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pytest

from backcare_desktop.content.reading import ContentError
from backcare_desktop.content.regions import Muscle, View, read_region_guide, region_guide
from backcare_desktop.content.symptoms import (
    SymptomGuide,
    find_choice,
    read_symptom_guide,
    symptom_guide,
)
from backcare_desktop.content.thermal import thermal_guide
from backcare_desktop.content.warning_signs import warning_sign_guide
from backcare_desktop.domain.symptom_check import check_choices

if TYPE_CHECKING:
    from pathlib import Path

QUESTIONS = {question.id for question in warning_sign_guide().questions}
REGIONS = region_guide().regions


def test_every_choice_and_region_has_an_id_that_a_check_can_hold() -> None:
    for part in symptom_guide().parts:
        check_choices(choice.id for choice in part)
    check_choices(region.id for region in REGIONS)
    check_choices(question for question in QUESTIONS)


def test_every_question_that_is_opened_is_in_the_list() -> None:
    opened = {region.opens for region in REGIONS if region.opens}
    opened |= {choice.opens for part in symptom_guide().parts for choice in part if choice.opens}
    assert opened | {symptom_guide().both_legs} <= QUESTIONS
    assert find_choice(symptom_guide().eases, "nothing") is not None


def test_a_choice_is_found_by_its_id_and_one_of_a_newer_version_is_not() -> None:
    found = find_choice(symptom_guide().qualities, "cramp")
    assert found is not None
    assert found.plain == "the muscle grabs or locks"
    assert find_choice(symptom_guide().qualities, "of_a_newer_version") is None


@pytest.mark.parametrize("part", ["qualities", "onset", "triggers", "worse", "eases"])
def test_each_part_offers_choices(part: str) -> None:
    assert len(getattr(symptom_guide(), part)) >= 5


def test_a_choice_that_stands_twice_and_a_reach_without_words_are_refused() -> None:
    guide: SymptomGuide = symptom_guide()
    with pytest.raises(ValueError, match="cramp stands twice"):
        replace(guide, qualities=(*guide.qualities, guide.qualities[0]))
    with pytest.raises(ValueError, match="reaches are not all there"):
        replace(guide, reaches=guide.reaches[1:])


def test_each_region_of_a_side_has_its_twin_on_the_other() -> None:
    names = {region.id for region in REGIONS}
    for region in REGIONS:
        if region.side == "middle":
            assert not region.id.endswith(("_l", "_r"))
        else:
            assert region.id.endswith("_l" if region.side == "left" else "_r")
            assert region.name.endswith(f"your {region.side}")
            assert {region.id[:-1] + "l", region.id[:-1] + "r"} <= names


def test_twins_say_the_same_but_for_the_side() -> None:
    guide = region_guide()
    for left in REGIONS:
        right = guide.region(left.id.removesuffix("_l") + "_r")
        if right is not None and left.side == "left":
            assert left.name.replace("left", "right") == right.name
            assert (left.where, left.muscles, left.view) == (
                right.where,
                right.muscles,
                right.view,
            )
            assert left.opens == right.opens


def test_the_regions_are_the_core_ones_and_eight_that_are_optional() -> None:
    assert len(REGIONS) == 25
    assert sum(region.optional for region in REGIONS) == 8
    assert {region.id for region in REGIONS if region.view is View.FRONT} == {
        "thigh_front_l",
        "thigh_front_r",
    }


def test_a_pack_lies_on_regions_that_have_the_same_names() -> None:
    for place in thermal_guide().places:
        region = region_guide().region(place.id)
        assert region is not None
        assert region.name == place.name


def test_a_region_of_a_newer_version_is_not_found() -> None:
    assert region_guide().region("jaw") is None


def test_a_region_names_the_muscles_that_tend_to_go_into_spasm_there() -> None:
    guide = region_guide()
    lower_back = guide.region("lower_back_l")
    assert lower_back is not None
    names = [muscle.name for muscle in guide.muscles_in(lower_back)]
    assert any("quadratus lumborum" in name for name in names)
    used = {name for region in REGIONS for name in region.muscles}
    assert used == {muscle.id for muscle in guide.muscles}


@pytest.mark.parametrize(
    ("chosen", "opened"),
    [
        ([], ()),
        (["lower_back_l"], ()),
        (["saddle"], ("q03_saddle",)),
        (["calf_l"], ()),
        (["calf_l", "foot_l"], ()),
        (["calf_l", "foot_r"], ("q05_both_legs",)),
        (["foot_r", "foot_l"], ("q05_both_legs",)),
        (["flank_r", "flank_l", "mid_back_mid"], ("q16_shape_upper", "q11_infection")),
        (["jaw"], ()),
    ],
)
def test_regions_open_the_questions_that_belong_to_them(
    chosen: list[str], opened: tuple[str, ...]
) -> None:
    assert region_guide().signs_opened(chosen) == opened


@pytest.mark.parametrize(
    ("change", "reason"),
    [
        ({"muscles": ("of_nowhere",)}, "names what is not in the list"),
        ({"opens_with": ("of_nowhere",)}, "names what is not in the list"),
    ],
)
def test_what_is_named_and_not_there_is_refused(change: dict[str, Any], reason: str) -> None:
    first, *others = REGIONS
    with pytest.raises(ValueError, match=reason):
        replace(region_guide(), regions=(replace(first, **change), *others))


def test_a_region_or_muscle_that_stands_twice_is_refused() -> None:
    guide = region_guide()
    with pytest.raises(ValueError, match="neck_l stands twice"):
        replace(guide, regions=(*REGIONS, REGIONS[0]))
    with pytest.raises(ValueError, match="erector stands twice"):
        replace(guide, muscles=(*guide.muscles, guide.muscles[0]))


def test_nothing_goes_without_a_source() -> None:
    for value in (REGIONS[0], region_guide().muscles[0], symptom_guide().qualities[0]):
        with pytest.raises(ValueError, match="names no source"):
            replace(value, sources=())
    assert isinstance(region_guide().muscles[0], Muscle)


def test_files_that_are_missing_are_explained(tmp_path: Path) -> None:
    for read in (read_region_guide, read_symptom_guide):
        with pytest.raises(ContentError, match="No such file"):
            read(tmp_path)
