"""The folder of backups: what is in it, a new one verified, old ones let go."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING

from backcare_desktop.store import backup_file
from backcare_desktop.store.backup_file import ARCHIVE_LIMIT, BadBackup
from backcare_desktop.store.files import make_folders, read_file, remove_if_there, write_file
from backcare_desktop.store.problems import Problem, ProblemKind, SaveRefused, problem_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from backcare_desktop.store.backup_file import Backup, Months
    from backcare_desktop.store.disk import Disk

DAILY_KEPT = 14
EVENT_DAYS = 90
EVENTS_KEPT = 5
VERIFIED_KEPT = 3

_NAME = re.compile(r"(\d{8}T\d{6}Z)-(daily|asked|restore)\.zip")
_STAMP = "%Y%m%dT%H%M%SZ"


class BackupKind(StrEnum):
    """Why a backup was made; the name of its file ends with it."""

    DAILY = "daily"
    ASKED = "asked"
    RESTORE = "restore"


@dataclass(frozen=True, slots=True, kw_only=True)
class BackupFile:
    """A file in the folder of backups: `made` is in UTC and comes from its name."""

    path: Path
    kind: BackupKind
    made: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Listed:
    """A backup as it stands in a list: how many entries it says it has, or why it is no use."""

    file: BackupFile
    entries: int = 0
    problem: str = ""


class BackupFolder:
    """Backups by their names. A file with any other name is let be."""

    def __init__(self, disk: Disk, path: Path) -> None:
        self._disk, self.path = disk, path

    def files(self) -> list[BackupFile]:
        """Return the backups, newest first; none when there is no folder to be read."""
        try:
            items = self._disk.list_folder(self.path)
        except OSError:
            return []
        found = [self._named(item.name) for item in items if not item.is_folder]
        return sorted((file for file in found if file is not None), key=_age, reverse=True)

    def listed(self) -> list[Listed]:
        """Return the backups, newest first, with what each says it holds."""
        return [self._look_into(file) for file in self.files()]

    def elsewhere(self, path: Path) -> BackupFile:
        """Return a file that the person has chosen; its own name tells when it was made.

        Any other name takes the time of the file. Raises SaveRefused for one that is gone.
        """
        named = self._named(path.name)
        try:
            changed = datetime.fromtimestamp(self._disk.stat(path).st_mtime, UTC)
        except OSError as error:
            raise SaveRefused(problem_of(error, path)) from error
        made, kind = (named.made, named.kind) if named else (changed, BackupKind.ASKED)
        return BackupFile(path=path, kind=kind, made=made)

    def read(self, file: BackupFile) -> Backup:
        """Return what a backup holds, every part checked. Raises SaveRefused."""
        try:
            return backup_file.read_backup(self._content(file))
        except OSError as error:
            raise SaveRefused(problem_of(error, file.path)) from error
        except BadBackup as error:
            raise SaveRefused(_bad(file, str(error))) from error

    def write(
        self, kind: BackupKind, made: datetime, months: Months, settings: bytes | None
    ) -> BackupFile:
        """Write a backup, and read it back: only then does it count. Raises SaveRefused."""
        file = self._free_name(kind, made)
        content = backup_file.build_backup(months, settings)
        try:
            make_folders(self._disk, self.path)
            write_file(self._disk, file.path, content)
        except OSError as error:
            raise SaveRefused(problem_of(error, file.path)) from error
        try:
            self._refuse_unless_holding(file, months)
        except SaveRefused:
            remove_if_there(self._disk, file.path)
            raise
        return file

    def thin(self, newest: BackupFile) -> None:
        """Remove what the rules do not keep, behind a verified backup and two more.

        Kept are 14 daily ones; others for 90 days before `newest`, and five at least.
        """
        files = self.files()
        old = {file.path for file in self._beyond_rules(files, newest.made)}
        if not old:
            return
        verified = {newest.path}
        for file in files:
            if len(verified) < VERIFIED_KEPT and self._can_be_read(file):
                verified.add(file.path)
        if len(verified) == VERIFIED_KEPT:
            for path in old - verified:
                remove_if_there(self._disk, path)

    def _refuse_unless_holding(self, file: BackupFile, months: Months) -> None:
        if _filled(self.read(file).months) != _filled(months):
            raise SaveRefused(_bad(file, "it does not give back what was written"))

    def _beyond_rules(self, files: list[BackupFile], now: datetime) -> Iterator[BackupFile]:
        oldest = now - timedelta(days=EVENT_DAYS)
        for kind in BackupKind:
            of_kind = [file for file in files if file.kind is kind]
            if kind is BackupKind.DAILY:
                yield from of_kind[DAILY_KEPT:]
            else:
                yield from (file for file in of_kind[EVENTS_KEPT:] if file.made < oldest)

    def _can_be_read(self, file: BackupFile) -> bool:
        try:
            self.read(file)
        except SaveRefused:
            return False
        return True

    def _look_into(self, file: BackupFile) -> Listed:
        try:
            return Listed(file=file, entries=backup_file.read_contents(self._content(file)).entries)
        except OSError:
            return Listed(file=file, problem="the file cannot be read")
        except BadBackup as error:
            return Listed(file=file, problem=str(error))

    def _content(self, file: BackupFile) -> bytes:
        return read_file(self._disk, file.path, ARCHIVE_LIMIT)[0]

    def _free_name(self, kind: BackupKind, made: datetime) -> BackupFile:
        """Return a name nobody has, later by seconds if need be."""
        taken = {file.path for file in self.files()}
        made = made.astimezone(UTC).replace(microsecond=0)
        while (path := self.path / f"{made.strftime(_STAMP)}-{kind.value}.zip") in taken:
            made += timedelta(seconds=1)
        return BackupFile(path=path, kind=kind, made=made)

    def _named(self, name: str) -> BackupFile | None:
        parts = _NAME.fullmatch(name)
        if parts is None:
            return None
        try:
            made = datetime.strptime(parts[1], _STAMP).replace(tzinfo=UTC)
        except ValueError:
            return None
        return BackupFile(path=self.path / name, kind=BackupKind(parts[2]), made=made)


def _filled(months: Months) -> dict[str, object]:
    return {name: lines for name, lines in months.items() if lines}


def _age(file: BackupFile) -> tuple[datetime, str]:
    return (file.made, file.path.name)


def _bad(file: BackupFile, why: str) -> Problem:
    return Problem(kind=ProblemKind.BAD_BACKUP, path=file.path, detail=why)
