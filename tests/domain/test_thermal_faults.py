"""Random faults, 2,400 sessions: no exposure under-counted, no alarm missed, no rest shortened."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from backcare_desktop.domain.thermal_recovery import recover
from tests.support.thermal_world import COUNTING, MIXES, complaints

if TYPE_CHECKING:
    from backcare_desktop.domain.moment import Moment
    from backcare_desktop.domain.thermal_live import LiveSession

SEEDS = range(300)


@pytest.mark.parametrize("mix", MIXES)
def test_i1_to_i7_and_i10_hold_whatever_happens(mix: str) -> None:
    found = {seed: wrong for seed in SEEDS if (wrong := complaints(seed, mix))}
    assert found == {}


def goes_on_silently(live: LiveSession, now: Moment) -> LiveSession:
    """Go on after a reboot with what the wall clock says: the mistake this design avoids."""
    if now.seconds_since(live.anchor) is not None or live.state not in COUNTING:
        return recover(live, now)
    passed = max(0.0, now.wall_seconds_since(live.seen))
    return replace(live, anchor=now, seen=now, carried_s=live.seen_s + passed, raised=now)


def test_the_check_finds_a_timer_that_goes_on_silently_after_a_reboot() -> None:
    mix = "reboot, wall clock an hour back"
    caught = [wrong for seed in SEEDS if (wrong := complaints(seed, mix, goes_on_silently))]
    assert len(caught) > len(SEEDS) * 0.8
    assert any("too few" in line for wrong in caught for line in wrong)


def test_the_check_finds_a_timer_that_trusts_the_wall_clock() -> None:
    def trusts_the_wall(live: LiveSession, now: Moment) -> LiveSession:
        passed = max(0.0, now.wall_seconds_since(live.seen))
        return recover(replace(live, anchor=now, carried_s=live.seen_s + passed), now)

    caught = [wrong for seed in SEEDS if (wrong := complaints(seed, "all mixed", trusts_the_wall))]
    assert len(caught) > len(SEEDS) * 0.1
