"""A reading of this computer's clocks, and how much time has passed for sure."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta

from backcare_desktop.domain.record import check_time

BOOT_LIMIT_S = 10_000_000_000
SLEPT_AT_LEAST_S = 2.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Moment:
    """`wall` is aware, `boot` counts seconds since the start of `boot_id`, asleep or not.

    Raises ValueError for a naive wall time or a `boot` beyond some three hundred years.
    """

    wall: datetime
    boot: float
    boot_id: str

    def __post_init__(self) -> None:
        check_time(self.wall)
        if not -BOOT_LIMIT_S <= self.boot <= BOOT_LIMIT_S:
            raise ValueError("the seconds since the computer started are out of all bounds")

    def seconds_since(self, earlier: Moment) -> float | None:
        """Return the seconds from `earlier` to here, or None when no clock can vouch for them.

        Only the clock that goes on counting while the computer sleeps is trusted, and
        only within one boot; the wall clock may have been set in between.
        """
        if self.boot_id != earlier.boot_id or self.boot < earlier.boot:
            return None
        return self.boot - earlier.boot

    def wall_seconds_since(self, earlier: Moment) -> float:
        """Return what the wall clock says has passed, in seconds, possibly below zero."""
        return (self.wall - earlier.wall).total_seconds()

    def earlier(self, seconds: float) -> Moment:
        """Return what these clocks showed, as set now, that many seconds ago.

        The result may lie before the start of this boot (`boot` below zero): what is
        counted from it is then still immune to a wall clock set later.
        """
        return Moment(
            wall=self.wall - timedelta(seconds=seconds),
            boot=self.boot - seconds,
            boot_id=self.boot_id,
        )


def slept_s(boot_passed_s: float, awake_passed_s: float) -> float:
    """Return how long the computer slept in between, in seconds; 0.0 for 2 s or less.

    `boot_passed_s` has passed on the clock that counts sleep, `awake_passed_s` on one
    that stops in sleep. Where both count sleep, as on Windows, the answer is 0.0.
    """
    slept = boot_passed_s - awake_passed_s
    return slept if slept > SLEPT_AT_LEAST_S else 0.0
