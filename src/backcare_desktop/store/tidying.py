"""Setting a damaged file aside, so that nothing that might still be read is thrown away."""

from __future__ import annotations

from typing import TYPE_CHECKING

from backcare_desktop.store.files import make_folders, read_file, write_file

if TYPE_CHECKING:
    from datetime import datetime

    from backcare_desktop.store.disk import Disk
    from backcare_desktop.store.folder import Folder


def set_file_aside(disk: Disk, folder: Folder, month: str, now: datetime) -> None:
    """Keep a copy of a month's file in `quarantine/`, with a note of why. Raises OSError."""
    content, _ = read_file(disk, folder.month(month))
    make_folders(disk, folder.quarantine)
    name = f"{month}.{now:%Y%m%dT%H%M%SZ}"
    write_file(disk, folder.quarantine / f"{name}.json", content)
    why = f"The file of {month} was damaged. Its whole entries stand in the diary again.\n"
    write_file(disk, folder.quarantine / f"{name}.txt", why.encode())
