"""The ways through the program: what menus, shortcuts and buttons on any page can open."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from backcare_desktop.domain.settings import TEXT_SIZE_MAX, TEXT_SIZE_MIN

if TYPE_CHECKING:
    from PySide6.QtWidgets import QDialog

    from backcare_desktop.ui.main_window import MainWindow

TEXT_STEP = 25


class Navigation(QObject):
    """Opens tabs and dialogs; a dialog's module is imported when it is first opened."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window

    def open_tab(self, tab_id: str) -> None:
        """Open a tab by its id."""
        self._window.tabs.go_to(tab_id)

    def open_next_tab(self) -> None:
        """Open the tab to the right."""
        self._window.tabs.go_along(1)

    def open_previous_tab(self) -> None:
        """Open the tab to the left."""
        self._window.tabs.go_along(-1)

    def open_emergency_list(self) -> None:
        """Show the signs that need help at once; leaves everything else as it is."""
        from backcare_desktop.ui.dialogs.emergency import EmergencyDialog  # noqa: PLC0415

        self._open(EmergencyDialog(self._window.states, self._window.look))

    def larger_text(self) -> None:
        """Make all text and controls a step larger, up to 300 %."""
        self._resize_text(TEXT_STEP)

    def smaller_text(self) -> None:
        """Make all text and controls a step smaller, down to 100 %."""
        self._resize_text(-TEXT_STEP)

    def undo(self) -> None:
        """Take the last change of the diary back."""
        self._window.states.diary.undo()

    def quit(self) -> None:
        """Close the program."""
        self._window.close()

    def _resize_text(self, step: int) -> None:
        settings = self._window.states.settings
        size = min(max(settings.value.text_size + step, TEXT_SIZE_MIN), TEXT_SIZE_MAX)
        settings.save(replace(settings.value, text_size=size))

    def _open(self, dialog: QDialog) -> None:
        dialog.setParent(self._window, dialog.windowFlags())
        dialog.open()
