"""Reading months: what was found, united with what is left of it elsewhere."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from backcare_desktop.store.files import Signature, read_file
from backcare_desktop.store.lines import Line, in_order, set_aside
from backcare_desktop.store.month_file import Health, MonthFile, read_month
from backcare_desktop.store.problems import Problem, ProblemKind, problem_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from datetime import date, datetime

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
    many entries a damaged file said it had, `recovered` how many came from the version
    before alone. `overruled` are lines of the version before that have the same stamps
    as the file's but say something else: what a hand, or a flipped bit, has changed.
    `needs_tidying` means that its file does not hold just these lines. `problem` blocks
    it from being written.
    """

    lines: tuple[Line, ...] = ()
    signature: Signature | None = None
    finding: Finding = Finding.FINE
    expected: int | None = None
    recovered: int = 0
    overruled: tuple[Line, ...] = ()
    needs_tidying: bool = False
    problem: Problem | None = None

    @property
    def is_unread(self) -> bool:
        """Whether there may be entries in it of which nothing is known."""
        if self.finding in {Finding.DAMAGED, Finding.MISSING}:
            return not self.lines
        return self.finding in {Finding.UNREADABLE, Finding.NEWER}

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
    if found.health is Health.TOO_LARGE:
        problem = Problem(kind=ProblemKind.TOO_LARGE, path=path)
        return Month(signature=signature, finding=Finding.UNREADABLE, problem=problem)
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
        weaker, stronger = sorted((other, line), key=strength)
        best[line.record.id] = stronger
        if weaker.kind != stronger.kind:
            kept = set_aside(weaker)
            best.setdefault(kept.record.id, kept)
    return tuple(in_order(best.values()))


def united_with_former(
    present: tuple[Line, ...], former: Iterable[Line]
) -> tuple[tuple[Line, ...], tuple[Line, ...]]:
    """Return the lines of a file united with former ones, and the former ones it overrules.

    Where two have the same stamps and say something else the file's holds, whichever has
    the greater bytes: what a hand has changed is meant.
    """
    stamps = {line.record.id: line for line in present}
    before, overruled = [], []
    for line in former:
        other = stamps.get(line.record.id)
        same = other is not None and strength(other)[:2] == strength(line)[:2]
        if not same:
            before.append(line)
        elif other != line:
            overruled.append(line)
    return united(present, before), tuple(overruled)


def strength(line: Line) -> tuple[int, datetime, bytes]:
    """Which of two versions holds: more revisions, the later one, the greater bytes."""
    return (line.record.rev, line.record.updated, line.raw)


def _missing(disk: Disk, folder: Folder, month: str) -> Month:
    lines = _previous_lines(disk, folder, month)
    return Month(
        lines=lines, finding=Finding.MISSING, recovered=len(lines), needs_tidying=bool(lines)
    )


def _united_with_previous(
    disk: Disk, folder: Folder, month: str, found: MonthFile, signature: Signature
) -> Month:
    """Add what the version before has more; where only the stamps agree the file holds."""
    present = united(found.lines)
    lines, overruled = united_with_former(present, _previous_lines(disk, folder, month))
    return Month(
        lines=lines,
        signature=signature,
        finding=Finding(found.health.value),
        expected=found.expected,
        recovered=len(lines) - len(present),
        overruled=overruled,
        needs_tidying=True,
    )


def _previous_lines(disk: Disk, folder: Folder, month: str) -> tuple[Line, ...]:
    """Return what the version before the last save holds; nothing when it cannot be had."""
    try:
        content, _ = read_file(disk, folder.previous(month))
    except OSError:
        return ()
    return united(read_month(content, month).lines)
