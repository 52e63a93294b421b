"""A session in the trash was held all the same: the skin rests from it, and the day counts it."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from backcare_desktop.domain.diary import Diary
from backcare_desktop.domain.thermal import ThermalMode, ThermalSession
from backcare_desktop.domain.thermal_rest import Obstacle, StartRule, allowance
from tests.support.thermal import DAY, HOUR, LIMITS, MIN, NOON, at, held

ICE, HEAT, WRAP = ThermalMode


def deleted(mode: ThermalMode, off_s: float, length_s: int = 10 * MIN) -> ThermalSession:
    return replace(held(mode, off_s, length_s), deleted=NOON)


def test_the_diary_gives_those_in_the_trash_only_when_asked() -> None:
    kept, thrown = held(ICE, -DAY), deleted(ICE, -HOUR)
    diary = Diary({"2026-03": (kept, thrown)})
    assert list(diary.entries(ThermalSession)) == [kept]
    assert list(diary.entries(ThermalSession, trash=True)) == [thrown, kept]


def test_the_skin_rests_from_a_deleted_session() -> None:
    result = allowance(ICE, [held(ICE, -DAY), deleted(ICE, -60 * MIN)], LIMITS, at(0))
    assert (result.rule, result.obstacle) == (StartRule.NOT_YET, Obstacle.REST)
    assert (result.hard_left_s, result.rest_left_s) == (60 * MIN, 120 * MIN)
    assert result.counts_trash


def test_the_day_is_full_with_deleted_sessions() -> None:
    six = [deleted(HEAT, -minutes * MIN) for minutes in (130, 230, 330, 430, 530, 630)]
    result = allowance(HEAT, six, LIMITS, at(0))
    assert (result.today, result.rule, result.obstacle) == (
        6,
        StartRule.NOT_TODAY,
        Obstacle.DAY_COUNT,
    )


def test_the_hours_and_days_of_a_deleted_warm_wrap_are_counted() -> None:
    worn = allowance(WRAP, [deleted(WRAP, -13 * HOUR, 8 * HOUR)], LIMITS, at(0))
    assert worn.obstacle is Obstacle.DAY_HOURS
    week = [deleted(WRAP, -day * DAY, HOUR) for day in range(1, 8)]
    assert allowance(WRAP, week, LIMITS, at(0)).obstacle is Obstacle.DAYS_IN_A_ROW


def test_the_first_ice_stays_short_until_a_session_is_kept() -> None:
    result = allowance(ICE, [deleted(ICE, -2 * DAY)], LIMITS, at(0))
    assert (result.first_ever, result.longest_s, result.rule) == (True, 300, StartRule.FREE)
    assert not result.counts_trash


@given(
    st.lists(st.tuples(st.sampled_from(ThermalMode), st.integers(-2 * DAY, -1)), max_size=8),
    st.sampled_from(ThermalMode),
)
def test_deleting_sessions_never_brings_the_next_start_nearer(
    sessions: list[tuple[ThermalMode, int]], mode: ThermalMode
) -> None:
    kept = [held(*session) for session in sessions]
    thrown = [deleted(*session) for session in sessions]
    before, after = (allowance(mode, each, LIMITS, at(0)) for each in (kept, thrown))
    assert (after.rule, after.obstacle, after.today) == (before.rule, before.obstacle, before.today)
    assert (after.hard_left_s, after.rest_left_s) == (before.hard_left_s, before.rest_left_s)
    assert after.longest_s <= before.longest_s


@pytest.mark.parametrize("mode", ThermalMode)
def test_it_is_not_said_where_the_trash_changes_nothing(mode: ThermalMode) -> None:
    sessions = [held(mode, -DAY), deleted(mode, -9 * DAY)]
    assert not allowance(mode, sessions, LIMITS, at(0)).counts_trash
