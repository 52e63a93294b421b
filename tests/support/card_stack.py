"""All cards of a symptom check on one page, and a hand that clicks on them."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from backcare_desktop.content.regions import View
from backcare_desktop.domain.symptom_check import (
    SymptomCheck,
)
from backcare_desktop.ui.symptoms.check_card import CheckCard
from backcare_desktop.ui.symptoms.where_card import WhereCard
from backcare_desktop.ui.symptoms.where_cards import check_makers
from backcare_desktop.ui.widgets.page import Page
from tests.support.symptom_checks import EMPTY

if TYPE_CHECKING:
    from PySide6.QtWidgets import QAbstractButton
    from pytestqt.qtbot import QtBot

    from backcare_desktop.state.states import States
    from backcare_desktop.ui.theme.look import Look
    from backcare_desktop.ui.widgets.choice_chips import ChoiceChips

C = TypeVar("C", bound=CheckCard)


@dataclass
class Stack:
    """A page of all cards, each shown again what any of them tells, as the Symptoms page does."""

    page: Page
    cards: tuple[CheckCard, ...]
    told: list[SymptomCheck] = field(default_factory=list)
    clicks: int = 0

    def show_check(self, check: SymptomCheck) -> None:
        for card in self.cards:
            card.show_check(check)

    def take(self, check: SymptomCheck) -> None:
        self.told.append(check)
        self.show_check(check)

    def card(self, kind: type[C]) -> C:
        return next(card for card in self.cards if isinstance(card, kind))

    def click(self, button: QAbstractButton) -> None:
        """Click on what can be seen, after scrolling to it, and count it."""
        self.page.ensureWidgetVisible(button)
        assert button.isVisible()
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)
        self.clicks += 1

    def chip(self, chips: ChoiceChips, name: str) -> None:
        self.click(chips.chips[name])

    def place(self, name: str) -> None:
        """Click on a place of the body."""
        figure = self.card(WhereCard).map.figures[View.BACK]
        QTest.mouseClick(figure, Qt.MouseButton.LeftButton, pos=figure.middle_of(name).toPoint())
        self.clicks += 1


def card_stack(states: States, qtbot: QtBot, look: Look) -> Stack:
    """Return the cards on a page that is shown, with nothing said yet."""
    page = Page(look)
    made = Stack(page, tuple(make() for make in check_makers(states, look).values()))
    qtbot.addWidget(page)
    for card in made.cards:
        page.body.addWidget(card)
        card.changed.connect(made.take)
    page.resize(900, 640)
    made.show_check(EMPTY)
    with qtbot.waitActive(page):
        page.show()
        page.activateWindow()
    return made
