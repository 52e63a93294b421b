"""Setting files aside, so that nothing that might still be read is thrown away."""

from __future__ import annotations

from typing import TYPE_CHECKING

from backcare_desktop.store.files import make_folders, read_file, write_file

if TYPE_CHECKING:
    from datetime import datetime
    from pathlib import Path

    from backcare_desktop.store.disk import Disk
    from backcare_desktop.store.folder import Folder
    from backcare_desktop.store.months import Month


def set_month_aside(disk: Disk, folder: Folder, name: str, month: Month, now: datetime) -> Path:
    """Keep a copy of a damaged or changed month in `quarantine/`; return it. Raises OSError."""
    of = f" of {month.expected}" if month.expected else ""
    why = (
        f"The file of {name} was {month.finding.replace('_', ' ')}. The diary has "
        f"{len(month.lines)}{of} entries of it, {month.recovered} of them only from the "
        "version before."
    )
    return keep_copy(disk, folder, folder.month(name), now, why)


def keep_copy(disk: Disk, folder: Folder, path: Path, now: datetime, why: str) -> Path:
    """Keep a copy of a file in `quarantine/` and say why; return it. Raises OSError."""
    content, _ = read_file(disk, path)
    target = _place_for(disk, folder, path, now, why)
    write_file(disk, target, content)
    return target


def move_aside(disk: Disk, folder: Folder, path: Path, now: datetime, why: str) -> Path:
    """Move whatever stands at `path` to `quarantine/`; return its name there. Raises OSError."""
    target = _place_for(disk, folder, path, now, why)
    disk.replace(path, target)
    disk.fsync_folder(target.parent)
    disk.fsync_folder(path.parent)
    return target


def _place_for(disk: Disk, folder: Folder, path: Path, now: datetime, why: str) -> Path:
    """Return a free name in `quarantine/` and write beside it why it will be taken."""
    make_folders(disk, folder.quarantine)
    taken = {item.name for item in disk.list_folder(folder.quarantine)}
    stem = f"{path.name.split('.')[0]}.{now:%Y%m%dT%H%M%SZ}"
    name, number = stem, 2
    while {f"{name}.json", f"{name}.txt"} & taken:
        name, number = f"{stem}-{number}", number + 1
    write_file(disk, folder.quarantine / f"{name}.txt", f"{why}\n".encode())
    return folder.quarantine / f"{name}.json"
