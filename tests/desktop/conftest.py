"""What the tests of this computer share: a Qt without a window, and waiting for it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytestqt.qtbot import QtBot


@pytest.fixture
def until(qtbot: QtBot) -> Callable[[Callable[[], bool]], None]:
    """Run the event loop until something holds, for at most 10 s.

    Not by `processEvents(flags, milliseconds)`: PySide6 6.12 gives back a reference to
    None each time that it never took, and CPython 3.11 ends when they are used up.
    """

    def wait(condition: Callable[[], bool]) -> None:
        qtbot.waitUntil(condition, timeout=10_000)

    return wait
