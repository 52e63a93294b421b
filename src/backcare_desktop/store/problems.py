"""What can stand in the way of reading or saving, as values the interface can explain."""

from __future__ import annotations

import errno
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from backcare_desktop.domain.record import Record


class ProblemKind(StrEnum):
    """The causes that are told apart."""

    DISK_FULL = "disk_full"
    READ_ONLY = "read_only"
    FOLDER_GONE = "folder_gone"
    NO_PERMISSION = "no_permission"
    BUSY = "busy"
    IO_ERROR = "io_error"
    NOT_A_FOLDER = "not_a_folder"
    NOT_A_FILE = "not_a_file"
    TOO_LARGE = "too_large"
    CHANGED_OUTSIDE = "changed_outside"
    FILE_GONE = "file_gone"
    INVALID_ENTRY = "invalid_entry"
    LOCKED = "locked"
    NEWER = "newer"
    NEWER_OR_DAMAGED = "newer_or_damaged"
    UNSAFE_FOLDER = "unsafe_folder"
    FOREIGN_FOLDER = "foreign_folder"
    BAD_BACKUP = "bad_backup"


@dataclass(frozen=True, slots=True, kw_only=True)
class Problem:
    """One thing that went wrong, with where.

    `entries_safe` says whether everything that was saved before is still there;
    `detail` adds what only this case knows, never a value out of the diary.
    """

    kind: ProblemKind
    path: Path
    entries_safe: bool = True
    detail: str = ""

    def __str__(self) -> str:
        what, to_do = _SENTENCES[self.kind]
        detail = f" ({self.detail})" if self.detail else ""
        safe = _SAFE if self.entries_safe else _NOT_SURE
        return f"{what}{detail} {safe} {to_do} Where: {self.path}"


class SaveRefused(Exception):
    """Something was not saved; what had been saved before has not changed.

    `months` are those whose entries are different now although the whole was refused:
    the part of a larger change that had been written already.
    """

    def __init__(
        self, problem: Problem, months: Mapping[str, tuple[Record, ...]] | None = None
    ) -> None:
        super().__init__(str(problem))
        self.problem = problem
        self.months = dict(months or {})


@dataclass(frozen=True, slots=True, kw_only=True)
class Access:
    """Whether this store may write: yes unless there is a problem.

    `readable` is False where not even the folder can be had. `unguarded` means that the
    folder's disk knows no locks, so that nothing keeps a second program from writing at
    the same time.
    """

    problem: Problem | None = None
    readable: bool = True
    unguarded: bool = False

    @property
    def writable(self) -> bool:
        """Whether entries can be saved."""
        return self.problem is None


def problem_of(error: OSError, path: Path) -> Problem:
    """Say what an error of the operating system means for the diary."""
    kind = _KINDS.get(error.errno or 0, ProblemKind.IO_ERROR)
    return Problem(kind=kind, path=path, entries_safe=kind is not ProblemKind.FOLDER_GONE)


_SAFE = "Everything saved before is still there."
_NOT_SURE = "Whether everything saved before is still there is not known."

_KINDS = {
    errno.ENOSPC: ProblemKind.DISK_FULL,
    errno.EDQUOT: ProblemKind.DISK_FULL,
    errno.EFBIG: ProblemKind.DISK_FULL,
    errno.EROFS: ProblemKind.READ_ONLY,
    errno.EACCES: ProblemKind.NO_PERMISSION,
    errno.EPERM: ProblemKind.NO_PERMISSION,
    errno.ENOENT: ProblemKind.FOLDER_GONE,
    errno.ENODEV: ProblemKind.FOLDER_GONE,
    errno.ESTALE: ProblemKind.FOLDER_GONE,
    errno.EBUSY: ProblemKind.BUSY,
    errno.EAGAIN: ProblemKind.BUSY,
    errno.EMFILE: ProblemKind.BUSY,
    errno.ENFILE: ProblemKind.BUSY,
    errno.ENOTDIR: ProblemKind.NOT_A_FOLDER,
    errno.EISDIR: ProblemKind.NOT_A_FILE,
    errno.ELOOP: ProblemKind.NOT_A_FILE,
    errno.ENXIO: ProblemKind.NOT_A_FILE,
    errno.EOVERFLOW: ProblemKind.TOO_LARGE,
}

_SENTENCES = {
    ProblemKind.DISK_FULL: (
        "There is no room left on the disk.",
        "Make some room, then save again.",
    ),
    ProblemKind.READ_ONLY: (
        "The disk can only be read.",
        "Make it writable, or choose another folder.",
    ),
    ProblemKind.FOLDER_GONE: (
        "The folder of the diary is not there.",
        "Connect the drive or put the folder back, then save again.",
    ),
    ProblemKind.NO_PERMISSION: (
        "The system does not permit it.",
        "Allow your account to write in the folder, then save again.",
    ),
    ProblemKind.BUSY: (
        "The system has the file in use or too many files open.",
        "Wait a moment, then save again.",
    ),
    ProblemKind.IO_ERROR: (
        "The disk reports an error.",
        "Save a copy elsewhere and have the disk looked at.",
    ),
    ProblemKind.NOT_A_FOLDER: (
        "Where a folder should be there is something else.",
        "Move it away, or choose another folder.",
    ),
    ProblemKind.NOT_A_FILE: (
        "Where a file should be there is a link, a folder or a device.",
        "Move it away, then try again.",
    ),
    ProblemKind.TOO_LARGE: (
        "It is larger than a diary can be.",
        "Make it smaller, or move the file away.",
    ),
    ProblemKind.CHANGED_OUTSIDE: (
        "The file was changed by something other than BackCare.",
        "Read the month again, then save again.",
    ),
    ProblemKind.FILE_GONE: (
        "A file of the diary is not there any more.",
        "Put it back, or let BackCare write it again: it still has the entries.",
    ),
    ProblemKind.INVALID_ENTRY: (
        "The entry holds something that cannot be saved.",
        "Correct it, then save again.",
    ),
    ProblemKind.LOCKED: (
        "Another BackCare is using this diary.",
        "Close the other one to be able to write here.",
    ),
    ProblemKind.NEWER: (
        "A newer version of BackCare has written in this diary.",
        "Install that version to be able to write here.",
    ),
    ProblemKind.NEWER_OR_DAMAGED: (
        "A file names a newer version of BackCare, and is otherwise as this version writes it.",
        "If you have used a newer version, install it. If not, a digit is wrong: put it right.",
    ),
    ProblemKind.UNSAFE_FOLDER: (
        "Other people on this computer can change files in this folder.",
        "Close the folder to them to be able to write here.",
    ),
    ProblemKind.FOREIGN_FOLDER: (
        "This folder belongs to another account.",
        "Choose a folder of your own.",
    ),
    ProblemKind.BAD_BACKUP: (
        "This is not a backup that can be used.",
        "Choose another one.",
    ),
}
