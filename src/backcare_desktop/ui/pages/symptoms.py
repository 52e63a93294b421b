"""Symptoms: the warning signs and what they lead to, where it hurts and what it feels like."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QVBoxLayout, QWidget

from backcare_desktop.content.reading import ContentError
from backcare_desktop.content.warning_signs import warning_sign_guide
from backcare_desktop.domain.warning_signs import advice_for, first_emergency
from backcare_desktop.ui.symptoms.about_you import about_you_card
from backcare_desktop.ui.symptoms.check_head import CheckHead
from backcare_desktop.ui.symptoms.finish import FinishCard
from backcare_desktop.ui.symptoms.first_yes import FirstYes
from backcare_desktop.ui.symptoms.signs_card import WarningSignsCard
from backcare_desktop.ui.symptoms.urgent_strip import UrgentStrip
from backcare_desktop.ui.symptoms.ways_down import WaysDown
from backcare_desktop.ui.widgets.card import Card, column
from backcare_desktop.ui.widgets.columns import Columns
from backcare_desktop.ui.widgets.page import Page, bring_into_view, bring_into_view_soon
from backcare_desktop.ui.widgets.tab_order import first_control
from backcare_desktop.ui.widgets.text import PlainLabel, announce, heading

if TYPE_CHECKING:
    from datetime import date

    from PySide6.QtGui import QShowEvent

    from backcare_desktop.state.states import States
    from backcare_desktop.ui.navigation import Navigation
    from backcare_desktop.ui.symptoms.activities_card import ActivitiesCard
    from backcare_desktop.ui.symptoms.advice import AdviceView
    from backcare_desktop.ui.symptoms.bare import BareSymptomsPage
    from backcare_desktop.ui.symptoms.began import Began
    from backcare_desktop.ui.symptoms.check_card import CheckCard
    from backcare_desktop.ui.theme.look import Look


class SymptomsPage(Page):
    """The check under way, or in place of it the advice its warning signs lead to.

    Every card has `show_check(check)` and a signal `changed` with the check it makes of
    it; `parts`, all but the warning signs, are built after the first paint. At the first
    emergency line with a "yes" the advice opens by itself, and where a check of today is
    taken up that has one: `advice` is None while the list is shown. Raises ContentError.
    """

    def __init__(self, states: States, look: Look, navigation: Navigation) -> None:
        guide = warning_sign_guide()
        super().__init__(look)
        self.setWindowTitle(self.tr("Symptoms"))
        self._states, self._guide, self._navigation = states, guide, navigation
        self._symptoms = states.symptoms()
        self._seen, self._is_whole = "", False
        self._first_yes = FirstYes(guide.signs)
        self.advice: AdviceView | None = None
        self.head = CheckHead(states, look)
        self.signs = WarningSignsCard(look, guide, self._symptoms.check)
        self.urgent = UrgentStrip(look, self.open_advice)
        self.finish = FinishCard(look, self.open_advice, self._finish)
        self.ways = WaysDown(look)
        self.told = PlainLabel()
        self.trouble = Card(look).add(heading(self.tr("The rest cannot be shown")), self.told)
        self.trouble.hide()
        self.parts: tuple[CheckCard, ...] = ()
        self.activities: ActivitiesCard | None = None
        self._stand_together(look)
        self.signs.changed.connect(self._symptoms.say)
        self.ways.wanted.connect(self._go_down)
        self._symptoms.changed.connect(self._show_check)
        self._show_check()

    def showEvent(self, event: QShowEvent) -> None:
        """Begin the day, and build what is further down once the first of it has been drawn."""
        self._symptoms.begin_the_day()
        super().showEvent(event)
        QTimer.singleShot(1, self, self.add_parts)  # what comes at once comes before the paint

    def add_parts(self) -> None:
        """Build the cards below and beside the warning signs, once."""
        if self._is_whole:
            return
        self._is_whole = True
        from backcare_desktop.ui.symptoms.where_cards import all_cards  # noqa: PLC0415 - drawn later

        try:
            self.parts, self.activities = all_cards(self._states, self.look)
        except ContentError as error:
            self.told.setText(str(error))
            self.trouble.show()
            self.ways.hide()
            return
        where, feels, legs, story, changes, sensations, night = self.parts
        _put(self.columns.main, story, changes, night, self.activities)
        _put(self.columns.side, where, feels, legs, sensations)
        for part in self.parts:
            part.show_check(self._symptoms.check)
            part.changed.connect(self._symptoms.say)
            part.question_wanted.connect(self._ask)

    def keyboard_start(self) -> QWidget:
        """Return the first open line, or the way on from the advice."""
        return self.signs.keyboard_start() if self.advice is None else self.advice.keyboard_start()

    def choices(self) -> tuple[str, bool, Began | None]:
        """Return which check's advice was seen, whether it is open, and when it began."""
        began = self.advice.began.value if self.advice is not None else None
        return self._seen, self.advice is not None, began

    def choose_again(self, choices: object) -> None:
        """Show the same."""
        match choices:
            case (str(seen), bool(is_open), began) if seen == self._symptoms.check.id:
                self._seen = seen
                self.open_list()
                if is_open:
                    self.open_advice().choose_began(began)

    def open_advice(self) -> AdviceView:
        """Show what the answers lead to, and return it."""
        from backcare_desktop.ui.symptoms.advice import AdviceView  # noqa: PLC0415 - when ticked

        self._close_advice()
        check = self._symptoms.check
        self._seen = check.id
        self.advice = AdviceView(self._states, self.look, self._guide, check, self.signs.said)
        self.advice.list_wanted.connect(self.open_list)
        self.advice.paper_wanted.connect(partial(self._navigation.open_emergency_paper, check))
        self.body.insertWidget(0, self.advice)
        self.list.hide()
        self.advice.show()
        self.verticalScrollBar().setValue(0)
        if self.isVisible():
            self.advice.keyboard_start().setFocus()
            announce(self.advice.title, self.advice.title.text())
        return self.advice

    def open_list(self) -> None:
        """Go back to the lines."""
        self._close_advice()
        self.list.show()
        if self.isVisible():
            start = self.signs.keyboard_start()
            start.setFocus()
            bring_into_view_soon(start.parentWidget() or start)

    def _close_advice(self) -> None:
        if self.advice is not None:
            self.advice.hide()
            self.advice.deleteLater()
            self.advice = None

    def _show_check(self) -> None:
        check = self._symptoms.check
        self.signs.show_check(check)
        for part in self.parts:
            part.show_check(check)
        urgent = first_emergency(self._guide.signs, check.answers) is not None
        self.urgent.setVisible(urgent)
        self.finish.show_check(check, advice_for(self._guide.signs, check.answers))
        if self.advice is not None and not self.advice.is_for(check):
            self.open_list()
        is_taken_up = urgent and self._seen != check.id and check.day == self._today()
        if self._first_yes.has_come(check) or is_taken_up:
            self.open_advice()

    def _go_down(self, place: int) -> None:
        """Go to a card and its first control."""
        self.add_parts()
        if self.activities is not None:
            card = (self.signs, *self.parts, self.activities)[place]
            first_control(card).setFocus(Qt.FocusReason.TabFocusReason)
            self.bring_to_top(card)

    def _ask(self, sign: str) -> None:
        """Go to the line of a warning sign."""
        row = self.signs.rows[sign]
        row.keyboard_start().setFocus(Qt.FocusReason.TabFocusReason)
        bring_into_view(row)

    def _today(self) -> date:
        return self._states.clock.local_now().date()

    def _finish(self) -> None:
        self._symptoms.finish()
        self.open_advice()

    def _stand_together(self, look: Look) -> None:
        self.columns = Columns(look)
        self.columns.main.addWidget(self.signs)
        self.columns.main.addStretch(1)
        self.columns.side.addWidget(about_you_card(look, self._guide))
        self.columns.side.addWidget(self.trouble)
        self.columns.side.addStretch(1)
        self.list = QWidget()
        stack = column(look, self.urgent, self.head, self.ways, self.columns, self.finish, gap=20)
        stack.setContentsMargins(0, 0, 0, 0)
        self.list.setLayout(stack)
        self.body.addWidget(self.list)
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


def _put(beside: QVBoxLayout, *cards: Card) -> None:
    """Put cards at the end of a column, above what fills it up."""
    for card in cards:
        beside.insertWidget(beside.count() - 1, card)
