"""The numbers and texts of ice and heat: as the leaflets and labels say."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from operator import attrgetter
from typing import TYPE_CHECKING, Any

import pytest

from backcare_desktop.content.reading import ContentError, Strength, content_folder
from backcare_desktop.content.thermal import (
    Level,
    LineSources,
    read_thermal_guide,
    thermal_guide,
    thermal_limits,
)
from backcare_desktop.content.thermal_numbers import ModeNumbers, Number, Unit
from backcare_desktop.domain.thermal import ThermalMode
from tests.support.thermal import LIMITS

if TYPE_CHECKING:
    from pathlib import Path

OWN = "team_consensus"

# What each number must be, and who says so.
ICE = {
    "usual": (10, "min", ("gwent_ice", "mpft_cold")),
    "shortest": (1, "min", (OWN,)),
    "longest": (20, "min", ("mpft_cold",)),
    "first_longest": (5, "min", ("blackpool_ice", OWN)),
    "check_every": (5, "min", ("tm_iceheat", "gwent_heat")),
    "gap": (180, "min", ("mpft_cold",)),
    "gap_hard": (120, "min", ("mpft_cold",)),
    "per_day": (3, "times", ("gwent_ice",)),
    "per_day_hard": (6, "times", ("mpft_cold", OWN)),
}
HEAT = {
    "usual": (15, "min", ("mpft_heat",)),
    "shortest": (1, "min", (OWN,)),
    "longest": (20, "min", ("gwent_heat",)),
    "check_every": (5, "min", ("gwent_heat",)),
    "gap": (120, "min", (OWN,)),
    "gap_hard": (60, "min", ("gwent_heat",)),
    "per_day": (3, "times", ("mpft_heat",)),
    "per_day_hard": (6, "times", ("gwent_heat", OWN)),
}
WARM_WRAP = {
    "usual": (4, "h", (OWN,)),
    "shortest": (1, "min", (OWN,)),
    "longest": (8, "h", ("thermacare_warn", "thermacare_faq")),
    "check_every": (60, "min", ("thermacare_faq", OWN)),
    "gap": (120, "min", (OWN,)),
    "gap_hard": (60, "min", ("gwent_heat",)),
    "per_day": (1, "times", ("thermacare_warn",)),
    "per_day_hard": (1, "times", ("thermacare_warn",)),
    "days_in_a_row_hard": (7, "days", ("thermacare_faq",)),
    "day_longest": (8, "h", ("thermacare_warn", "thermacare_faq")),
}

CAUTIONS = (
    "sensation circulation raynaud cold_allergy open rub patch fresh_injury preg asleep "
    "cannot_remove fever front_neck cancer heart diabetes ra"
)

# The lines of "where these numbers come from", and the numbers each speaks of.
EXPLAINED = {
    "shortest": "ice.shortest heat.shortest warm_wrap.shortest",
    "ice_minutes": "ice.usual ice.longest",
    "ice_first": "ice.first_longest",
    "ice_gap": "ice.gap ice.gap_hard",
    "ice_day": "ice.per_day ice.per_day_hard",
    "heat_minutes": "heat.usual heat.longest",
    "heat_gap": "heat.gap heat.gap_hard",
    "heat_day": "heat.per_day heat.per_day_hard",
    "check": "ice.check_every heat.check_every",
    "wrap_check": "warm_wrap.check_every",
    "wrap_hours": "warm_wrap.usual warm_wrap.longest warm_wrap.day_longest",
    "wrap_days": "warm_wrap.per_day warm_wrap.per_day_hard warm_wrap.days_in_a_row_hard",
    "wrap_gap": "warm_wrap.gap warm_wrap.gap_hard",
    "between": "between_kinds",
}


def numbers_called(paths: str) -> list[Number]:
    """Return numbers of the guide by their names, such as `ice.usual`."""
    return [attrgetter(path)(thermal_guide().numbers) for path in paths.split()]


def spelled(number: Number) -> str:
    """Return a number as a sentence says it: "10 minutes", "2 hours", "once", "7 days"."""
    if number.unit is Unit.TIMES:
        return "once" if number.value == 1 else f"{number.value} times"
    if number.unit is Unit.DAYS:
        return f"{number.value} days"
    minutes = number.seconds() // 60
    if minutes >= 120:
        return f"{minutes // 60} hours"
    return f"{minutes} minute" if minutes == 1 else f"{minutes} minutes"


def stated(numbers: ModeNumbers) -> dict[str, tuple[int, str, tuple[str, ...]]]:
    """Return what the content says, in the form of the tables above."""
    fields = {name: getattr(numbers, name) for name in ModeNumbers.__dataclass_fields__}
    return {
        name: (number.value, str(number.unit), number.sources)
        for name, number in fields.items()
        if number is not None
    }


def test_the_numbers_are_those_of_their_sources() -> None:
    numbers = thermal_guide().numbers
    assert stated(numbers.ice) == ICE
    assert stated(numbers.heat) == HEAT
    assert stated(numbers.warm_wrap) == WARM_WRAP
    between = numbers.between_kinds
    assert (between.value, between.unit, between.sources) == (30, Unit.MINUTES, (OWN,))


def test_the_timer_takes_the_numbers_in_seconds() -> None:
    assert thermal_limits() == LIMITS


def test_what_rests_on_our_own_choice_says_so() -> None:
    for numbers in (thermal_guide().numbers.ice, thermal_guide().numbers.heat):
        for name in ModeNumbers.__dataclass_fields__:
            number = getattr(numbers, name)
            if number is not None and OWN in number.sources:
                assert number.strength is Strength.OWN_CHOICE, name


@pytest.mark.parametrize("mode", ThermalMode)
def test_every_mode_has_what_is_needed_before_during_and_after(mode: ThermalMode) -> None:
    texts = thermal_guide().texts(mode)
    lines = (texts.wrap, texts.skin, texts.awake, texts.check, texts.first_aid)
    titles = (texts.wrap_title, texts.skin_title, texts.awake_title)
    assert all((*lines, *titles))
    assert len(texts.stop) >= 4
    assert len(texts.expect) >= 2


def test_the_wrap_and_the_first_aid_are_those_of_their_kind() -> None:
    guide = thermal_guide()
    assert "damp" in guide.ice.wrap
    assert "Two layers for a gel" in guide.ice.wrap
    assert "two layers of towelling" in guide.heat.wrap
    assert "do not rub" in guide.ice.first_aid.lower()
    assert "running water for 20 minutes" in guide.heat.first_aid
    assert guide.heat.first_aid == guide.warm_wrap.first_aid


def test_who_must_not_speaks_to_the_modes_it_concerns() -> None:
    guide = thermal_guide()
    ids = {mode: [line.id for line in guide.cautions_for(mode)] for mode in ThermalMode}
    assert "w_raynaud" in ids[ThermalMode.ICE]
    assert "w_raynaud" not in ids[ThermalMode.HEAT]
    assert "w_patch" not in ids[ThermalMode.ICE]
    assert "w_patch" in ids[ThermalMode.HEAT]
    assert set(ids[ThermalMode.WARM_WRAP]) - set(ids[ThermalMode.HEAT]) == {"w_ra"}
    assert len(guide.cautions) == 17


@pytest.mark.parametrize("mode", ThermalMode)
def test_the_firmer_lines_come_first(mode: ThermalMode) -> None:
    levels = [line.level for line in thermal_guide().cautions_for(mode)]
    assert levels == sorted(levels, key=[Level.DO_NOT, Level.ASK_FIRST].index)


def test_the_ids_a_person_may_have_ticked_stay() -> None:
    ids = {line.id for line in thermal_guide().cautions}
    assert ids == {f"w_{name}" for name in CAUTIONS.split()}


def test_no_home_pack_is_made_of_alcohol_and_the_hot_one_names_its_danger() -> None:
    packs = {pack.id: pack for pack in thermal_guide().home_packs}
    assert set(packs) == {"peas", "ice_water", "rice_sock"}
    assert not [step for pack in packs.values() for step in pack.steps if "alcohol" in step]
    assert "catch fire" in packs["rice_sock"].warning


def test_the_places_begin_with_the_middle_of_the_lower_back() -> None:
    assert thermal_guide().places[0].id == "lower_back_mid"


@pytest.mark.parametrize("mode", ThermalMode)
def test_who_might_fall_asleep_is_told_so_before_every_start(mode: ThermalMode) -> None:
    guide = thermal_guide()
    assert "w_asleep" in [line.id for line in guide.cautions_for(mode)]
    assert "alcohol, strong painkillers or sleeping tablets" in guide.texts(mode).awake


@pytest.mark.parametrize("name", EXPLAINED)
def test_where_the_numbers_come_from_is_said_of_every_number(name: str) -> None:
    line = next(line for line in thermal_guide().evidence if line.id == f"num_{name}")
    for number in numbers_called(EXPLAINED[name]):
        assert re.search(rf"\b{spelled(number)}\b", line.text)
        assert set(number.sources) <= set(line.sources)
        if number.strength is Strength.OWN_CHOICE:
            assert "our own choice" in line.text
            assert line.strength is Strength.OWN_CHOICE


def test_no_number_is_left_unexplained() -> None:
    numbers = thermal_guide().numbers
    named = {path for paths in EXPLAINED.values() for path in paths.split()}
    assert named == {"between_kinds"} | {
        f"{mode}.{name}" for mode in ThermalMode for name in stated(getattr(numbers, mode))
    }


@pytest.mark.parametrize(
    ("change", "reason"),
    [
        ({"usual": {"value": 25}}, "seconds must rise"),
        ({"usual": {"unit": "times"}}, "is no time"),
        ({"per_day": {"unit": "days"}}, "is no number of times"),
        ({"usual": {"unit": "fortnights"}}, "Invalid enum value"),
        ({"usual": {"sources": []}}, "names no source"),
        ({"usual": {"value": 9.5}}, "Expected `int`"),
    ],
)
def test_numbers_that_cannot_be_are_refused(
    tmp_path: Path, change: dict[str, dict[str, object]], reason: str
) -> None:
    content: dict[str, Any] = json.loads((content_folder() / "thermal.json").read_bytes())
    for name, fields in change.items():
        content["numbers"]["ice"][name] |= fields
    (tmp_path / "thermal.json").write_text(json.dumps(content))
    with pytest.raises(ContentError) as caught:
        read_thermal_guide(tmp_path)
    assert reason in caught.value.reason


def test_no_line_goes_without_a_source() -> None:
    with pytest.raises(ValueError, match="awake names no source"):
        LineSources(wrap=("a",), skin=("a",), awake=(), check=("a",), first_aid=("a",))
    guide = thermal_guide()
    for value in (guide.cautions[0], guide.home_packs[0]):
        with pytest.raises(ValueError, match="names no source"):
            replace(value, sources=())


def test_hours_and_minutes_are_times() -> None:
    hours = Number(value=2, unit=Unit.HOURS, sources=("a",), strength=Strength.LABEL)
    assert hours.seconds() == 7200
    assert replace(hours, unit=Unit.MINUTES).seconds() == 120
