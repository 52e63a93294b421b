"""The system's word that the computer falls asleep or has woken."""

from __future__ import annotations

import sys

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtDBus import QDBusConnection, QDBusMessage

from backcare_desktop.desktop.bus import ask, is_answer, listen, method_call

_LOGIND, _PATH = "org.freedesktop.login1", "/org/freedesktop/login1"


class SleepSignal(QObject):
    """`falls_asleep` comes before the computer sleeps, `woke` after, where logind tells.

    `is_available` is None until logind has answered (2 s at most), and False without it:
    the clock of `desktop.clock` then tells by itself that time was slept through.
    """

    falls_asleep = Signal()
    woke = Signal()
    availability_found = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.is_available: bool | None = None

    def start(self) -> None:
        """Begin to listen."""
        if sys.platform != "linux":
            self._set_available(available=False)
            return
        bus = QDBusConnection.systemBus()
        listen(bus, (_LOGIND, _PATH, f"{_LOGIND}.Manager", "PrepareForSleep"), self, "_take(bool)")
        ping = method_call(_LOGIND, _PATH, "org.freedesktop.DBus.Peer", "Ping")
        ask(bus, ping, self, self._take_ping)

    def _take_ping(self, reply: QDBusMessage) -> None:
        self._set_available(available=is_answer(reply))

    def _set_available(self, *, available: bool) -> None:
        self.is_available = available
        self.availability_found.emit()

    @Slot(bool)
    def _take(self, going: bool) -> None:  # noqa: FBT001 - as the bus sends it
        (self.falls_asleep if going else self.woke).emit()
