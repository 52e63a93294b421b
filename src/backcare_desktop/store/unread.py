"""Entries this version cannot read as they stand: mended where that is safe, else kept as found."""

from __future__ import annotations

import hashlib
import re
from datetime import UTC, datetime
from typing import TYPE_CHECKING

import msgspec

from backcare_desktop.domain.record import REVISION_LIMIT, UnreadRecord, check_time
from backcare_desktop.store.ids import dressed_as_uuid
from backcare_desktop.store.kinds import KINDS
from backcare_desktop.store.strictness import read_value

if TYPE_CHECKING:
    from backcare_desktop.domain.record import Record
    from backcare_desktop.store.strictness import Fields

ID_LIMIT = 64
"""Characters of an id; those made here have 36."""

_STAMPS = ("entered_at", "updated")
_FIRST_DAY = "-01T00:00:00+00:00"
_LEAP_SECOND = re.compile(rb'("[0-9T:-]{16}):60(?=[.Z+-])')
_FIRST_REVISION = msgspec.Raw(b"1")
_NEW_KIND = "this kind of entry comes from a newer version"
_NEW_VALUE = "this value comes from a newer version"
_PLACE = re.compile(r" - at `\$(.*)`$")


def mend(stored: Fields) -> tuple[Record | None, str]:
    """Return the entry with missing stamps filled in, or None and what is wrong with it.

    A `rev` that is missing or below 1 counts as 1, a missing `entered_at` or `updated`
    as `at`, a leap second as the one before it. The words name the field and what is
    allowed, never the value.
    """
    kind = KINDS.get(read_value(stored, "kind", str) or "")
    if kind is None:
        return None, _NEW_KIND
    filled = dict(stored)
    for name in ("at", *_STAMPS):
        if name in filled:
            filled[name] = _without_leap_second(filled[name])
    if "at" in filled:
        filled = {**dict.fromkeys(_STAMPS, filled["at"]), **filled}
    rev = read_value(stored, "rev", int)
    if rev is not None and rev < 1:
        filled["rev"] = _FIRST_REVISION
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
    kind = read_value(stored, "kind", str) or ""
    rev = read_value(stored, "rev", int) or 1
    return UnreadRecord(
        id=_id(stored) or dressed_as_uuid(hashlib.sha256(raw).hexdigest()),
        at=at,
        entered_at=_time(stored, "entered_at") or at,
        updated=_time(stored, "updated") or at.astimezone(UTC),
        deleted=_time(stored, "deleted"),
        rev=rev if 1 <= rev <= REVISION_LIMIT else 1,
        stored_kind=kind,
        problem=problem,
        newer=problem == _NEW_KIND or problem.endswith(_NEW_VALUE),
    )


def _problem(error: msgspec.DecodeError) -> str:
    """Return the message with the field first: "score: expected …"."""
    text = str(error)
    if text.startswith("Invalid enum value"):  # these words name the value
        text = _NEW_VALUE + text[text.rfind(" - at ") :]
    place = _PLACE.search(text)
    if place is None:
        return text
    return f"{place[1].lstrip('.')}: {text[: place.start()]}"


def _without_leap_second(raw: msgspec.Raw) -> msgspec.Raw:
    return msgspec.Raw(_LEAP_SECOND.sub(rb"\1:59", bytes(raw), count=1))


def _id(stored: Fields) -> str | None:
    name = read_value(stored, "id", str)
    return name if name and len(name) <= ID_LIMIT else None


def _time(stored: Fields, name: str) -> datetime | None:
    moment = read_value(stored, name, datetime)
    if moment is None:
        return None
    try:
        check_time(moment)
    except ValueError:
        return None
    return moment
