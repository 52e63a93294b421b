"""The desktop notification: the courtesy after the window and the sound, never the alarm."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from backcare_desktop.desktop.notify_send import NotifySendChannel
from backcare_desktop.desktop.portal import PortalChannel
from backcare_desktop.desktop.reach import Reach, ReachProbe
from backcare_desktop.desktop.tray import TrayChannel

if TYPE_CHECKING:
    from collections.abc import Callable

    from backcare_desktop.desktop.notice import Channel, Notice


class Notifier(QObject):
    """Shows one notice at a time by the first channel that takes it.

    `activated` carries the session's id and the action that was clicked, for the state to
    compare with the session under way. `reach_found` follows each `probe` and each attempt
    that failed; `settled` says whether any channel took the last notice.
    """

    activated = Signal(str, str)
    reach_found = Signal()
    settled = Signal(bool)

    def __init__(self, channels: tuple[Channel, ...], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._channels = channels
        self._reach = Reach.UNKNOWN
        self._wanted: Notice | None = None
        self._sending: Notice | None = None
        self._rung = 0
        self._probe = ReachProbe(self)
        self._probe.found.connect(self._set_reach)
        for channel in channels:
            channel.sent.connect(self._take_result)
            channel.activated.connect(self._take_action)

    @property
    def reach(self) -> Reach:
        """Whether a notification is going to be seen, as far as the desktop tells."""
        return self._reach

    def probe(self) -> None:
        """Find out, unseen and within 2 s, whether notifications reach the person."""
        self._probe.start()

    def show(self, notice: Notice) -> None:
        """Show `notice` in place of the one before."""
        self._wanted = notice
        self._go_on()

    def withdraw(self) -> None:
        """Take the notice away: when it is answered, and at the start of the program."""
        self._wanted = None
        self._go_on()

    def _go_on(self) -> None:
        """Do what is wanted now; while a channel works, its answer comes first.

        Two messages at once could overtake each other in the desktop.
        """
        if self._sending is not None:
            return
        if self._wanted is None:
            for channel in self._channels:
                channel.withdraw()
        else:
            self._rung, self._sending = 0, self._wanted
            self._try()

    def _try(self) -> None:
        if self._sending is None:
            return
        if self._rung < len(self._channels):
            self._channels[self._rung].send(self._sending)
        else:
            self._set_reach(Reach.NO)
            self._settle(taken=False)

    def _take_result(self, taken: bool) -> None:  # noqa: FBT001 - as the signal sends it
        if taken:
            self._settle(taken=True)
        else:
            self._rung += 1
            self._try()

    def _settle(self, *, taken: bool) -> None:
        sent, self._sending = self._sending, None
        self.settled.emit(taken)
        if self._wanted is not sent:
            self._go_on()

    def _take_action(self, name: str) -> None:
        action, _, session_id = name.partition(".")
        self.activated.emit(session_id, action)

    def _set_reach(self, reach: Reach) -> None:
        self._reach = reach
        self.reach_found.emit()


def system_notifier(show_message: Callable[[str, str], None], parent: QObject) -> Notifier:
    """Return this system's notifier; `show_message` is the tray icon's, unused on Linux."""
    channels: tuple[Channel, ...]
    if sys.platform in {"win32", "darwin"}:
        channels = (TrayChannel(show_message, parent),)
    else:
        channels = (PortalChannel(parent), NotifySendChannel(parent))
    return Notifier(channels, parent)
