"""The settings and the session under way: one small JSON file each."""

from __future__ import annotations

import dataclasses
import hashlib
import re
from typing import TYPE_CHECKING

import msgspec

from backcare_desktop.domain.settings import Settings
from backcare_desktop.domain.thermal_live import LiveSession
from backcare_desktop.store.files import read_file, write_file
from backcare_desktop.store.problems import SaveRefused, problem_of
from backcare_desktop.store.strictness import DEPTH_LIMIT, is_deeper_than, read_fields

if TYPE_CHECKING:
    from pathlib import Path

    from backcare_desktop.store.disk import Disk

SESSION_LIMIT = 64 * 1024
"""Bytes of the largest session file that is read; a real one has about one thousand."""

_CHECKSUM = re.compile(rb',"sha256":"[0-9a-f]{64}"\}\n\Z')

ASIDE = ".unreadable"
"""What is appended to the name of a file that could not be read."""


def read_settings(disk: Disk, path: Path) -> Settings:
    """Return the settings; what is missing or wrong in the file takes its usual value."""
    try:
        content, _ = read_file(disk, path)
    except OSError:
        return Settings()
    stored = read_fields(content) or {}
    settings = Settings()
    for field in dataclasses.fields(Settings):
        if field.name in stored:
            one = msgspec.json.encode({field.name: stored[field.name]})
            try:
                chosen = msgspec.json.decode(one, type=Settings)
            except msgspec.DecodeError:
                continue
            settings = dataclasses.replace(settings, **{field.name: getattr(chosen, field.name)})
    return settings


def write_settings(disk: Disk, path: Path, settings: Settings) -> None:
    """Keep the settings, and what the file holds besides. Raises SaveRefused."""
    try:
        stored = read_fields(read_file(disk, path)[0]) or {}
    except OSError:
        stored = {}
    known = {f.name: getattr(settings, f.name) for f in dataclasses.fields(settings)}
    unknown = {name: raw for name, raw in stored.items() if name not in known}
    content = msgspec.json.format(msgspec.json.encode(known | unknown), indent=2)
    write_or_refuse(disk, path, content + b"\n")


def read_session(disk: Disk, path: Path) -> LiveSession | None:
    """Return the session under way, or None when there is no file.

    Raises ValueError for a file that is damaged, foreign, far too large or too deep.
    """
    try:
        content, _ = read_file(disk, path, SESSION_LIMIT)
    except FileNotFoundError:
        return None
    except OSError as error:
        raise ValueError("the file cannot be read") from error
    found = _CHECKSUM.search(content)
    if found is None or _checksum(content[: found.start()]) != found[0]:
        raise ValueError("the file is damaged")
    if is_deeper_than(content, DEPTH_LIMIT):
        raise ValueError("the file is nested too deep")
    return msgspec.json.decode(content, type=LiveSession)


def write_session(disk: Disk, path: Path, live: LiveSession) -> None:
    """Keep the session under way, with a checksum as the last field. Raises SaveRefused."""
    fields = msgspec.json.encode(live).removesuffix(b"}")
    write_or_refuse(disk, path, fields + _checksum(fields))


def _checksum(fields: bytes) -> bytes:
    """Return the end of a session's document; the checksum is over all that is before it."""
    return b',"sha256":"%s"}\n' % hashlib.sha256(fields).hexdigest().encode()


def write_or_refuse(disk: Disk, path: Path, content: bytes) -> None:
    """Replace a file. Raises SaveRefused."""
    try:
        write_file(disk, path, content)
    except OSError as error:
        raise SaveRefused(problem_of(error, path)) from error


def put_aside(disk: Disk, path: Path) -> None:
    """Give a file that cannot be read another name. Raises SaveRefused."""
    try:
        disk.replace(path, path.with_name(path.name + ASIDE))
        disk.fsync_folder(path.parent)
    except OSError as error:
        raise SaveRefused(problem_of(error, path)) from error


def remove(disk: Disk, path: Path) -> None:
    """Remove a file for good, if it is there. Raises SaveRefused."""
    try:
        disk.unlink(path)
        disk.fsync_folder(path.parent)
    except FileNotFoundError:
        return
    except OSError as error:
        raise SaveRefused(problem_of(error, path)) from error
