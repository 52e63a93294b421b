"""A backup as a file: the months of a diary in one zip archive, and back.

What comes back may have been made by anybody: it is read in memory only, under limits
that count real bytes, and refused as a whole when any part of it is not what it should be.
"""

from __future__ import annotations

import hashlib
import io
import re
import stat
from dataclasses import dataclass
from typing import TYPE_CHECKING

import msgspec

from backcare_desktop.store.files import FILE_LIMIT
from backcare_desktop.store.manifest import FORMAT, VERSION
from backcare_desktop.store.month_file import Health, build_month, read_month
from backcare_desktop.store.strictness import is_deeper_than

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from zipfile import ZipFile, ZipInfo

    from backcare_desktop.store.lines import Line

    Months = Mapping[str, tuple[Line, ...]]

ARCHIVE_LIMIT = 64 * 1024 * 1024
"""Bytes of all files in a backup together, and of the backup itself."""

RATIO_LIMIT = 200
"""How many times larger than in the archive a file may be."""

FILES_LIMIT = 2_000
"""Files in one archive: more months than three lifetimes have."""

MANIFEST, SETTINGS = "store.json", "settings.json"

_MONTH = re.compile(r"(\d{4})/(\1-(?:0[1-9]|1[0-2]))\.json")
_DEPTH = 8
_CHUNK = 256 * 1024
_ENCRYPTED = 0x1
_ARCHIVE, _ENTRY = b"PK\x03\x04", b"PK\x01\x02"
_FIRST_DAY = (1980, 1, 1, 0, 0, 0)  # the name of a backup says when it was made


class BadBackup(Exception):
    """The archive cannot be used; the text says why, and holds nothing out of it but names."""


class Member(msgspec.Struct, frozen=True, kw_only=True):
    """What a backup says about one of its files: entries, tombstones included, and SHA-256."""

    count: int
    sha256: str


class Contents(msgspec.Struct, frozen=True, kw_only=True):
    """`store.json` of a backup: that of the diary, with what each file should hold."""

    format: str
    version: int
    months: tuple[str, ...]
    entries: int
    members: dict[str, Member]


@dataclass(frozen=True, slots=True, kw_only=True)
class Backup:
    """What a backup holds. `entries` does not count what was in the trash."""

    months: Months
    entries: int


def build_backup(months: Months, settings: bytes | None) -> bytes:
    """Return the archive of a diary and its settings."""
    from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo  # noqa: PLC0415 - not needed to start

    files = {f"{name[:4]}/{name}.json": build_month(name, months[name]) for name in months}
    members = {
        path: Member(count=len(lines), sha256=_digest(files[path]))
        for path, lines in zip(files, months.values(), strict=True)
    }
    if settings is not None:
        files[SETTINGS] = settings
    contents = Contents(
        format=FORMAT,
        version=VERSION,
        months=tuple(months),
        entries=count_entries(months),
        members=members,
    )
    archive = io.BytesIO()
    with ZipFile(archive, "w", ZIP_DEFLATED) as packed:
        for path, content in {MANIFEST: msgspec.json.encode(contents) + b"\n", **files}.items():
            info = ZipInfo(path, _FIRST_DAY)
            info.external_attr = (stat.S_IFREG | 0o600) << 16
            info.compress_type = ZIP_DEFLATED
            packed.writestr(info, content)
    return archive.getvalue()


def read_backup(content: bytes) -> Backup:
    """Return what an archive holds, every part checked. Raises BadBackup."""
    found = _unpacked(content, MANIFEST, SETTINGS, _MONTH)
    contents = _contents(found)
    months = {name: _month(found, contents, path, name) for path, name in _listed(contents)}
    return Backup(months=months, entries=count_entries(months))


def read_contents(content: bytes) -> Contents:
    """Return what an archive says it holds, without reading its months. Raises BadBackup."""
    return _contents(_unpacked(content, MANIFEST))


def count_entries(months: Months) -> int:
    """Return how many entries there are, without those in the trash."""
    return sum(
        not line.purged and not line.record.in_trash for lines in months.values() for line in lines
    )


