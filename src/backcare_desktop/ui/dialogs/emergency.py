"""When to get help at once: the signs, the number to call, and how to change it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from backcare_desktop.content.emergency import emergency_guide
from backcare_desktop.ui.dialogs.dialog import Dialog
from backcare_desktop.ui.dialogs.emergency_number import EmergencyNumberFields
from backcare_desktop.ui.emergency.number import LocalNumber
from backcare_desktop.ui.emergency.signs import emergency_signs_card
from backcare_desktop.ui.widgets.buttons import button
from backcare_desktop.ui.widgets.card import Card
from backcare_desktop.ui.widgets.text import PlainLabel, heading, hint

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from backcare_desktop.state.states import States
    from backcare_desktop.ui.theme.look import Look


class EmergencyDialog(Dialog):
    """The same page for everybody and from everywhere; it needs no diary."""

    def __init__(self, parent: QWidget, states: States, look: Look) -> None:
        super().__init__(parent, look, self.tr("When to get help at once"))
        local = LocalNumber(states.settings, look)
        self.number, self.about = local.number, local.about
        self.fields = EmergencyNumberFields(states.settings, look)
        self.add(self._number_card(local), emergency_signs_card(look))
        self.close_button = button(self.tr("Close"), self.accept, role="primary")
        self.close_with(self.close_button)
        self.close_button.setFocus()

    def _number_card(self, local: LocalNumber) -> Card:
        card = Card(self.look, "danger")
        card.add(heading(self.tr("Call")), local)
        for action in emergency_guide().actions:
            card.add(PlainLabel(action.text))
        return card.add(
            hint(self.tr("Wrong country? Change it here, or type the number you want to see.")),
            self.fields,
        )
