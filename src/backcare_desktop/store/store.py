"""The diary in its folder: opened, read, and changed one safe step at a time."""

from __future__ import annotations

import os
from datetime import UTC, datetime, timedelta
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from backcare_desktop.domain.diary import Diary
from backcare_desktop.store.disk import Disk
from backcare_desktop.store.folder import (
    Folder,
    Listing,
    access_to,
    close_to_others,
    is_still_guarded,
    refuse_without,
)
from backcare_desktop.store.ids import new_id
from backcare_desktop.store.lines import write_changed
from backcare_desktop.store.months import Finding
from backcare_desktop.store.problems import Access, Problem, ProblemKind, SaveRefused, problem_of
from backcare_desktop.store.reading import Reader
from backcare_desktop.store.saving import Saver
from backcare_desktop.store.small_documents import SmallDocuments

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence
    from datetime import date

    from backcare_desktop.domain.record import Record
    from backcare_desktop.store.copying import Copied
    from backcare_desktop.store.lines import Line
    from backcare_desktop.store.months import Month
    from backcare_desktop.store.report import Report
    from backcare_desktop.store.restoring import Step

FIRST_VIEW = timedelta(days=28)


class Store(SmallDocuments):
    """One data folder. Not for use from two threads at once.

    `access` says whether it may be read and written, `list_finding` how the list of the
    months was found (it is made anew). Neither a folder that cannot be had nor bad
    content in it ever raises.
    """

    def __init__(self, folder: Folder, disk: Disk, now: Callable[[], datetime]) -> None:
        super().__init__(folder, disk, now)
        self._now = now
        self._lock: int | None = None
        self._enter()

    @classmethod
    def open(
        cls, root: Path, *, now: Callable[[], datetime] | None = None, disk: Disk | None = None
    ) -> Store:
        """Open the diary in `root`; `now` gives the time that stamps each change (UTC)."""
        folder = Folder(Path(os.path.realpath(root)))
        return cls(folder, disk or Disk(), now or partial(datetime.now, UTC))

    def enter_again(self) -> Mapping[str, tuple[Record, ...]]:
        """Ask for a folder again that was refused; return its newest months, read anew."""
        if self.access.problem is not None:
            self._enter()
        return self.recent().months

    def close(self) -> None:
        """Give the lock back."""
        if self._lock is not None:
            self._disk.close(self._lock)
            self._lock = None

    def start_over(self) -> None:
        """Forget what was read, and look again which months there are."""
        self._small.forget()
        self._reader = Reader(self._disk, self.folder, self._listing())
        self._shelf, self.list_finding = self._reader.shelf, self._reader.list_finding
        self._saver = Saver(self._disk, self.folder, self._reader, self._now)
        self._looked_at: set[str] = set()
        self._notice_newer()

    def new_id(self) -> str:
        """Return an id for a new entry."""
        return new_id()

    def recent(self) -> Diary:
        """Return the newest months: those a first view needs, and one that has entries."""
        self._reader.read_recent(f"{self._now() - FIRST_VIEW:%Y-%m}")
        self._reader.shown.update(self._shelf.months)
        self._notice_newer()
        return Diary({name: month.records for name, month in self._shelf.months.items()})

    def next_month(self) -> Mapping[str, tuple[Record, ...]] | None:
        """Return the newest month not handed out yet, read if need be; None when all have been."""
        name = self._reader.next_to_show()
        self._notice_newer()
        return None if name is None else self._records({name})

    def findings(self) -> dict[str, Month]:
        """Return the months read so far that were not as they should be, as they were found."""
        return dict(self._reader.findings)

    @property
    def unread_months(self) -> frozenset[str]:
        """The months that could not be read. May be looked at from another thread."""
        return self._shelf.unread

    @property
    def was_fine(self) -> bool:
        """Whether all that was read so far was as it should be."""
        reader = self._reader
        no_list = reader.list_trouble is not Finding.FINE
        return not (reader.findings or reader.adopted or no_list or self.amiss)

    def report(self) -> Report:
        """Return what has been found amiss so far, as things stand now."""
        from backcare_desktop.store.report import report_of  # noqa: PLC0415 - when asked for

        return report_of(self.folder, self._reader, self.amiss)

    def lines_between(self, first: date, last: date, *, trash: bool) -> tuple[Line, ...]:
        """Return the lines of all entries from `first` to `last`, in the trash too if asked."""
        self._reader.read_all()
        months = [month for _, month in sorted(self._shelf.months.items())]
        return tuple(line for m in months for line in m.between(first, last, trash=trash))

    def save(self, records: Sequence[Record]) -> Mapping[str, tuple[Record, ...]]:
        """Save entries, new or changed; return the months touched as they are now.

        When this returns they survive a power cut. Raises SaveRefused, and then
        everything is as it was before, but for the months the refusal names.
        """
        touched, self._looked_at = self._get_ready() | self._looked_at, set()
        try:
            for record in records:
                self._save_one(record, touched)
        except SaveRefused as refused:
            raise SaveRefused(refused.problem, self._records(touched)) from refused
        return self._records(touched)

    def lines(self) -> dict[str, tuple[Line, ...]]:
        """Return every month as it stands, ready to be changed. Raises SaveRefused."""
        self._looked_at |= self._get_ready()
        return self.lines_read()

    def lines_read(self) -> dict[str, tuple[Line, ...]]:
        """Return every month as it was read, with nothing mended."""
        self._reader.read_all()
        return {name: month.lines for name, month in self._shelf.months.items()}

    def blocked(self) -> Problem | None:
        """Return why a month that was read cannot be changed, None when all can."""
        return next((m.problem for m in self._shelf.months.values() if m.problem), None)

    def replace_months(self, steps: Iterable[Step]) -> Mapping[str, tuple[Record, ...]]:
        """Put other lines in the place of months. Raises SaveRefused, with those touched."""
        self._refuse_if_read_only()
        touched, self._looked_at = self._looked_at, set()
        try:
            for name, lines in steps:
                touched.add(name)
                self._saver.put(name, lines)
        except SaveRefused as refused:
            raise SaveRefused(refused.problem, self._records(touched)) from refused
        return self._records(touched)

    def reread(self, name: str) -> Mapping[str, tuple[Record, ...]]:
        """Read a month again that something else has changed, or that could not be read."""
        self._reader.reread(name)
        self._notice_newer()
        return self._records({name})

    def read_again(self) -> Mapping[str, tuple[Record, ...]]:
        """Read every month again that something else has changed; return those.

        What is gone from the folder is written anew before the next change. Raises
        SaveRefused without the folder itself.
        """
        refuse_without(self.folder, self._disk)
        if self._lock is not None and not is_still_guarded(self.folder, self._disk, self._lock):
            self.close()
            self.access, self._lock = access_to(self.folder, self._disk)
        changed = {name for name in self._shelf.months if not self._reader.is_as_known(name)}
        self._reader.read_list_again()
        for name in changed:
            self._reader.reread(name)
        self._notice_newer()
        return self._records(changed)

    def copy_to(self, folder: Path, unsaved: Sequence[Record] = ()) -> Copied:
        """Write the whole diary into a new folder in `folder`, with entries not saved yet.

        Works without the right to write here and without the files here: what is in
        memory is written. Raises SaveRefused.
        """
        from backcare_desktop.store.copying import copy_diary, free_name  # noqa: PLC0415 - rare

        self._reader.read_all()
        shelf = self._shelf.copy()
        for record in unsaved:
            shelf.put_line(self._line(record, shelf.line(record.id)))
        try:
            place = free_name(self._disk, folder, self._now())
            return copy_diary(self._disk, self.folder, shelf.months, self._reader.listed, place)
        except OSError as error:
            raise SaveRefused(problem_of(error, folder)) from error

    def mend_permissions(self) -> Mapping[str, tuple[Record, ...]]:
        """Close the folder to other people, then enter it again. Raises SaveRefused."""
        close_to_others(self.folder, self._disk)
        return self.enter_again()

    def mend_version(self) -> Mapping[str, tuple[Record, ...]]:
        """Let the file that seems newer be of this version, then enter again.

        For when the person says that no newer version was used. Raises SaveRefused.
        """
        from backcare_desktop.store.version_mending import mend_version  # noqa: PLC0415 - rare

        problem, (access, self._lock) = self.access.problem, access_to(self.folder, self._disk)
        try:
            if problem is not None and access.writable:
                mend_version(self._disk, self.folder, problem.path, self._now())
        except OSError as error:
            raise SaveRefused(problem_of(error, self.folder.root)) from error
        finally:
            self.close()
        return self.enter_again()

    def _enter(self) -> None:
        """Take the folder, and see what there is to be read in it."""
        self.access, self._lock = access_to(self.folder, self._disk)
        self.start_over()

    def _listing(self) -> Listing:
        try:
            return self.folder.listing(self._disk)
        except OSError as error:
            self.close()
            self.access = Access(problem=problem_of(error, self.folder.root), readable=False)
            return Listing()

    def _records(self, names: set[str]) -> dict[str, tuple[Record, ...]]:
        return {name: self._shelf.month(name).records for name in names}

    def _save_one(self, record: Record, touched: set[str]) -> None:
        old, target = self._shelf.line(record.id), record.month
        source = self._shelf.month_of(record.id) or target
        line = self._line(record, old)
        touched |= {source, target}
        for name in {source, target}:
            self._saver.refuse_if_blocked(name)
        self._saver.put(target, (*self._shelf.lines_without(target, record.id), line))
        if source != target:
            self._saver.put(source, self._shelf.lines_without(source, record.id))

    def _line(self, record: Record, old: Line | None) -> Line:
        """Return the entry stamped and as it will stand in the file. Raises SaveRefused."""
        try:
            return write_changed(record, old, self._now())
        except ValueError as error:
            path = self.folder.month(record.month)
            problem = Problem(kind=ProblemKind.INVALID_ENTRY, path=path, detail=str(error))
            raise SaveRefused(problem) from error

    def _get_ready(self) -> set[str]:
        """Read everything and mend what was found amiss; return the months looked at again."""
        self._refuse_if_read_only()
        refuse_without(self.folder, self._disk)
        self._reader.read_all()
        self._notice_newer()
        self._refuse_if_read_only()
        self._sweep()
        return self._saver.tidy()

    def _sweep(self) -> None:
        self._saver.sweep()

    def _refuse_if_read_only(self) -> None:
        if self.access.problem is not None:
            raise SaveRefused(self.access.problem)

    def _notice_newer(self) -> None:
        """Stop writing for good where a newer version has written."""
        newer = self._reader.newer
        if newer is None or not self.access.writable:
            return
        from backcare_desktop.store.version_mending import (  # noqa: PLC0415 - hardly ever
            only_the_version_differs,
        )

        doubtful = only_the_version_differs(self._disk, self.folder, newer)
        kind = ProblemKind.NEWER_OR_DAMAGED if doubtful else ProblemKind.NEWER
        self.close()
        self.access = Access(problem=Problem(kind=kind, path=newer))
