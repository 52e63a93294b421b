"""The steps of flare-up help, and what is one click away in each of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from backcare_desktop.ui.flare_up.step_button import StepButton
from backcare_desktop.ui.flare_up.words import when
from backcare_desktop.ui.widgets.buttons import button, explain
from backcare_desktop.ui.widgets.card import Card, line_between
from backcare_desktop.ui.widgets.flow import FlowLayout, flow
from backcare_desktop.ui.widgets.text import LineLabel, hint

if TYPE_CHECKING:
    from collections.abc import Sequence

    from backcare_desktop.state.states import States
    from backcare_desktop.ui.flare_up.done import Done
    from backcare_desktop.ui.navigation import Navigation
    from backcare_desktop.ui.theme.look import Look


class StepsPanel(Card):
    """A button for each step, any of which can be opened at any time; `chosen` carries which.

    Compact, where the window is narrow or the text large, it has no more than their numbers:
    the plan can also be read in the second step, and the end be said in the last.
    """

    chosen = Signal(int)

    def __init__(
        self, states: States, look: Look, navigation: Navigation, titles: Sequence[str]
    ) -> None:
        super().__init__(look, gap=10)
        self._flare_up, self._clock = states.flare_up, states.clock
        self.title = LineLabel(self.tr("Flare-up"), size="heading")
        self.since = LineLabel(size="small", muted=True)
        self.not_saved = hint(self.tr("Not saved yet."))
        self.steps = [StepButton(look, number, title) for number, title in enumerate(titles, 1)]
        self.plan = button(self.tr("My flare-up plan"), navigation.open_flare_up_plan)
        self.end = button(self.tr("It has eased: end it"), self._flare_up.end)
        explain(self.end, self.tr("Notes that it is over now; it can go on after all"))
        self.none = button(self.tr("It is no flare-up"), self._flare_up.take_back, role="link")
        explain(self.none, self.tr("Takes it out of the diary; Ctrl+Z brings it back"))
        head = flow(look, self.title, self.since)
        steps = FlowLayout(gap=look.gap(4), even=True)
        for step in self.steps:
            step.clicked.connect(self._choose)
            steps.addWidget(step)
        actions = FlowLayout(gap=look.gap(10), even=True)
        for action in (self.plan, self.end):
            actions.addWidget(action)
        self._line = line_between()
        self.add(head, self.not_saved, steps, self._line, actions, self.none)

    def show_open(self, step: int) -> None:
        """Show which step is open, counted from 0."""
        for number, each in enumerate(self.steps):
            each.setChecked(number == step)

    def show_done(self, done: Sequence[Done]) -> None:
        """Show since when it is on, and what was done in each step."""
        on = self._flare_up.flare_up
        if on is not None:
            told = self.tr("since {when}")
            self.since.setText(told.format(when=when(on.at, self._clock.local_now())))
        self.not_saved.setVisible(on is not None and not self._flare_up.is_saved)
        for each, what in zip(self.steps, done, strict=True):
            each.show_done(what.words, is_done=what.is_done)

    def be_compact(self, *, compact: bool) -> None:
        """Take little room above the step, or stand beside it with all that it says."""
        for part in (self.title, self.since, self._line, self.plan, self.end, self.none):
            part.setVisible(not compact)
        for step in self.steps:
            step.be_compact(compact=compact)

    def _choose(self) -> None:
        self.chosen.emit(next(i for i, step in enumerate(self.steps) if step is self.sender()))
