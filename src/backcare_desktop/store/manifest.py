"""Which months there are, so that one that is missing is noticed."""

from __future__ import annotations

import os
from dataclasses import dataclass
from typing import TYPE_CHECKING

import msgspec

from backcare_desktop.store.files import SMALL_FILE_LIMIT, read_file, write_file
from backcare_desktop.store.folder import is_month
from backcare_desktop.store.ids import dressed_as_uuid
from backcare_desktop.store.months import Finding
from backcare_desktop.store.strictness import read_fields, read_value

if TYPE_CHECKING:
    from collections.abc import Iterable

    from backcare_desktop.store.disk import Disk
    from backcare_desktop.store.folder import Folder

FORMAT, VERSION = "backcare-store", 1


class Manifest(msgspec.Struct, frozen=True, kw_only=True):
    """The content of `store.json`; `store` names this diary for good."""

    format: str = FORMAT
    version: int = VERSION
    store: str
    months: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Listed:
    """What was found of the manifest; `manifest` is None unless it is fine, now or before."""

    finding: Finding
    manifest: Manifest | None = None

    @property
    def months(self) -> tuple[str, ...]:
        """The months it lists."""
        return self.manifest.months if self.manifest else ()


def read_manifest(disk: Disk, folder: Folder) -> Listed:
    """Return the manifest, or why there is none: it is made anew if it is missing or damaged."""
    try:
        content, _ = read_file(disk, folder.manifest, SMALL_FILE_LIMIT)
    except FileNotFoundError:
        return Listed(finding=Finding.MISSING)
    except OSError:
        return Listed(finding=Finding.UNREADABLE)
    return listed_in(content)


def write_manifest(disk: Disk, folder: Folder, months: Iterable[str], known: Listed) -> Listed:
    """List these months and those that were listed before; return the list. Raises OSError."""
    manifest = Manifest(
        store=known.manifest.store if known.manifest else dressed_as_uuid(os.urandom(16).hex()),
        months=tuple(sorted({*months, *known.months})),
    )
    write_file(disk, folder.manifest, msgspec.json.encode(manifest) + b"\n")
    return Listed(finding=Finding.FINE, manifest=manifest)


def listed_in(content: bytes) -> Listed:
    """Return what a document is as a manifest."""
    stored = read_fields(content) or {}
    if read_value(stored, "format", str) != FORMAT:
        return Listed(finding=Finding.DAMAGED)
    version = read_value(stored, "version", int)
    if version is not None and version > VERSION:
        return Listed(finding=Finding.NEWER)
    try:
        manifest = msgspec.json.decode(msgspec.json.encode(stored), type=Manifest)
    except msgspec.DecodeError:
        return Listed(finding=Finding.DAMAGED)
    if version != VERSION or not all(map(is_month, manifest.months)):
        return Listed(finding=Finding.DAMAGED)
    return Listed(finding=Finding.FINE, manifest=manifest)
