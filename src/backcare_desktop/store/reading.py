"""The months of a folder: read newest first, united with what stands beside them."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import msgspec

from backcare_desktop.store.files import signature_of
from backcare_desktop.store.manifest import read_manifest
from backcare_desktop.store.months import Finding, Month, load_month, united, united_with_former
from backcare_desktop.store.shelf import Shelf

if TYPE_CHECKING:
    from pathlib import Path

    from backcare_desktop.store.disk import Disk
    from backcare_desktop.store.folder import Folder, Listing
    from backcare_desktop.store.strays import Strays

FIRST_VIEW_MONTHS = 4
"""Months with entries that a first view takes at most."""


class Reader:
    """Reads months onto the shelf and writes nothing.

    `listed` is what was found of the manifest, `list_finding` how it was found at first.
    `findings` are the months that were not as they should be, as they were found.
    `strays` are month documents under other names: their entries are on the shelf with
    the others, and `adopted` names them for good. `newer` is a file that a newer version
    of this program has written. `aside` says where a copy is of what stood in a file.
    `shown` are the months the window has been given.
    """

    def __init__(self, disk: Disk, folder: Folder, listing: Listing) -> None:
        self._disk, self._folder = disk, folder
        self.shelf = Shelf()
        self.shown: set[str] = set()
        self.listed = read_manifest(disk, folder)
        self.list_finding = self.listed.finding
        self.findings: dict[str, Month] = {}
        self.strays: Strays | None = None
        self.adopted: tuple[Path, ...] = ()
        self.newer = folder.manifest if self.list_finding is Finding.NEWER else None
        self.aside: dict[Path, Path] = {}
        self._stray_paths = listing.strays
        self._expected = set(self.listed.months)
        if self.listed.manifest is None:
            self._expected |= folder.months_before(disk)
        self._unread = sorted(self._expected | listing.months)

    @property
    def list_trouble(self) -> Finding:
        """How the manifest was found at first; FINE as well where there is no diary yet."""
        no_diary = self.list_finding is Finding.MISSING and not self.shelf.months
        is_new = no_diary and not self._folder.has_backups(self._disk)
        return Finding.FINE if is_new else self.list_finding

    def find_strays(self) -> None:
        """Read the month documents that stand under other names, if there are any."""
        if not self._stray_paths:
            return
        from backcare_desktop.store.strays import read_strays  # noqa: PLC0415 - hardly ever

        self.strays = read_strays(self._disk, self._stray_paths)
        self._stray_paths = ()
        self.adopted = self.strays.paths
        self.newer = self.newer or self.strays.newer
        self._unread = sorted({*self._unread, *self.strays.lines})

    def newest_unread(self) -> str | None:
        """Return the next month to be read, None when all have been."""
        self.find_strays()
        return self._unread[-1] if self._unread else None

    def read_next(self) -> str | None:
        """Read the newest month that has not been read and return its name, if there is one."""
        name = self.newest_unread()
        if name is not None:
            self._unread.remove(name)
            self._put(name, self.load(name))
        return name

    def next_to_show(self) -> str | None:
        """Return the newest month that is not in `shown`, and count it among them.

        A save reads them all at once, so that having been read says nothing.
        """
        self.read_next()
        name = max(self.shelf.months.keys() - self.shown, default=None)
        if name is not None:
            self.shown.add(name)
        return name

    def read_recent(self, first_needed: str) -> None:
        """Read from the newest month to `first_needed`, further back until there is an entry.

        Where the computer's clock is years behind everything would count as new: a few
        months with entries are enough for a first view.
        """
        while (newest := self.newest_unread()) is not None:
            filled = sum(bool(month.records) for month in self.shelf.months.values())
            if filled >= FIRST_VIEW_MONTHS or (filled and newest < first_needed):
                return
            self.read_next()

    def read_all(self) -> None:
        """Read all that is left."""
        while self.read_next():
            pass

    def reread(self, name: str) -> None:
        """Read a month again and unite it with what is in memory: nothing is lost of either."""
        known, found = self.shelf.month(name), self.load(name)
        lines, overruled = united_with_former(found.lines, known.lines)
        fine = found.finding is Finding.FINE
        offered = {line.record.id: line for line in (*found.overruled, *overruled)}
        self._put(
            name,
            replace(
                found,
                lines=lines,
                finding=Finding.CHANGED_OUTSIDE if fine and overruled else found.finding,
                recovered=found.recovered + len(lines) - len(found.lines),
                overruled=tuple(offered.values()),
                needs_tidying=found.needs_tidying or lines != found.lines,
            ),
        )

    def is_as_known(self, name: str) -> bool:
        """Whether a month could be read and its file still looks as it did then."""
        known = self.shelf.month(name)
        try:
            looks = signature_of(self._disk, self._folder.month(name))
        except OSError:
            return False
        return known.problem is None and looks == known.signature

    def read_list_again(self) -> None:
        """Look at the manifest again; where it is gone it is written anew with its old name."""
        listed = read_manifest(self._disk, self._folder)
        known = self.listed.manifest
        if listed.manifest is None and known is not None:
            listed = replace(listed, manifest=msgspec.structs.replace(known, months=()))
        self.listed = listed

    def load(self, name: str) -> Month:
        """Return a month as it is on the disk now, strays included."""
        month = load_month(self._disk, self._folder, name, listed=name in self._expected)
        adopted = self.strays.lines.get(name, ()) if self.strays else ()
        lines = united(month.lines, adopted)
        if lines == month.lines or month.problem is not None:
            return month
        return replace(month, lines=lines, needs_tidying=True)

    def _put(self, name: str, month: Month) -> None:
        self.shelf.put(name, month)
        if month.finding is not Finding.FINE:
            self.findings[name] = month
        elif name in self.findings and self.findings[name].problem is not None:
            del self.findings[name]  # it could be read now
        if month.finding is Finding.NEWER:
            self.newer = self.newer or self._folder.month(name)