def _contents(found: Mapping[str, bytes]) -> Contents:
    raw = found.get(MANIFEST)
    if raw is None:
        raise BadBackup("there is no store.json in it, so it is not a backup of BackCare")
    if is_deeper_than(raw, _DEPTH):
        raise BadBackup("its store.json cannot be read")
    try:
        contents = msgspec.json.decode(raw, type=Contents)
    except msgspec.DecodeError as error:
        raise BadBackup("its store.json cannot be read") from error
    if contents.format != FORMAT:
        raise BadBackup("it was made by another program")
    if contents.version > VERSION:
        raise BadBackup("it was made by a newer version of BackCare")
    return contents


def _listed(contents: Contents) -> Iterator[tuple[str, str]]:
    """Yield the path and the name of each month that should be in the archive."""
    for path in contents.members:
        month = _MONTH.fullmatch(path)
        if month is None:
            raise BadBackup("its store.json names a file that is no month")
        yield path, month[2]


def _month(
    found: Mapping[str, bytes], contents: Contents, path: str, name: str
) -> tuple[Line, ...]:
    content, should = found.get(path), contents.members[path]
    if content is None:
        raise BadBackup(f"{path} is missing in it")
    month = read_month(content, name)
    if month.health is Health.NEWER:
        raise BadBackup("it was made by a newer version of BackCare")
    if (
        month.health is not Health.FINE
        or len(month.lines) != should.count
        or _digest(content) != should.sha256
    ):
        raise BadBackup(f"{path} in it is damaged")
    return month.lines


def _unpacked(content: bytes, *wanted: str | re.Pattern[str]) -> dict[str, bytes]:
    """Return the files with the names wanted; no other name is ever opened."""
    import zlib  # noqa: PLC0415 - not needed to start
    from zipfile import BadZipFile, ZipFile  # noqa: PLC0415 - likewise

    if not content.startswith(_ARCHIVE):
        raise BadBackup("it is no zip archive")
    if content.count(_ENTRY) > FILES_LIMIT:
        raise BadBackup(f"there are more than {FILES_LIMIT:,} files in it")
    try:
        with ZipFile(io.BytesIO(content)) as packed:
            files = packed.infolist()
            _refuse_tricks(files)
            room, found = ARCHIVE_LIMIT, {}
            for info in files:
                if any(re.fullmatch(name, info.orig_filename) for name in wanted):
                    found[info.orig_filename] = _read(packed, info, room)
                    room -= len(found[info.orig_filename])
            return found
    except (BadZipFile, zlib.error, EOFError, OSError, RuntimeError, ValueError) as error:
        raise BadBackup("the archive is cut off or damaged") from error


def _refuse_tricks(files: list[ZipInfo]) -> None:
    """Refuse an archive that no honest program would make, whichever file shows it."""
    from zipfile import ZIP_DEFLATED, ZIP_STORED  # noqa: PLC0415 - not needed to start

    names = [info.orig_filename for info in files]
    if len(set(names)) != len(names):
        raise BadBackup("two files in it have the same name")
    if len({info.header_offset for info in files}) != len(files):
        raise BadBackup("two files in it lie in the same place")
    for info in files:
        kind = stat.S_IFMT(info.external_attr >> 16)
        if kind not in {0, stat.S_IFREG, stat.S_IFDIR}:
            raise BadBackup("there is a link or a device in it")
        if info.flag_bits & _ENCRYPTED:
            raise BadBackup("it is encrypted")
        if info.compress_type not in {ZIP_STORED, ZIP_DEFLATED}:
            raise BadBackup("it is packed in a way that BackCare does not read")


def _read(packed: ZipFile, info: ZipInfo, room: int) -> bytes:
    """Return a file, counting what really comes out, whatever its header says."""
    limit = min(FILE_LIMIT, room, max(info.compress_size, 1) * RATIO_LIMIT)
    content = bytearray()
    with packed.open(info) as source:
        while part := source.read(_CHUNK):
            content += part
            if len(content) > limit:
                raise BadBackup("it holds more than a diary can be")
    return bytes(content)


def _digest(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()
