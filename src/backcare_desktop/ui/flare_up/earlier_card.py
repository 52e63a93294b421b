"""Any earlier start of a flare-up, to be typed or stepped to; never one that is to come."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from backcare_desktop.ui.widgets.buttons import button
from backcare_desktop.ui.widgets.card import Card, row
from backcare_desktop.ui.widgets.tab_order import tab_from

if TYPE_CHECKING:
    from backcare_desktop.domain.flare_up import FlareUp
    from backcare_desktop.state.states import States
    from backcare_desktop.ui.theme.look import Look


class EarlierCard(Card):
    """Hidden, and empty until it is first opened; `taken` when a start was said."""

    taken = Signal()

    def __init__(self, states: States, look: Look) -> None:
        super().__init__(look)
        self._flare_up, self._clock, self._look = states.flare_up, states.clock, look
        self.hide()

    def open(self, flare_up: FlareUp) -> None:
        """Show the start as it is, to be changed."""
        if self.body.count() == 0:
            self._fill()
        self.when.show_when(flare_up.at, flare_up.tz)
        self.show()
        self.when.sooner.setFocus()

    def _fill(self) -> None:
        from backcare_desktop.ui.history.when_field import WhenField  # noqa: PLC0415 - rare

        when = self.when = WhenField(self._look, self._clock)
        self.take = button(self.tr("It began then"), self._take)
        self.when.changed.connect(self._allow)
        self.add(self.when, row(self._look, self.take, None))
        steps = (when.day_before, when.day, when.day_after, when.sooner, when.time, when.later)
        tab_from(self, *steps, self.take)

    def _allow(self) -> None:
        self.take.setEnabled(not self.when.is_to_come)

    def _take(self) -> None:
        if self.when.is_to_come:  # by now: the clock may have been set back
            self._allow()
            return
        on = self._flare_up.flare_up
        self.hide()
        self.taken.emit()
        if on is not None and self.when.at != on.at:
            self._flare_up.began_at(self.when.at)
