"""Which months there are, so that one that is missing is noticed."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import msgspec

from backcare_desktop.store.files import read_file, write_file
from backcare_desktop.store.ids import dressed_as_uuid

if TYPE_CHECKING:
    from collections.abc import Iterable

    from backcare_desktop.store.disk import Disk
    from backcare_desktop.store.folder import Folder

FORMAT, VERSION = "backcare-store", 1


class Manifest(msgspec.Struct, frozen=True, kw_only=True):
    """The content of `store.json`; `store` names this diary for good."""

    format: str
    version: int
    store: str
    months: tuple[str, ...]


def read_manifest(disk: Disk, folder: Folder) -> Manifest | None:
    """Return the manifest, or None when there is none that can be read: it is made anew then."""
    try:
        content, _ = read_file(disk, folder.manifest)
        found = msgspec.json.decode(content, type=Manifest)
    except (OSError, msgspec.DecodeError):
        return None
    return found if found.format == FORMAT else None


def write_manifest(disk: Disk, folder: Folder, months: Iterable[str]) -> Manifest:
    """List these months and those that stand there already; return the list. Raises OSError."""
    known = read_manifest(disk, folder)
    listed = {*months, *(known.months if known else ())}
    manifest = Manifest(
        format=FORMAT,
        version=VERSION,
        store=known.store if known else dressed_as_uuid(os.urandom(16).hex()),
        months=tuple(sorted(listed)),
    )
    write_file(disk, folder.manifest, msgspec.json.encode(manifest) + b"\n")
    return manifest
