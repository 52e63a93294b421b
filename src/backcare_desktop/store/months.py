"""Reading months: what was found, united with what is left of it elsewhere."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from backcare_desktop.store.files import Signature, read_file
from backcare_desktop.store.lines import Line, in_order, set_aside
from backcare_desktop.store.month_file import Health, MonthFile, read_month
from backcare_desktop.store.problems import Problem, problem_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from datetime import date

    from backcare_desktop.domain.record import Record
    from backcare_desktop.store.disk import Disk
    from backcare_desktop.store.folder import Folder


class Finding(StrEnum):
    """How a month was found."""

    FINE = "fine"
    CHANGED_OUTSIDE = "changed_outside"
    DAMAGED = "damaged"
    MISSING = "missing"
    UNREADABLE = "unreadable"
    NEWER = "newer"


@dataclass(frozen=True, slots=True, kw_only=True)
class Month:
    """A month as it is in memory.

    `signature` is what its file looked like, None when there is none. `expected` is how
    many entries a damaged file said it had. `needs_tidying` means that its file does
    not hold just these lines. `problem` blocks it from being written.
    """

    lines: tuple[Line, ...] = ()
    signature: Signature | None = None
    finding: Finding = Finding.FINE
    expected: int | None = None
    needs_tidying: bool = False
    problem: Problem | None = None

    @property
    def records(self) -> tuple[Record, ...]:
        """The entries people see, the trash included."""
        return tuple(line.record for line in self.lines if not line.purged)

    def between(self, first: date, last: date, *, trash: bool) -> Iterator[Line]:
        """Yield the lines of entries from `first` to `last`; those in the trash only if asked."""
        for line in self.lines:
            wanted = first <= line.record.day <= last and not line.purged
            if wanted and (trash or not line.record.in_trash):
                yield line


def load_month(disk: Disk, folder: Folder, month: str, *, listed: bool) -> Month:
    """Read a month; `listed` says that the manifest has it, so that it must be somewhere."""
    path = folder.month(month)
    try:
        content, signature = read_file(disk, path)
    except FileNotFoundError:
        return _missing(disk, folder, month) if listed else Month()
    except OSError as error:
        return Month(finding=Finding.UNREADABLE, problem=problem_of(error, path))
    found = read_month(content, month)
    if found.health is Health.FINE:
        lines = united(found.lines)
        doubled = len(lines) != len(found.lines)
        return Month(lines=lines, signature=signature, needs_tidying=doubled)
    if found.health is Health.NEWER:
        return Month(signature=signature, finding=Finding.NEWER)
    return _united_with_previous(disk, folder, month, found, signature)


def united(*sources: Iterable[Line]) -> tuple[Line, ...]:
    """Return each entry once, in order: the stronger version of two.

    Of two entries of different kinds under one id both stay: the weaker one goes to the
    trash under an id of its own.
    """
    best: dict[str, Line] = {}
    for line in (line for source in sources for line in source):
        other = best.get(line.record.id)
        if other is None:
            best[line.record.id] = line
            continue
        weaker, stronger = sorted((other, line), key=_strength)
        best[line.record.id] = stronger
        if weaker.kind != stronger.kind:
            kept = set_aside(weaker)
            best.setdefault(kept.record.id, kept)
    return tuple(in_order(best.values()))


def _strength(line: Line) -> tuple[object, ...]:
    return (*line.strength, line.raw)


def _missing(disk: Disk, folder: Folder, month: str) -> Month:
    lines = _previous_lines(disk, folder, month)
    return Month(lines=lines, finding=Finding.MISSING, needs_tidying=bool(lines))


def _united_with_previous(
    disk: Disk, folder: Folder, month: str, found: MonthFile, signature: Signature
) -> Month:
    return Month(
        lines=united(found.lines, _previous_lines(disk, folder, month)),
        signature=signature,
        finding=Finding(found.health.value),
        expected=found.expected,
        needs_tidying=True,
    )


def _previous_lines(disk: Disk, folder: Folder, month: str) -> tuple[Line, ...]:
    """Return what the version before the last save holds; nothing when it cannot be had."""
    try:
        content, _ = read_file(disk, folder.previous(month))
    except OSError:
        return ()
    return united(read_month(content, month).lines)
