"""Whether the computer's clock may be wrong, judged by what the diary holds."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from enum import StrEnum
from typing import TYPE_CHECKING, Self

from backcare_desktop.domain.record import Record, UnreadRecord

if TYPE_CHECKING:
    from collections.abc import Iterable

    from backcare_desktop.domain.diary import Diary

MADE = datetime(2026, 1, 1, tzinfo=UTC)
"""When BackCare was made: no clock that is right shows an earlier time."""

BEHIND = timedelta(days=1)
"""A clock that is further behind an entry is doubted; less may be a zone that was set wrong."""

LEAP = timedelta(days=3653)
"""Ten years. Whoever comes back after fewer is believed, and so is the clock."""


class Reason(StrEnum):
    """Why a clock is doubted."""

    BEFORE_MADE = "before_made"
    BEFORE_ENTRY = "before_entry"
    FAR_AHEAD = "far_ahead"


@dataclass(frozen=True, slots=True, kw_only=True)
class Doubt:
    """What the clock shows, and the day of the entry it does not agree with, if there is one."""

    reason: Reason
    shown: date
    entry: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Witness:
    """What the entries say of the time.

    `newest` is when the latest of them happened. `reached` is how far they lead from when
    BackCare was made without a leap: what was noted beyond one, under a clock that was
    wrong, does not speak for that clock.
    """

    newest: datetime = MADE
    reached: datetime = MADE

    @classmethod
    def of(cls, diary: Diary) -> Self:
        """Ask the latest entry of each month that can be read and is not in the trash."""
        latest = (_latest(records) for records in diary.months.values())
        times = sorted(record.at for record in latest if record is not None)
        reached = MADE
        for at in times:
            if at - reached > LEAP:
                break
            reached = max(reached, at)
        return cls(newest=max(times, default=MADE), reached=reached)


def clock_doubt(shown: datetime, witness: Witness) -> Doubt | None:
    """Return why the clock that shows this aware time may be wrong, None when it may be right."""
    if shown < MADE:
        return Doubt(reason=Reason.BEFORE_MADE, shown=shown.date())
    if witness.newest - shown > BEHIND:
        return Doubt(reason=Reason.BEFORE_ENTRY, shown=shown.date(), entry=witness.newest.date())
    if shown - witness.reached > LEAP:
        entry = witness.reached.date() if witness.reached > MADE else None
        return Doubt(reason=Reason.FAR_AHEAD, shown=shown.date(), entry=entry)
    return None


def _latest(records: Iterable[Record]) -> Record | None:
    """Return the latest entry that is there; one that cannot be read may have no time."""
    there = (r for r in records if r.deleted is None and not isinstance(r, UnreadRecord))
    return max(there, key=_when, default=None)


def _when(record: Record) -> datetime:
    return record.at
