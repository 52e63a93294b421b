"""The data folder: where each file is, and whether this program may write there."""

from __future__ import annotations

import os
import re
import stat
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from backcare_desktop.store.disk import FOLDER_MODE
from backcare_desktop.store.files import make_folders, remove_if_there
from backcare_desktop.store.problems import (
    Access,
    Problem,
    ProblemKind,
    SaveRefused,
    problem_of,
)

if TYPE_CHECKING:
    from backcare_desktop.store.disk import Disk

TOO_OPEN = stat.S_IWGRP | stat.S_IWOTH

_YEAR = re.compile(r"\d{4}")
_MONTH = re.compile(r"(\d{4}-\d{2})\.json")
_HELD = (BlockingIOError, PermissionError)


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
    def quarantine(self) -> Path:
        """What was set aside."""
        return self.root / "quarantine"

    def month(self, month: str) -> Path:
        """Return where a month is, named as in "2026-03"."""
        return self.root / month[:4] / f"{month}.json"

    def previous(self, month: str) -> Path:
        """Return where a month is as it was before the last save."""
        return self.root / "previous" / f"{month}.json"

    def months_on_disk(self, disk: Disk) -> set[str]:
        """Return the months that have a file; raises OSError."""
        found = set()
        for item in disk.list_folder(self.root):
            if item.is_folder and _YEAR.fullmatch(item.name):
                names = disk.list_folder(self.root / item.name)
                found |= {m[1] for each in names if (m := _MONTH.fullmatch(each.name))}
        return found

    def sweep(self, disk: Disk) -> None:
        """Remove what a crash left unfinished; only the holder of the lock may."""
        for item in disk.list_folder(self.root):
            if item.name.endswith(".tmp") and not item.is_folder:
                remove_if_there(disk, self.root / item.name)
            elif item.is_folder:
                for each in disk.list_folder(self.root / item.name):
                    if each.name.endswith(".tmp") and not each.is_folder:
                        remove_if_there(disk, self.root / item.name / each.name)


def access_to(folder: Folder, disk: Disk) -> tuple[Access, int | None]:
    """Make the folder if need be and take its lock; return what is allowed, and the lock."""
    try:
        make_folders(disk, folder.root)
        disk.list_folder(folder.root)
        problem = _guarded_badly(folder, disk)
    except OSError as error:
        return Access(problem=problem_of(error, folder.root), readable=False), None
    if problem is not None:
        return Access(problem=problem), None
    return _take_lock(folder, disk)


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


def _take_lock(folder: Folder, disk: Disk) -> tuple[Access, int | None]:
    path = folder.root / ".lock"
    try:
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


def _guarded_badly(folder: Folder, disk: Disk) -> Problem | None:
    if os.name != "posix":
        return None
    looks = disk.stat(folder.root)
    if looks.st_uid != os.geteuid():
        return Problem(kind=ProblemKind.FOREIGN_FOLDER, path=folder.root)
    if looks.st_mode & TOO_OPEN:
        return Problem(kind=ProblemKind.UNSAFE_FOLDER, path=folder.root)
    if stat.S_IMODE(looks.st_mode) != FOLDER_MODE:
        disk.chmod(folder.root, FOLDER_MODE)
    return None
