"""Entries this version cannot read as they stand: mended where that is safe, else kept as found."""

from __future__ import annotations

import hashlib
import re
from datetime import UTC, datetime
from typing import TYPE_CHECKING, TypeVar

import msgspec

from backcare_desktop.domain.record import REVISION_LIMIT, UnreadRecord, check_time
from backcare_desktop.store.ids import dressed_as_uuid
from backcare_desktop.store.kinds import KINDS

if TYPE_CHECKING:
    from backcare_desktop.domain.record import Record
    from backcare_desktop.store.strictness import Fields

ID_LIMIT = 64
"""Characters of an id; those made here have 36."""

_STAMPS = ("entered_at", "updated")
_FIRST_DAY = "-01T00:00:00+00:00"
_PLACE = re.compile(r" - at `\$(.*)`$")

T = TypeVar("T")


def mend(stored: Fields) -> tuple[Record | None, str]:
    """Return the entry with missing stamps filled in, or None and what is wrong with it.

    A missing `rev` counts as 1, a missing `entered_at` or `updated` as `at`. The words
    name the field and what is allowed, never the value.
    """
    kind = KINDS.get(_value(stored, "kind", str) or "")
    if kind is None:
        return None, "this kind of entry comes from a newer version"
    filled = dict(stored)
    at = stored.get("at")
    if at is not None:
        filled = {**dict.fromkeys(_STAMPS, at), **filled}
    try:
        return msgspec.json.decode(msgspec.json.encode(filled), type=kind), ""
    except msgspec.DecodeError as error:
        return None, _problem(error)


def unread_record(raw: bytes, stored: Fields, month: str, problem: str) -> UnreadRecord:
    """Return what can be said of an entry that is kept as it stands in `raw`.

    It takes the beginning of its month where it has no time of its own, and an id made
    from its content where it has none.
    """
    at = _time(stored, "at") or datetime.fromisoformat(month + _FIRST_DAY)
    kind = _value(stored, "kind", str) or ""
    rev = _value(stored, "rev", int) or 1
    return UnreadRecord(
        id=_id(stored) or dressed_as_uuid(hashlib.sha256(raw).hexdigest()),
        at=at,
        entered_at=_time(stored, "entered_at") or at,
        updated=_time(stored, "updated") or at.astimezone(UTC),
        deleted=_time(stored, "deleted"),
        rev=rev if 1 <= rev <= REVISION_LIMIT else 1,
        stored_kind=kind,
        problem=problem,
        newer=kind not in KINDS,
    )


def _problem(error: msgspec.DecodeError) -> str:
    """Return the message with the field first: "score: expected …"."""
    text = str(error)
    place = _PLACE.search(text)
    if place is None:
        return text
    return f"{place[1].lstrip('.')}: {text[: place.start()]}"


def _id(stored: Fields) -> str | None:
    name = _value(stored, "id", str)
    return name if name and len(name) <= ID_LIMIT else None


def _time(stored: Fields, name: str) -> datetime | None:
    moment = _value(stored, name, datetime)
    if moment is None:
        return None
    try:
        check_time(moment)
    except ValueError:
        return None
    return moment


def _value(stored: Fields, name: str, kind: type[T]) -> T | None:
    if name not in stored:
        return None
    try:
        return msgspec.json.decode(stored[name], type=kind)
    except msgspec.DecodeError:
        return None
