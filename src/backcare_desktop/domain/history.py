"""The diary as a list to read: the entries asked for, by day, newest first."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from itertools import groupby
from operator import attrgetter
from typing import TYPE_CHECKING, TypeAlias

from backcare_desktop.domain.record import Record, UnreadRecord

if TYPE_CHECKING:
    from collections.abc import Mapping

    from backcare_desktop.domain.diary import Diary

Row: TypeAlias = date | Record
"""A line of the list: a day, or one of the entries that stand under it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """Which entries are asked for: `kind` "" is every kind, a missing date no limit.

    `first` and `last` are both included.
    """

    kind: str = ""
    first: date | None = None
    last: date | None = None

    @property
    def is_everything(self) -> bool:
        """Whether nothing is left out."""
        return self == Wanted()

    def takes_month(self, month: str) -> bool:
        """Return whether a month ("2026-03") can hold such entries."""
        return (self.first is None or self.first.isoformat()[:7] <= month) and (
            self.last is None or month <= self.last.isoformat()[:7]
        )

    def takes(self, record: Record) -> bool:
        """Return whether an entry is asked for; one that cannot be read counts as its kind."""
        kind = record.stored_kind if isinstance(record, UnreadRecord) else record.kind
        return (
            self.kind in {"", kind}
            and (self.first is None or self.first <= record.day)
            and (self.last is None or record.day <= self.last)
        )


def history_months(diary: Diary, waiting: Mapping[str, Record]) -> list[str]:
    """Return the months that have entries, saved or waiting to be, newest first."""
    names = {name for name, records in diary.months.items() if records}
    return sorted(names | {record.month for record in waiting.values()}, reverse=True)


def month_rows(
    diary: Diary, waiting: Mapping[str, Record], month: str, wanted: Wanted
) -> tuple[Row, ...]:
    """Return a month's days, newest first, each followed by its entries, newest first.

    An entry in `waiting` (by id) stands as it will be once it is saved. One that waits
    to go to the trash is still there until then.
    """
    saved = (
        record
        for record in diary.months.get(month, ())
        if record.deleted is None and record.id not in waiting
    )
    unsaved = (record for record in waiting.values() if record.month == month)
    taken = [record for record in (*saved, *unsaved) if wanted.takes(record)]
    rows: list[Row] = []
    for day, entries in groupby(sorted(taken, key=_order, reverse=True), attrgetter("day")):
        rows += (day, *entries)
    return tuple(rows)


def history_rows(diary: Diary, waiting: Mapping[str, Record], wanted: Wanted) -> tuple[Row, ...]:
    """Return the whole list, newest first."""
    return tuple(
        row
        for month in history_months(diary, waiting)
        if wanted.takes_month(month)
        for row in month_rows(diary, waiting, month, wanted)
    )


def _order(record: Record) -> tuple[date, datetime, str]:
    """Keep a day together even where its entries come from two time zones."""
    return (record.day, record.at, record.id)


def last_days(today: date, days: int) -> date:
    """Return the first of the last `days` calendar days, today being one of them."""
    return today - timedelta(days=days - 1)
