"""The diary's values: entries, days, months, and what they refuse."""

from __future__ import annotations

from contextlib import nullcontext
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from backcare_desktop.domain.diary import diary_of
from backcare_desktop.domain.pain import PainDay, PainEntry, pain_days
from backcare_desktop.domain.pain_numbers import pain_numbers
from backcare_desktop.domain.record import NOTE_LIMIT, Record, UnreadRecord
from backcare_desktop.domain.settings import Settings
from backcare_desktop.domain.symptom_check import SymptomCheck
from backcare_desktop.domain.thermal import Ending, ThermalMode, ThermalSession

NOON = datetime(2026, 3, 14, 12, 0, tzinfo=UTC)


def pain(score: int, days_ago: int = 0) -> PainEntry:
    at = NOON - timedelta(days=days_ago)
    return PainEntry(id=f"{days_ago}-{score}", at=at, entered_at=at, updated=at, score=score)


def readable(_day: date) -> bool:
    return True


@pytest.mark.parametrize("score", [-1, 11])
def test_pain_is_from_0_to_10(score: int) -> None:
    with pytest.raises(ValueError, match="from 0 to 10"):
        pain(score)


@pytest.mark.parametrize(
    ("wrong", "says"),
    [
        ({"at": NOON.replace(tzinfo=None)}, "offset"),
        ({"at": NOON.replace(year=1899)}, "year"),
        ({"rev": 0}, "rev"),
        ({"note": "x" * (NOTE_LIMIT + 1)}, "note"),
    ],
)
def test_an_entry_refuses_nonsense(wrong: dict[str, object], says: str) -> None:
    with pytest.raises(ValueError, match=says):
        replace(pain(3), **wrong)  # type: ignore[arg-type] # wrong on purpose


def test_an_entry_belongs_to_its_local_day_and_month() -> None:
    late = replace(pain(3), at=datetime.fromisoformat("2026-03-31T23:30:00-08:00"))
    assert (late.day, late.month) == (date(2026, 3, 31), "2026-03")
    assert late.with_note("x").note == "x"
    assert not late.in_trash


def numbers(*entries: Record) -> list[tuple[date, int]]:
    """Return the pain numbers of a diary with these entries."""
    return list(pain_numbers(diary_of(entries), date(2000, 1, 1), date(2100, 1, 1)))


def test_the_pain_of_a_check_counts_as_a_number_of_its_day() -> None:
    check = SymptomCheck(id="c", at=NOON, entered_at=NOON, updated=NOON, pain=8)
    unsaid = replace(check, id="d", pain=None)
    gone = replace(check, id="e", deleted=NOON)
    assert numbers(pain(2), check, unsaid, gone) == [(NOON.date(), 2), (NOON.date(), 8)]
    (day,) = pain_days(numbers(pain(2), check), NOON.date(), 1, readable)
    assert (day.median, day.count) == (5, 2)


def test_pain_around_ice_or_heat_is_no_number_of_the_day() -> None:
    session = ThermalSession(
        id="s",
        at=NOON,
        entered_at=NOON,
        updated=NOON,
        mode=ThermalMode.ICE,
        planned_s=600,
        exposure_s=600,
        ended_by=Ending.FINISHED,
        wrapped_at=NOON,
        pain_before=9,
        pain_after=1,
    )
    assert numbers(session) == []


def test_days_without_an_entry_are_left_blank() -> None:
    days = pain_days(numbers(pain(2), pain(7), pain(4, days_ago=2)), NOON.date(), 3, readable)
    assert days == (
        PainDay(day=date(2026, 3, 12), median=4, lowest=4, highest=4, count=1),
        PainDay(day=date(2026, 3, 13)),
        PainDay(day=date(2026, 3, 14), median=4.5, lowest=2, highest=7, count=2),
    )


def test_i06_days_that_cannot_be_read_are_no_gaps() -> None:
    known = NOON.date()
    days = pain_days(numbers(pain(2)), known + timedelta(days=1), 3, lambda day: day < known)
    assert [(day.count, day.unread) for day in days] == [(0, False), (1, False), (0, True)]


@given(st.lists(st.tuples(st.integers(0, 10), st.integers(0, 40)), max_size=30))
def test_a_days_median_lies_between_its_lowest_and_highest(drawn: list[tuple[int, int]]) -> None:
    days = pain_days(
        numbers(*(pain(score, ago) for score, ago in drawn)), NOON.date(), 14, readable
    )
    assert len(days) == 14
    for day in days:
        if day.median is not None and day.lowest is not None and day.highest is not None:
            assert day.lowest <= day.median <= day.highest


def test_entries_come_newest_first_without_the_trash() -> None:
    trashed = replace(pain(9, days_ago=1), deleted=NOON)
    diary = diary_of([pain(1, days_ago=60), pain(2), trashed])
    assert [entry.score for entry in diary.entries(PainEntry)] == [2, 1]
    assert diary.trash() == [trashed]
    assert list(diary.entries(UnreadRecord)) == []


@given(st.sets(st.integers(0, 200), max_size=20), st.integers(0, 200), st.integers(0, 60))
def test_between_gives_just_the_days_asked_for(days: set[int], back: int, length: int) -> None:
    last = NOON.date() - timedelta(days=back)
    first = last - timedelta(days=length)
    found = diary_of(pain(5, ago) for ago in days).between(first, last, PainEntry)
    expected = [ago for ago in sorted(days) if first <= pain(5, ago).day <= last]
    assert [entry.day for entry in found] == [pain(5, ago).day for ago in expected]


def test_a_month_takes_the_place_of_the_old_one() -> None:
    diary = diary_of([pain(1), pain(2, days_ago=60)])
    changed = diary.with_months({"2026-03": (pain(8),)})
    assert [entry.score for entry in changed.entries(PainEntry)] == [8, 2]
    assert [entry.score for entry in diary.entries(PainEntry)] == [1, 2]


@pytest.mark.parametrize("size", [99, 301])
def test_text_is_from_100_to_300_per_cent(size: int) -> None:
    with pytest.raises(ValueError, match="text size"):
        Settings(text_size=size)


@pytest.mark.parametrize("size", [100, 300])
def test_text_may_be_as_small_and_as_large_as_the_limits(size: int) -> None:
    assert Settings(text_size=size).text_size == size


@pytest.mark.parametrize(("number", "fits"), [("", True), ("0" * 20, True), ("0" * 21, False)])
def test_a_number_of_ones_own_has_20_characters_at_most(number: str, *, fits: bool) -> None:
    with nullcontext() if fits else pytest.raises(ValueError, match="20 characters"):
        Settings(emergency_number=number)


def test_an_entry_is_found_by_its_id_in_the_trash_or_not() -> None:
    kept, thrown = pain(3), replace(pain(5, days_ago=40), deleted=NOON)
    diary = diary_of([kept, thrown])
    assert (diary.find(kept.id), diary.find(thrown.id)) == (kept, thrown)
    assert diary.find("nobody") is None


def test_a_plan_is_as_long_as_a_note_at_most() -> None:
    assert Settings(plan_call="x" * NOTE_LIMIT).plan_call
    for plan in ("plan_helps", "plan_call", "plan_packs"):
        with pytest.raises(ValueError, match="at most 10,000 characters"):
            Settings(**{plan: "x" * (NOTE_LIMIT + 1)})  # type: ignore[arg-type] # by its name
