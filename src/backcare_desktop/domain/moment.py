"""A reading of this computer's clocks, and how much time has passed for sure."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from backcare_desktop.domain.record import check_time


@dataclass(frozen=True, slots=True, kw_only=True)
class Moment:
    """`wall` is aware, `boot` counts seconds since the start of `boot_id`, asleep or not."""

    wall: datetime
    boot: float
    boot_id: str

    def __post_init__(self) -> None:
        check_time(self.wall)

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
