"""The diary: months of entries that never change in place."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from itertools import groupby
from operator import attrgetter
from typing import TYPE_CHECKING, TypeVar

from backcare_desktop.domain.record import Record

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from datetime import date


R = TypeVar("R", bound="Record")


@dataclass(frozen=True, slots=True)
class Diary:
    """Every entry, by month ("2026-03"), oldest first within a month, trash included."""

    months: Mapping[str, tuple[Record, ...]] = field(default_factory=dict)

    def with_months(self, months: Mapping[str, tuple[Record, ...]]) -> Diary:
        """Return a diary in which the given months have taken the place of the old ones."""
        return Diary({**self.months, **months})

    def newest_months(self) -> list[str]:
        """Return the months that have entries, newest first."""
        return sorted((month for month, records in self.months.items() if records), reverse=True)

    def entries(self, kind: type[R], *, trash: bool = False) -> Iterator[R]:
        """Yield the entries of one kind, newest first; those in the trash only if asked."""
        for month in self.newest_months():
            for record in reversed(self.months[month]):
                if isinstance(record, kind) and (trash or record.deleted is None):
                    yield record

    def between(self, first: date, last: date, kind: type[R]) -> Iterator[R]:
        """Yield the entries of one kind from `first` to `last` (both included), newest first."""
        low, high = first.isoformat()[:7], last.isoformat()[:7]
        for month in self.newest_months():
            if low <= month <= high:
                for record in reversed(self.months[month]):
                    if (
                        isinstance(record, kind)
                        and record.deleted is None
                        and first <= record.day <= last
                    ):
                        yield record

    def find(self, record_id: str) -> Record | None:
        """Return an entry by its id, in the trash or not; None when there is none."""
        every = (record for records in self.months.values() for record in records)
        return next((record for record in every if record.id == record_id), None)

    def trash(self) -> list[Record]:
        """Return what was deleted, most recently deleted first."""
        deleted = (r for records in self.months.values() for r in records if r.deleted)
        return sorted(deleted, key=lambda record: str(record.deleted), reverse=True)


def diary_of(records: Iterable[Record]) -> Diary:
    """Return the diary that has these entries, in whatever order they come."""
    in_order = sorted(records, key=lambda record: (record.month, record.at, record.id))
    months = groupby(in_order, attrgetter("month"))
    return Diary({month: tuple(entries) for month, entries in months})
