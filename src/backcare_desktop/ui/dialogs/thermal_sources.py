"""Where the minutes, pauses and counts of ice and heat come from."""

from __future__ import annotations

from typing import TYPE_CHECKING

from backcare_desktop.content.sources import cited
from backcare_desktop.content.thermal import thermal_guide
from backcare_desktop.ui.dialogs.dialog import Dialog
from backcare_desktop.ui.widgets.buttons import button
from backcare_desktop.ui.widgets.card import Card, column, line_between
from backcare_desktop.ui.widgets.text import PlainLabel, heading, hint

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from backcare_desktop.content.reading import Statement
    from backcare_desktop.ui.theme.look import Look


NUMBER = "num_"
"""What the id of a statement about one of the timer's own numbers begins with."""


class ThermalSourcesDialog(Dialog):
    """Each number, then what is known of ice and heat, with who says so."""

    def __init__(self, parent: QWidget, look: Look) -> None:
        super().__init__(parent, look, self.tr("Where these numbers come from"))
        evidence = thermal_guide().evidence
        numbers = [line for line in evidence if line.id.startswith(NUMBER)]
        known = [line for line in evidence if not line.id.startswith(NUMBER)]
        self.add(
            self._card(self.tr("The numbers of the timer"), numbers),
            self._card(self.tr("How much is known"), known),
            PlainLabel(self.tr("No clinician has reviewed this content yet."), muted=True),
        )
        self.close_button = button(self.tr("Close"), self.accept, role="primary")
        self.close_with(self.close_button)
        self.close_button.setFocus()

    def _card(self, title: str, statements: list[Statement]) -> Card:
        card = Card(self.look, gap=8).add(heading(title))
        for statement in statements:
            words, said_by = PlainLabel(statement.text), hint(cited(statement.sources))
            card.add(line_between(), column(self.look, words, said_by, gap=2))
        return card
