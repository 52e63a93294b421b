"""When the pain half an hour later is offered to be noted."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from backcare_desktop.domain.thermal import ThermalMode
from backcare_desktop.domain.thermal_later import offer_changes_in_s, pain_later_offer
from tests.support.thermal import HOUR, MIN, at, held

if TYPE_CHECKING:
    from backcare_desktop.domain.thermal import ThermalSession


def ended(
    before: int | None = None, after: int | None = None, later: int | None = None
) -> ThermalSession:
    session = held(ThermalMode.ICE, off_s=0)
    return replace(session, pain_before=before, pain_after=after, pain_later=later)


@pytest.mark.parametrize(
    ("seconds", "offered", "changes_in"),
    [
        (0, False, 30 * MIN),
        (30 * MIN - 1, False, 1),
        (30 * MIN, True, 90 * MIN),
        (2 * HOUR - 1, True, 1),
        (2 * HOUR, False, None),
    ],
)
def test_it_is_offered_from_half_an_hour_to_two_hours(
    seconds: int, *, offered: bool, changes_in: float | None
) -> None:
    session = ended(after=4)
    assert pain_later_offer([session], at(seconds)) == (session if offered else None)
    assert offer_changes_in_s([session], at(seconds)) == changes_in


@pytest.mark.parametrize(
    ("session", "offered"),
    [
        (ended(), False),
        (ended(before=6), True),
        (ended(after=0), True),
        (ended(after=4, later=0), False),
    ],
)
def test_it_takes_a_number_to_compare_with_and_none_for_later(
    session: ThermalSession, *, offered: bool
) -> None:
    assert (pain_later_offer([session], at(HOUR)) is not None) is offered
    assert (offer_changes_in_s([session], at(HOUR)) is not None) is offered


def test_only_the_newest_session_is_asked_about() -> None:
    newest = replace(ended(), id="newest")
    assert pain_later_offer([newest, ended(after=4)], at(HOUR)) is None
    assert pain_later_offer([], at(HOUR)) is None
    assert offer_changes_in_s([], at(HOUR)) is None


def test_setting_the_wall_clock_does_not_bring_it_forward() -> None:
    assert pain_later_offer([ended(after=4)], at(60, wall_error=HOUR)) is None


def test_after_a_restart_of_the_computer_the_wall_clock_has_to_do() -> None:
    session = ended(after=4)
    assert pain_later_offer([session], at(HOUR, "boot-2")) is session
