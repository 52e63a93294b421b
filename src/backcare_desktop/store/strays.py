"""Month documents under other names: copies a sync left, files a crash left finished."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from backcare_desktop.store.files import TEMPORARY, read_file
from backcare_desktop.store.lines import Line
from backcare_desktop.store.month_file import Health, read_month
from backcare_desktop.store.quarantine import move_aside

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import datetime

    from backcare_desktop.store.disk import Disk
    from backcare_desktop.store.folder import Folder

_WHOLE = (Health.FINE, Health.CHANGED_OUTSIDE)
_WHY = "This stood beside the months of the diary. All its entries are in the diary."


@dataclass(frozen=True, slots=True)
class Strays:
    """What was found: the files whose entries are wanted, and those entries by month.

    `newer` is one that a newer version has written.
    """

    paths: tuple[Path, ...]
    lines: dict[str, tuple[Line, ...]]
    newer: Path | None


def read_strays(disk: Disk, paths: Iterable[Path]) -> Strays:
    """Read what can be read as a month; whatever else it is stays where it is."""
    wanted: list[Path] = []
    newer: Path | None = None
    lines: dict[str, tuple[Line, ...]] = {}
    for path in paths:
        try:
            content, _ = read_file(disk, path)
        except OSError:
            continue
        found = read_month(content, f"{path.parent.name}-01")
        if found.health is Health.NEWER:
            newer = newer or path
        # only a checksum tells that a file was finished
        whole = (Health.FINE,) if path.name.endswith(TEMPORARY) else _WHOLE
        if found.health in whole:
            wanted.append(path)
            for line in found.lines:
                lines[line.record.month] = (*lines.get(line.record.month, ()), line)
    return Strays(tuple(wanted), lines, newer)


def give_lasting_names(disk: Disk, paths: Iterable[Path]) -> tuple[Path, ...]:
    """Rename finished temporary files, whose names the next save would take.

    Until all their entries have been saved elsewhere, these files are where they are.
    Raises OSError.
    """
    lasting = []
    for path in paths:
        if path.name.endswith(TEMPORARY):
            taken = {item.name for item in disk.list_folder(path.parent)}
            stem = path.name.removesuffix(f".json{TEMPORARY}")
            free = (f"{stem}.found{n}.json" for n in range(len(taken) + 1))
            target = path.with_name(next(name for name in free if name not in taken))
            disk.replace(path, target)
            disk.fsync_folder(path.parent)
            lasting.append(target)
        else:
            lasting.append(path)
    return tuple(lasting)


def set_strays_aside(disk: Disk, folder: Folder, paths: Iterable[Path], now: datetime) -> None:
    """Move what has been taken in to `quarantine/`. Raises OSError."""
    for path in paths:
        move_aside(disk, folder, path, now, _WHY)
