"""Symptoms: the warning signs and what they lead to, where it hurts and what it feels like."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer

from backcare_desktop.content.reading import ContentError
from backcare_desktop.content.warning_signs import warning_sign_guide
from backcare_desktop.domain.warning_signs import advice_for
from backcare_desktop.ui.symptoms.about_you import about_you_card
from backcare_desktop.ui.symptoms.advised_signs import AdvisedSigns
from backcare_desktop.ui.symptoms.check_card import CheckCard
from backcare_desktop.ui.symptoms.check_head import CheckHead
from backcare_desktop.ui.symptoms.finish import FinishCard
from backcare_desktop.ui.symptoms.ways_down import WaysDown
from backcare_desktop.ui.widgets.card import Card
from backcare_desktop.ui.widgets.columns import Columns
from backcare_desktop.ui.widgets.day_watch import DayWatch
from backcare_desktop.ui.widgets.page import Page, bring_into_view
from backcare_desktop.ui.widgets.tab_order import first_control
from backcare_desktop.ui.widgets.text import PlainLabel, heading

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtGui import QShowEvent
    from PySide6.QtWidgets import QVBoxLayout, QWidget

    from backcare_desktop.state.states import States
    from backcare_desktop.ui.navigation import Navigation
    from backcare_desktop.ui.symptoms.activities_card import ActivitiesCard
    from backcare_desktop.ui.symptoms.advice import AdviceView
    from backcare_desktop.ui.symptoms.bare import BareSymptomsPage
    from backcare_desktop.ui.theme.look import Look


LOOK_AGAIN_MS = 5 * 60 * 1000

MAIN = ("story", "changes", "night", "activities")
SIDE = ("where", "feels", "legs", "sensations")
"""The cards of each column, from top to bottom."""


class SymptomsPage(Page):
    """The check under way, or in place of it the advice its warning signs lead to.

    Every card has `show_check(check)` and a signal `changed` with the check it makes of
    it. They are still `coming` when the first of the warning signs are painted, and stand in
    `cards` by their names. `lines` hold everything, or the advice in its place. Raises
    ContentError.
    """

    def __init__(self, states: States, look: Look, navigation: Navigation) -> None:
        guide = warning_sign_guide()
        super().__init__(look)
        self.setWindowTitle(self.tr("Symptoms"))
        self._states, self._guide = states, guide
        self._symptoms = states.symptoms()
        self.lines = AdvisedSigns(states, look, guide, navigation)
        self.signs, self.urgent = self.lines.signs, self.lines.urgent
        self.list = self.lines.list
        self.head = CheckHead(states, look)
        self.finish = FinishCard(look, self.open_advice, self._finish)
        self.ways = WaysDown(look)
        self.told = PlainLabel()
        self.trouble = Card(look).add(heading(self.tr("The rest cannot be shown")), self.told)
        self.trouble.hide()
        self.cards: dict[str, CheckCard | ActivitiesCard] = {}
        self.coming = self.lines.coming
        self.coming.add(self._build())
        self._stand_together(look)
        self.signs.changed.connect(self._symptoms.say)
        self.ways.wanted.connect(self._go_down)
        self.lines.advised.connect(self._go_up)
        self._symptoms.changed.connect(self._show_check)
        self._day = DayWatch(states.clock, self)
        self._day.changed.connect(self._begin_the_day)
        self._later = QTimer(self, singleShot=True, interval=LOOK_AGAIN_MS)
        self._later.timeout.connect(self._begin_the_day)
        self._show_check()

    def showEvent(self, event: QShowEvent) -> None:
        """Begin the day."""
        self._symptoms.begin_the_day()
        super().showEvent(event)

    def _begin_the_day(self) -> None:
        """Begin the day while the page is open, once nobody is filling the check in any more."""
        if self._symptoms.is_in_use:
            self._later.start()
        elif self.isVisible():
            self._symptoms.begin_the_day()

    @property
    def advice(self) -> AdviceView | None:
        """The advice, None while the list is shown."""
        return self.lines.advice

    def keyboard_start(self) -> QWidget:
        """Return the first open line, or the way on from the advice."""
        return self.lines.keyboard_start()

    def choices(self) -> object:
        """Return which check's advice was seen, whether it is open, and when it began."""
        return self.lines.choices()

    def choose_again(self, choices: object) -> None:
        """Show the same."""
        self.lines.choose_again(choices)

    def open_advice(self) -> AdviceView:
        """Show what the answers lead to, and return it."""
        return self.lines.open_advice()

    def _go_up(self, is_advised: bool) -> None:  # noqa: FBT001 - as the signal sends it
        if is_advised:
            self.verticalScrollBar().setValue(0)

    def _show_check(self) -> None:
        check = self._symptoms.check
        self.lines.show_check(check)
        for card in self.cards.values():
            if isinstance(card, CheckCard):
                card.show_check(check)
        self.finish.show_check(check, advice_for(self._guide.signs, check.answers))

    def _go_down(self, name: str) -> None:
        """Go to a card and its first control."""
        self.coming.finish()
        card = self.cards.get(name)
        if card is not None:
            first_control(card).setFocus(Qt.FocusReason.TabFocusReason)
            self.bring_to_top(card)

    def _ask(self, sign: str) -> None:
        """Go to the line of a warning sign."""
        row = self.signs.rows[sign]
        row.keyboard_start().setFocus(Qt.FocusReason.TabFocusReason)
        bring_into_view(row)

    def _finish(self) -> None:
        self._symptoms.finish()
        self.open_advice()

    def _build(self) -> Iterator[None]:
        """Build what comes after the warning signs, as the Tab key goes along it."""
        from backcare_desktop.ui.symptoms.where_cards import all_makers  # noqa: PLC0415 - drawn later

        yield
        try:
            makers = all_makers(self._states, self.look)
            for beside, names in ((self.columns.main, MAIN), (self.columns.side, SIDE)):
                for name in names:
                    self._add(name, makers[name](), beside)
                    yield
        except ContentError as error:
            self.told.setText(str(error))
            self.trouble.show()
            self.ways.hide()
        self.lines.add_below(self.finish)

    def _add(self, name: str, card: CheckCard | ActivitiesCard, beside: QVBoxLayout) -> None:
        """Put a card at the end of a column, above what fills it up."""
        self.cards[name] = card
        if isinstance(card, CheckCard):
            card.show_check(self._symptoms.check)
            card.changed.connect(self._symptoms.say)
            card.question_wanted.connect(self._ask)
        beside.insertWidget(beside.count() - 1, card)
        card.show()  # now, not with a later event: its room is to be there before the next paint

    def _stand_together(self, look: Look) -> None:
        self.columns = Columns(look)
        self.columns.main.addWidget(self.signs)
        self.columns.main.addStretch(1)
        self.columns.side.addWidget(about_you_card(look, self._guide))
        self.columns.side.addWidget(self.trouble)
        self.columns.side.addStretch(1)
        self.lines.stand_together(self.head, self.ways, self.columns)
        self.body.addWidget(self.lines)
        self.body.addStretch(1)


def symptoms_page(
    states: States, look: Look, navigation: Navigation
) -> SymptomsPage | BareSymptomsPage:
    """Return the page; a broken text file must not take the way to help away."""
    try:
        return SymptomsPage(states, look, navigation)
    except ContentError as error:
        from backcare_desktop.ui.symptoms.bare import BareSymptomsPage  # noqa: PLC0415 - rare

        return BareSymptomsPage(states, look, error)
