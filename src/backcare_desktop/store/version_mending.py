"""A file that says a newer version wrote it while all else in it is as this version writes."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from backcare_desktop.domain.record import UnreadRecord
from backcare_desktop.store.files import read_file, write_file
from backcare_desktop.store.manifest import VERSION, listed_in
from backcare_desktop.store.month_file import Health, read_month
from backcare_desktop.store.months import Finding
from backcare_desktop.store.quarantine import keep_copy

if TYPE_CHECKING:
    from datetime import datetime
    from pathlib import Path

    from backcare_desktop.store.disk import Disk
    from backcare_desktop.store.folder import Folder

_VERSION = re.compile(rb'\A(\{"format":"backcare-(?:month|store)","version":)[0-9]{1,9},')
_WHY = "This said that a newer version had written it. It was taken for one of this version."


def only_the_version_differs(disk: Disk, folder: Folder, path: Path) -> bool:
    """Whether a file would be whole and fully understood if it named this version.

    Then a flipped bit is as likely as a newer version, and the person has to say which.
    """
    try:
        return _mended(disk, folder, path) is not None
    except OSError:
        return False


def mend_version(disk: Disk, folder: Folder, path: Path, now: datetime) -> None:
    """Let a file name this version, with a copy of it in `quarantine/`. Raises OSError."""
    content = _mended(disk, folder, path)
    if content is not None:
        keep_copy(disk, folder, path, now, _WHY)
        write_file(disk, path, content)


def _mended(disk: Disk, folder: Folder, path: Path) -> bytes | None:
    content, _ = read_file(disk, path)
    mended, count = _VERSION.subn(rb"\g<1>%d," % VERSION, content, count=1)
    if count == 0:
        return None
    if path == folder.manifest:
        return mended if listed_in(mended).finding is Finding.FINE else None
    found = read_month(mended, path.stem)
    understood = not any(isinstance(line.record, UnreadRecord) for line in found.lines)
    return mended if found.health is Health.FINE and understood else None
