"""When to get help at once: the signs, the number to call, and how to change it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from backcare_desktop.content.emergency import emergency_guide
from backcare_desktop.content.sources import cited
from backcare_desktop.ui.dialogs.dialog import Dialog
from backcare_desktop.ui.dialogs.emergency_number import EmergencyNumberFields, emergency_number
from backcare_desktop.ui.widgets.buttons import button
from backcare_desktop.ui.widgets.card import Card, line_between
from backcare_desktop.ui.widgets.text import PlainLabel, heading, hint

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from backcare_desktop.content.emergency import EmergencyGuide
    from backcare_desktop.state.states import States
    from backcare_desktop.ui.theme.look import Look


class EmergencyDialog(Dialog):
    """The same page for everybody and from everywhere; it needs no diary."""

    def __init__(
        self, parent: QWidget, states: States, look: Look, on_paper: Callable[[], object]
    ) -> None:
        super().__init__(parent, look, self.tr("When to get help at once"))
        self._settings = states.settings
        self._guide: EmergencyGuide = emergency_guide()
        self.number = PlainLabel(size="timer", tone="danger")
        self.about = PlainLabel(muted=True)
        self.fields = EmergencyNumberFields(states.settings, look)
        self.fields.changed.connect(self._show_number)
        self.add(self._number_card(), self._signs_card())
        self.close_button = button(self.tr("Close"), self.accept, role="primary")
        self.on_paper = button(self.tr("On paper…"), on_paper)
        self.close_with(self.on_paper, self.close_button)
        self._show_number()
        self.close_button.setFocus()

    def _number_card(self) -> Card:
        card = Card(self.look, "danger")
        card.add(heading(self.tr("Call")), self.number, self.about)
        for action in self._guide.actions:
            card.add(PlainLabel(action.text))
        return card.add(
            hint(self.tr("Wrong country? Change it here, or type the number you want to see.")),
            self.fields,
        )

    def _signs_card(self) -> Card:
        card = Card(self.look, gap=8).add(heading(self._guide.lead.text))
        for sign in self._guide.signs:
            card.add(PlainLabel(sign.text), line_between())
        ids = tuple(dict.fromkeys(name for sign in self._guide.signs for name in sign.sources))
        return card.add(
            PlainLabel(self._guide.cannot),
            hint(
                self.tr(
                    "From: {sources}. The same for everybody. No clinician has reviewed it yet."
                ).format(sources=cited(ids))
            ),
        )

    def _show_number(self) -> None:
        call = emergency_number(self._settings.value)
        self.number.setText(call.number)
        self.number.setAccessibleName(self.tr("Call {number}").format(number=call.number))
        self.about.setText(call.about)
