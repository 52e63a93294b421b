"""The Symptoms tab when its texts cannot be used: whom to call and the emergency list."""

from __future__ import annotations

from typing import TYPE_CHECKING

from backcare_desktop.ui.emergency.number import LocalNumber
from backcare_desktop.ui.emergency.signs import emergency_signs_card
from backcare_desktop.ui.widgets.card import Card
from backcare_desktop.ui.widgets.page import Page
from backcare_desktop.ui.widgets.text import PlainLabel, heading

if TYPE_CHECKING:
    from backcare_desktop.content.reading import ContentError
    from backcare_desktop.state.states import States
    from backcare_desktop.ui.theme.look import Look


class BareSymptomsPage(Page):
    """The way to help needs nothing that can break."""

    def __init__(self, states: States, look: Look, error: ContentError) -> None:
        super().__init__(look)
        self.setWindowTitle(self.tr("Symptoms"))
        self.told = PlainLabel(str(error))
        self.number = LocalNumber(states.settings, look)
        self.emergency = emergency_signs_card(look)
        call = Card(look, "danger").add(heading(self.tr("Call")), self.number)
        self.body.addWidget(call)
        self.body.addWidget(self.emergency)
        self.body.addWidget(Card(look).add(heading(self.tr("No check can be made")), self.told))
        self.body.addStretch(1)
