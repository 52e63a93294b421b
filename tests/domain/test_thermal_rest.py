"""How long the skin rests, how often a day, and how long a session may be."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from backcare_desktop.domain.thermal import ThermalMode, ThermalSession, rest_done_s
from backcare_desktop.domain.thermal_limits import modes_alike
from backcare_desktop.domain.thermal_recovery import confirm_was_off, recover
from backcare_desktop.domain.thermal_rest import (
    Allowance,
    Obstacle,
    StartRule,
    allowance,
)
from tests.support.thermal import DAY, HEAT, HOUR, ICE, LIMITS, MIN, NOON, WRAP, at, begun, held

ICE_, HEAT_, WRAP_ = ThermalMode
FREE, AGAIN, NOT_YET, NOT_TODAY = StartRule


def allowed(mode: ThermalMode, *sessions: ThermalSession, now_s: float = 0) -> Allowance:
    return allowance(mode, sessions, LIMITS, at(now_s))


def test_a_first_start_is_free_and_the_first_ice_is_short() -> None:
    first = allowed(ICE_)
    assert (first.rule, first.first_ever, first.usual_s, first.longest_s) == (FREE, True, 300, 300)
    heat = allowed(HEAT_)
    assert (heat.first_ever, heat.usual_s, heat.longest_s) == (False, 900, 1200)
    assert allowed(ICE_, held(ICE_, -DAY)).usual_s == 600


@pytest.mark.parametrize(
    ("mode", "minutes", "rule"),
    [
        (ICE_, 119, NOT_YET),
        (ICE_, 120, AGAIN),
        (ICE_, 179, AGAIN),
        (ICE_, 180, FREE),
        (HEAT_, 59, NOT_YET),
        (HEAT_, 60, AGAIN),
        (HEAT_, 119, AGAIN),
        (HEAT_, 120, FREE),
    ],
)
def test_the_rest_after_one_of_the_same_kind(
    mode: ThermalMode, minutes: int, rule: StartRule
) -> None:
    result = allowed(mode, held(mode, -minutes * MIN))
    assert result.rule is rule
    assert result.obstacle is (None if rule is FREE else Obstacle.REST)


@pytest.mark.parametrize(("now", "before"), [(ICE_, HEAT_), (HEAT_, ICE_), (ICE_, WRAP_)])
def test_half_an_hour_lies_between_cold_and_warmth(now: ThermalMode, before: ThermalMode) -> None:
    early = allowed(now, held(ICE_, -DAY), held(before, -29 * MIN))
    assert (early.rule, early.obstacle, early.hard_left_s) == (NOT_YET, Obstacle.OTHER_KIND, 60)
    assert allowed(now, held(ICE_, -DAY), held(before, -30 * MIN)).rule is FREE


def test_all_warmth_counts_as_one_kind() -> None:
    assert set(modes_alike(WRAP_)) == {HEAT_, WRAP_}
    assert allowed(HEAT_, held(WRAP_, -59 * MIN)).rule is NOT_YET


def test_the_longer_of_two_rests_decides() -> None:
    both = allowed(ICE_, held(ICE_, -100 * MIN), held(HEAT_, -15 * MIN))
    assert (both.hard_left_s, both.obstacle) == (20 * MIN, Obstacle.REST)
    assert both.rest_left_s == 80 * MIN


@pytest.mark.parametrize(("minutes", "ahead"), [(0, 120), (119, 1), (120, 60), (179, 1)])
def test_a_rest_says_when_the_next_part_of_it_is_over(minutes: int, ahead: int) -> None:
    assert allowed(ICE_, held(ICE_, -minutes * MIN)).changes_in_s == ahead * MIN


def test_where_nothing_rests_nothing_is_over_later() -> None:
    assert allowed(ICE_, held(ICE_, -180 * MIN)).changes_in_s is None
    assert allowed(ICE_).changes_in_s is None


def test_the_usual_number_a_day_gives_a_notice_and_the_hard_number_ends_the_day() -> None:
    three = [held(HEAT_, -hours * HOUR) for hours in (3, 6, 9)]
    noticed = allowed(HEAT_, *three)
    assert (noticed.today, noticed.day_is_usually_full, noticed.rule) == (3, True, FREE)
    assert not allowed(HEAT_, *three[:2]).day_is_usually_full
    six = [held(HEAT_, -minutes * MIN) for minutes in (130, 230, 330, 430, 530, 630)]
    full = allowed(HEAT_, *six)
    assert (full.today, full.rule, full.obstacle) == (6, NOT_TODAY, Obstacle.DAY_COUNT)
    assert allowed(HEAT_, *six, now_s=12 * HOUR).rule is FREE


def test_one_warm_wrap_a_day() -> None:
    result = allowed(WRAP_, held(WRAP_, -5 * HOUR, HOUR))
    assert (result.rule, result.obstacle) == (NOT_TODAY, Obstacle.DAY_COUNT)


def test_a_warm_wrap_is_worn_eight_hours_in_any_twenty_four() -> None:
    yesterday = held(WRAP_, -13 * HOUR, 6 * HOUR)
    result = allowed(WRAP_, yesterday)
    assert (result.rule, result.longest_s, result.usual_s) == (FREE, 2 * HOUR, 2 * HOUR)
    full = allowed(WRAP_, held(WRAP_, -13 * HOUR, 8 * HOUR))
    assert (full.rule, full.obstacle) == (NOT_TODAY, Obstacle.DAY_HOURS)
    assert allowed(WRAP_, held(WRAP_, -24 * HOUR, 8 * HOUR)).longest_s == 8 * HOUR


@pytest.mark.parametrize(("days", "rule"), [(6, FREE), (7, NOT_TODAY)])
def test_a_warm_wrap_seven_days_in_a_row_at_most(days: int, rule: StartRule) -> None:
    worn = [held(WRAP_, -day * DAY, HOUR) for day in range(1, days + 1)]
    result = allowed(WRAP_, *worn)
    assert result.rule is rule
    assert result.obstacle is (Obstacle.DAYS_IN_A_ROW if rule is NOT_TODAY else None)


@given(st.floats(-1e6, 1e6), st.floats(0, 3 * HOUR))
def test_i10_setting_the_wall_clock_changes_no_rest_within_a_boot(
    wall_error: float, passed: float
) -> None:
    session = held(ICE_, 0)
    result = allowance(ICE_, [session], LIMITS, at(passed, wall_error=wall_error))
    assert result.hard_left_s == pytest.approx(max(0, 120 * MIN - passed))
    assert result.rest_left_s == pytest.approx(max(0, 180 * MIN - passed))


@given(st.floats(-1e6, 1e6))
def test_a_rest_is_never_longer_than_the_whole_of_it(wall_error: float) -> None:
    result = allowance(ICE_, [held(ICE_, 0)], LIMITS, at(10, "boot-2", wall_error=wall_error))
    assert 0 <= result.hard_left_s <= 120 * MIN
    assert 0 <= result.rest_left_s <= 180 * MIN


def test_after_a_reboot_the_wall_clock_has_to_do() -> None:
    assert rest_done_s(held(ICE_, 0), at(600, "boot-2")) == 600


def test_a_session_yet_to_come_leaves_only_the_time_since_this_boot() -> None:
    assert rest_done_s(held(ICE_, 9000), at(0, "boot-2")) == 1000


def test_an_entry_typed_by_hand_rests_from_its_end() -> None:
    typed = replace(held(ICE_, -600), off=None)
    assert rest_done_s(typed, at(0)) == 600


def test_the_rest_after_a_corrected_end_is_anchored_in_this_boot() -> None:
    asked = recover(begun(), at(3000, "boot-2"))
    done = confirm_was_off(asked, at(3000, "boot-2"), at(900).wall)
    session = done.record(NOON)
    assert rest_done_s(session, at(3600, "boot-2", wall_error=-9999)) == 2700


@pytest.mark.parametrize(
    ("wrong", "message"),
    [
        ({"usual_s": 1300}, "seconds must rise"),
        ({"shortest_s": 0}, "seconds must rise"),
        ({"gap_hard_s": 10_801}, "gap"),
        ({"per_day": 7}, "count"),
        ({"check_every_s": 0}, "looked at"),
    ],
)
def test_limits_that_contradict_themselves_are_refused(wrong: dict[str, int], message: str) -> None:
    with pytest.raises(ValueError, match=message):
        replace(ICE, **wrong)


def test_every_mode_has_its_limits() -> None:
    assert [LIMITS.of(mode) for mode in ThermalMode] == [ICE, HEAT, WRAP]
