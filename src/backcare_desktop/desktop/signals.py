"""SIGTERM and SIGINT as a Qt signal, so that the program can end in order."""

from __future__ import annotations

import os
import signal
import sys
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QSocketNotifier, Signal

if TYPE_CHECKING:
    from types import FrameType


class Signals(QObject):
    """`arrived` follows SIGTERM or SIGINT; without Unix pipes (Windows) nothing is listened for."""

    arrived = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        if sys.platform == "win32":
            return
        self._reading, self._writing = os.pipe()
        for end in (self._reading, self._writing):
            os.set_blocking(end, False)
        signal.set_wakeup_fd(self._writing, warn_on_full_buffer=False)
        for number in (signal.SIGTERM, signal.SIGINT):
            signal.signal(number, _ignore)
        self._notifier = QSocketNotifier(self._reading, QSocketNotifier.Type.Read, self)
        self._notifier.activated.connect(self._tell)

    def close(self) -> None:
        """Listen no more: the program has ended, and a signal now changes nothing."""
        if sys.platform == "win32":
            return
        listening = signal.set_wakeup_fd(-1)
        if listening != self._writing:
            signal.set_wakeup_fd(listening, warn_on_full_buffer=False)
        self._notifier.setEnabled(False)
        for end in (self._reading, self._writing):
            os.close(end)

    def _tell(self) -> None:
        os.read(self._reading, 64)
        self.arrived.emit()


def _ignore(_number: int, _frame: FrameType | None) -> None:
    """Python wakes the pipe; the rest happens in the event loop."""
