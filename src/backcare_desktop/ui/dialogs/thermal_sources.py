"""Where the minutes, pauses and counts of ice and heat come from."""

from __future__ import annotations

from typing import TYPE_CHECKING

from backcare_desktop.content.sources import cited
from backcare_desktop.content.thermal import thermal_guide
from backcare_desktop.ui.dialogs.dialog import Dialog
from backcare_desktop.ui.widgets.buttons import button
from backcare_desktop.ui.widgets.card import Card
from backcare_desktop.ui.widgets.text import PlainLabel, hint

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from backcare_desktop.ui.theme.look import Look


class ThermalSourcesDialog(Dialog):
    """Each statement with who says so."""

    def __init__(self, parent: QWidget, look: Look) -> None:
        super().__init__(parent, look, self.tr("Where these numbers come from"))
        for statement in thermal_guide().evidence:
            card = Card(look, gap=4)
            self.add(card.add(PlainLabel(statement.text), hint(cited(statement.sources))))
        self.add(PlainLabel(self.tr("No clinician has reviewed this content yet."), muted=True))
        self.close_button = button(self.tr("Close"), self.accept, role="primary")
        self.close_with(self.close_button)
        self.close_button.setFocus()
