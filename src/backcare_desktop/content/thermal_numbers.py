"""The minutes, gaps and counts of ice and heat as they are published, each with its source."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from backcare_desktop.content.reading import Strength, check_sources
from backcare_desktop.domain.thermal_limits import ModeLimits, ThermalLimits


class Unit(StrEnum):
    """What a number counts."""

    MINUTES = "min"
    HOURS = "h"
    TIMES = "times"
    DAYS = "days"


SECONDS = {Unit.MINUTES: 60, Unit.HOURS: 3600}


@dataclass(frozen=True, slots=True, kw_only=True)
class Number:
    """A whole number with its unit, sources and strength; `note` says how sources differ."""

    value: int
    unit: Unit
    sources: tuple[str, ...]
    strength: Strength
    note: str = ""

    def __post_init__(self) -> None:
        check_sources(f"{self.value} {self.unit}", self.sources)

    def seconds(self) -> int:
        """Return a time in seconds; raises ValueError for what is no time."""
        if self.unit not in SECONDS:
            raise ValueError(f"{self.value} {self.unit} is no time")
        return self.value * SECONDS[self.unit]

    def count(self, unit: Unit) -> int:
        """Return a count; raises ValueError when it counts something else."""
        if self.unit is not unit:
            raise ValueError(f"{self.value} {self.unit} is no number of {unit}")
        return self.value


@dataclass(frozen=True, slots=True, kw_only=True)
class ModeNumbers:
    """The numbers of one mode; what each means stands with `ModeLimits`."""

    usual: Number
    shortest: Number
    longest: Number
    check_every: Number
    gap: Number
    gap_hard: Number
    per_day: Number
    per_day_hard: Number
    first_longest: Number | None = None
    days_in_a_row_hard: Number | None = None
    day_longest: Number | None = None

    def limits(self) -> ModeLimits:
        """Return the numbers as the timer takes them, in seconds."""
        first, row, day = self.first_longest, self.days_in_a_row_hard, self.day_longest
        return ModeLimits(
            usual_s=self.usual.seconds(),
            shortest_s=self.shortest.seconds(),
            longest_s=self.longest.seconds(),
            check_every_s=self.check_every.seconds(),
            gap_s=self.gap.seconds(),
            gap_hard_s=self.gap_hard.seconds(),
            per_day=self.per_day.count(Unit.TIMES),
            per_day_hard=self.per_day_hard.count(Unit.TIMES),
            first_longest_s=None if first is None else first.seconds(),
            days_in_a_row_hard=None if row is None else row.count(Unit.DAYS),
            day_longest_s=None if day is None else day.seconds(),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class ThermalNumbers:
    """The numbers of every mode, and the time between cold and warmth."""

    ice: ModeNumbers
    heat: ModeNumbers
    warm_wrap: ModeNumbers
    between_kinds: Number

    def limits(self) -> ThermalLimits:
        """Return the numbers as the timer takes them, in seconds."""
        return ThermalLimits(
            ice=self.ice.limits(),
            heat=self.heat.limits(),
            warm_wrap=self.warm_wrap.limits(),
            between_kinds_s=self.between_kinds.seconds(),
        )
