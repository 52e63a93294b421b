"""Files of this computer's own that hold no diary: sounds in the cache, the log."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

_FOLDER_MODE, _FILE_MODE = 0o700, 0o600
_NO_LINKS = getattr(os, "O_NOFOLLOW", 0)  # Windows has no such flag


def write_private(path: Path, content: bytes) -> None:
    """Make `path`, readable by this user only, hold `content`; OSError when refused.

    Whoever reads meanwhile sees the old content or the new one. Nothing is written when
    the content is already there, so that a full disk does not take away what exists.
    """
    if _holds(path, content):
        return
    path.parent.mkdir(mode=_FOLDER_MODE, parents=True, exist_ok=True)
    temporary = path.with_name(f".{path.name}.{os.getpid()}")
    temporary.unlink(missing_ok=True)
    try:
        _write_all(os.open(temporary, os.O_WRONLY | os.O_CREAT | os.O_EXCL, _FILE_MODE), content)
        temporary.replace(path)
    except OSError:
        temporary.unlink(missing_ok=True)
        raise


def append_private(path: Path, content: bytes) -> int:
    """Append to `path`, readable by this user only; return its size, OSError when refused."""
    path.parent.mkdir(mode=_FOLDER_MODE, parents=True, exist_ok=True)
    flags = os.O_WRONLY | os.O_CREAT | os.O_APPEND | _NO_LINKS
    _write_all(os.open(path, flags, _FILE_MODE), content)
    return path.stat().st_size


def _holds(path: Path, content: bytes) -> bool:
    try:
        return path.stat().st_size == len(content) and path.read_bytes() == content
    except OSError:
        return False


def _write_all(descriptor: int, content: bytes) -> None:
    with os.fdopen(descriptor, "wb") as file:
        file.write(content)
