"""Get comfortable: positions of ease."""

from __future__ import annotations

from typing import TYPE_CHECKING

from backcare_desktop.ui.flare_up.plan_card import PlanCard
from backcare_desktop.ui.flare_up.step import Step
from backcare_desktop.ui.widgets.buttons import button
from backcare_desktop.ui.widgets.page import Page

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from backcare_desktop.state.states import States
    from backcare_desktop.ui.navigation import Navigation
    from backcare_desktop.ui.theme.look import Look


class EaseStep(Step):
    """The positions, one of which can be chosen."""

    def __init__(self, states: States, look: Look, navigation: Navigation) -> None:
        super().__init__()
        self.chosen = ""
        page = Page(look)
        self.go_on = button(self.tr("Go on"), self.left.emit, role="primary", large=True)
        self.plan = PlanCard(states, look, navigation)
        page.body.addWidget(self.plan)
        page.body.addWidget(self.go_on)
        page.body.addStretch(1)
        self.hold(page)

    def keyboard_start(self) -> QWidget:
        """Return the way on."""
        return self.go_on
