"""How is it now: one number, and what could come next."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from backcare_desktop.content.flare_up import flare_up_guide
from backcare_desktop.content.reading import ContentError
from backcare_desktop.ui.flare_up.step import Step
from backcare_desktop.ui.pages.today_pain import PainCard
from backcare_desktop.ui.thermal.statements import statement
from backcare_desktop.ui.widgets.buttons import button
from backcare_desktop.ui.widgets.card import Card
from backcare_desktop.ui.widgets.flow import flow
from backcare_desktop.ui.widgets.page import Page
from backcare_desktop.ui.widgets.pain_scale import digit_of
from backcare_desktop.ui.widgets.text import heading, hint

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent
    from PySide6.QtWidgets import QWidget

    from backcare_desktop.content.reading import Statement
    from backcare_desktop.state.states import States
    from backcare_desktop.ui.navigation import Navigation
    from backcare_desktop.ui.theme.look import Look

SIGNS, EASE, THERMAL = range(3)


class NowStep(Step):
    """The number as on Today, and ways on."""

    def __init__(self, states: States, look: Look, _navigation: Navigation) -> None:
        super().__init__()
        self._look = look
        self.pain = PainCard(states, look)
        self.rest = button(self.tr("Get comfortable"), partial(self.wanted.emit, EASE))
        self.thermal = button(self.tr("Ice or heat"), partial(self.wanted.emit, THERMAL))
        self.check = button(self.tr("Warning signs again"), partial(self.wanted.emit, SIGNS))
        self.end = button(self.tr("It has eased: end it"), states.flare_up.end)
        page = Page(look)
        page.body.addWidget(self.pain)
        page.body.addWidget(self._next_card(look))
        page.body.addStretch(1)
        self.hold(page)

    def keyboard_start(self) -> QWidget:
        """Return the number that has the Tab stop."""
        return self.pain.keyboard_start()

    def put_down(self) -> bool:
        """Let a half-typed note be offered again."""
        return self.pain.put_down()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take a digit as the pain now."""
        digit = digit_of(event)
        if digit is None:
            super().keyPressEvent(event)
        else:
            self.pain.scale.type_digit(digit)

    def _next_card(self, look: Look) -> Card:
        card = Card(look).add(heading(self.tr("What next?")))
        for said in _said():
            card.add(statement(look, said.text, said.sources))
        return card.add(
            flow(look, self.rest, self.thermal, self.check, self.end),
            hint(self.tr("General information. No clinician has reviewed it yet.")),
        )


def _said() -> tuple[Statement, ...]:
    """Return what is said of what could come next; nothing where it cannot be read."""
    try:
        return flare_up_guide().next
    except ContentError:
        return ()
