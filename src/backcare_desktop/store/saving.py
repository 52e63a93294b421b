"""Writing months: one safe step each, with what was found amiss mended before the first."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from backcare_desktop.store.files import make_folders, signature_of, write_file
from backcare_desktop.store.manifest import read_manifest, write_manifest
from backcare_desktop.store.month_file import build_month
from backcare_desktop.store.months import Finding, Month, united
from backcare_desktop.store.problems import Problem, ProblemKind, SaveRefused, problem_of

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import datetime
    from pathlib import Path

    from backcare_desktop.store.disk import Disk
    from backcare_desktop.store.folder import Folder
    from backcare_desktop.store.lines import Line
    from backcare_desktop.store.reading import Reader

_OUTSIDE = (Finding.DAMAGED, Finding.CHANGED_OUTSIDE)


class Saver:
    """Writes what is on the reader's shelf. Every method raises SaveRefused."""

    def __init__(
        self, disk: Disk, folder: Folder, reader: Reader, now: Callable[[], datetime]
    ) -> None:
        self._disk, self._folder, self._reader, self._now = disk, folder, reader, now
        self._shelf = reader.shelf
        self._unsure: set[str] = set()
        self._is_swept = False

    def sweep(self) -> None:
        """Remove what a crash left unfinished, before the first write of any kind."""
        if self._is_swept:
            return
        self._reader.find_strays()
        strays = self._reader.strays
        try:
            self._folder.sweep(self._disk, keep=strays.paths if strays else ())
        except OSError as error:
            raise SaveRefused(problem_of(error, self._folder.root)) from error
        self._is_swept = True

    def tidy(self) -> set[str]:
        """Look again where a refusal left doubts, then mend; return the months looked at."""
        looked_at = set(self._unsure)
        for name in looked_at:
            self._look_again(name)
        try:
            self._keep_strays()
            for name in self._shelf.untidy():
                self._mend(name)
            self._set_strays_aside()
        except OSError as error:
            raise SaveRefused(problem_of(error, self._folder.root)) from error
        return looked_at

    def put(self, name: str, lines: Sequence[Line], *, previous: bool = True) -> None:
        """Replace a month on the disk, then in memory; `previous` keeps the version before."""
        path = self._folder.month(name)
        self.refuse_if_blocked(name)
        content = self._built(name, lines)
        try:
            make_folders(self._disk, path.parent)
            before = self._folder.previous(name) if previous else None
            signature = write_file(self._disk, path, content, before)
            self._list(name)
        except OSError as error:
            self._unsure.add(name)
            self._is_swept = False
            self._look_if_possible(name)
            raise SaveRefused(problem_of(error, path)) from error
        self._shelf.put(name, Month(lines=united(lines), signature=signature))

    def refuse_if_blocked(self, name: str) -> None:
        """Raise SaveRefused for a month that cannot be read or that something else has changed."""
        path, known = self._folder.month(name), self._shelf.month(name)
        if known.problem is not None:
            raise SaveRefused(known.problem)
        try:
            looks = signature_of(self._disk, path)
        except OSError as error:
            raise SaveRefused(problem_of(error, path)) from error
        if looks != known.signature:
            kind = ProblemKind.FILE_GONE if looks is None else ProblemKind.CHANGED_OUTSIDE
            raise SaveRefused(
                Problem(kind=kind, path=path, entries_safe=kind is ProblemKind.CHANGED_OUTSIDE)
            )

    def _built(self, name: str, lines: Sequence[Line]) -> bytes:
        try:
            return build_month(name, lines)
        except ValueError as error:
            path = self._folder.month(name)
            problem = Problem(kind=ProblemKind.TOO_LARGE, path=path, detail=str(error))
            raise SaveRefused(problem) from error

    def _look_again(self, name: str) -> None:
        """Take in what a refused write has left on the disk: its last step may have failed."""
        found = self._reader.load(name)
        if found.problem is not None:
            raise SaveRefused(found.problem)
        if found.finding is Finding.FINE:
            self._shelf.put(name, found)
        else:
            self._reader.reread(name)
        self._unsure.discard(name)

    def _look_if_possible(self, name: str) -> None:
        try:
            self._look_again(name)
        except SaveRefused:
            return  # the next save looks first

    def _mend(self, name: str) -> None:
        month = self._shelf.month(name)
        if month.finding in _OUTSIDE:
            from backcare_desktop.store.quarantine import (  # noqa: PLC0415 - hardly ever
                set_month_aside,
            )

            aside = set_month_aside(self._disk, self._folder, name, month, self._now())
            self._reader.aside[self._folder.month(name)] = aside
        # the version before may be all that is left of it until the new one is there
        self.put(name, month.lines, previous=False)

    def _keep_strays(self) -> None:
        strays = self._reader.strays
        if strays and self._shelf.untidy():
            from backcare_desktop.store.strays import give_lasting_names  # noqa: PLC0415

            paths = give_lasting_names(self._disk, strays.paths)
            self._reader.strays = replace(strays, paths=paths)

    def _set_strays_aside(self) -> None:
        strays = self._reader.strays
        if strays and all(self._shelf.month(name).problem is None for name in strays.lines):
            from backcare_desktop.store.strays import set_strays_aside  # noqa: PLC0415

            set_strays_aside(self._disk, self._folder, strays.paths, self._now())
            self._reader.strays = None

    def _list(self, name: str) -> None:
        """Put a month that has just been written on the list; raises OSError.

        A list that cannot be read is left alone: months are found without it.
        """
        if name in self._reader.listed.months:
            return
        listed = self._reader.listed
        if listed.finding is Finding.UNREADABLE:
            listed = read_manifest(self._disk, self._folder)
        if listed.finding is Finding.UNREADABLE:
            return
        if listed.finding is Finding.DAMAGED:
            self._move_aside(self._folder.manifest)
        written = {n for n, month in self._shelf.months.items() if month.signature}
        self._reader.listed = write_manifest(self._disk, self._folder, {*written, name}, listed)
        self._explain_folder()

    def _move_aside(self, path: Path) -> None:
        from backcare_desktop.store.quarantine import move_aside  # noqa: PLC0415 - hardly ever

        aside = move_aside(self._disk, self._folder, path, self._now(), "This could not be read.")
        self._reader.aside[path] = aside

    def _explain_folder(self) -> None:
        if signature_of(self._disk, self._folder.readme) is None:
            from backcare_desktop.store.readme import README  # noqa: PLC0415 - once

            write_file(self._disk, self._folder.readme, README.encode())
