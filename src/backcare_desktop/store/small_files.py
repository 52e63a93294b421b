"""The settings, the session under way, unsaved forms: one small JSON file each."""

from __future__ import annotations

import dataclasses
from typing import TYPE_CHECKING, TypeVar

import msgspec

from backcare_desktop.domain.settings import Settings
from backcare_desktop.store.files import SMALL_FILE_LIMIT, read_file, write_file
from backcare_desktop.store.problems import SaveRefused, problem_of
from backcare_desktop.store.strictness import Fields, read_fields

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime
    from pathlib import Path

    from backcare_desktop.store.disk import Disk
    from backcare_desktop.store.folder import Folder

T = TypeVar("T")


class SmallFiles:
    """Reads and writes them; what cannot be read goes to `quarantine/` before it is replaced.

    `amiss` are those that were found so since the folder was entered.
    """

    def __init__(self, disk: Disk, folder: Folder, now: Callable[[], datetime]) -> None:
        self._disk, self._folder, self._now = disk, folder, now
        self.amiss: set[Path] = set()
        self._unread: set[Path] = set()

    def read(self, path: Path, value_in: Callable[[bytes], T]) -> T | None:
        """Return the value in a file, or None when there is no file.

        Raises ValueError when there is one that cannot be read, or as `value_in` does.
        """
        try:
            return value_in(read_file(self._disk, path, SMALL_FILE_LIMIT)[0])
        except FileNotFoundError:
            return None
        except OSError as error:
            self.doubt(path)
            raise ValueError("the file cannot be read") from error
        except ValueError:
            self.doubt(path)
            raise

    def doubt(self, path: Path) -> None:
        """Have a file kept in `quarantine/` before it is replaced."""
        self.amiss.add(path)
        self._unread.add(path)

    def forget(self) -> None:
        """Begin anew: the folder is entered again."""
        self.amiss.clear()
        self._unread.clear()

    def write(self, path: Path, content: bytes) -> None:
        """Replace a file. Raises SaveRefused."""
        try:
            self._move_unreadable_aside(path)
            write_file(self._disk, path, content)
        except OSError as error:
            raise SaveRefused(problem_of(error, path)) from error

    def put_aside(self, path: Path, why: str) -> None:
        """Move a file to `quarantine/`, with a note. Raises SaveRefused."""
        from backcare_desktop.store.quarantine import move_aside  # noqa: PLC0415 - hardly ever

        try:
            move_aside(self._disk, self._folder, path, self._now(), why)
        except OSError as error:
            raise SaveRefused(problem_of(error, path)) from error
        self._unread.discard(path)

    def remove(self, path: Path) -> None:
        """Remove a file for good, if it is there. Raises SaveRefused."""
        try:
            self._move_unreadable_aside(path)
            self._disk.unlink(path)
            self._disk.fsync_folder(path.parent)
        except FileNotFoundError:
            return
        except OSError as error:
            raise SaveRefused(problem_of(error, path)) from error

    def _move_unreadable_aside(self, path: Path) -> None:
        if path in self._unread:
            self.put_aside(path, "This could not be read.")


def fields_in(content: bytes) -> Fields:
    """Return the fields of a document. Raises ValueError when it is none."""
    stored = read_fields(content)
    if stored is None:
        raise ValueError("the file holds no JSON object")
    return stored


def settings_in(stored: Fields) -> tuple[Settings, bool]:
    """Return the settings, and whether nothing in the file was wrong.

    What is missing or wrong takes its usual value.
    """
    settings, is_whole = Settings(), True
    for field in dataclasses.fields(Settings):
        if field.name in stored:
            one = msgspec.json.encode({field.name: stored[field.name]})
            try:
                chosen = msgspec.json.decode(one, type=Settings)
            except msgspec.DecodeError:
                is_whole = False
                continue
            settings = dataclasses.replace(settings, **{field.name: getattr(chosen, field.name)})
    return settings, is_whole


def settings_over(stored: Fields, settings: Settings) -> bytes:
    """Return the settings as a document, with what `stored` holds besides.

    What has its usual value and never stood in the file is left out: a setting of a later
    version changes no file before it is chosen.
    """
    values = {f.name: getattr(settings, f.name) for f in dataclasses.fields(settings)}
    usual = {f.name: f.default for f in dataclasses.fields(settings)}
    known = {n: value for n, value in values.items() if n in stored or value != usual[n]}
    unknown = {name: raw for name, raw in stored.items() if name not in values}
    return msgspec.json.format(msgspec.json.encode(known | unknown), indent=2) + b"\n"
