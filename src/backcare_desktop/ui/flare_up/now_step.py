"""How is it now: one number, and what could come next."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from backcare_desktop.ui.flare_up.step import Step
from backcare_desktop.ui.pages.today_pain import PainCard
from backcare_desktop.ui.widgets.buttons import Push, button
from backcare_desktop.ui.widgets.card import Card, column, line_between
from backcare_desktop.ui.widgets.columns import Columns
from backcare_desktop.ui.widgets.page import Page
from backcare_desktop.ui.widgets.pain_scale import digit_of
from backcare_desktop.ui.widgets.text import PlainLabel, heading, hint

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent
    from PySide6.QtWidgets import QWidget

    from backcare_desktop.state.states import States
    from backcare_desktop.ui.navigation import Navigation
    from backcare_desktop.ui.theme.look import Look


class NowStep(Step):
    """The card of Today for the number, and ways on; `wanted` carries the step to go to."""

    wanted = Signal(int)

    def __init__(self, states: States, look: Look, _navigation: Navigation) -> None:
        super().__init__()
        self._look = look
        page = Page(look)
        self.pain = PainCard(states, look)
        self.check = button(self.tr("Go through the signs"), self._check)
        self.rest = button(self.tr("Get comfortable"), self._rest)
        self.thermal = button(self.tr("Ice or heat"), self._thermal)
        self.end = button(self.tr("It has eased: end it"), states.flare_up.end)
        page.body.addWidget(self.pain)
        page.body.addWidget(self._next())
        page.body.addStretch(1)
        self.hold(page)
