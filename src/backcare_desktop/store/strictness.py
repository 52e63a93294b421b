"""How large and how deep JSON may be, checked before a parser sees it."""

from __future__ import annotations

import re

import msgspec

DEPTH_LIMIT = 16
"""Objects and lists inside one another, in one entry."""

_TEXTS = re.compile(rb'"[^"\\]*(?:\\.[^"\\]*)*"', re.DOTALL)
_SQUARE = bytes.maketrans(b"{}", b"[]")
_NOT_BRACKETS = bytes(set(range(256)) - set(b"[]{}"))

Fields = dict[str, msgspec.Raw]
_FIELDS = msgspec.json.Decoder(Fields)


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

    A name that comes twice keeps its last value.
    """
    if is_deeper_than(content, limit):
        return None
    try:
        content.decode()
        return _FIELDS.decode(content)
    except (msgspec.DecodeError, UnicodeDecodeError):
        return None


def write_fields(fields: Fields) -> bytes:
    """Return a JSON object on one line."""
    return msgspec.json.format(msgspec.json.encode(fields), indent=-1)
