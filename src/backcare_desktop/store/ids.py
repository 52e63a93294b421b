"""Names for new entries: UUIDv7, in order even when the clock is set back."""

from __future__ import annotations

import os
import threading
import time
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

_COUNTER_BITS = 12
_RANDOM_BITS = 62
_MILLISECOND = 1_000_000  # nanoseconds


class IdSource:
    """Makes ids whose order is the order in which they were made.

    `clock` gives nanoseconds since 1970. The millisecond and a counter of 12 bits are
    one number that only grows: it runs on from the last id when the clock has not.
    """

    def __init__(self, clock: Callable[[], int] = time.time_ns) -> None:
        self._clock = clock
        self._last = 0
        self._guard = threading.Lock()

    def new_id(self) -> str:
        """Return a UUIDv7 (RFC 9562) in lower case."""
        with self._guard:
            now = max(self._clock(), 0) // _MILLISECOND << _COUNTER_BITS
            self._last = max(now, self._last + 1)
            stamp = self._last
        return _uuid7(stamp, int.from_bytes(os.urandom(8), "big") >> 64 - _RANDOM_BITS)


def dressed_as_uuid(digest: str) -> str:
    """Return 32 hexadecimal digits in the form of a UUID of version 8 (one's own making)."""
    return _dashed(f"{digest[:12]}8{digest[13:16]}8{digest[17:32]}")


def _uuid7(stamp: int, random: int) -> str:
    milliseconds, counter = stamp >> _COUNTER_BITS, stamp & ((1 << _COUNTER_BITS) - 1)
    low = 0b10 << _RANDOM_BITS | random
    return _dashed(f"{milliseconds & (1 << 48) - 1:012x}7{counter:03x}{low:016x}")


def _dashed(digits: str) -> str:
    return "-".join((digits[:8], digits[8:12], digits[12:16], digits[16:20], digits[20:]))


new_id = IdSource().new_id
