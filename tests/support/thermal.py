"""Limits, clocks and sessions for the tests of the ice and heat timer."""

from __future__ import annotations

import hashlib
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

from backcare_desktop.domain.moment import Moment
from backcare_desktop.domain.thermal import Ending, ThermalMode, ThermalSession
from backcare_desktop.domain.thermal_limits import ModeLimits, ThermalLimits
from backcare_desktop.domain.thermal_rest import allowance
from backcare_desktop.domain.thermal_timer import SessionPlan, start

if TYPE_CHECKING:
    from backcare_desktop.domain.thermal_live import LiveSession

NOON = datetime(2026, 3, 14, 12, tzinfo=UTC)
MIN, HOUR, DAY = 60, 3600, 86_400

ICE = ModeLimits(
    usual_s=10 * MIN,
    shortest_s=MIN,
    longest_s=20 * MIN,
    check_every_s=5 * MIN,
    gap_s=180 * MIN,
    gap_hard_s=120 * MIN,
    per_day=3,
    per_day_hard=6,
    first_longest_s=5 * MIN,
)
HEAT = replace(ICE, usual_s=15 * MIN, gap_s=120 * MIN, gap_hard_s=60 * MIN, first_longest_s=None)
WRAP = replace(
    HEAT,
    usual_s=4 * HOUR,
    longest_s=8 * HOUR,
    check_every_s=HOUR,
    per_day=1,
    per_day_hard=1,
    days_in_a_row_hard=7,
    day_longest_s=8 * HOUR,
)
LIMITS = ThermalLimits(ice=ICE, heat=HEAT, warm_wrap=WRAP, between_kinds_s=30 * MIN)


def at(seconds: float, boot_id: str = "boot-1", *, wall_error: float = 0.0) -> Moment:
    """Return the clocks that many seconds after noon on a computer up since 1000 s before."""
    return Moment(
        wall=NOON + timedelta(seconds=seconds + wall_error),
        boot=1000.0 + seconds,
        boot_id=boot_id,
    )


def begun(planned_s: int = 10 * MIN, mode: ThermalMode = ThermalMode.HEAT) -> LiveSession:
    """Return a session begun at noon by somebody who has used it before."""
    before = held(mode, off_s=-3 * DAY)
    return start(
        SessionPlan(planned_s=planned_s, wrapped_at=NOON, pain_before=6, region="lower_back_mid"),
        allowance(mode, [before], LIMITS, at(0)),
        at(0),
        session_id="live",
        host="here",
    )


def signed(content: bytes) -> bytes:
    """Return the file of a session with a checksum that fits what it says."""
    fields = content.rstrip().removesuffix(b"}").rpartition(b',"sha256":')[0]
    return fields + b',"sha256":"%s"}\n' % hashlib.sha256(fields).hexdigest().encode()


def held(
    mode: ThermalMode, off_s: float, length_s: int = 10 * MIN, boot_id: str = "boot-1"
) -> ThermalSession:
    """Return a session that ended `off_s` seconds after noon."""
    begin = NOON + timedelta(seconds=off_s - length_s)
    return ThermalSession(
        id=f"held-{off_s}",
        at=begin,
        entered_at=begin,
        updated=begin,
        mode=mode,
        planned_s=length_s,
        exposure_s=length_s,
        ended_by=Ending.FINISHED,
        wrapped_at=begin,
        off=at(off_s, boot_id),
    )
