"""A disk that refuses to take files, for as long as it is told to."""

from __future__ import annotations

from typing import TYPE_CHECKING, NoReturn

from backcare_desktop.store.disk import Disk

if TYPE_CHECKING:
    from pathlib import Path


class RefusingDisk(Disk):
    """A disk on which no new file can be made while `refuses_with` names an error."""

    refuses_with = 0

    def create(self, path: Path) -> int:
        if self.refuses_with:
            self._refuse(path)
        return super().create(path)

    def _refuse(self, path: Path) -> NoReturn:
        raise OSError(self.refuses_with, "refused", str(path))
