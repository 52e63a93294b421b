"""How far down each leg it went over a run of days."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from operator import attrgetter
from typing import TYPE_CHECKING

from backcare_desktop.domain.symptom_check import Reach, Side

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from backcare_desktop.domain.symptom_check import SymptomCheck


@dataclass(frozen=True, slots=True, kw_only=True)
class LegDay:
    """One calendar day: how far it went on each side, empty where nothing was said.

    `unread` says that there may be entries which cannot be read.
    """

    day: date
    reach: Mapping[Side, Reach] = field(default_factory=dict)
    unread: bool = False


def leg_days(
    checks: Iterable[SymptomCheck], last: date, days: int, can_read: Callable[[date], bool]
) -> tuple[LegDay, ...]:
    """Return `days` calendar days ending with `last`, oldest first, gaps left empty.

    Of a day the latest that was said of a leg counts. `can_read` says whether the diary of
    a day can be read.
    """
    said: dict[date, dict[Side, Reach]] = {}
    for check in sorted(checks, key=attrgetter("at")):
        said.setdefault(check.day, {}).update(check.leg_reach)
    return tuple(
        LegDay(day=day, reach=said.get(day, {}), unread=day not in said and not can_read(day))
        for day in (last - timedelta(days=back) for back in reversed(range(days)))
    )


def reaches_down_both(reach: Mapping[Side, Reach]) -> bool:
    """Return whether it goes past the buttock on both sides."""
    near = (Reach.NONE, Reach.BUTTOCK)
    return all(reach.get(side, Reach.NONE) not in near for side in Side)
