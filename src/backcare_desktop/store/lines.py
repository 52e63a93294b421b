"""One entry as one line of JSON, and back."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, fields, replace
from datetime import UTC, datetime
from typing import TYPE_CHECKING

import msgspec

from backcare_desktop.domain.record import Record, UnreadRecord, within_years
from backcare_desktop.store.ids import dressed_as_uuid
from backcare_desktop.store.kinds import KINDS
from backcare_desktop.store.strictness import (
    DEPTH_LIMIT,
    Fields,
    is_deeper_than,
    read_fields,
    write_fields,
)
from backcare_desktop.store.unread import ID_LIMIT, mend, unread_record

if TYPE_CHECKING:
    from collections.abc import Iterable

LINE_LIMIT = 64 * 1024
"""Bytes of one entry."""


@dataclass(frozen=True, slots=True)
class Line:
    """An entry as it stands in the file (`raw`, one line) and as it is understood.

    `purged` marks what is left of an entry that was deleted for ever: it is kept so
    that an older copy of the entry cannot come back, and never shown.
    """

    raw: bytes
    record: Record
    purged: bool = False

    @property
    def order(self) -> tuple[datetime, str]:
        """Where it stands in its month: by instant, then by id."""
        return (self.record.at.astimezone(UTC), self.record.id)

    @property
    def kind(self) -> str:
        """The kind it names, whether this version knows it or not."""
        record = self.record
        return record.stored_kind if isinstance(record, UnreadRecord) else record.kind


class _Head(msgspec.Struct):
    id: str
    kind: str
    purged: bool = False


_HEAD = msgspec.json.Decoder(_Head)
_DECODERS = {name: msgspec.json.Decoder(kind) for name, kind in KINDS.items()}
_FIRST = ("id", "kind", "at", "tz", "rev", "updated", "entered_at", "deleted")
_LAST = ("note",)
_NAMES = {
    kind: (*_FIRST, *(f.name for f in fields(kind) if f.name not in _FIRST + _LAST), *_LAST)
    for kind in KINDS.values()
}


def read_line(raw: bytes, month: str) -> Line | None:
    """Return the entry on a line of valid UTF-8, or None when it is no JSON object at all.

    What this version does not understand becomes an `UnreadRecord`; `month` gives it a
    place when it has no time of its own.
    """
    if len(raw) > LINE_LIMIT or is_deeper_than(raw, DEPTH_LIMIT):
        return None
    try:
        head = _HEAD.decode(raw)
        if not head.purged and 0 < len(head.id) <= ID_LIMIT:
            return Line(raw, _DECODERS[head.kind].decode(raw))
    except (msgspec.DecodeError, KeyError):
        pass  # what is wrong is found out below
    return _read_with_care(raw, month)


def write_line(record: Record, over: Line | None = None) -> Line:
    """Return the entry as a line; what `record` does not change of `over` stays as it was.

    That keeps what this version does not know, at any depth. Raises ValueError when the
    entry cannot be written and read back, or is unread and not the one on `over`.
    """
    unread = isinstance(record, UnreadRecord)
    raw = write_fields(_stamped(record, over) if unread else _merged(record, over))
    line = read_line(raw, record.month)
    if line is None or not _says_the_same(line.record, record):
        raise ValueError("the entry is too large or holds a value that cannot be read back")
    return line


def write_changed(record: Record, over: Line | None, now: datetime) -> Line:
    """Return the entry as a line that follows on `over`: the next revision, stamped `now`.

    Raises ValueError like `write_line`.
    """
    rev = over.record.rev + 1 if over else 1
    return write_line(replace(record, rev=rev, updated=within_years(now).astimezone(UTC)), over)


def set_aside(line: Line) -> Line:
    """Return the same content under an id of its own and in the trash."""
    stored = read_fields(line.raw) or {}
    own_id = dressed_as_uuid(hashlib.sha256(line.raw).hexdigest())
    deleted = line.record.deleted or line.record.updated
    raw = write_fields({**stored, "id": _raw(own_id), "deleted": _raw(deleted)})
    return read_line(raw, line.record.month) or line


def in_order(lines: Iterable[Line]) -> list[Line]:
    """Return lines as they stand in a file."""
    return sorted(lines, key=lambda line: line.order)


def _says_the_same(found: Record, meant: Record) -> bool:
    """Whether what was read back is what was meant, to the instant; zones need not be the same."""
    if isinstance(meant, UnreadRecord):
        return found.id == meant.id  # with the stamps it may be read now
    if type(found) is not type(meant):
        return False
    moments = ((found.at, meant.at), (found.entered_at, meant.entered_at))
    if any(one.astimezone(UTC) != other.astimezone(UTC) for one, other in moments):
        return False
    return msgspec.json.encode(found) == msgspec.json.encode(meant)


def _read_with_care(raw: bytes, month: str) -> Line | None:
    stored = read_fields(raw)
    if stored is None:
        return None
    purged = stored.get("purged") == msgspec.Raw(b"true")
    record, problem = mend(stored)
    if record is None or purged or not 0 < len(record.id) <= ID_LIMIT:
        record = unread_record(raw, stored, month, problem)
    return Line(raw, record, purged)


def _merged(record: Record, over: Line | None) -> Fields:
    """Put the fields in their order; those of `over` that this version does not know come last."""
    names = _NAMES[type(record)]
    known = {
        name: value
        for name in names
        if name == "kind" or (value := getattr(record, name)) not in (None, "", (), {})
    }
    known["kind"] = record.kind
    stored = {} if over is None else read_fields(over.raw) or {}
    unknown = {name: raw for name, raw in stored.items() if name not in names}
    return {**{name: _raw(value) for name, value in known.items()}, **unknown}


def _stamped(record: Record, over: Line | None) -> Fields:
    """Give an entry that is not understood new stamps, and leave the rest as it stands."""
    stored = {} if over is None else read_fields(over.raw) or {}
    if not stored:
        raise ValueError("an entry that cannot be read can only be stamped where it stands")
    stamps = {
        "id": record.id,  # made from its content where it had none, and that changes now
        "rev": record.rev,
        "updated": record.updated,
        "deleted": record.deleted,
    }
    return {**stored, **{name: _raw(value) for name, value in stamps.items()}}


def _raw(value: object) -> msgspec.Raw:
    return msgspec.Raw(msgspec.json.encode(value))
