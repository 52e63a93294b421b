"""Packs: how to make one at home, and what to know of a bought one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from backcare_desktop.content.thermal import thermal_guide
from backcare_desktop.ui.dialogs.reading import ReadingDialog
from backcare_desktop.ui.thermal.statements import said_by, statement_card
from backcare_desktop.ui.thermal.words import beginning_with, mode_name
from backcare_desktop.ui.widgets.card import Card, column
from backcare_desktop.ui.widgets.text import PlainLabel, heading

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtWidgets import QWidget

    from backcare_desktop.content.thermal import HomePack
    from backcare_desktop.domain.thermal import ThermalMode
    from backcare_desktop.ui.theme.look import Look


class ThermalPacksDialog(ReadingDialog):
    """The packs of every kind, those of the kind that was chosen first."""

    def __init__(self, parent: QWidget, look: Look, first: ThermalMode | None = None) -> None:
        super().__init__(parent, look, self.tr("Packs, made at home or bought"))
        self.show_parts(*(card for mode in beginning_with(first) for card in self._cards(mode)))

    def _cards(self, mode: ThermalMode) -> Iterator[Card]:
        guide = thermal_guide()
        yield from (self._pack_card(pack) for pack in guide.home_packs if pack.mode is mode)
        if advice := guide.texts(mode).advice:
            title = self.tr("{kind}: what to know").format(kind=mode_name(mode))
            yield statement_card(self.look, title, advice)

    def _pack_card(self, pack: HomePack) -> Card:
        """Return the steps, after what can go wrong."""
        name = self.tr("{kind}: {pack}").format(kind=mode_name(pack.mode), pack=pack.name)
        card = Card(self.look).add(heading(name))
        if pack.warning:
            warning = self.tr("Warning: {danger}").format(danger=pack.warning)
            card.add(Card(self.look, "warn").add(PlainLabel(warning, strong=True)))
        steps = (PlainLabel(f"{number}. {step}") for number, step in enumerate(pack.steps, 1))
        return card.add(column(self.look, *steps), said_by(pack.sources, pack.strength))
