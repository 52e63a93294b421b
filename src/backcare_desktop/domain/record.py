"""One entry of the diary, whatever its kind."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import UTC, date, datetime
from typing import ClassVar, Self

NOTE_LIMIT = 10_000
FIRST_YEAR, LAST_YEAR = 1900, 2200
REVISION_LIMIT = 1_000_000_000

_EARLIEST = datetime(FIRST_YEAR, 1, 2, tzinfo=UTC)
_LATEST = datetime(LAST_YEAR, 12, 30, tzinfo=UTC)


@dataclass(frozen=True, slots=True, kw_only=True)
class Record:
    """What every entry has.

    `id` is a UUIDv7 in lower case. `at` is when it happened and `entered_at` when it
    was typed, both aware. `tz` names the zone of `at` ("Europe/Prague"; "" when
    unknown). `rev` counts the versions from 1 and `updated` (UTC) is when this one was
    made: the store stamps both. `deleted` is when the entry went to the trash.

    `together` names the fields of a kind that only make sense as they were typed together.

    Raises ValueError for a naive time, a year outside 1900-2200, a `rev` outside
    1-1,000,000,000 or a note of more than 10,000 characters.
    """

    kind: ClassVar[str]
    together: ClassVar[frozenset[str]] = frozenset()

    id: str
    at: datetime
    entered_at: datetime
    updated: datetime
    tz: str = ""
    rev: int = 1
    note: str = ""
    deleted: datetime | None = None

    def __post_init__(self) -> None:
        for moment in (self.at, self.entered_at, self.updated):
            check_time(moment)
        if not 1 <= self.rev <= REVISION_LIMIT:
            raise ValueError(f"rev must be from 1 to {REVISION_LIMIT:,}")
        if len(self.note) > NOTE_LIMIT:
            raise ValueError(f"a note has at most {NOTE_LIMIT:,} characters")

    @property
    def day(self) -> date:
        """The local date on which it happened."""
        return self.at.date()

    @property
    def month(self) -> str:
        """The month file it belongs to, "2026-03"."""
        return f"{self.at.year:04}-{self.at.month:02}"

    @property
    def in_trash(self) -> bool:
        """Whether it has been deleted (it stays in the trash for 30 days)."""
        return self.deleted is not None

    def moved_to(self, at: datetime) -> Self:
        """Return the same entry at another time."""
        return replace(self, at=at)

    def with_note(self, note: str) -> Self:
        """Return the same entry with another note."""
        return replace(self, note=note)


@dataclass(frozen=True, slots=True, kw_only=True)
class UnreadRecord(Record):
    """An entry this version cannot read: kept as it is, shown as such.

    `stored_kind` is the kind it names, `problem` what stands in the way and `newer`
    whether that is a kind this version does not know rather than a wrong value.
    """

    kind: ClassVar[str] = "unread"

    stored_kind: str
    problem: str
    newer: bool


def within_years(moment: datetime) -> datetime:
    """Return an aware time, or the nearest one that an entry can have in every zone."""
    return min(max(moment, _EARLIEST), _LATEST)


def check_time(moment: datetime) -> None:
    """Raise ValueError unless `moment` is aware and its year from 1900 to 2200."""
    if moment.utcoffset() is None:
        raise ValueError("a time needs its offset from UTC, as in 2026-03-14T08:12:33+01:00")
    if not FIRST_YEAR <= moment.year <= LAST_YEAR:
        raise ValueError(f"a year must be from {FIRST_YEAR} to {LAST_YEAR}")
