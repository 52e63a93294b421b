"""Backups of a diary: made before the first change of a day and on request, and restored."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC
from typing import TYPE_CHECKING

from backcare_desktop.store import restoring
from backcare_desktop.store.backup_folder import BackupFile, BackupFolder, BackupKind
from backcare_desktop.store.disk import Disk
from backcare_desktop.store.files import read_file
from backcare_desktop.store.months import united
from backcare_desktop.store.problems import SaveRefused
from backcare_desktop.store.restoring import Comparison

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping
    from datetime import date, datetime

    from backcare_desktop.domain.record import Record
    from backcare_desktop.store.backup_file import Months
    from backcare_desktop.store.store import Store


@dataclass(frozen=True, slots=True, kw_only=True)
class Preview:
    """What restoring a backup would do, and the months it has entries for, oldest first."""

    file: BackupFile
    entries: int
    months: tuple[str, ...]
    effect: Comparison


@dataclass(frozen=True, slots=True, kw_only=True)
class Refill:
    """A backup, and how many entries of a month it has that the diary lacks or has older."""

    file: BackupFile
    entries: int


class Backups:
    """The backups of one open diary. Not for use from two threads at once.

    `now` returns the time, aware: its local date decides which day it is.
    """

    def __init__(self, store: Store, now: Callable[[], datetime], disk: Disk | None = None) -> None:
        self._store, self._now, self._disk = store, now, disk or Disk()
        self.folder = BackupFolder(self._disk, store.folder.root / "backups")
        self._day: date | None = None
        self._as_day_began: Months | None = None

    @property
    def is_due(self) -> bool:
        """Whether a change was noticed that today's backup is to come before."""
        return self._as_day_began is not None

    def notice_change(self) -> None:
        """Note how the diary is before a change, if it is the first of the day.

        Raises SaveRefused when nothing can be saved at all.
        """
        today = self._now().astimezone().date()
        if today != self._day:
            months = self._store.lines()
            self._day = today
            self._as_day_began = months if any(months.values()) else None

    def make_due(self) -> BackupFile | None:
        """Make today's backup of the diary as it was before the first change noticed.

        It is made after that change, so that nobody waits for it; there is one a day at
        most. Raises SaveRefused.
        """
        months, self._as_day_began = self._as_day_began, None
        daily = (file for file in self.folder.files() if file.kind is BackupKind.DAILY)
        if months is None or self._day in {file.made.astimezone().date() for file in daily}:
            return None
        return self._make(BackupKind.DAILY, months)

    def make_daily(self) -> BackupFile:
        """Make today's backup of the diary as it is now, late. Raises SaveRefused."""
        return self._make(BackupKind.DAILY, self._store.lines())

    def make(self) -> BackupFile:
        """Make the backup that the person asks for. Raises SaveRefused."""
        return self._make(BackupKind.ASKED, self._store.lines())

    def preview(self, file: BackupFile) -> Preview:
        """Return what restoring a backup would do. Raises SaveRefused."""
        backup = self.folder.read(file)
        return Preview(
            file=file,
            entries=backup.entries,
            months=tuple(sorted(name for name, lines in backup.months.items() if lines)),
            effect=restoring.compare(self._store.lines(), backup.months),
        )

    def restore(self, file: BackupFile) -> Mapping[str, tuple[Record, ...]]:
        """Make the diary what it was; return the months that changed, as they are now.

        A backup of how it is now comes first; restoring that one takes everything back.
        Raises SaveRefused: then the same restore again completes what was begun.
        """
        backup = self.folder.read(file)
        now = self._store.lines()
        blocked = self._store.blocked()
        if blocked is not None:
            raise SaveRefused(blocked)
        planned = restoring.steps(now, backup.months, self._now().astimezone(UTC))
        self._make(BackupKind.RESTORE, now)
        return self._store.replace_months(planned)

    def refills(self, names: Iterable[str]) -> dict[str, Refill]:
        """Return, of the months that can get entries back, the newest backup that has any."""
        now, found, wanted = self._store.lines_read(), {}, set(names)
        for file in self.folder.files():
            if not wanted:
                break
            for name, lines in self._months_of(file).items():
                back = restoring.missing_from(now, name, lines) if name in wanted else ()
                entries = sum(not line.purged for line in back)
                if entries:
                    found[name] = Refill(file=file, entries=entries)
                    wanted.remove(name)
        return found

    def refill(self, name: str, file: BackupFile) -> Mapping[str, tuple[Record, ...]]:
        """Give a month back what a backup has more of it; nothing goes to the trash.

        A backup of how the diary is now comes first. Raises SaveRefused.
        """
        lines = self.folder.read(file).months.get(name, ())
        now = self._store.lines()
        back = restoring.missing_from(now, name, lines)
        self._make(BackupKind.RESTORE, now)
        return self._store.replace_months([(name, united(now.get(name, ()), back))])

    def _months_of(self, file: BackupFile) -> Months:
        try:
            return self.folder.read(file).months
        except SaveRefused:
            return {}

    def _make(self, kind: BackupKind, months: Months) -> BackupFile:
        """Write a backup; one that may lack a month lets no older one go."""
        file = self.folder.write(kind, self._now(), months, self._settings())
        if self._store.blocked() is None:
            self.folder.thin(file)
        return file

    def _settings(self) -> bytes | None:
        try:
            return read_file(self._disk, self._store.folder.settings)[0]
        except OSError:
            return None
