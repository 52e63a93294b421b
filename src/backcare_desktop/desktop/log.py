"""A log for finding faults: events, ids and counts, never what the person wrote."""

from __future__ import annotations

import re
from contextlib import suppress
from datetime import UTC, datetime
from threading import Lock
from typing import TYPE_CHECKING

from backcare_desktop.desktop.private_file import append_private

if TYPE_CHECKING:
    from pathlib import Path

LARGEST = 1_000_000
"""Bytes in one file, about; there are three at most."""

_NAMES = ("log.txt", "log.1.txt", "log.2.txt")
_HARMLESS = re.compile(r"[\w.:/<>+-]{1,120}", re.ASCII)


class Log:
    """Appends lines to `log.txt` in `folder`, which is made with the first of them."""

    def __init__(self, folder: Path) -> None:
        self._files = [folder / name for name in _NAMES]
        self._lock = Lock()

    def note(self, event: str, **facts: str | float) -> None:
        """Write down that `event` happened, with its facts: counts, ids, names in the program.

        What looks like anything else, as a sentence does, is replaced by "?". A log that
        cannot be written is no reason to stop anything.
        """
        words = [datetime.now(UTC).isoformat(timespec="milliseconds"), _harmless(event)]
        words += [f"{name}={_harmless(str(fact))}" for name, fact in facts.items()]
        with suppress(OSError), self._lock:
            if append_private(self._files[0], " ".join(words).encode() + b"\n") > LARGEST:
                self._turn_over()

    def _turn_over(self) -> None:
        """Let each file take the place of the next older one."""
        for newer, older in reversed(list(zip(self._files, self._files[1:], strict=False))):
            with suppress(FileNotFoundError):
                newer.replace(older)


def _harmless(word: str) -> str:
    return word if _HARMLESS.fullmatch(word) else "?"
