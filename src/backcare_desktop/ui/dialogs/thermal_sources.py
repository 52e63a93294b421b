"""Where the minutes, pauses and counts of ice and heat come from."""

from __future__ import annotations

from typing import TYPE_CHECKING

from backcare_desktop.content.thermal import thermal_guide
from backcare_desktop.ui.dialogs.reading import ReadingDialog
from backcare_desktop.ui.thermal.statements import statement_card

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from backcare_desktop.ui.theme.look import Look


NUMBER = "num_"
"""What the id of a statement about one of the timer's own numbers begins with."""


class ThermalSourcesDialog(ReadingDialog):
    """Each number, then what is known of ice and heat, with who says so."""

    def __init__(self, parent: QWidget, look: Look) -> None:
        super().__init__(parent, look, self.tr("Where these numbers come from"))
        evidence = thermal_guide().evidence
        numbers = [line for line in evidence if line.id.startswith(NUMBER)]
        known = [line for line in evidence if not line.id.startswith(NUMBER)]
        self.show_parts(
            statement_card(look, self.tr("The numbers of the timer"), numbers),
            statement_card(look, self.tr("How much is known"), known),
        )
