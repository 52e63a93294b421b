"""The system's word that the computer falls asleep or has woken."""

from __future__ import annotations

import sys

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtDBus import QDBusConnection

from backcare_desktop.desktop.bus import listen

_LOGIND, _PATH = "org.freedesktop.login1", "/org/freedesktop/login1"


class SleepSignal(QObject):
    """`falls_asleep` comes before the computer sleeps, `woke` after, where logind tells.

    Elsewhere neither comes, and the next look at the clock tells that time was slept through.
    """

    falls_asleep = Signal()
    woke = Signal()

    def start(self) -> None:
        """Begin to listen."""
        if sys.platform == "linux":
            source = (_LOGIND, _PATH, f"{_LOGIND}.Manager", "PrepareForSleep")
            listen(QDBusConnection.systemBus(), source, self, "_take(bool)")

    @Slot(bool)
    def _take(self, going: bool) -> None:  # noqa: FBT001 - as the bus sends it
        (self.falls_asleep if going else self.woke).emit()
