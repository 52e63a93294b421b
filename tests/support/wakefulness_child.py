"""Keeps the computer awake and listens for its sleep, as it is told to.

Commands: hold, release, probe, can, listen.
"""

from __future__ import annotations

import os
import sys

from PySide6.QtCore import QCoreApplication, QObject, QSocketNotifier
from PySide6.QtDBus import QDBusConnection

from backcare_desktop.desktop.bus import method_call
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
            case "probe":
                self._awake.probe("Ice or heat is prepared")
            case "can":
                tell(f"can {self._awake.can_hold}")
            case "release":
                self._awake.release()
            case "listen":
                self._sleep.start()
                self._wait_for_the_bus()
            case _:
                self._app.quit()

    def _tell_state(self) -> None:
        tell(f"state {self._awake.state.name}")

    def _wait_for_the_bus(self) -> None:
        """Ask the bus something: what was asked of it before is then done."""
        bus = QDBusConnection.systemBus()
        bus.call(method_call("org.freedesktop.DBus", "/", "org.freedesktop.DBus", "GetId"))
        tell("listening")

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
