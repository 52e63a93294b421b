"""A flare-up: its start and end, the one that is on, and those that overlap."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta, timezone
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from backcare_desktop.domain.diary import diary_of
from backcare_desktop.domain.flare_up import (
    OTHERS_LIMIT,
    FlareUp,
    SignsAsked,
    check_start,
    flare_up_on,
    joined,
    newest_in,
    overlapping,
    signs_are_offered,
    signs_last_asked,
)
from backcare_desktop.domain.pain import PainEntry
from backcare_desktop.domain.symptom_check import SymptomCheck
from backcare_desktop.domain.warning_signs import Answer

NOON = datetime(2026, 3, 14, 12, tzinfo=UTC)


def flare_up(start_h: float, end_h: float | None = None, name: str = "one") -> FlareUp:
    """Return a flare-up that began and ended some hours after noon."""
    at = NOON + timedelta(hours=start_h)
    ended_at = None if end_h is None else NOON + timedelta(hours=end_h)
    return FlareUp(id=name, at=at, entered_at=at, updated=at, ended_at=ended_at)


def check(days: int, answers: dict[str, Answer]) -> SymptomCheck:
    at = NOON + timedelta(days=days)
    return SymptomCheck(id=f"c{days}", at=at, entered_at=at, updated=at, answers=answers)


@pytest.mark.parametrize(
    "wrong",
    [
        {"ended_at": NOON - timedelta(seconds=1)},
        {"ended_at": datetime(2026, 3, 15)},  # noqa: DTZ001 - naive on purpose
        {"trigger": "a box; heavy"},
    ],
)
def test_what_no_flare_up_can_be_is_refused(wrong: dict[str, Any]) -> None:
    with pytest.raises(ValueError, match=r"end before|offset from UTC|choices are"):
        replace(flare_up(0), **wrong)


def test_a_start_in_the_future_is_refused_and_now_is_none() -> None:
    check_start(NOON, NOON)
    check_start(NOON.astimezone(timezone(timedelta(hours=5))), NOON)
    with pytest.raises(ValueError, match="in the future"):
        check_start(NOON + timedelta(seconds=1), NOON)


def test_it_is_on_until_it_is_ended_and_may_go_on() -> None:
    ended = replace(flare_up(0), trigger="twist").ended(NOON + timedelta(hours=3))
    assert not ended.is_on
    assert ended.ended_at == NOON + timedelta(hours=3)
    assert ended.goes_on() == replace(flare_up(0), trigger="twist")


def test_a_clock_set_back_does_not_keep_it_from_ending() -> None:
    assert flare_up(0).ended(NOON - timedelta(days=1)).ended_at == NOON
    later_in_the_west = (NOON + timedelta(hours=1)).astimezone(timezone(timedelta(hours=-5)))
    assert flare_up(0).ended(later_in_the_west).ended_at == later_in_the_west


def test_the_one_that_is_on_is_the_last_that_began() -> None:
    gone = replace(flare_up(9, name="gone"), deleted=NOON)
    diary = diary_of([flare_up(-900, name="old"), flare_up(0), flare_up(3, 4, "ended"), gone])
    assert flare_up_on(diary) == flare_up(0)
    assert flare_up_on(diary_of([flare_up(0, 1), gone])) is None


@pytest.mark.parametrize(
    ("start", "end", "overlaps"),
    [
        (-5, -2, False),
        (-5, 0, False),
        (-5, 1, True),
        (1, 2, True),
        (1, 1, True),
        (9, 12, True),
        (10, 12, False),
        (11, None, False),
        (-900, None, True),
        (0, 10, True),
    ],
)
def test_those_on_at_the_same_time_overlap(start: int, end: int | None, *, overlaps: bool) -> None:
    one, other = flare_up(0, 10), flare_up(start, end, "other")
    assert bool(overlapping(diary_of([other]), one)) is overlaps
    assert bool(overlapping(diary_of([one]), other)) is overlaps


@given(st.integers(-9, 9), st.integers(0, 9), st.integers(-9, 9), st.integers(0, 9))
def test_overlapping_is_mutual(start: int, length: int, other: int, other_length: int) -> None:
    one = flare_up(start, start + length)
    two = flare_up(other, other + other_length, "two")
    assert bool(overlapping(diary_of([two]), one)) is bool(overlapping(diary_of([one]), two))


def test_it_does_not_overlap_with_itself_nor_with_one_in_the_trash() -> None:
    trashed = replace(flare_up(1, name="gone"), deleted=NOON)
    assert overlapping(diary_of([flare_up(0), trashed]), flare_up(0, 5)) == ()


def test_the_signs_count_as_asked_on_the_last_day_with_answers_since_it_began() -> None:
    answered = {"q01_pee": Answer.NO}
    diary = diary_of([check(-3, answered), check(1, answered), check(2, {})])
    today = date(2026, 3, 17)
    assert signs_last_asked(diary, date(2026, 3, 14), today) == date(2026, 3, 15)
    assert signs_last_asked(diary, date(2026, 3, 16), today) is None
    assert signs_are_offered(diary, flare_up(0), today)
    assert not signs_are_offered(diary, flare_up(0), date(2026, 3, 15))


def test_two_that_were_one_are_on_from_the_first_start_with_what_was_said_of_either() -> None:
    ended = replace(flare_up(-5, -1), warning_signs=SignsAsked.ASKED)
    later = replace(flare_up(-2, name="two"), trigger="twist", tz="Europe/Prague")
    for one, other in ((ended, later), (later, ended)):
        both = joined(one, other)
        assert (both.id, both.at, both.tz, both.is_on) == (one.id, ended.at, "", True)
        assert (both.trigger, both.warning_signs) == ("twist", SignsAsked.ASKED)


def test_two_that_were_one_and_have_ended_last_until_the_later_end() -> None:
    long, short = flare_up(-5, -1), flare_up(-3, -2, "two")
    for one, other in ((long, short), (short, long)):
        both = joined(one, other)
        assert (both.id, both.at, both.ended_at) == (one.id, long.at, long.ended_at)


def test_those_told_apart_on_either_side_are_asked_about_no_more() -> None:
    one, other = flare_up(0, 10), flare_up(5, 15, "two")
    apart = one.told_apart(other)
    assert apart.told_apart(other) == apart
    assert overlapping(diary_of([other]), apart) == ()
    assert overlapping(diary_of([apart]), other) == ()
    assert overlapping(diary_of([apart]), flare_up(5, 15, "three")) == (apart,)


def test_it_is_told_apart_from_64_others_the_last_of_them() -> None:
    one = flare_up(0, 10)
    for number in range(OTHERS_LIMIT + 1):
        one = one.told_apart(flare_up(0, 10, f"n{number}"))
    assert one.apart_from == tuple(f"n{number}" for number in range(1, OTHERS_LIMIT + 1))


@pytest.mark.parametrize("others", [("",), ("other",) * (OTHERS_LIMIT + 1)])
def test_what_it_is_told_apart_from_has_ids_and_a_limit(others: tuple[str, ...]) -> None:
    with pytest.raises(ValueError, match="told apart"):
        replace(flare_up(0), apart_from=others)


def test_a_position_rested_in_again_is_the_last_one_and_stands_once() -> None:
    one = flare_up(0)
    for position in ("side", "back", "side"):
        one = one.resting_in(position)
    assert one.rested_in == ("back", "side")
    assert joined(one, flare_up(1).resting_in("front")).rested_in == ("front", "back", "side")
    with pytest.raises(ValueError, match="ids of letters"):
        one.resting_in("on the floor")


def pain_at(hours: float) -> PainEntry:
    at = NOON + timedelta(hours=hours)
    return PainEntry(id=f"p{hours}", at=at, entered_at=at, updated=at, score=5)


@pytest.mark.parametrize(
    ("hours", "found"),
    [((), None), ((-1, 30), None), ((-40,), None), ((0,), 0), ((1, 5, 20), 5), ((-30, 2), 2)],
)
def test_what_was_noted_last_in_it_is_found(hours: tuple[int, ...], found: int | None) -> None:
    diary = diary_of(pain_at(hour) for hour in hours)
    newest = newest_in(diary, flare_up(0, 10), PainEntry)
    assert newest == (None if found is None else pain_at(found))
    assert newest_in(diary, flare_up(0, 10), SymptomCheck) is None
