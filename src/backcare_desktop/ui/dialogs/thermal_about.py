"""About ice and heat: which of the two, changing between them, and what is said of each kind."""

from __future__ import annotations

from typing import TYPE_CHECKING

from backcare_desktop.content.thermal import thermal_guide
from backcare_desktop.ui.dialogs.reading import ReadingDialog
from backcare_desktop.ui.thermal.statements import statement, statement_card
from backcare_desktop.ui.thermal.words import beginning_with, mode_name
from backcare_desktop.ui.widgets.card import Card, line_between
from backcare_desktop.ui.widgets.text import heading

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from backcare_desktop.domain.thermal import ThermalMode
    from backcare_desktop.ui.theme.look import Look


class ThermalAboutDialog(ReadingDialog):
    """Ranks neither; what the page says before, during and after, with who says so."""

    def __init__(self, parent: QWidget, look: Look, first: ThermalMode | None = None) -> None:
        super().__init__(parent, look, self.tr("About ice and heat"))
        guide = thermal_guide()
        self.show_parts(
            statement_card(look, self.tr("Which of the two"), guide.choice),
            statement_card(look, self.tr("Changing between them"), [guide.switching]),
            *(self._kind_card(mode) for mode in beginning_with(first)),
        )

    def _kind_card(self, mode: ThermalMode) -> Card:
        texts = thermal_guide().texts(mode)
        said_by = texts.sources
        card = Card(self.look, gap=8).add(heading(mode_name(mode)))
        for title, text, sources in (
            (texts.wrap_title, texts.wrap, said_by.wrap),
            (texts.skin_title, texts.skin, said_by.skin),
            (texts.awake_title, texts.awake, said_by.awake),
            (self.tr("Each look at your skin"), texts.check, said_by.check),
            (self.tr("If the skin is hurt"), texts.first_aid, said_by.first_aid),
        ):
            card.add(line_between(), statement(self.look, text, sources, title=title))
        return card
