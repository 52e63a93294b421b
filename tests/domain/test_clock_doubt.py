"""A clock that cannot be right is doubted, and one that may be right is left alone."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta, timezone
from itertools import groupby

import pytest
from hypothesis import given
from hypothesis import strategies as st

from backcare_desktop.domain.clock_doubt import (
    BEHIND,
    LEAP,
    MADE,
    Doubt,
    Reason,
    Witness,
    clock_doubt,
)
from backcare_desktop.domain.diary import Diary
from backcare_desktop.domain.pain import PainEntry
from backcare_desktop.domain.record import Record, UnreadRecord, check_time, within_years

MARCH = datetime(2026, 3, 14, 12, tzinfo=UTC)
SECOND = timedelta(seconds=1)

zones = st.integers(-11, 13).map(lambda hours: timezone(timedelta(hours=hours)))
times = st.builds(
    datetime.astimezone,
    st.datetimes(datetime(1900, 1, 2), datetime(2200, 12, 30), timezones=st.just(UTC)),  # noqa: DTZ001 - the zone is given
    zones,
)
steps = st.lists(st.timedeltas(timedelta(), LEAP), max_size=30)


def pain(at: datetime) -> PainEntry:
    return PainEntry(id=at.isoformat(), at=at, entered_at=at, updated=at, score=3)


def diary(*records: Record) -> Diary:
    ordered = sorted(records, key=lambda record: (record.month, record.at))
    months = groupby(ordered, lambda record: record.month)
    return Diary({month: tuple(inside) for month, inside in months})


def doubt(shown: datetime, *entries: datetime) -> Doubt | None:
    return clock_doubt(shown, Witness.of(diary(*map(pain, entries))))


@given(times, st.lists(times, max_size=5))
def test_a_clock_from_before_the_program_was_made_is_always_doubted(
    shown: datetime, entries: list[datetime]
) -> None:
    found = doubt(shown, *entries)
    assert (shown < MADE) == (found is not None and found.reason is Reason.BEFORE_MADE)


@given(times.filter(lambda at: at > MADE + BEHIND), st.timedeltas(BEHIND + SECOND, LEAP))
def test_a_clock_more_than_a_day_behind_an_entry_is_doubted(at: datetime, by: timedelta) -> None:
    shown = max(at - by, MADE)
    found = doubt(shown, at)
    assert (found is not None) == (at - shown > BEHIND)
    assert found is None or found == Doubt(
        reason=Reason.BEFORE_ENTRY, shown=shown.date(), entry=at.date()
    )


@given(steps, st.timedeltas(timedelta(), LEAP), zones)
def test_whoever_comes_back_within_ten_years_of_an_entry_is_never_asked(
    gaps: list[timedelta], away: timedelta, zone: timezone
) -> None:
    entries, at = [], MADE
    for gap in gaps:
        if at + gap > datetime(2190, 1, 1, tzinfo=UTC):
            break
        at += gap
        entries.append(at.astimezone(zone))
    assert doubt(at + away, *entries) is None


@given(steps, st.timedeltas(LEAP + SECOND, timedelta(days=36500)))
def test_entries_noted_under_a_clock_far_ahead_do_not_speak_for_it(
    gaps: list[timedelta], ahead: timedelta
) -> None:
    jumped = MARCH + ahead
    entries = [jumped]
    for gap in gaps:
        if entries[-1] + gap < datetime(2190, 1, 1, tzinfo=UTC):
            entries.append(entries[-1] + gap)
    found = doubt(entries[-1], MARCH, *entries)
    assert found == Doubt(reason=Reason.FAR_AHEAD, shown=entries[-1].date(), entry=MARCH.date())


@pytest.mark.parametrize(("days", "doubted"), [(0, False), (3653, False), (3654, True)])
def test_with_an_empty_diary_only_when_it_was_made_is_known(days: int, *, doubted: bool) -> None:
    found = doubt(MADE + timedelta(days=days))
    assert (found is not None) is doubted
    assert found is None or (found.reason, found.entry) == (Reason.FAR_AHEAD, None)


def test_years_of_older_entries_that_were_brought_along_raise_no_doubt() -> None:
    assert doubt(MARCH, datetime(1995, 5, 1, tzinfo=UTC)) is None


def test_what_is_in_the_trash_or_cannot_be_read_says_nothing_of_the_time() -> None:
    late = MARCH + timedelta(days=30000)
    unread = UnreadRecord(
        id="u",
        at=late,
        entered_at=late,
        updated=late,
        stored_kind="walk",
        problem="this kind of entry comes from a newer version",
        newer=True,
    )
    held = diary(pain(MARCH), replace(pain(late), deleted=late), unread)
    assert Witness.of(held) == Witness(newest=MARCH, reached=MARCH)
    assert clock_doubt(MARCH, Witness.of(held)) is None


def test_an_entry_put_right_ends_the_doubt() -> None:
    wrong = datetime(2099, 6, 1, tzinfo=UTC)
    assert doubt(MARCH, wrong) == Doubt(
        reason=Reason.BEFORE_ENTRY, shown=date(2026, 3, 14), entry=date(2099, 6, 1)
    )
    assert doubt(MARCH, MARCH - SECOND) is None


@given(times)
def test_a_time_an_entry_can_have_is_taken_as_it_is(at: datetime) -> None:
    assert within_years(at) == at


def test_a_time_beyond_the_years_counts_as_the_nearest_within_them() -> None:
    for year in (1, 9999):
        check_time(within_years(datetime(year, 6, 1, tzinfo=UTC)))
