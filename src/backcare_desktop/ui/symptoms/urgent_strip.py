"""Above the list while an emergency line is ticked: help comes before the rest of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from backcare_desktop.ui.widgets.buttons import button
from backcare_desktop.ui.widgets.card import Card
from backcare_desktop.ui.widgets.flow import flow
from backcare_desktop.ui.widgets.text import LineLabel

if TYPE_CHECKING:
    from collections.abc import Callable

    from backcare_desktop.ui.theme.look import Look


class UrgentStrip(Card):
    """Leads back to the emergency page."""

    def __init__(self, look: Look, open_advice: Callable[[], object]) -> None:
        super().__init__(look, "danger")
        self.told = LineLabel(self.tr("You ticked a sign that needs help at once."), tone="danger")
        self.what = button(self.tr("What to do now"), open_advice, role="primary", tone="danger")
        self.add(flow(look, self.told, self.what))
