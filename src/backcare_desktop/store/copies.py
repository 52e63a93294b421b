"""Writing a file where a person wants it, outside the diary: in pieces, whole or not at all."""

from __future__ import annotations

import errno
import os
import secrets
import stat
from typing import TYPE_CHECKING

from backcare_desktop.store.files import remove_if_there, replace_patiently

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from backcare_desktop.store.disk import Disk

_AT_ONCE = 1024 * 1024


def write_copy(disk: Disk, path: Path, parts: Iterable[bytes]) -> int:
    """Put the parts in the place of a file and return their bytes, for its owner only.

    The file has its name once it is whole and on the disk; a link of that name is
    replaced, not followed. Raises OSError, or what `parts` raises to stop it: then
    whatever was there before is there still, and nothing else. The unfinished file has
    a name that nobody else has, since other people's files may stand beside it.
    """
    _refuse_what_is_no_file(disk, path)
    temporary = path.with_name(f".{secrets.token_hex(8)}.tmp")
    try:
        size = _write_parts(disk, temporary, parts)
        replace_patiently(disk, temporary, path)
    except BaseException:
        remove_if_there(disk, temporary)
        raise
    disk.fsync_folder(path.parent)
    return size


def _write_parts(disk: Disk, path: Path, parts: Iterable[bytes]) -> int:
    descriptor = disk.create(path)
    size = 0
    try:
        for part in parts:
            size += len(part)
            rest = memoryview(part)
            while rest:
                rest = rest[disk.write(descriptor, rest[:_AT_ONCE]) :]
        disk.fsync(descriptor)
    finally:
        disk.close(descriptor)
    return size


def _refuse_what_is_no_file(disk: Disk, path: Path) -> None:
    try:
        mode = disk.stat(path).st_mode
    except FileNotFoundError:
        return
    if not (stat.S_ISREG(mode) or stat.S_ISLNK(mode)):
        code = errno.EISDIR if stat.S_ISDIR(mode) else errno.ENXIO
        raise OSError(code, os.strerror(code), str(path))
