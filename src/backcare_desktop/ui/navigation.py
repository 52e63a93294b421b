"""The ways through the program: what menus, shortcuts and buttons on any page can open."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from backcare_desktop.domain.settings import TEXT_SIZE_MAX, TEXT_SIZE_MIN

if TYPE_CHECKING:
    from PySide6.QtWidgets import QDialog, QWidget

    from backcare_desktop.domain.settings import Theme
    from backcare_desktop.domain.thermal import ThermalMode
    from backcare_desktop.ui.main_window import MainWindow
    from backcare_desktop.ui.thermal.floor import FloorWindow

TEXT_STEP = 25


class Navigation(QObject):
    """Opens tabs and dialogs; a dialog's module is imported when it is first opened."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._floor: FloorWindow | None = None

    def open_tab(self, tab_id: str) -> None:
        """Open a tab by its id."""
        self._window.tabs.go_to(tab_id)

    def open_next_tab(self) -> None:
        """Open the tab to the right."""
        self._window.tabs.go_along(1)

    def open_previous_tab(self) -> None:
        """Open the tab to the left."""
        self._window.tabs.go_along(-1)

    def prepare_thermal(self, mode: ThermalMode) -> None:
        """Open Ice & heat with a kind chosen and the start under the next key."""
        from backcare_desktop.ui.pages.thermal import ThermalPage  # noqa: PLC0415

        self.open_tab("thermal")
        page = self._window.tabs.page
        if isinstance(page, ThermalPage):
            page.prepare_kind(mode)

    def open_floor_mode(self) -> None:
        """Let the running session fill the screen."""
        if self._window.states.timer.live is not None:
            self.floor().open_full_screen()

    def raise_alarm(self) -> None:
        """Bring the alarm in front of everything."""
        self._window.come_to_front()
        self.open_tab("thermal")
        self.floor().raise_alarm()

    def raise_question(self) -> None:
        """Bring a question about the session to the front."""
        self._window.come_to_front()
        self.open_tab("thermal")

    def floor(self) -> FloorWindow:
        """Return the window that fills the screen, made when it is first needed."""
        from backcare_desktop.ui.thermal.floor import FloorWindow  # noqa: PLC0415

        if self._floor is None:
            self._floor = FloorWindow(self._window.states, self._window.look, self)
        return self._floor

    def forget_floor(self) -> None:
        """Let the window that fills the screen be made anew, in another look."""
        floor, self._floor = self._floor, None
        if floor is not None:
            floor.retire()

    def open_emergency_list(self) -> None:
        """Show the signs that need help at once; leaves everything else as it is."""
        from backcare_desktop.ui.dialogs.emergency import EmergencyDialog  # noqa: PLC0415

        _open(EmergencyDialog(self._front(), self._window.states, self._window.look))

    def open_thermal_sources(self) -> None:
        """Show where the numbers of ice and heat come from."""
        from backcare_desktop.ui.dialogs.thermal_sources import (  # noqa: PLC0415
            ThermalSourcesDialog,
        )

        _open(ThermalSourcesDialog(self._window, self._window.look))

    def open_cautions(self) -> None:
        """Show who must not use ice or heat, to be ticked."""
        from backcare_desktop.ui.dialogs.cautions import CautionsDialog  # noqa: PLC0415

        _open(CautionsDialog(self._window, self._window.states, self._window.look))

    def cautions_allow(self, mode: ThermalMode) -> bool:
        """Return whether a start may go on: confirmed each time a ticked line speaks against."""
        from backcare_desktop.ui.dialogs.cautions import cautions_allow  # noqa: PLC0415

        return cautions_allow(self._window, self._window.states, mode)

    def wear_theme(self, theme: Theme) -> None:
        """Show everything in another look."""
        settings = self._window.states.settings
        settings.save(replace(settings.value, theme=theme))

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

    def _front(self) -> QWidget:
        """Return the window that is in front: a dialog must not open behind the digits."""
        floor = self._floor
        return floor if floor is not None and floor.isVisible() else self._window


def _open(dialog: QDialog) -> None:
    dialog.finished.connect(dialog.deleteLater)
    dialog.open()
