"""The diary in its folder: opened, read, and changed one safe step at a time."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

import msgspec

from backcare_desktop.domain.diary import Diary
from backcare_desktop.domain.thermal_live import LiveSession
from backcare_desktop.store import small_files
from backcare_desktop.store.disk import Disk
from backcare_desktop.store.files import make_folders, signature_of, write_file
from backcare_desktop.store.folder import Folder, access_to, open_folder
from backcare_desktop.store.ids import new_id
from backcare_desktop.store.lines import Line, write_line
from backcare_desktop.store.manifest import read_manifest, write_manifest
from backcare_desktop.store.month_file import build_month
from backcare_desktop.store.months import Finding, Month, load_month, united
from backcare_desktop.store.problems import Access, Problem, ProblemKind, SaveRefused, problem_of
from backcare_desktop.store.tidying import set_file_aside

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence
    from pathlib import Path

    from backcare_desktop.domain.record import Record
    from backcare_desktop.domain.settings import Settings

FIRST_VIEW = timedelta(days=14)


class Store:
    """One open data folder. Not for use from two threads at once.

    `access` says whether it may be written. Raises FolderProblem when the folder cannot
    be used at all; bad content never raises.
    """

    def __init__(self, folder: Folder, disk: Disk, now: Callable[[], datetime]) -> None:
        self.folder, self._disk, self._now = folder, disk, now
        self.access, self._lock = access_to(folder, disk)
        self.start_over()

    @classmethod
    def open(cls, root: Path, *, now: Callable[[], datetime], disk: Disk | None = None) -> Store:
        """Open the diary in `root`; `now` gives the time that stamps each change."""
        disk = disk or Disk()
        return cls(open_folder(root, disk), disk, now)

    def close(self) -> None:
        """Give the lock back."""
        if self._lock is not None:
            self._disk.close(self._lock)
            self._lock = None

    def start_over(self) -> None:
        """Forget what was read, and look again which months there are."""
        self._manifest = read_manifest(self._disk, self.folder)
        self._unread = self._known_months()
        self._months: dict[str, Month] = {}
        self._where: dict[str, str] = {}
        self._is_tidy = False

    def new_id(self) -> str:
        """Return an id for a new entry."""
        return new_id()

    def recent(self) -> Diary:
        """Return the newest months: those a first view needs, and one that has entries."""
        first_needed = f"{self._now() - FIRST_VIEW:%Y-%m}"
        while self._unread:
            has_entries = any(month.records for month in self._months.values())
            if has_entries and self._unread[-1] < first_needed:
                break
            self._read(self._unread[-1])
        return Diary({name: month.records for name, month in self._months.items()})

    def next_month(self) -> Mapping[str, tuple[Record, ...]] | None:
        """Read the newest month that has not been read; None when all have been."""
        if not self._unread:
            return None
        name = self._unread[-1]
        self._read(name)
        return {name: self._months[name].records}

    def findings(self) -> dict[str, Month]:
        """Return the months read so far that were not as they should be."""
        return {n: m for n, m in self._months.items() if m.finding is not Finding.FINE}

    def save(self, records: Sequence[Record]) -> Mapping[str, tuple[Record, ...]]:
        """Save entries, new or changed; return the months touched as they are now.

        When this returns they survive a power cut. Raises SaveRefused, and then
        everything is as it was before, but for the months the refusal names.
        """
        self._get_ready()
        changed: dict[str, Month] = {}
        for record in records:
            changed |= self._save_one(record)
        return self._records(changed)

    def lines(self) -> dict[str, tuple[Line, ...]]:
        """Return every month as it stands, ready to be changed. Raises SaveRefused."""
        self._get_ready()
        return {name: month.lines for name, month in self._months.items()}

    def replace_months(
        self, months: Iterable[tuple[str, Sequence[Line]]]
    ) -> Mapping[str, tuple[Record, ...]]:
        """Put other lines in the place of months that `lines` gave, one after the other.

        Raises SaveRefused, with the months touched as they are then.
        """
        self._refuse_if_read_only()
        touched: set[str] = set()
        try:
            for name, lines in months:
                touched.add(name)
                self._put(name, lines)
        except SaveRefused as refused:
            raise SaveRefused(refused.problem, self._records(touched)) from refused
        return self._records(touched)

    def reread(self, name: str) -> Mapping[str, tuple[Record, ...]]:
        """Read a month again that something else has changed."""
        known = self._months.get(name, Month())
        found = self._load(name)
        self._keep(name, replace(found, lines=united(found.lines, known.lines), needs_tidying=True))
        self._is_tidy = False
        return {name: self._months[name].records}

    def read_settings(self) -> Settings:
        """Return the settings, usual values where there are none that can be read."""
        return small_files.read_settings(self._disk, self.folder.settings)

    def write_settings(self, settings: Settings) -> None:
        """Keep the settings. Raises SaveRefused."""
        self._refuse_if_read_only()
        small_files.write_settings(self._disk, self.folder.settings, settings)

    def read_session(self) -> LiveSession | None:
        """Return the session under way, or None. Raises ValueError for an unreadable one."""
        return small_files.read_value(self._disk, self.folder.session, LiveSession)

    def write_session(self, live: LiveSession) -> None:
        """Keep the session under way. Raises SaveRefused."""
        self._refuse_if_read_only()
        content = msgspec.json.encode(live)
        small_files.write_or_refuse(self._disk, self.folder.session, content)

    def clear_session(self) -> None:
        """Forget the session under way: it has ended. Raises SaveRefused."""
        self._refuse_if_read_only()
        small_files.remove(self._disk, self.folder.session)

    def put_session_aside(self) -> None:
        """Give the file of a session that cannot be read another name. Raises SaveRefused."""
        self._refuse_if_read_only()
        small_files.put_aside(self._disk, self.folder.session)

    def mend_permissions(self) -> None:
        """Close the folder to other people, then take the lock. Raises SaveRefused."""
        root = self.folder.root
        try:
            self._disk.chmod(root, 0o700)
        except OSError as error:
            raise SaveRefused(problem_of(error, root)) from error
        self.access, self._lock = access_to(self.folder, self._disk)

    def _records(self, names: Iterable[str]) -> dict[str, tuple[Record, ...]]:
        return {name: self._months.get(name, Month()).records for name in names}

    def _save_one(self, record: Record) -> dict[str, Month]:
        target, source = record.month, self._where.get(record.id)
        old = self._line(record.id, source)
        rev = old.record.rev + 1 if old else 1
        stamped = replace(record, rev=rev, updated=self._now().astimezone(UTC))
        line = self._written(stamped, old)
        self._put(target, (*self._without(target, record.id), line))
        if source is not None and source != target:
            self._put(source, self._without(source, record.id))
        self._where[record.id] = target
        return {name: self._months[name] for name in {target, source or target}}

    def _written(self, record: Record, old: Line | None) -> Line:
        try:
            return write_line(record, old)
        except ValueError as error:
            path = self.folder.month(record.month)
            problem = Problem(kind=ProblemKind.INVALID_ENTRY, path=path, detail=str(error))
            raise SaveRefused(problem) from error

    def _put(self, name: str, lines: Sequence[Line]) -> None:
        """Replace a month on the disk, then in memory."""
        path, known = self.folder.month(name), self._months.get(name, Month())
        self._refuse_if_blocked(name, known)
        try:
            make_folders(self._disk, path.parent)
            content = build_month(name, lines)
            signature = write_file(self._disk, path, content, self.folder.previous(name))
            self._list(name)
        except OSError as error:
            self._keep(name, self._as_on_disk(name, known))
            records = {name: self._months[name].records}
            raise SaveRefused(problem_of(error, path), records) from error
        self._keep(name, Month(lines=united(lines), signature=signature))

    def _as_on_disk(self, name: str, known: Month) -> Month:
        """Return a month after a refused write: the very last step may be what failed."""
        found = self._load(name)
        readable = found.finding is Finding.FINE and found.signature is not None
        return found if readable else known

    def _refuse_if_blocked(self, name: str, known: Month) -> None:
        path = self.folder.month(name)
        if known.problem is not None:
            raise SaveRefused(known.problem)
        try:
            looks = signature_of(self._disk, path)
        except OSError as error:
            raise SaveRefused(problem_of(error, path)) from error
        if looks != known.signature:
            kind = ProblemKind.FOLDER_GONE if looks is None else ProblemKind.CHANGED_OUTSIDE
            raise SaveRefused(Problem(kind=kind, path=path))

    def _get_ready(self) -> None:
        """Read everything, and mend what was found amiss, before the first change."""
        while self._unread:
            self._read(self._unread[-1])
        self._refuse_if_read_only()
        if not self._is_tidy:
            try:
                self._tidy()
            except OSError as error:
                raise SaveRefused(problem_of(error, self.folder.root)) from error
            self._is_tidy = True

    def _refuse_if_read_only(self) -> None:
        if self.access.problem is not None:
            raise SaveRefused(self.access.problem)

    def _tidy(self) -> None:
        self.folder.sweep(self._disk)
        for name, month in list(self._months.items()):
            if month.needs_tidying:
                if month.finding is Finding.DAMAGED:
                    set_file_aside(self._disk, self.folder, name, self._now())
                self._put(name, month.lines)

    def _read(self, name: str) -> None:
        self._unread.remove(name)
        month = self._load(name)
        self._keep(name, month)
        if month.finding is Finding.NEWER:
            self._become_read_only()

    def _load(self, name: str) -> Month:
        listed = self._manifest is not None and name in self._manifest.months
        return load_month(self._disk, self.folder, name, listed=listed)

    def _keep(self, name: str, month: Month) -> None:
        """Take a month in; of an entry that stands in two months the stronger one holds."""
        self._months[name] = month
        for line in month.lines:
            other = self._where.get(line.record.id, name)
            if other != name:
                self._settle(line, name, other)
            else:
                self._where[line.record.id] = name

    def _settle(self, line: Line, here: str, there: str) -> None:
        rival = self._line(line.record.id, there)
        weaker = there if rival is None or rival.strength < line.strength else here
        self._where[line.record.id] = here if weaker == there else there
        lines = self._without(weaker, line.record.id)
        self._months[weaker] = replace(self._months[weaker], lines=lines, needs_tidying=True)
        self._is_tidy = False

    def _line(self, record_id: str, name: str | None) -> Line | None:
        lines = self._months[name].lines if name in self._months else ()
        return next((line for line in lines if line.record.id == record_id), None)

    def _without(self, name: str, record_id: str) -> tuple[Line, ...]:
        lines = self._months[name].lines if name in self._months else ()
        return tuple(line for line in lines if line.record.id != record_id)

    def _known_months(self) -> list[str]:
        listed = set(self._manifest.months) if self._manifest else set()
        return sorted(listed | self.folder.months_on_disk(self._disk))

    def _list(self, name: str) -> None:
        if self._manifest is None or name not in self._manifest.months:
            self._manifest = write_manifest(self._disk, self.folder, {*self._months, name})

    def _become_read_only(self) -> None:
        self.close()
        self.access = Access(problem=Problem(kind=ProblemKind.NEWER, path=self.folder.root))
