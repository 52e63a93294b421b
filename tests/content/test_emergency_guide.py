"""When to get help: the list, the numbers, and the list that is there when the file is not."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from backcare_desktop.content.emergency import emergency_guide, read_emergency_guide
from backcare_desktop.content.emergency_built_in import BUILT_IN
from backcare_desktop.content.reading import content_folder

WHOLE = (content_folder() / "emergency.json").read_bytes()

# The lines every public list has, and who says so.
SIGNS = {
    "ev_pee_poo": ("nhs_back", "ces_card"),
    "ev_saddle": ("nhs_back", "ces_card"),
    "ev_both_legs": ("nhs_back", "girft_ces"),
    "ev_weak": ("aafp_2012", "girft_ces"),
    "ev_accident": ("nhs_back",),
    "ev_chest": ("nhs_back", "nidirect_aaa"),
    "ev_ill": ("redflagsymptoms_uk",),
}


def test_the_list_is_complete() -> None:
    assert {sign.id: sign.sources for sign in emergency_guide().signs} == SIGNS
    assert emergency_guide().problem == ""


def test_the_built_in_list_says_the_same() -> None:
    assert replace(emergency_guide(), countries=()) == BUILT_IN


@pytest.mark.parametrize(
    ("code", "number"),
    [
        ("GB", "999"),
        ("gb", "999"),
        ("US", "911"),
        ("AU", "000"),
        ("NZ", "111"),
        ("DE", "112"),
        ("FR", "15"),
        ("AT", "144"),
        ("JP", "119"),
        ("CZ", "112"),
    ],
)
def test_the_number_of_a_country(code: str, number: str) -> None:
    country = emergency_guide().country(code)
    assert country is not None
    assert country.number == number


def test_numbers_on_which_the_lists_disagree_ask_to_be_checked() -> None:
    to_check = {country.code for country in emergency_guide().countries if country.check}
    assert to_check == {"AM", "AZ", "GH", "ID", "KR", "LB", "LK", "MD", "NG", "PK"}


def test_countries_are_listed_once_by_name_with_numbers_that_can_be_dialled() -> None:
    countries = emergency_guide().countries
    assert len(countries) == len({country.code for country in countries}) == 91
    assert [c.name for c in countries] == sorted(c.name for c in countries)
    for country in countries:
        assert all(number.isdigit() for number in (country.number, *country.also))


def test_a_country_that_is_not_listed_gets_the_number_for_everywhere() -> None:
    assert emergency_guide().country("ZZ") is None
    assert emergency_guide().country("") is None
    fallback = emergency_guide().fallback
    assert (fallback.number, fallback.also) == ("112", ("911",))
    assert "112 or 911" in fallback.text


@pytest.mark.parametrize("length", [0, 1, 100, 5000])
def test_a_file_that_was_cut_off_gives_the_built_in_list(tmp_path: Path, length: int) -> None:
    (tmp_path / "emergency.json").write_bytes(WHOLE[:length])
    guide = read_emergency_guide(tmp_path)
    assert replace(guide, problem="") == BUILT_IN
    assert str(tmp_path) in guide.problem


def test_a_missing_file_gives_the_built_in_list(tmp_path: Path) -> None:
    guide = read_emergency_guide(tmp_path / "nowhere")
    assert guide.signs == BUILT_IN.signs
    assert "No such file" in guide.problem


@pytest.mark.parametrize(
    ("change", "reason"),
    [
        ({"signs": []}, "the emergency list is empty"),
        ({"actions": []}, "the emergency list is empty"),
        ({"signs": [{"id": "x", "text": " ", "sources": ["nhs_back"]}]}, "x says nothing"),
        ({"signs": [{"id": "x", "text": "A fever.", "sources": []}]}, "x names no source"),
        ({"fallback": {"number": "", "also": [], "text": "Call.", "sources": ["a"]}}, "dialled"),
        (
            {"countries": [{"code": "XX", "name": "X", "number": "1 1 2", "sources": ["a"]}]},
            "X has a number that cannot be dialled",
        ),
    ],
)
def test_a_list_that_would_leave_someone_without_help_gives_way_to_the_built_in_one(
    tmp_path: Path, change: dict[str, Any], reason: str
) -> None:
    (tmp_path / "emergency.json").write_text(json.dumps(json.loads(WHOLE) | change))
    guide = read_emergency_guide(tmp_path)
    assert replace(guide, problem="") == BUILT_IN
    assert reason in guide.problem


@given(at=st.integers(0, len(WHOLE)), lost=st.integers(0, 200), put=st.binary(max_size=20))
def test_whatever_the_file_holds_there_are_signs_and_a_number(
    at: int, lost: int, put: bytes
) -> None:
    with TemporaryDirectory() as folder:
        (Path(folder) / "emergency.json").write_bytes(WHOLE[:at] + put + WHOLE[at + lost :])
        guide = read_emergency_guide(Path(folder))
    assert guide.signs
    assert guide.actions
    assert guide.fallback.number.isdigit()
