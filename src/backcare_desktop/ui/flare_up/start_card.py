"""When the flare-up began and what brought it on, in a small row; nobody has to say."""

from __future__ import annotations

from typing import TYPE_CHECKING

from backcare_desktop.domain.flare_up import STARTS_MIN_AGO
from backcare_desktop.ui.flare_up.earlier_card import EarlierCard
from backcare_desktop.ui.flare_up.trigger_choice import TriggerChoice
from backcare_desktop.ui.language import MINUTE_S, span
from backcare_desktop.ui.widgets.card import Card
from backcare_desktop.ui.widgets.chips import Chips
from backcare_desktop.ui.widgets.flow import flow
from backcare_desktop.ui.widgets.text import LineLabel

if TYPE_CHECKING:
    from backcare_desktop.domain.flare_up import FlareUp
    from backcare_desktop.state.states import States
    from backcare_desktop.ui.theme.look import Look

EARLIER = -1
"""The chip that opens the fields for any other time."""


class StartCard(Card):
    """Each answer is saved at once; a start that is yet to come is not taken."""

    def __init__(self, states: States, look: Look) -> None:
        super().__init__(look, "sunken", gap=10)
        self._flare_up, self._look = states.flare_up, look
        self.began = Chips(look, self._starts(), must_choose=True)
        self.began.setAccessibleName(self.tr("When did it begin?"))
        self.began.changed.connect(self._choose_start)
        self.earlier = EarlierCard(states, look)
        self.earlier.taken.connect(self.began.buttons[EARLIER].setFocus)
        self.trigger = TriggerChoice()
        self.trigger.currentIndexChanged.connect(self._choose_trigger)
        self._shown_for = ""
        self._stand_together()

    def show_flare_up(self, flare_up: FlareUp) -> None:
        """Show what was said so far."""
        if flare_up.id != self._shown_for:
            self._shown_for = flare_up.id
            self.earlier.hide()
        if self.earlier.isHidden():
            self.began.choose(_start_of(flare_up))
        self.trigger.show_trigger(flare_up.trigger)

    def _starts(self) -> dict[int, str]:
        told = self.tr("{span} ago")
        starts = {m: told.format(span=span(m * MINUTE_S)) for m in STARTS_MIN_AGO if m}
        return {0: self.tr("Just now"), **starts, EARLIER: self.tr("Earlier…")}

    def _choose_start(self) -> None:
        chosen, on = self.began.value, self._flare_up.flare_up
        if chosen == EARLIER and on is not None:
            self.earlier.open(on)
        elif chosen is not None:
            self.earlier.hide()
            self._flare_up.began_before(chosen)

    def _choose_trigger(self) -> None:
        self._flare_up.brought_on_by(self.trigger.trigger)

    def _stand_together(self) -> None:
        look = self._look
        brought = LineLabel(self.tr("Brought on by, if you like"), strong=True)
        brought.setBuddy(self.trigger)
        began = LineLabel(self.tr("It began"), strong=True)
        self.add(
            flow(look, began, self.began),
            self.earlier,
            flow(look, brought, self.trigger),
        )


def _start_of(flare_up: FlareUp) -> int:
    """Return the chip that says when it began."""
    minutes = round((flare_up.entered_at - flare_up.at).total_seconds() / MINUTE_S)
    return minutes if minutes in STARTS_MIN_AGO else EARLIER
