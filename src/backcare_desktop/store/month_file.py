"""A month of entries as one JSON document, one entry a line, and back."""

from __future__ import annotations

import hashlib
import re
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

import msgspec

from backcare_desktop.store.files import FILE_LIMIT
from backcare_desktop.store.lines import Line, in_order, read_line
from backcare_desktop.store.strictness import on_one_line, read_fields, read_value

if TYPE_CHECKING:
    from collections.abc import Iterable

    from backcare_desktop.store.strictness import Fields

FORMAT, VERSION = "backcare-month", 1
RECORD_LIMIT = 20_000
DIGEST_LENGTH = 32
DOCUMENT_DEPTH = 18
"""An entry may be 16 deep, and stands in a list in an object."""

_BOM = b"\xef\xbb\xbf"
_HEAD = re.compile(
    rb'\{"format":"backcare-month","version":1,"month":"[0-9]{4}-[0-9]{2}",\n"records":\['
)
_FOOTER = re.compile(rb'\n\],\s{0,9}"count":([0-9]{1,6}),\s{0,9}"sha256":"([0-9a-f]{32})"\}\s*\Z')
_FOOTER_LENGTH = 200
_LINE_END = re.compile(rb"[\r\n]")
_ANY_HEAD = re.compile(
    rb'\s*\{\s*"format"\s*:\s*"backcare-month"\s*,\s*"version"\s*:\s*([0-9]{1,9})\s*,'
)


class Health(StrEnum):
    """What a month's file turned out to be."""

    FINE = "fine"
    CHANGED_OUTSIDE = "changed_outside"
    DAMAGED = "damaged"
    NEWER = "newer"
    TOO_LARGE = "too_large"


@dataclass(frozen=True, slots=True)
class MonthFile:
    """What a file holds: its lines, how it is, and how many entries it says it has."""

    lines: tuple[Line, ...]
    health: Health
    expected: int | None = None


def build_month(month: str, lines: Iterable[Line]) -> bytes:
    """Return the document of a month; the same entries always give the same bytes.

    Raises ValueError for more than 20,000 entries or 16 MB: it could not be read again.
    """
    raws = [line.raw for line in in_order(lines)]
    between = b"\n" + b",\n".join(raws)
    head = f'{{"format":"{FORMAT}","version":{VERSION},"month":"{month}",\n"records":['
    foot = f'\n],\n"count":{len(raws)},"sha256":"{_digest(between)}"}}\n'
    content = head.encode() + between + foot.encode()
    if len(raws) > RECORD_LIMIT or len(content) > FILE_LIMIT:
        raise ValueError(f"a month has at most {RECORD_LIMIT:,} entries and 16 MB")
    return content


def read_month(content: bytes, month: str) -> MonthFile:
    """Return what a file holds; nothing in it can make this fail.

    Damaged content gives the entries whose lines are whole.
    """
    content = content.removeprefix(_BOM)
    head = _HEAD.match(content)
    footer = _FOOTER.search(content, max(0, len(content) - _FOOTER_LENGTH))
    if head is not None and footer is not None and int(footer[1]) <= RECORD_LIMIT:
        between = content[head.end() : footer.start()]
        if _digest(between) == footer[2].decode() and _is_utf8(between):
            lines = _read(_parts(between), month)
            if len(lines) == int(footer[1]):
                return MonthFile(lines, Health.FINE, len(lines))
    return _read_otherwise(content, month)


def _read_otherwise(content: bytes, month: str) -> MonthFile:
    """Read a document somebody else has written, or what is left of a damaged one."""
    document = read_fields(content, DOCUMENT_DEPTH)
    if _is_newer(content, document):
        return MonthFile((), Health.NEWER)
    raws = _entries(document)
    whole = raws is not None
    if raws is None:
        raws = [raw for raw in _parts(content) if b'"id"' in raw or b'"kind"' in raw]
    if len(raws) > RECORD_LIMIT:
        return MonthFile((), Health.TOO_LARGE)
    lines = _read(raws, month)
    whole = whole and len(lines) == len(raws)
    health = Health.CHANGED_OUTSIDE if whole else Health.DAMAGED
    return MonthFile(lines, health, _count(content))


def _entries(document: Fields | None) -> list[bytes] | None:
    """Return the entries of a month's document, each on one line; None if it is none."""
    if document is None or read_value(document, "format", str) != FORMAT:
        return None
    records = read_value(document, "records", list[msgspec.Raw])
    if records is None or read_value(document, "version", int) != VERSION:
        return None
    return [on_one_line(raw) if _LINE_END.search(raw) else bytes(raw) for raw in records]


def _parts(content: bytes) -> list[bytes]:
    """Return what looks like an entry on a line of its own."""
    parts = (part.strip().removesuffix(b",") for part in content.split(b"\n"))
    return [part for part in parts if part.startswith(b"{") and part.endswith(b"}")]


def _read(raws: list[bytes], month: str) -> tuple[Line, ...]:
    lines = (read_line(raw, month) for raw in raws if _is_utf8(raw))
    return tuple(line for line in lines if line is not None)


def _is_newer(content: bytes, document: Fields | None) -> bool:
    """Whether a newer version wrote this, even if only its beginning is left."""
    if document is None:
        head = _ANY_HEAD.match(content)
        return head is not None and int(head[1]) > VERSION
    is_month = read_value(document, "format", str) == FORMAT
    return is_month and (read_value(document, "version", int) or 0) > VERSION


def _count(content: bytes) -> int | None:
    footer = _FOOTER.search(content, max(0, len(content) - _FOOTER_LENGTH))
    return int(footer[1]) if footer else None


def _is_utf8(content: bytes) -> bool:
    try:
        content.decode()
    except UnicodeDecodeError:
        return False
    return True


def _digest(between: bytes) -> str:
    return hashlib.sha256(between).hexdigest()[:DIGEST_LENGTH]
