"""In place of the preparation when the texts and numbers of ice and heat cannot be used."""

from __future__ import annotations

from typing import TYPE_CHECKING

from backcare_desktop.ui.widgets.buttons import button
from backcare_desktop.ui.widgets.card import Card
from backcare_desktop.ui.widgets.flow import flow
from backcare_desktop.ui.widgets.text import PlainLabel

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from backcare_desktop.content.reading import ContentError
    from backcare_desktop.ui.navigation import Navigation
    from backcare_desktop.ui.theme.look import Look


class MissingCard(Card):
    """Says what is missing; without the limits no session can begin."""

    def __init__(self, look: Look, navigation: Navigation, error: ContentError) -> None:
        super().__init__(look)
        self.told = PlainLabel(str(error))
        self.help = button(self.tr("When to get help"), navigation.open_emergency_list, large=True)
        self.add(
            PlainLabel(self.tr("Ice and heat cannot be prepared"), size="title"),
            PlainLabel(self.tr("The limits that keep the skin from harm cannot be read.")),
            self.told,
            flow(look, self.help),
        )

    def keyboard_start(self) -> QWidget:
        """Return the way to help."""
        return self.help
