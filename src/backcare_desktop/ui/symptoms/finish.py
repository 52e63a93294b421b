"""At the end of a check: see where the warning signs lead, and be done with it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from backcare_desktop.domain.warning_signs import Advice
from backcare_desktop.ui.widgets.buttons import button
from backcare_desktop.ui.widgets.card import Card
from backcare_desktop.ui.widgets.flow import flow
from backcare_desktop.ui.widgets.text import PlainLabel

if TYPE_CHECKING:
    from collections.abc import Callable

    from backcare_desktop.domain.symptom_check import SymptomCheck
    from backcare_desktop.ui.theme.look import Look


class FinishCard(Card):
    """Two ways on; a check that was said nothing in cannot be finished."""

    def __init__(
        self, look: Look, open_advice: Callable[[], object], finish: Callable[[], None]
    ) -> None:
        super().__init__(look)
        self.told = PlainLabel()
        self.done = button(self.tr("Finish the check"), finish, role="primary", large=True)
        self.advised = button(self.tr("What is advised"), open_advice, large=True)
        self.add(self.told, flow(look, self.done, self.advised))

    def show_check(self, check: SymptomCheck, advice: Advice) -> None:
        """Show what can be done with a check as it stands."""
        self.told.setText(self._told(advice))
        self.done.setEnabled(not check.is_empty)
        self.done.setVisible(not check.complete)
        self.advised.setVisible(bool(check.answers) or check.complete)

    def _told(self, advice: Advice) -> str:
        if advice is Advice.NONE:
            return self.tr("You may stop anywhere: a half-filled check is kept as it is.")
        return self.tr("You ticked lines that something is advised for.")
