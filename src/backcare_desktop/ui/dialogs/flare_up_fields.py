"""What may be put right about a flare-up: whether and when it ended, what brought it on."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from backcare_desktop.domain.flare_up import FlareUp, joined
from backcare_desktop.ui.dialogs.entry_editor_fields import EntryFields
from backcare_desktop.ui.flare_up.overlap_card import OverlapCard
from backcare_desktop.ui.flare_up.trigger_choice import TriggerChoice
from backcare_desktop.ui.history.when_field import WhenField
from backcare_desktop.ui.widgets.card import column
from backcare_desktop.ui.widgets.chips import Chips
from backcare_desktop.ui.widgets.flow import flow
from backcare_desktop.ui.widgets.text import PlainLabel, heading

if TYPE_CHECKING:
    from datetime import datetime

    from PySide6.QtWidgets import QWidget

    from backcare_desktop.domain.record import Record
    from backcare_desktop.state.states import States
    from backcare_desktop.ui.theme.look import Look

STILL_ON, ENDED = "still_on", "ended"


class FlareUpFields(EntryFields):
    """An end that cannot be is told at its field; one at the same time is asked about."""

    may_be_to_come = False

    def __init__(self, states: States, look: Look) -> None:
        super().__init__()
        self._clock, self._flare_up = states.clock, states.flare_up
        self._others: tuple[FlareUp, ...] = ()
        self._apart: tuple[FlareUp, ...] = ()
        self._asked: FlareUp | None = None
        self.state = Chips(
            look, {STILL_ON: self.tr("Still on"), ENDED: self.tr("Ended")}, must_choose=True
        )
        self.state.setAccessibleName(self.tr("Is it still on?"))
        self.end = WhenField(look, states.clock, self.tr("It ended"))
        self.too_early = PlainLabel(self.tr("It cannot end before it began."), tone="danger")
        self.too_early.hide()
        self.trigger = TriggerChoice()
        self.asked_first = self.overlap = OverlapCard(states.clock, look)
        self._stand_together(look)
        self.state.changed.connect(self._choose_state)
        self.end.changed.connect(self._change)
        self.trigger.currentIndexChanged.connect(self._change)
        self.overlap.one_said.connect(self._are_one)
        self.overlap.two_said.connect(self._are_two)

    def show_entry(self, entry: Record) -> None:
        """Show whether and when it ended, and what brought it on."""
        if not isinstance(entry, FlareUp):
            return
        self.state.choose(STILL_ON if entry.is_on else ENDED)
        self.end.show_when(entry.ended_at or self._clock.local_now(), entry.tz)
        self.end.setVisible(not entry.is_on)
        self.trigger.show_trigger(entry.trigger)
        self.forget_answers()

    def filled(self, entry: Record) -> Record:
        """Return a flare-up with what stands here, its end no earlier than its beginning."""
        if not isinstance(entry, FlareUp):
            return entry
        typed = replace(entry.lasting(entry.at, self._end()), trigger=self.trigger.trigger)
        for other in self._apart:
            typed = typed.told_apart(other)
        for other in self._others:
            typed = joined(typed, other)
        return typed

    def wrong(self, typed: Record) -> QWidget | None:
        """Return the field of an end that is to come, or before the beginning to the minute."""
        end = self._end()
        early = end is not None and end < typed.at.replace(second=0, microsecond=0)
        self.too_early.setVisible(early)
        if early or (end is not None and self.end.is_to_come):
            return self.end.day
        return None

    def asks(self, typed: Record) -> bool:
        """Ask about the next one at the same time that nothing was said of."""
        self._asked = self._next_overlapping(typed)
        self.overlap.ask_about(self._asked)
        if self._asked is not None:
            self.overlap.same.setFocus()
        return self._asked is not None

    def forget_answers(self) -> None:
        """Ask anew about those at the same time, and whether the end can be."""
        self._others, self._apart, self._asked = (), (), None
        self.too_early.hide()
        self.overlap.ask_about(None)

    def replaced(self) -> tuple[Record, ...]:
        """Return those that were the same one."""
        return self._others

    def _next_overlapping(self, typed: Record) -> FlareUp | None:
        if not isinstance(typed, FlareUp):
            return None
        known = {each.id for each in self._others}
        found = self._flare_up.overlapping(typed)
        return next((each for each in found if each.id not in known), None)

    def _end(self) -> datetime | None:
        return self.end.at if self.state.value == ENDED else None

    def _choose_state(self) -> None:
        self.end.setVisible(self.state.value == ENDED)
        self._change()

    def _change(self) -> None:
        self.forget_answers()
        self.changed.emit()

    def _are_one(self) -> None:
        if self._asked is not None:
            self._others = (*self._others, self._asked)
            self.answered.emit()

    def _are_two(self) -> None:
        if self._asked is not None:
            self._apart = (*self._apart, self._asked)
            self.answered.emit()

    def _stand_together(self, look: Look) -> None:
        ended = column(
            look, heading(self.tr("Is it still on?")), self.state, self.end, self.too_early, gap=8
        )
        title = heading(self.tr("Brought on by, if you like"))
        title.setBuddy(self.trigger)
        stack = column(look, ended, column(look, title, flow(look, self.trigger), gap=8), gap=20)
        stack.setContentsMargins(0, 0, 0, 0)
        self.setLayout(stack)
