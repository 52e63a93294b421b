"""How far down the legs it went, day by day."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

import pytest

from backcare_desktop.domain.leg_days import LegDay, leg_days, reaches_down_both
from backcare_desktop.domain.symptom_check import Reach, Side, SymptomCheck

NOON = datetime(2026, 3, 14, 12, tzinfo=UTC)
TODAY = NOON.date()


def check(hours_ago: float, reach: dict[Side, Reach]) -> SymptomCheck:
    at = NOON - timedelta(hours=hours_ago)
    return SymptomCheck(id="one", at=at, entered_at=at, updated=at, leg_reach=reach)


def test_the_days_stand_oldest_first_with_gaps_left_empty() -> None:
    days = leg_days([check(48, {Side.LEFT: Reach.FOOT})], TODAY, 4, lambda _day: True)
    assert [day.day.day for day in days] == [11, 12, 13, 14]
    assert [dict(day.reach) for day in days] == [{}, {Side.LEFT: Reach.FOOT}, {}, {}]


def test_the_latest_of_a_day_counts_leg_by_leg_in_whatever_order_they_come() -> None:
    morning = check(5, {Side.LEFT: Reach.FOOT, Side.RIGHT: Reach.NONE})
    noon = check(0, {Side.LEFT: Reach.THIGH})
    for checks in ([morning, noon], [noon, morning]):
        (day,) = leg_days(checks, TODAY, 1, lambda _day: True)
        assert day.reach == {Side.LEFT: Reach.THIGH, Side.RIGHT: Reach.NONE}


def test_a_day_that_cannot_be_read_is_told_unless_something_is_known_of_it() -> None:
    def only_before(day: date) -> bool:
        return day < date(2026, 3, 13)

    days = leg_days([check(0, {Side.LEFT: Reach.CALF})], TODAY, 3, only_before)
    assert [day.unread for day in days] == [False, True, False]
    assert days[0] == LegDay(day=date(2026, 3, 12))


@pytest.mark.parametrize("left", Reach)
@pytest.mark.parametrize("right", Reach)
def test_both_legs_are_meant_where_it_goes_past_both_buttocks(left: Reach, right: Reach) -> None:
    past = {Reach.THIGH, Reach.CALF, Reach.FOOT}
    both = reaches_down_both({Side.LEFT: left, Side.RIGHT: right})
    assert both is (left in past and right in past)
    assert not reaches_down_both({Side.LEFT: left})
