"""A copy of the whole diary in a folder elsewhere: the way out when the disk is full."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from backcare_desktop.store.files import make_folders, read_file, write_file
from backcare_desktop.store.folder import Folder
from backcare_desktop.store.manifest import Listed, write_manifest
from backcare_desktop.store.month_file import build_month
from backcare_desktop.store.months import Finding, Month
from backcare_desktop.store.readme import README

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import datetime

    from backcare_desktop.store.disk import Disk


@dataclass(frozen=True, slots=True)
class Copied:
    """Where the copy is, and the months that could not be read for it."""

    folder: Path
    left_out: tuple[str, ...]


def copy_diary(
    disk: Disk, source: Folder, months: Mapping[str, Month], listed: Listed, place: Path
) -> Copied:
    """Write months and settings into a folder; it must not exist yet. Raises OSError.

    What is in memory is written, so that a source that is gone can still be copied.
    """
    copy = Folder(place)
    disk.make_folder(place)
    left_out = [
        name for name, month in months.items() if not _copy_month(disk, source, copy, name, month)
    ]
    settings = _content_of(disk, source.settings)
    if settings is not None:
        write_file(disk, copy.settings, settings)
    write_file(disk, copy.readme, README.encode())
    write_manifest(disk, copy, set(months) - set(left_out), Listed(finding=listed.finding))
    disk.fsync_folder(place.parent)
    return Copied(place, tuple(sorted(left_out)))


def free_name(disk: Disk, parent: Path, now: datetime) -> Path:
    """Return the name of a folder that is not there yet. Raises OSError."""
    taken = {item.name for item in disk.list_folder(parent)}
    stem = f"backcare-{now:%Y-%m-%d}"
    names = [stem, *(f"{stem}-{number}" for number in range(2, len(taken) + 3))]
    return parent / next(name for name in names if name not in taken)


def _content_of(disk: Disk, path: Path) -> bytes | None:
    try:
        return read_file(disk, path)[0]
    except OSError:
        return None


def _copy_month(disk: Disk, source: Folder, copy: Folder, name: str, month: Month) -> bool:
    """Copy a month; say whether there was anything that could be."""
    if month.finding is Finding.NEWER:
        content = _content_of(disk, source.month(name))
    else:
        content = build_month(name, month.lines) if month.lines else None
    if content is None:
        return month.finding not in (Finding.NEWER, Finding.UNREADABLE, Finding.MISSING)
    make_folders(disk, copy.month(name).parent)
    write_file(disk, copy.month(name), content)
    return True
