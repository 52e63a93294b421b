"""Editing an entry that changes elsewhere meanwhile, and the days of the trash."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from backcare_desktop.domain.editing import (
    merged,
    newest_version,
    same_content,
    trash_days_left,
)
from backcare_desktop.domain.flare_up import FlareUp
from backcare_desktop.domain.pain import PainEntry

NOON = datetime(2026, 3, 14, 12, tzinfo=UTC)
OPENED = PainEntry(id="one", at=NOON, entered_at=NOON, updated=NOON, score=3, note="as it was")

versions = st.builds(
    lambda hours, score, note: replace(
        OPENED, at=NOON - timedelta(hours=hours), score=score, note=note
    ),
    st.integers(0, 2),
    st.integers(2, 4),
    st.sampled_from(["as it was", "mine", "theirs"]),
)


@given(versions, versions)
def test_nothing_that_only_one_side_changed_is_lost(mine: PainEntry, current: PainEntry) -> None:
    both = merged(OPENED, mine, current)
    for name in ("at", "score", "note"):
        was, typed, now = (getattr(version, name) for version in (OPENED, mine, current))
        assert getattr(both, name) == (typed if typed != was else now)


@st.composite
def flare_ups(draw: st.DrawFn) -> FlareUp:
    start, length = draw(st.integers(-9, 9)), draw(st.none() | st.integers(0, 9))
    at = NOON + timedelta(hours=start)
    end = None if length is None else at + timedelta(hours=length)
    trigger = draw(st.sampled_from(["", "twist", "heavy"]))
    return FlareUp(id="f", at=at, entered_at=NOON, updated=NOON, ended_at=end, trigger=trigger)


@given(flare_ups(), flare_ups(), flare_ups())
def test_the_times_of_a_flare_up_are_taken_together(
    opened: FlareUp, mine: FlareUp, current: FlareUp
) -> None:
    both = merged(opened, mine, current)
    times = [(each.at, each.ended_at) for each in (opened, mine, current, both)]
    assert times[3] == (times[1] if times[1] != times[0] else times[2])
    assert both.trigger == (mine.trigger if mine.trigger != opened.trigger else current.trigger)


@given(flare_ups(), st.integers(-20, 20), st.none() | st.integers(-20, 20))
def test_editing_never_lets_a_flare_up_end_before_it_began(
    one: FlareUp, start: int, end: int | None
) -> None:
    at = NOON + timedelta(hours=start)
    ended_at = None if end is None else NOON + timedelta(hours=end)
    for edited in (one.moved_to(at), one.lasting(at, ended_at)):
        assert edited.at == at
        assert edited.ended_at is None or edited.ended_at >= at
    assert one.lasting(at, ended_at).is_on is (ended_at is None)


def test_the_stamps_of_the_current_version_stay() -> None:
    current = replace(OPENED, rev=7, updated=NOON + timedelta(hours=1))
    both = merged(OPENED, replace(OPENED, score=9), current)
    assert (both.score, both.rev, both.updated) == (9, 7, current.updated)


def test_an_entry_moved_to_another_time_says_the_same() -> None:
    later = NOON + timedelta(hours=5)
    assert OPENED.moved_to(later) == replace(OPENED, at=later)


def test_stamps_are_no_content() -> None:
    assert same_content(OPENED, replace(OPENED, rev=2, updated=NOON + timedelta(hours=1)))
    assert not same_content(OPENED, replace(OPENED, score=4))


def test_the_newest_version_is_the_one_with_the_same_id() -> None:
    other, newer = replace(OPENED, id="two"), replace(OPENED, score=9)
    assert newest_version(OPENED, [other, newer]) is newer
    assert newest_version(OPENED, [other]) is OPENED


@pytest.mark.parametrize(
    ("passed", "left"),
    [
        (timedelta(0), 30),
        (timedelta(hours=1), 30),
        (timedelta(days=1), 29),
        (timedelta(days=29, hours=23), 1),
        (timedelta(days=30), 0),
        (timedelta(days=300), 0),
        (timedelta(days=-3), 30),
    ],
)
def test_the_trash_keeps_30_days_whatever_the_clock_says(passed: timedelta, left: int) -> None:
    assert trash_days_left(NOON, NOON + passed) == left
