"""Reading a file whole, and replacing one so that it is never torn."""

from __future__ import annotations

import contextlib
import errno
import os
import stat
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

    from backcare_desktop.store.disk import Disk

FILE_LIMIT = 16 * 1024 * 1024
"""Bytes of the largest document that is read."""

SMALL_FILE_LIMIT = 1024 * 1024
"""Bytes of the largest document that is no month."""

TEMPORARY = ".tmp"
"""What the name of an unfinished file ends with."""

_CHUNK = 1024 * 1024
_HELD_BY_ANOTHER = (5, 32, 33)  # Windows: access denied, sharing violation, lock violation
_PAUSES = (0.01, 0.02, 0.04, 0.08, 0.16, 0.32, 0.5, 0.5, 0.5, 0.5, 0.37)  # seconds, 3 in all


@dataclass(frozen=True, slots=True)
class Signature:
    """What a file looks like from outside; it changes whenever somebody writes it."""

    size: int
    changed_ns: int
    inode: int


def signature_of(disk: Disk, path: Path) -> Signature | None:
    """Return what the file looks like now, or None when it is not there."""
    try:
        return _signature(disk.stat(path))
    except FileNotFoundError:
        return None


def read_file(disk: Disk, path: Path, limit: int = FILE_LIMIT) -> tuple[bytes, Signature]:
    """Return the content and the look of a regular file of at most `limit` bytes.

    Raises OSError: ELOOP for a link, EISDIR or ENXIO for a folder or a device, none of
    which is opened, EOVERFLOW for a larger file.
    """
    _refuse_unless_regular(disk.stat(path), path, limit)
    descriptor = disk.open(path)
    try:
        looks = disk.fstat(descriptor)
        _refuse_unless_regular(looks, path, limit)
        content = bytearray()
        while part := disk.read(descriptor, _CHUNK):
            content += part
            _refuse_larger(len(content), path, limit)
    finally:
        disk.close(descriptor)
    return bytes(content), _signature(looks)


def write_file(disk: Disk, path: Path, content: bytes, previous: Path | None = None) -> Signature:
    """Put `content` in the place of a file; when this returns it survives a power cut.

    `previous` is the name under which the present file is kept. Raises OSError, and
    then the file is the old one, or the new one if the very last step failed.
    """
    temporary = path.with_name(path.name + TEMPORARY)
    try:
        _write_new(disk, temporary, content)
        if previous is not None:
            keep_previous(disk, path, previous)
        replace_patiently(disk, temporary, path)
    except OSError:
        remove_if_there(disk, temporary)
        raise
    disk.fsync_folder(path.parent)
    return _signature(disk.stat(path))


def make_folders(disk: Disk, path: Path) -> None:
    """Make a folder and those above it that are not there yet, for good."""
    try:
        looks = disk.stat(path)
    except FileNotFoundError:
        make_folders(disk, path.parent)
        disk.make_folder(path)
        disk.fsync_folder(path.parent)
        return
    if not stat.S_ISDIR(looks.st_mode):
        raise NotADirectoryError(errno.ENOTDIR, os.strerror(errno.ENOTDIR), path)


def keep_previous(disk: Disk, path: Path, previous: Path) -> None:
    """Keep the present file under a second name, if that can be had.

    A disk that knows no links gets a copy. What was there before a save is a help when
    something is damaged later; to be without it must not stand in the way of saving now.
    """
    with contextlib.suppress(OSError):
        disk.stat(path)  # without a present file the one before it is all there is
        make_folders(disk, previous.parent)
        remove_if_there(disk, previous)
        try:
            disk.link(path, previous)
        except OSError:
            write_file(disk, previous, read_file(disk, path)[0])


def remove_if_there(disk: Disk, path: Path) -> bool:
    """Remove a file; say whether the name is free now."""
    try:
        disk.unlink(path)
    except FileNotFoundError:
        return True
    except OSError:
        return False
    return True


def replace_patiently(disk: Disk, source: Path, target: Path) -> None:
    """Replace a file; on Windows wait for a virus scanner or an indexer to let go of it."""
    for pause in _PAUSES:
        try:
            disk.replace(source, target)
        except PermissionError as error:
            if getattr(error, "winerror", None) not in _HELD_BY_ANOTHER:
                raise
            disk.wait(pause)
        else:
            return
    disk.replace(source, target)


def _write_new(disk: Disk, path: Path, content: bytes) -> None:
    descriptor = _create(disk, path)
    try:
        rest = memoryview(content)
        while rest:
            rest = rest[disk.write(descriptor, rest) :]
        disk.fsync(descriptor)
    finally:
        disk.close(descriptor)
    if read_file(disk, path, len(content))[0] != content:
        raise OSError(errno.EIO, "the disk does not give back what was written", str(path))


def _create(disk: Disk, path: Path) -> int:
    try:
        return disk.create(path)
    except FileExistsError:
        disk.unlink(path)  # left behind by a crash; whoever writes holds the lock
        return disk.create(path)


def _refuse_unless_regular(looks: os.stat_result, path: Path, limit: int) -> None:
    if stat.S_ISLNK(looks.st_mode):
        raise OSError(errno.ELOOP, os.strerror(errno.ELOOP), str(path))
    if stat.S_ISDIR(looks.st_mode):
        raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR), str(path))
    if not stat.S_ISREG(looks.st_mode):
        raise OSError(errno.ENXIO, os.strerror(errno.ENXIO), str(path))
    _refuse_larger(looks.st_size, path, limit)


def _refuse_larger(size: int, path: Path, limit: int) -> None:
    if size > limit:
        raise OSError(errno.EOVERFLOW, os.strerror(errno.EOVERFLOW), str(path))


def _signature(looks: os.stat_result) -> Signature:
    return Signature(looks.st_size, looks.st_mtime_ns, looks.st_ino)
