"""Settings: what the person can choose, each of it in force at once, and what is kept where."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QWidget

from backcare_desktop.ui.dialogs.dialog import Dialog
from backcare_desktop.ui.dialogs.settings_backups import BackupsCard
from backcare_desktop.ui.dialogs.settings_calls import CallsCard
from backcare_desktop.ui.dialogs.settings_data import DataCard, DeleteCard
from backcare_desktop.ui.dialogs.settings_look import LookCard
from backcare_desktop.ui.dialogs.settings_place import PlaceCard
from backcare_desktop.ui.widgets.buttons import button

if TYPE_CHECKING:
    from backcare_desktop.state.states import States
    from backcare_desktop.ui.navigation import Navigation
    from backcare_desktop.ui.theme.look import Look


class SettingsDialog(Dialog):
    """Cards of settings. A change of the look is worn here as well, with the same control open."""

    def __init__(self, parent: QWidget, states: States, look: Look, navigation: Navigation) -> None:
        super().__init__(parent, look, self.tr("Settings"))
        self._states, self._navigation = states, navigation
        states.backups().refresh()
        states.backups().deleted.connect(self.accept)
        self._fill()
        self.keyboard_start().setFocus()

    def keyboard_start(self) -> QWidget:
        """Return the look that is chosen."""
        return self.appearance.themes.buttons[self._states.settings.value.theme]

    def wear(self, look: Look) -> None:
        """Build everything inside anew in a look; the keyboard stays where it was."""
        place = self._place_of_focus()
        self.start_over(look)
        self._fill()
        if place is not None:
            # later: Qt may be about to give the focus to the control that was pressed and is gone
            QTimer.singleShot(0, self, partial(self._focus, self._controls()[place]))

    def _fill(self) -> None:
        states, look = self._states, self.look
        self.appearance = LookCard(states, look)
        self.place = PlaceCard(states, look)
        self.calls = CallsCard(states, look)
        self.data = DataCard(states, look)
        self.backups = BackupsCard(states, look, self._navigation)
        self.delete = DeleteCard(look, self._navigation)
        self.add(self.appearance, self.place, self.calls, self.data, self.backups, self.delete)
        self.close_button = button(self.tr("Close"), self.accept, role="primary")
        self.close_with(self.close_button)

    def _controls(self) -> list[QWidget]:
        """Return what can have the focus, in the order it was made."""
        inside = (*self.page.findChildren(QWidget), *self.foot.findChildren(QWidget))
        return [each for each in inside if each.focusPolicy() is not Qt.FocusPolicy.NoFocus]

    def _place_of_focus(self) -> int | None:
        controls, focused = self._controls(), self.focusWidget()
        return controls.index(focused) if focused in controls else None

    def _focus(self, control: QWidget) -> None:
        control.setFocus(Qt.FocusReason.OtherFocusReason)
        self.page.ensureWidgetVisible(control)
