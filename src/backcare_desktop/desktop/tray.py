"""Notifications through the tray icon of Windows and macOS; not tried there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer

from backcare_desktop.desktop.notice import Channel, Notice

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtCore import QObject


class TrayChannel(Channel):
    """Never for Linux, where the tray icon may wait 25 s for a hung desktop.

    `show_message` takes title and body and is made by whoever owns the tray icon. Such a
    notice has no buttons and cannot be withdrawn.
    """

    def __init__(
        self, show_message: Callable[[str, str], None], parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._show_message = show_message

    def send(self, notice: Notice) -> None:
        """Show title and body; nobody answers whether it arrived."""
        self._show_message(notice.title, notice.body)
        QTimer.singleShot(0, self, self._take)

    def withdraw(self) -> None:
        """Leave it to the system, which takes such messages away by itself."""

    def _take(self) -> None:
        self.sent.emit(True)  # noqa: FBT003 - a signal has no names
