"""What was found amiss when the diary was read, told month by month."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from backcare_desktop.domain.record import Record, UnreadRecord
from backcare_desktop.store.files import TEMPORARY
from backcare_desktop.store.months import Finding, strength
from backcare_desktop.store.problems import Problem

if TYPE_CHECKING:
    from collections.abc import Iterator

    from backcare_desktop.store.folder import Folder
    from backcare_desktop.store.lines import Line
    from backcare_desktop.store.months import Month
    from backcare_desktop.store.reading import Reader
    from backcare_desktop.store.shelf import Shelf


@dataclass(frozen=True, slots=True, kw_only=True)
class Overruled:
    """An entry that the file has otherwise than the version before, under the same stamps."""

    now: Record
    former: Record


@dataclass(frozen=True, slots=True, kw_only=True)
class MonthReport:
    """One month: how its file was found, and what the diary has of it now.

    `expected` is how many entries its file said it had (None where it did not),
    `recovered` how many were not in it but elsewhere, `overruled` what may be taken back.
    `aside` is where a copy of the file as it was found is, None while the file itself is
    still that. `problem` says why the month cannot be read or written.
    """

    name: str
    finding: Finding
    path: Path
    entries: int
    expected: int | None
    recovered: int
    overruled: tuple[Overruled, ...]
    aside: Path | None
    problem: Problem | None

    @property
    def lacking(self) -> int:
        """How many entries the file said it had that the diary does not have."""
        return max((self.expected or 0) - self.entries, 0)

    @property
    def is_lost(self) -> bool:
        """Whether nothing of it is left."""
        return self.finding is Finding.MISSING and not self.entries

    @property
    def may_lack_entries(self) -> bool:
        """Whether a backup may have entries that were lost with the file."""
        return self.finding in {Finding.DAMAGED, Finding.MISSING}


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """What was found, the newest month first.

    `list_finding` is how the list of the months was found: FINE also where there is no
    diary yet. `unread` are settings and unsaved forms that could not be read whole; usual
    values hold in their place. `has_no_month`: unless the diary is new, all of it is gone.
    `adopted` are documents that stood beside the months and whose entries were taken in;
    what this program itself had not finished writing is not among them.
    """

    months: tuple[MonthReport, ...]
    list_finding: Finding
    adopted: tuple[Path, ...]
    unread: tuple[Path, ...] = ()
    has_no_month: bool = False

    @property
    def is_empty(self) -> bool:
        """Whether everything was as it should be."""
        found = self.months or self.adopted or self.unread
        return not found and self.list_finding is Finding.FINE


def report_of(folder: Folder, reader: Reader, unread: tuple[Path, ...]) -> Report:
    """Return what a reader has found so far, as things stand now, with `unread` beside it."""
    found = sorted(reader.findings.items(), reverse=True)
    found = [each for each in found if not _is_settled(*each, reader.shelf)]
    return Report(
        months=tuple(_month_report(folder, reader, *each) for each in found),
        list_finding=reader.list_trouble,
        adopted=tuple(path for path in reader.adopted if not path.name.endswith(TEMPORARY)),
        unread=unread,
        has_no_month=not reader.shelf.months,
    )


def _month_report(folder: Folder, reader: Reader, name: str, month: Month) -> MonthReport:
    path, here = folder.month(name), reader.shelf.month(name)
    purged = len(here.lines) - len(here.records)
    return MonthReport(
        name=name,
        finding=month.finding,
        path=path,
        entries=len(here.records),
        expected=None if month.expected is None else max(month.expected - purged, 0),
        recovered=month.recovered,
        overruled=tuple(_still_overruled(month.overruled, reader.shelf)),
        aside=reader.aside.get(path),
        problem=month.problem,
    )


def _is_settled(name: str, month: Month, shelf: Shelf) -> bool:
    """Whether a month of which nothing was left has a file again: filled, or empty at a word."""
    lost = month.finding is Finding.MISSING and not month.lines
    return lost and shelf.month(name).signature is not None


def _still_overruled(lines: tuple[Line, ...], shelf: Shelf) -> Iterator[Overruled]:
    """Yield the entries that stand as they were found: nobody has decided about them since."""
    for former in lines:
        now = shelf.line(former.record.id)
        if now is None or strength(now)[:2] != strength(former)[:2]:
            continue
        if not isinstance(former.record, UnreadRecord):
            yield Overruled(now=now.record, former=former.record)
