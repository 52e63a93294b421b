"""A run of calendar days."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Self

from backcare_desktop.domain.record import FIRST_YEAR, LAST_YEAR


@dataclass(frozen=True, slots=True, kw_only=True)
class Period:
    """The days from `first` to `last`, both included. Raises ValueError if they are swapped."""

    first: date
    last: date

    def __post_init__(self) -> None:
        if self.first > self.last:
            raise ValueError("the first day of a period must not be after its last")

    @classmethod
    def ending(cls, last: date, days: int) -> Self:
        """Return the period of `days` days, 1 or more, that ends with `last`."""
        return cls(first=last - timedelta(days=days - 1), last=last)

    @property
    def days(self) -> int:
        """How many days it has."""
        return (self.last - self.first).days + 1

    def __contains__(self, day: date) -> bool:
        return self.first <= day <= self.last


ALWAYS = Period(first=date(FIRST_YEAR, 1, 1), last=date(LAST_YEAR, 12, 31))
"""Every day an entry can have."""
