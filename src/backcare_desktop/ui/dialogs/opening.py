"""How dialogs are opened: what is urgent can be opened from within each of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication

from backcare_desktop.ui.dialogs.dialog import Dialog
from backcare_desktop.ui.dialogs.emergency import EmergencyDialog
from backcare_desktop.ui.menus import FLARE_UP_KEYS, HELP_KEYS

if TYPE_CHECKING:
    from backcare_desktop.ui.main_window import MainWindow


def open_dialog(dialog: Dialog, window: MainWindow) -> None:
    """Open a dialog, and let nothing else be done in the window before it is closed."""
    make_ready(dialog, window)
    dialog.open()


def make_ready(dialog: Dialog, window: MainWindow) -> None:
    """Give a dialog the urgent keys; it is gone once it is closed."""
    UrgentKeys(dialog, window)
    dialog.finished.connect(dialog.deleteLater)


class UrgentKeys(QObject):
    """The keys that are urgent, in a dialog: the shortcuts of the menus do not reach it."""

    def __init__(self, dialog: Dialog, window: MainWindow) -> None:
        super().__init__(dialog)
        self._window = window
        flare_up = QShortcut(QKeySequence(FLARE_UP_KEYS), dialog)
        flare_up.activated.connect(self._open_flare_up)
        if not isinstance(dialog, EmergencyDialog):
            get_help = QShortcut(QKeySequence(HELP_KEYS), dialog)
            get_help.activated.connect(window.navigation.open_emergency_list)

    def _open_flare_up(self) -> None:
        """Close every dialog that stands in front, offer again what was typed, and go there."""
        window, is_offered = self._window, False
        while isinstance(front := QApplication.activeModalWidget(), Dialog):
            is_offered |= front.put_down()
        if is_offered:
            window.tell_put_down()
        window.navigation.open_flare_up()
