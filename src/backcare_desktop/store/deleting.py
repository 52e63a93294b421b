"""Deleting everything: the diary, its backups, its settings, and nothing that is not its own."""

from __future__ import annotations

import contextlib
import re
from typing import TYPE_CHECKING

from backcare_desktop.store.disk import Disk
from backcare_desktop.store.files import read_file
from backcare_desktop.store.month_file import FORMAT
from backcare_desktop.store.problems import Problem, SaveRefused, problem_of
from backcare_desktop.store.readme import README

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from backcare_desktop.domain.record import Record
    from backcare_desktop.store.store import Store

    Months = dict[str, tuple[Record, ...]]

HEAD = 200
"""Bytes at the beginning of a file in which it says what it is."""

_YEAR = re.compile(r"\d{4}")
_MONTH_FILE = re.compile(r"\d{4}-\d{2}.*\.json.*")
_OWN: Mapping[str, re.Pattern[str]] = {
    "backups": re.compile(r"\d{8}T\d{6}Z-\w+\.zip.*"),
    "quarantine": re.compile(r".+\.(json|txt)(\.tmp)?"),
    "previous": _MONTH_FILE,
}
_ROOT_FILES = re.compile(r"(store|settings|draft|active_session)\.json.*|README\.txt\.tmp")


def delete_everything(store: Store, disk: Disk | None = None) -> Months:
    """Remove the diary; return its months, empty now.

    Copies go first and the months last, so that nothing comes back out of a copy when
    the program ends in between. Files with names this program does not use stay. Raises
    SaveRefused, with what is left, when not everything could be removed.
    """
    emptied: Months = dict.fromkeys(_all_months(store), ())
    if store.access.problem is not None:
        raise SaveRefused(store.access.problem)
    try:
        _remove_files(disk or Disk(), store.folder.root)
    except OSError as error:
        kind = problem_of(error, store.folder.root).kind
        problem = Problem(kind=kind, path=store.folder.root, entries_safe=False)
        store.start_over()
        raise SaveRefused(problem, emptied | _all_months(store)) from error
    store.start_over()
    return emptied


def _remove_files(disk: Disk, root: Path) -> None:
    years = [i.name for i in disk.list_folder(root) if i.is_folder and _YEAR.fullmatch(i.name)]
    for name, own in _OWN.items():
        _empty_folder(disk, root / name, own)
    _remove(disk, root, _ROOT_FILES)
    if _says(disk, root / "README.txt", README[:HEAD]):
        disk.unlink(root / "README.txt")
    for year in years:
        _remove_copies(disk, root / year)
        _empty_folder(disk, root / year, _MONTH_FILE)


def _remove_copies(disk: Disk, folder: Path) -> None:
    """Remove months under names that a cloud folder or a person gave to copies of them."""
    for item in disk.list_folder(folder):
        if ".json" in item.name and _says(disk, folder / item.name, FORMAT):
            disk.unlink(folder / item.name)


def _says(disk: Disk, path: Path, words: str) -> bool:
    """Whether the beginning of a file holds these words."""
    try:
        return words.encode() in read_file(disk, path)[0][:HEAD]
    except OSError:
        return False


def _empty_folder(disk: Disk, folder: Path, own: re.Pattern[str]) -> None:
    """Remove the program's own files in a folder, and the folder unless others are in it."""
    with contextlib.suppress(FileNotFoundError):
        _remove(disk, folder, own)
        if not disk.list_folder(folder):
            disk.remove_folder(folder)


def _remove(disk: Disk, folder: Path, own: re.Pattern[str]) -> None:
    for item in disk.list_folder(folder):
        if own.fullmatch(item.name) and not item.is_folder:
            disk.unlink(folder / item.name)
    disk.fsync_folder(folder)


def _all_months(store: Store) -> Months:
    months = dict(store.recent().months)
    while (older := store.next_month()) is not None:
        months |= older
    return months
