"""Changing an entry that may have changed elsewhere meanwhile, and what is left of the trash."""

from __future__ import annotations

from dataclasses import fields, replace
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, TypeVar

from backcare_desktop.domain.record import Record

if TYPE_CHECKING:
    from collections.abc import Iterable

TRASH_DAYS = 30

R = TypeVar("R", bound=Record)


def same_content(one: Record, other: Record) -> bool:
    """Return whether two versions of an entry say the same, stamps aside."""
    return replace(one, rev=other.rev, updated=other.updated) == other


def merged(opened: R, mine: R, current: R) -> R:
    """Return `current` with what `mine` changed of `opened`.

    The three are versions of one entry: as it was opened, as it was typed over, and as it
    is by now. What only one side changed is kept; where both did, what was typed holds. Of
    fields that belong together all are taken as they were typed, or none.
    """
    names = [field.name for field in fields(mine)]
    typed = {name for name in names if getattr(mine, name) != getattr(opened, name)}
    if typed & mine.together:
        typed |= mine.together
    return replace(current, **{name: getattr(mine, name) for name in typed})


def newest_version(record: Record, among: Iterable[Record]) -> Record:
    """Return the entry with the same id, `record` itself when there is none."""
    return next((other for other in among if other.id == record.id), record)


def trash_days_left(deleted: datetime, now: datetime) -> int:
    """Return the whole days, counting the one begun, that a deleted entry is still kept: 0-30."""
    left = deleted + timedelta(days=TRASH_DAYS) - now
    return min(max(-(-left // timedelta(days=1)), 0), TRASH_DAYS)
