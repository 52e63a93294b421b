"""What the tests of this computer share: a Qt without a window, and waiting for it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QCoreApplication, QDeadlineTimer, QEventLoop

if TYPE_CHECKING:
    from collections.abc import Callable


@pytest.fixture
def until(qapp: QCoreApplication) -> Callable[[Callable[[], bool]], None]:
    """Run the event loop until something holds, for at most 10 s."""

    def wait(condition: Callable[[], bool]) -> None:
        deadline = QDeadlineTimer(10_000)
        while not condition():
            assert not deadline.hasExpired(), "waited 10 s in vain"
            qapp.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents, 50)

    return wait
