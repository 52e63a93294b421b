"""Get comfortable: the person's own plan, and positions of ease with a figure that shows them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from backcare_desktop.content.exercises import exercise_guide
from backcare_desktop.content.reading import ContentError
from backcare_desktop.ui.flare_up.plan_card import PlanCard
from backcare_desktop.ui.flare_up.position_card import PositionCard
from backcare_desktop.ui.flare_up.step import Step
from backcare_desktop.ui.widgets.buttons import button
from backcare_desktop.ui.widgets.card import Card
from backcare_desktop.ui.widgets.flow import flow
from backcare_desktop.ui.widgets.page import Page
from backcare_desktop.ui.widgets.text import PlainLabel

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from backcare_desktop.state.states import States
    from backcare_desktop.ui.navigation import Navigation
    from backcare_desktop.ui.theme.look import Look


class EaseStep(Step):
    """The position that somebody says to rest in is kept with the flare-up."""

    def __init__(self, states: States, look: Look, navigation: Navigation) -> None:
        super().__init__()
        self._flare_up = states.flare_up
        self.plan = PlanCard(states, look, navigation)
        self.positions: PositionCard | None = None
        self.rest = button(self.tr("I rest like this: go on"), self._rest, role="primary")
        self.skip = button(self.tr("Go on without"), self.left.emit)
        page = Page(look)
        page.body.addWidget(self.plan)
        page.body.addWidget(self._part(states, look))
        page.body.addStretch(1)
        self.hold(page)

    def keyboard_start(self) -> QWidget:
        """Return the position that is shown, or the way on."""
        return self.skip if self.positions is None else self.positions.choice

    def choices(self) -> str:
        """Return which position is shown."""
        return str(self.positions.choice.currentData()) if self.positions is not None else ""

    def choose_again(self, choices: object) -> None:
        """Show the same position."""
        if self.positions is not None and isinstance(choices, str):
            self.positions.show_position(choices)

    def _part(self, states: States, look: Look) -> QWidget:
        try:
            self.positions = PositionCard(states, look, exercise_guide(), (self.rest, self.skip))
        except ContentError as error:
            self.rest.hide()
            return Card(look).add(PlainLabel(str(error)), flow(look, self.skip))
        return self.positions

    def _rest(self) -> None:
        if self.positions is not None:
            self._flare_up.rest_in(self.positions.choice.currentData())
        self.left.emit()
