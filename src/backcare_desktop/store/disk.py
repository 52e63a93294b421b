"""The system calls the store makes: the only place in the program that opens files for writing."""

from __future__ import annotations

import contextlib
import os
import stat
import sys
import time
from dataclasses import dataclass
from typing import TYPE_CHECKING

if sys.platform == "win32":  # pragma: no cover - there is no Windows under these tests
    import msvcrt
else:
    import fcntl

if TYPE_CHECKING:
    from pathlib import Path

FILE_MODE, FOLDER_MODE = 0o600, 0o700

_NO_FOLLOW = getattr(os, "O_NOFOLLOW", 0)
_PLAIN = getattr(os, "O_CLOEXEC", 0) | getattr(os, "O_BINARY", 0) | _NO_FOLLOW
_NO_WAIT = getattr(os, "O_NONBLOCK", 0)


@dataclass(frozen=True, slots=True)
class FolderItem:
    """A name in a folder, and whether it is a folder itself (a link to one is not)."""

    name: str
    is_folder: bool


class Disk:
    """One method per system call, so that a test can watch them or let them fail.

    Every method raises OSError as the system does. No link is ever followed.
    """

    def create(self, path: Path) -> int:
        """Make a new file that only its owner may read; raise FileExistsError if it is there."""
        descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL | _PLAIN, FILE_MODE)
        self._keep_private(descriptor)
        return descriptor

    def open(self, path: Path) -> int:
        """Open a file for reading, without waiting for whatever else it might be."""
        return os.open(path, os.O_RDONLY | _PLAIN | _NO_WAIT)

    def read(self, descriptor: int, size: int) -> bytes:
        """Read at most `size` bytes; empty at the end."""
        return os.read(descriptor, size)

    def write(self, descriptor: int, content: memoryview) -> int:
        """Write the beginning of `content`; return how many bytes that was."""
        return os.write(descriptor, content)

    def fsync(self, descriptor: int) -> None:
        """Return when what was written is on the disk itself."""
        if sys.platform == "darwin":  # pragma: no cover - there is no macOS under these tests
            fcntl.fcntl(descriptor, fcntl.F_FULLFSYNC)
        else:
            os.fsync(descriptor)

    def close(self, descriptor: int) -> None:
        """Close a file; a lock held through it is given up."""
        os.close(descriptor)

    def fsync_folder(self, path: Path) -> None:
        """Return when the names in the folder are on the disk itself."""
        if sys.platform == "win32":  # pragma: no cover - folders cannot be opened there
            return
        descriptor = os.open(path, os.O_RDONLY | os.O_DIRECTORY | os.O_CLOEXEC)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)

    def replace(self, source: Path, target: Path) -> None:
        """Give a file the name of another, which is gone then."""
        source.replace(target)

    def link(self, source: Path, target: Path) -> None:
        """Give a file a second name."""
        os.link(source, target, follow_symlinks=False)

    def unlink(self, path: Path) -> None:
        """Take a name away."""
        path.unlink()

    def stat(self, path: Path) -> os.stat_result:
        """Look at a name, not at what a link points to."""
        return path.lstat()

    def fstat(self, descriptor: int) -> os.stat_result:
        """Look at an open file."""
        return os.fstat(descriptor)

    def list_folder(self, path: Path) -> list[FolderItem]:
        """Return the names in a folder, sorted."""
        with os.scandir(path) as items:
            found = [FolderItem(item.name, item.is_dir(follow_symlinks=False)) for item in items]
        return sorted(found, key=lambda item: item.name)

    def make_folder(self, path: Path) -> None:
        """Make a folder that only its owner may enter."""
        path.mkdir(mode=FOLDER_MODE)
        if stat.S_IMODE(path.lstat().st_mode) != FOLDER_MODE:
            path.chmod(FOLDER_MODE)

    def remove_folder(self, path: Path) -> None:
        """Remove an empty folder."""
        path.rmdir()

    def chmod(self, path: Path, mode: int) -> None:
        """Set who may do what with a folder."""
        path.chmod(mode)

    def open_lock(self, path: Path) -> int:
        """Open the lock file, making it if need be."""
        return os.open(path, os.O_RDWR | os.O_CREAT | _PLAIN | _NO_WAIT, FILE_MODE)

    def lock(self, descriptor: int) -> None:
        """Take the kernel's lock; raise BlockingIOError or PermissionError if it is held."""
        if sys.platform == "win32":  # pragma: no cover - there is no Windows under these tests
            msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)
        else:
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)

    def wait(self, seconds: float) -> None:
        """Let another program finish with a file."""
        time.sleep(seconds)

    def _keep_private(self, descriptor: int) -> None:
        """Undo what an unusual umask took away."""
        if stat.S_IMODE(os.fstat(descriptor).st_mode) != FILE_MODE and hasattr(os, "fchmod"):
            # disks without permissions (FAT) refuse this; their folder's mode decides there
            with contextlib.suppress(PermissionError):
                os.fchmod(descriptor, FILE_MODE)
