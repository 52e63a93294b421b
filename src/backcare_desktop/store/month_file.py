"""A month of entries as one JSON document, one entry a line, and back."""

from __future__ import annotations

import hashlib
import re
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from backcare_desktop.store.lines import Line, in_order, read_line
from backcare_desktop.store.strictness import read_fields

if TYPE_CHECKING:
    from collections.abc import Iterable

FORMAT, VERSION = "backcare-month", 1
RECORD_LIMIT = 20_000
DIGEST_LENGTH = 32
DOCUMENT_DEPTH = 18
"""An entry may be 16 deep, and stands in a list in an object."""

_BOM = b"\xef\xbb\xbf"
_HEAD = re.compile(rb'\s*\{\s*"format"\s*:\s*"([^"]*)"\s*,\s*"version"\s*:\s*([^,\s]+)\s*,')
_OPENING = b'"records":['
_FOOTER = re.compile(rb'\n\],\s*"count":(\d+),\s*"sha256":"([0-9a-f]{32})"\}\s*$')


class Health(StrEnum):
    """What a month's file turned out to be."""

    FINE = "fine"
    CHANGED_OUTSIDE = "changed_outside"
    DAMAGED = "damaged"
    NEWER = "newer"


@dataclass(frozen=True, slots=True)
class MonthFile:
    """What a file holds: its lines, how it is, and how many entries it says it has."""

    lines: tuple[Line, ...]
    health: Health
    expected: int | None = None


def build_month(month: str, lines: Iterable[Line]) -> bytes:
    """Return the document of a month; the same entries always give the same bytes."""
    raws = [line.raw for line in in_order(lines)]
    between = b"\n" + b",\n".join(raws)
    head = f'{{"format":"{FORMAT}","version":{VERSION},"month":"{month}",\n"records":['
    foot = f'\n],\n"count":{len(raws)},"sha256":"{_digest(between)}"}}\n'
    return head.encode() + between + foot.encode()


def read_month(content: bytes, month: str) -> MonthFile:
    """Return what a file holds; nothing in it can make this fail.

    Damaged content gives the entries whose lines are whole.
    """
    content = content.removeprefix(_BOM)
    if _version_is_newer(content):
        return MonthFile((), Health.NEWER)
    start, footer = content.find(_OPENING), _FOOTER.search(content)
    if start >= 0 and footer is not None:
        between = content[start + len(_OPENING) : footer.start()]
        count, digest = int(footer[1]), footer[2].decode()
        lines = _lines(between, month)
        if len(lines) == count and _digest(between) == digest and _is_utf8(between):
            return MonthFile(lines, Health.FINE, count)
    return _read_otherwise(content, month, footer)


def _read_otherwise(content: bytes, month: str, footer: re.Match[bytes] | None) -> MonthFile:
    """Read a document somebody else has written, or what is left of a damaged one."""
    document = read_fields(content, DOCUMENT_DEPTH)
    health = Health.DAMAGED if document is None else Health.CHANGED_OUTSIDE
    expected = int(footer[1]) if footer else None
    return MonthFile(_lines(content, month), health, expected)


def _lines(content: bytes, month: str) -> tuple[Line, ...]:
    found = []
    for part in content.split(b"\n")[: RECORD_LIMIT + 3]:
        raw = part.strip().removesuffix(b",")
        if raw.startswith(b"{") and raw.endswith(b"}") and _is_utf8(raw):
            line = read_line(raw, month)
            if line is not None:
                found.append(line)
    return tuple(found)


def _version_is_newer(content: bytes) -> bool:
    head = _HEAD.match(content)
    return head is not None and head[1].decode("ascii", "replace") == FORMAT and _above(head[2])


def _above(version: bytes) -> bool:
    return version.isdigit() and int(version[:9]) > VERSION


def _is_utf8(content: bytes) -> bool:
    try:
        content.decode()
    except UnicodeDecodeError:
        return False
    return True


def _digest(between: bytes) -> str:
    return hashlib.sha256(between).hexdigest()[:DIGEST_LENGTH]
