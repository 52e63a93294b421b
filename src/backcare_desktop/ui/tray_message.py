"""A message from the tray, where the desktop has one: Windows and macOS, not tried there."""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication, QSystemTrayIcon


class TrayMessage(QObject):
    """Makes its icon with the first message, and shows nothing where there is no tray."""

    def __init__(self, app: QApplication) -> None:
        super().__init__(app)
        self._app = app
        self._icon: QSystemTrayIcon | None = None

    def show(self, title: str, body: str) -> None:
        """Show a message."""
        if not QSystemTrayIcon.isSystemTrayAvailable():
            return
        if self._icon is None:
            self._icon = QSystemTrayIcon(self._app.windowIcon(), self)
            self._icon.show()
        self._icon.showMessage(title, body)
