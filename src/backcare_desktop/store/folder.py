"""The data folder: where each file is, and whether this program may write there."""

from __future__ import annotations

import contextlib
import os
import re
import stat
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from backcare_desktop.store.disk import FOLDER_MODE, FolderItem
from backcare_desktop.store.files import TEMPORARY, make_folders, remove_if_there
from backcare_desktop.store.problems import (
    Access,
    Problem,
    ProblemKind,
    SaveRefused,
    problem_of,
)

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

    from backcare_desktop.store.disk import Disk

LOCK = ".lock"
TOO_OPEN = stat.S_IWGRP | stat.S_IWOTH

_YEARS = "19[0-9]{2}|2[01][0-9]{2}|2200"
_YEAR = re.compile(_YEARS)
_MONTH = re.compile(rf"(?:{_YEARS})-(?:0[1-9]|1[0-2])")
_DOCUMENTS = (".json", f".json{TEMPORARY}")
_FOLDERS = ("previous", "quarantine", "backups")
_HELD = (BlockingIOError, PermissionError)


@dataclass(frozen=True, slots=True)
class Listing:
    """The months that have a file, and the other documents that stand among them."""

    months: frozenset[str] = frozenset()
    strays: tuple[Path, ...] = ()


@dataclass(frozen=True, slots=True)
class Folder:
    """The names of everything in a data folder."""

    root: Path

    @property
    def manifest(self) -> Path:
        """Which months there are."""
        return self.root / "store.json"

    @property
    def settings(self) -> Path:
        """What the person has chosen."""
        return self.root / "settings.json"

    @property
    def session(self) -> Path:
        """The ice or heat session under way."""
        return self.root / "active_session.json"

    @property
    def draft(self) -> Path:
        """What stands in forms and has not been saved."""
        return self.root / "draft.json"

    @property
    def readme(self) -> Path:
        """What these files are, for whoever finds them."""
        return self.root / "README.txt"

    @property
    def quarantine(self) -> Path:
        """What was set aside."""
        return self.root / "quarantine"

    def month(self, month: str) -> Path:
        """Return where a month is, named as in "2026-03"."""
        return self.root / month[:4] / f"{month}.json"

    def previous(self, month: str) -> Path:
        """Return where a month is as it was before the last save."""
        return self.root / "previous" / f"{month}.json"

    def listing(self, disk: Disk) -> Listing:
        """Return what there is of months; raises OSError when the folder cannot be listed."""
        months, strays = set(), []
        for year in disk.list_folder(self.root):
            if not year.is_folder or not _YEAR.fullmatch(year.name):
                continue
            for item in _items_of_year(disk, self.root / year.name):
                month = item.name.removesuffix(".json")
                if is_month(month) and month.startswith(year.name):
                    months.add(month)
                elif item.name.endswith(_DOCUMENTS) and not item.is_folder:
                    strays.append(self.root / year.name / item.name)
        return Listing(frozenset(months), tuple(strays))

    def months_before(self, disk: Disk) -> set[str]:
        """Return the months of which the version before the last save is there."""
        names = (i.name.removesuffix(".json") for i in _items_or_none(disk, self.root / "previous"))
        return {name for name in names if is_month(name)}

    def has_backups(self, disk: Disk) -> bool:
        """Return whether there is anything among the backups."""
        return bool(_items_or_none(disk, self.root / "backups"))

    def sweep(self, disk: Disk, keep: Collection[Path] = ()) -> None:
        """Remove what a crash left unfinished; only the holder of the lock may.

        `keep` are finished files that are still to be read. Raises OSError.
        """
        for path in self._unfinished(disk):
            if path not in keep:
                remove_if_there(disk, path)

    def _unfinished(self, disk: Disk) -> Iterator[Path]:
        """Yield temporary files of this program's making; a person's own are left alone."""
        files = (self.manifest, self.settings, self.session, self.draft, self.readme)
        own = {path.name + TEMPORARY for path in files}
        for item in disk.list_folder(self.root):
            path = self.root / item.name
            if item.is_folder and (item.name in _FOLDERS or _YEAR.fullmatch(item.name)):
                for each in _items_or_none(disk, path):
                    if each.name.endswith(TEMPORARY) and not each.is_folder:
                        yield path / each.name
            elif item.name in own and not item.is_folder:
                yield path


def is_month(name: str) -> bool:
    """Whether this names a month a diary can have: "1900-01" to "2200-12"."""
    return _MONTH.fullmatch(name) is not None


def close_to_others(folder: Folder, disk: Disk) -> None:
    """Take other people's right to write in the folder away. Raises SaveRefused."""
    try:
        disk.chmod(folder.root, FOLDER_MODE)
    except OSError as error:
        raise SaveRefused(problem_of(error, folder.root)) from error


def refuse_without(folder: Folder, disk: Disk) -> None:
    """Raise SaveRefused rather than begin a new diary where the old one stood a moment ago."""
    try:
        disk.stat(folder.root)
    except OSError as error:
        raise SaveRefused(problem_of(error, folder.root)) from error


def access_to(folder: Folder, disk: Disk) -> tuple[Access, int | None]:
    """Make the folder if need be and take its lock; return what is allowed, and the lock."""
    path = folder.root / LOCK
    try:
        make_folders(disk, folder.root)
        problem = _guarded_badly(folder, disk)
        if problem is not None:
            return Access(problem=problem), None
        descriptor = disk.open_lock(path)
    except OSError as error:
        return Access(problem=problem_of(error, path)), None
    try:
        disk.lock(descriptor)
    except _HELD:
        disk.close(descriptor)
        return Access(problem=Problem(kind=ProblemKind.LOCKED, path=folder.root)), None
    except OSError:
        return Access(unguarded=True), descriptor
    return Access(), descriptor


def is_still_guarded(folder: Folder, disk: Disk, lock: int) -> bool:
    """Whether a lock still guards the folder: not when the folder was made anew meanwhile."""
    try:
        return disk.stat(folder.root / LOCK).st_ino == disk.fstat(lock).st_ino
    except OSError:
        return False


def _items_of_year(disk: Disk, path: Path) -> list[FolderItem]:
    """Return what a year's folder holds; any month might, when it cannot be looked into."""
    try:
        return disk.list_folder(path)
    except OSError:
        return [
            FolderItem(f"{path.name}-{month:02}.json", is_folder=False) for month in range(1, 13)
        ]


def _items_or_none(disk: Disk, path: Path) -> list[FolderItem]:
    try:
        return disk.list_folder(path)
    except OSError:
        return []


def _guarded_badly(folder: Folder, disk: Disk) -> Problem | None:
    if os.name != "posix":  # pragma: no cover - there is no Windows under these tests
        return None
    looks = disk.stat(folder.root)
    if looks.st_uid != os.geteuid():
        return Problem(kind=ProblemKind.FOREIGN_FOLDER, path=folder.root)
    if looks.st_mode & TOO_OPEN:
        return Problem(kind=ProblemKind.UNSAFE_FOLDER, path=folder.root)
    if stat.S_IMODE(looks.st_mode) != FOLDER_MODE:
        # disks without permissions (FAT) refuse this, and nobody else may write here anyway
        with contextlib.suppress(PermissionError):
            disk.chmod(folder.root, FOLDER_MODE)
    return None
