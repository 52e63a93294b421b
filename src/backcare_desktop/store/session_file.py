"""The ice or heat session under way as a document: a timer must not run on damaged numbers."""

from __future__ import annotations

import hashlib
import re

import msgspec

from backcare_desktop.domain.thermal_live import LiveSession
from backcare_desktop.store.strictness import DEPTH_LIMIT, is_deeper_than

_CHECKSUM = re.compile(rb',"sha256":"[0-9a-f]{64}"\}\n\Z')


def session_document(live: LiveSession) -> bytes:
    """Return the session with a checksum over all that is before it as the last field."""
    fields = msgspec.json.encode(live).removesuffix(b"}")
    return fields + _checksum(fields)


def session_in(content: bytes) -> LiveSession:
    """Return the session in a document. Raises ValueError where anything in it is amiss."""
    found = _CHECKSUM.search(content)
    if found is None or _checksum(content[: found.start()]) != found[0]:
        raise ValueError("the file is damaged")
    if is_deeper_than(content, DEPTH_LIMIT):
        raise ValueError("the file is nested too deep")
    return msgspec.json.decode(content, type=LiveSession)


def _checksum(fields: bytes) -> bytes:
    return b',"sha256":"%s"}\n' % hashlib.sha256(fields).hexdigest().encode()
