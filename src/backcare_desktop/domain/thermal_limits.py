"""The minutes, gaps and counts that an ice or heat session has to keep to."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from backcare_desktop.domain.thermal import ThermalMode

if TYPE_CHECKING:
    from collections.abc import Iterable


@dataclass(frozen=True, slots=True, kw_only=True)
class ModeLimits:
    """What holds for one mode, all in seconds; the numbers and their sources are content.

    A session lasts from `shortest_s` to `longest_s`, `usual_s` unless the person says
    otherwise, and at most `first_longest_s` the first time ever (None: no such rule).
    The skin is looked at every `check_every_s`. After one session the next waits
    `gap_s`, or `gap_hard_s` with a second confirmation. From `per_day` sessions on
    there is a notice, beyond `per_day_hard` no start. `days_in_a_row_hard` and
    `day_longest_s` (seconds worn within 24 hours) are None where nothing limits them.

    Raises ValueError when a usual value is beyond its hard limit.
    """

    usual_s: int
    shortest_s: int
    longest_s: int
    check_every_s: int
    gap_s: int
    gap_hard_s: int
    per_day: int
    per_day_hard: int
    first_longest_s: int | None = None
    days_in_a_row_hard: int | None = None
    day_longest_s: int | None = None

    def __post_init__(self) -> None:
        if not 1 <= self.shortest_s <= self.usual_s <= self.longest_s:
            raise ValueError("seconds must rise from the shortest over the usual to the longest")
        if not 0 <= self.gap_hard_s <= self.gap_s:
            raise ValueError("the hard gap must not be longer than the usual gap")
        if not 1 <= self.per_day <= self.per_day_hard:
            raise ValueError("the usual count must not be above the hard count")
        if self.check_every_s < 1:
            raise ValueError("the skin must be looked at now and then")

    def check_times_s(self, planned_s: int) -> tuple[int, ...]:
        """Return when to look at the skin; a look that falls on the end is left out."""
        return tuple(range(self.check_every_s, planned_s, self.check_every_s))


@dataclass(frozen=True, slots=True, kw_only=True)
class ThermalLimits:
    """The limits of every mode, and the seconds that must lie between cold and warmth."""

    ice: ModeLimits
    heat: ModeLimits
    warm_wrap: ModeLimits
    between_kinds_s: int

    def of(self, mode: ThermalMode) -> ModeLimits:
        """Return the limits of one mode."""
        return {
            ThermalMode.ICE: self.ice,
            ThermalMode.HEAT: self.heat,
            ThermalMode.WARM_WRAP: self.warm_wrap,
        }[mode]


def modes_alike(mode: ThermalMode) -> Iterable[ThermalMode]:
    """Return the modes after which the skin has to rest before `mode`: cold, or all warmth."""
    if mode is ThermalMode.ICE:
        return (ThermalMode.ICE,)
    return (ThermalMode.HEAT, ThermalMode.WARM_WRAP)
