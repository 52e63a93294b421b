"""What a file will hold, in numbers: shown before it is saved."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from backcare_desktop.domain.period import ALWAYS, Period
from backcare_desktop.domain.record import UnreadRecord

if TYPE_CHECKING:
    from datetime import date

    from backcare_desktop.export.content import Content


@dataclass(frozen=True, slots=True, kw_only=True)
class Summary:
    """Counts of a content.

    `entries` by kind, without the trash and what cannot be read, which are `trash` and
    `unread`. `notes` counts entries that have one. `period` is None when nothing is
    there and all days were asked for; `days` is how many of its days have an entry.
    """

    entries: Mapping[str, int]
    trash: int
    unread: int
    notes: int
    days: int
    period: Period | None

    @property
    def total(self) -> int:
        """Every entry, whatever it is."""
        return sum(self.entries.values()) + self.trash + self.unread


def summary_of(content: Content) -> Summary:
    """Count what is there; of all days those count that lie between the first and last entry."""
    kinds: Counter[str] = Counter()
    days: set[date] = set()
    trash = notes = 0
    for line in content.lines:
        record = line.record
        if record.in_trash:
            trash += 1
        else:
            kinds[record.kind] += 1
            notes += bool(record.note)
            days.add(record.day)
    return Summary(
        unread=kinds.pop(UnreadRecord.kind, 0),
        entries=dict(kinds),
        trash=trash,
        notes=notes,
        days=len(days),
        period=_period(content, days),
    )


def _period(content: Content, days: set[date]) -> Period | None:
    if content.choice.period != ALWAYS:
        return content.choice.period
    return Period(first=min(days), last=max(days)) if days else None
