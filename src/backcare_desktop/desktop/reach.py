"""Whether a notification would be seen, asked before it is needed."""

from __future__ import annotations

import sys
from enum import Enum, auto
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QStandardPaths, Signal, Slot
from PySide6.QtDBus import QDBusConnection, QDBusMessage

from backcare_desktop.desktop import notify_send, portal
from backcare_desktop.desktop.bus import PROPERTIES, ask, is_answer, is_true, listen, method_call

if TYPE_CHECKING:
    from collections.abc import Callable

SERVER, SERVER_PATH = "org.freedesktop.Notifications", "/org/freedesktop/Notifications"


class Reach(Enum):
    """How far a notification gets; `MUTED` means that "do not disturb" is on.

    No desktop tells whether anybody looks, and not every one whether it is muted.
    """

    UNKNOWN = auto()
    YES = auto()
    MUTED = auto()
    NO = auto()


def _read(service: str, path: str, interface: str, name: str) -> QDBusMessage:
    return method_call(service, path, PROPERTIES, "Get", interface, name)


_QUESTIONS: dict[str, Callable[[], QDBusMessage]] = {
    "portal": lambda: _read(portal.SERVICE, portal.PATH, portal.INTERFACE, "version"),
    "server": lambda: method_call(SERVER, SERVER_PATH, SERVER, "GetServerInformation"),
    "dunst is paused": lambda: _read(SERVER, SERVER_PATH, "org.dunstproject.cmd0", "paused"),
    "Plasma is muted": lambda: _read(SERVER, SERVER_PATH, SERVER, "Inhibited"),
}


class ReachProbe(QObject):
    """Asks portal and notification server, and says what `found` out within 2 s.

    From the first `start` on it asks again by itself when the server tells of a change, as
    "do not disturb" is. Plasma was not tried. Elsewhere than Linux nothing can be asked.
    """

    found = Signal(Reach)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._replies: dict[str, QDBusMessage] = {}
        self._is_listening = False

    def start(self) -> None:
        """Ask everything at once."""
        self._replies.clear()
        if sys.platform in {"win32", "darwin"}:
            self.found.emit(Reach.UNKNOWN)
            return
        bus = QDBusConnection.sessionBus()
        if not self._is_listening:
            changes = (SERVER, SERVER_PATH, PROPERTIES, "PropertiesChanged")
            self._is_listening = listen(bus, changes, self, "_ask_again()")
        for name, question in _QUESTIONS.items():
            ask(bus, question(), self, partial(self._take, name))

    @Slot()
    def _ask_again(self) -> None:
        self.start()

    def _take(self, name: str, reply: QDBusMessage) -> None:
        self._replies[name] = reply
        if len(self._replies) == len(_QUESTIONS):
            self.found.emit(self._conclude())

    def _conclude(self) -> Reach:
        has_portal = is_answer(self._replies["portal"])
        has_server = is_answer(self._replies["server"])
        program = QStandardPaths.findExecutable(notify_send.PROGRAM)
        if not has_server:
            # A sandbox may hide the server from us and yet show what the portal takes.
            return Reach.UNKNOWN if has_portal else Reach.NO
        if not has_portal and not program:
            return Reach.NO
        muted = is_true(self._replies["dunst is paused"]) or is_true(
            self._replies["Plasma is muted"]
        )
        return Reach.MUTED if muted else Reach.YES
