"""What is to be written into a file: a choice, and the entries it stands for."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from enum import StrEnum
from typing import TYPE_CHECKING, TypeVar

from backcare_desktop.domain.period import ALWAYS, Period
from backcare_desktop.domain.record import UnreadRecord
from backcare_desktop.store.lines import Line, write_line

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from backcare_desktop.domain.record import Record

R = TypeVar("R", bound="Record")


class Option(StrEnum):
    """What a person may ask for besides the days; each format offers some of them."""

    NOTES = "notes"
    TRASH = "trash"
    SEMICOLONS = "semicolons"


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """Which days, and with what; nothing but the entries themselves unless asked for."""

    period: Period = ALWAYS
    options: frozenset[Option] = frozenset()

    def wants(self, option: Option) -> bool:
        """Whether an option was taken."""
        return option in self.options

    def takes(self, record: Record) -> bool:
        """Whether an entry is of these days, and not in the trash unless that was asked for."""
        return record.day in self.period and (self.wants(Option.TRASH) or not record.in_trash)


@dataclass(frozen=True, slots=True, kw_only=True)
class Content:
    """The entries of a choice, as they were at `made_at`.

    `incomplete` names the months that could not be read in full ("2026-03"), so that a
    file can say that something of theirs may be missing. `unsaved` counts the entries
    that are here although the diary could not be written with them yet.
    """

    choice: Choice
    lines: tuple[Line, ...]
    made_at: datetime
    incomplete: tuple[str, ...] = ()
    unsaved: int = 0

    def in_order(self) -> Content:
        """Return the same with the entries in order of time, then id."""
        return replace(self, lines=tuple(sorted(self.lines, key=lambda line: line.order)))

    def with_unsaved(self, waiting: Iterable[Record]) -> Content:
        """Return the content with entries whose saving failed in the place of their older lines.

        One that cannot be written as a line at all is left out.
        """
        lines = {line.record.id: line for line in self.lines}
        unsaved = 0
        for record in waiting:
            old = lines.pop(record.id, None)
            if self.choice.takes(record):
                rev = old.record.rev + 1 if old else 1
                with suppress(ValueError):
                    stamped = replace(record, rev=rev, updated=self.made_at.astimezone(UTC))
                    lines[record.id] = write_line(stamped, old)
                    unsaved += 1
        return replace(self, lines=tuple(lines.values()), unsaved=unsaved)

    def records(self, kind: type[R]) -> Iterator[R]:
        """Yield the entries of one kind that are not in the trash, oldest first."""
        for line in self.lines:
            if isinstance(line.record, kind) and not line.record.in_trash:
                yield line.record

    @property
    def unread(self) -> int:
        """How many entries this version cannot read; only their stored lines can be written."""
        return sum(1 for _ in self.records(UnreadRecord))
