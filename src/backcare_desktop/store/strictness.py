"""How large and how deep JSON may be, checked before a parser sees it."""

from __future__ import annotations

import re
from typing import TypeVar

import msgspec

DEPTH_LIMIT = 16
"""Objects and lists inside one another, in one entry."""

VALUE_LIMIT = 1_000_000
"""Values in one document."""

_BOM = b"\xef\xbb\xbf"
# a text that is never closed goes on to the end: each byte is looked at once
_TEXTS = re.compile(rb'"[^"\\]*+(?:\\.[^"\\]*+)*+"?', re.DOTALL)
_SQUARE = bytes.maketrans(b"{}", b"[]")
_NOT_BRACKETS = bytes(set(range(256)) - set(b"[]{}"))

Fields = dict[str, msgspec.Raw]
_FIELDS = msgspec.json.Decoder(Fields)

T = TypeVar("T")


def is_deeper_than(content: bytes, limit: int) -> bool:
    """Whether brackets stand more than `limit` deep, or do not match at all."""
    if content.count(b"[") + content.count(b"{") <= limit:
        return False
    brackets = _TEXTS.sub(b"", content).translate(_SQUARE, _NOT_BRACKETS)
    for _ in range(limit):
        brackets = brackets.replace(b"[]", b"")
    return bool(brackets)


def read_fields(content: bytes, limit: int = DEPTH_LIMIT) -> Fields | None:
    """Return the fields of a JSON object, each as it stands; None if it is no object.

    A byte order mark is passed over; a name that comes twice keeps its last value.
    """
    content = content.removeprefix(_BOM)
    if content.count(b",") > VALUE_LIMIT or is_deeper_than(content, limit):
        return None
    try:
        content.decode()
        return _FIELDS.decode(content)
    except (msgspec.DecodeError, UnicodeDecodeError):
        return None


def read_value(stored: Fields, name: str, kind: type[T]) -> T | None:
    """Return a field's value; None where it is not there or of another type."""
    if name not in stored:
        return None
    try:
        return msgspec.json.decode(stored[name], type=kind)
    except msgspec.DecodeError:
        return None


def write_fields(fields: Fields) -> bytes:
    """Return a JSON object on one line."""
    return on_one_line(msgspec.json.encode(fields))


def on_one_line(content: bytes) -> bytes:
    """Return valid JSON without spaces or line ends between its parts."""
    return msgspec.json.format(content, indent=-1)
