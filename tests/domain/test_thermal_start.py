"""What a start of an ice or heat session takes."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from backcare_desktop.domain.thermal import ThermalMode
from backcare_desktop.domain.thermal_rest import Allowance, allowance
from backcare_desktop.domain.thermal_timer import SessionPlan, start
from tests.support.thermal import LIMITS, MIN, NOON, at, begun, held

if TYPE_CHECKING:
    from backcare_desktop.domain.thermal_live import LiveSession


def begin(planned_s: int, allowed: Allowance, *, again: bool = False) -> LiveSession:
    plan = SessionPlan(planned_s=planned_s, wrapped_at=NOON, second_confirmation=again)
    return start(plan, allowed, at(0), session_id="new", host="here")


@pytest.mark.parametrize(
    ("planned_s", "fits"),
    [(59, False), (60, True), (1200, True), (1201, False)],
)
def test_a_plan_keeps_to_its_limits(planned_s: int, fits: bool) -> None:  # noqa: FBT001 - a column of the table
    if fits:
        assert begun(planned_s).planned_s == planned_s
    else:
        with pytest.raises(ValueError, match="within its limits"):
            begun(planned_s)


def test_the_very_first_ice_lasts_five_minutes_at_most() -> None:
    allowed = allowance(ThermalMode.ICE, [], LIMITS, at(0))
    with pytest.raises(ValueError, match="within its limits"):
        begin(301, allowed)
    assert begin(300, allowed).cap_s == 300


def test_a_start_before_the_rest_is_over_needs_a_second_confirmation() -> None:
    allowed = allowance(ThermalMode.HEAT, [held(ThermalMode.HEAT, -90 * MIN)], LIMITS, at(0))
    with pytest.raises(ValueError, match="must not begin now"):
        begin(600, allowed)
    assert begin(600, allowed, again=True).early


@pytest.mark.parametrize("off_s", [-59 * MIN, 0])
def test_no_confirmation_starts_one_before_the_hard_rest_is_over(off_s: float) -> None:
    allowed = allowance(ThermalMode.HEAT, [held(ThermalMode.HEAT, off_s)], LIMITS, at(0))
    with pytest.raises(ValueError, match="must not begin now"):
        begin(600, allowed, again=True)
