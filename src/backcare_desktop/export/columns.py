"""The columns that tables of different kinds have in common."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from backcare_desktop.domain.pain import PAIN_MAX, PAIN_MIN
from backcare_desktop.export.table import NOTE, Column, other, text

if TYPE_CHECKING:
    from collections.abc import Iterable

    from backcare_desktop.domain.record import Record

PAIN = {"minimum": PAIN_MIN, "maximum": PAIN_MAX}
"""The rules of a column of pain."""

ID: Column[Record] = text(
    "record_id",
    "Names the entry; the same in every file saved from this diary",
    lambda record: record.id,
    required=True,
    unique=True,
)
RECORDED: Column[Record] = other(
    "datetime", "recorded_at", "When it was", lambda record: record.at, required=True
)
DATE: Column[Record] = other(
    "date", "date_local", "The day it was, by the clock on the wall", lambda record: record.day
)
ENTERED: Column[Record] = other(
    "datetime", "entered_at", "When it was typed in", lambda record: record.entered_at
)
OWN_NOTE: Column[Record] = text(NOTE, "The person's own words", lambda record: record.note)


def itself(record: Any) -> Iterable[Any]:  # noqa: ANN401 - whatever the table's kind is
    """Return the one row of an entry that is one."""
    return (record,)


def joined(choices: Iterable[str]) -> str:
    """Return several choices in one cell."""
    return "; ".join(choices)
