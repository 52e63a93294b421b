"""Keeps the computer awake and listens for its sleep, as it is told to.

Commands: hold, release, listen.
"""

from __future__ import annotations

import os
import sys

from PySide6.QtCore import QCoreApplication, QObject, QSocketNotifier

from backcare_desktop.desktop.keep_awake import KeepAwake
from backcare_desktop.desktop.sleep import SleepSignal


class Talk(QObject):
    """Does what standard input says, in the event loop."""

    def __init__(self, app: QCoreApplication) -> None:
        super().__init__(app)
        self._app = app
        self._awake = KeepAwake(self)
        self._awake.changed.connect(self._tell_state)
        self._sleep = SleepSignal(self)
        self._sleep.availability_found.connect(self._tell_availability)
        self._sleep.falls_asleep.connect(self._tell_sleep)
        self._sleep.woke.connect(self._tell_waking)
        self._input = QSocketNotifier(sys.stdin.fileno(), QSocketNotifier.Type.Read, self)
        self._input.activated.connect(self._hear)

    def _hear(self) -> None:
        words = os.read(sys.stdin.fileno(), 4096).decode().split()
        for word in words or ["end"]:
            self._obey(word)

    def _obey(self, word: str) -> None:
        match word:
            case "hold":
                self._awake.hold("Ice or heat is on")
            case "release":
                self._awake.release()
            case "listen":
                self._sleep.start()
            case _:
                self._app.quit()

    def _tell_state(self) -> None:
        tell(f"state {self._awake.state.name}")

    def _tell_availability(self) -> None:
        tell(f"available {self._sleep.is_available}")

    def _tell_sleep(self) -> None:
        tell("falls asleep")

    def _tell_waking(self) -> None:
        tell("woke")


def tell(line: str) -> None:
    """Print a line at once."""
    print(line, flush=True)  # noqa: T201 - how it talks


if __name__ == "__main__":
    application = QCoreApplication(sys.argv)
    talk = Talk(application)
    tell("ready")
    sys.exit(application.exec())
