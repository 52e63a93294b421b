"""A watch that a test sets forward: the clocks of a program follow it, those beside it do not."""

from __future__ import annotations

from pathlib import Path

import pytest


class Watch:
    """Keeps how far the clocks of the programs that wear it are ahead.

    All their clocks are: the one on the wall, and those that count from the computer's
    start. One that is running notices with its next tick.
    """

    def __init__(self, folder: Path) -> None:
        self._file = folder / "watch"
        self._ahead_s = 0.0
        self.pass_time(0)

    def pass_time(self, seconds: float) -> None:
        """Let so much time pass at once."""
        self._ahead_s += seconds
        fresh = self._file.with_suffix(".new")
        fresh.write_text(f"+{self._ahead_s:.3f}\n", "ascii")
        fresh.replace(self._file)

    @property
    def environment(self) -> dict[str, str]:
        """Return what makes a program wear it."""
        return {
            "LD_PRELOAD": faketime(),
            "FAKETIME_TIMESTAMP_FILE": str(self._file),
            "FAKETIME_NO_CACHE": "1",
        }


def faketime() -> str:
    """Return where the library is that changes a program's clocks; without it the test is left."""
    library = next(Path("/usr/lib").glob("*/faketime/libfaketime.so.1"), None)
    if library is None:
        pytest.skip("libfaketime is not installed")
    return str(library)
