"""The emergency lines of the warning signs in flare-up help, or the advice they lead to."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from backcare_desktop.domain.flare_up import SignsAsked
from backcare_desktop.domain.warning_signs import (
    Advice,
    Answer,
    advice_for,
    first_emergency,
    signs_to_ask,
)
from backcare_desktop.ui.symptoms.first_yes import FirstYes
from backcare_desktop.ui.symptoms.signs_card import WarningSignsCard
from backcare_desktop.ui.symptoms.urgent_strip import UrgentStrip
from backcare_desktop.ui.widgets.buttons import button, explain
from backcare_desktop.ui.widgets.card import Card, column
from backcare_desktop.ui.widgets.flow import flow
from backcare_desktop.ui.widgets.page import bring_into_view_soon
from backcare_desktop.ui.widgets.text import announce, hint

if TYPE_CHECKING:
    from backcare_desktop.content.warning_signs import WarningSignGuide
    from backcare_desktop.domain.symptom_check import SymptomCheck
    from backcare_desktop.state.states import States
    from backcare_desktop.ui.navigation import Navigation
    from backcare_desktop.ui.symptoms.advice import AdviceView
    from backcare_desktop.ui.symptoms.began import Began
    from backcare_desktop.ui.theme.look import Look


class SignsPart(QWidget):
    """Shows the check of the Symptoms page, its first group alone; `left` when one goes on.

    `advised` tells whether the advice stands in place of the lines, each time that changes.

    At the first "yes" the emergency page opens by itself, and where a check is taken up that
    has one. Going on without an answer keeps that the lines were not asked.
    """

    left = Signal()
    advised = Signal(bool)

    def __init__(
        self, states: States, look: Look, guide: WarningSignGuide, navigation: Navigation
    ) -> None:
        super().__init__()
        self._states, self._look, self._guide = states, look, guide
        self._navigation = navigation
        self._flare_up, self._symptoms = states.flare_up, states.symptoms()
        self._seen = ""
        self._first_yes = FirstYes(guide.signs)
        self.advice: AdviceView | None = None
        self.urgent = UrgentStrip(look, self.open_advice)
        self.signs = WarningSignsCard(look, guide, self._symptoms.check, guide.groups[:1])
        self.signs.changed.connect(self._say)
        self.none = button(self.tr("None of these: go on"), self._say_none, role="primary")
        self.none.setProperty("large", True)  # noqa: FBT003 - Qt takes it by position
        explain(self.none, self.tr("Answers No to every line that is still open"))
        self.go_on = button(self.tr("Skip for now"), self._go_on, large=True)
        self.told = hint(self.tr("Skipped lines are kept as not asked. You can come back."))
        self._stand_together(look)
        self._symptoms.changed.connect(self.show_check)
        self.show_check()

    def keyboard_start(self) -> QWidget:
        """Return the first open line, or the way on from the advice."""
        return self.signs.keyboard_start() if self.advice is None else self.advice.keyboard_start()

    def choices(self) -> tuple[str, bool, Began | None]:
        """Return which check's advice was seen, whether it is open, and when it began."""
        began = self.advice.began.value if self.advice is not None else None
        return self._seen, self.advice is not None, began

    def choose_again(self, seen: str, began: Began | None, *, is_open: bool) -> None:
        """Show the same."""
        if seen == self._symptoms.check.id:
            self._seen = seen
            self.open_list()
            if is_open:
                self.open_advice().choose_began(began)

    def open_advice(self) -> AdviceView:
        """Show what the answers lead to, and return it."""
        from backcare_desktop.ui.symptoms.advice import AdviceView  # noqa: PLC0415 - rare

        self._close_advice()
        check = self._symptoms.check
        self._seen = check.id
        self.advice = AdviceView(self._states, self._look, self._guide, check, self.signs.said)
        self.advice.list_wanted.connect(self.open_list)
        self.advice.paper_wanted.connect(partial(self._navigation.open_emergency_paper, check))
        on = button(self.tr("Go on with flare-up help"), self._leave, large=True)
        self.advice.ways.addWidget(on)
        self._stack.insertWidget(0, self.advice)
        self.list.hide()
        self.advice.show()
        self.advised.emit(True)  # noqa: FBT003 - as Qt has it
        if self.isVisible():
            self.advice.keyboard_start().setFocus()
            announce(self.advice.title, self.advice.title.text())
        return self.advice

    def open_list(self) -> None:
        """Go back to the lines."""
        self._close_advice()
        self.list.show()
        self.advised.emit(False)  # noqa: FBT003 - as Qt has it
        if self.isVisible():
            start = self.signs.keyboard_start()
            start.setFocus()
            bring_into_view_soon(start.parentWidget() or start)

    def begin_anew(self) -> None:
        """Ask anew where what was answered is of another day, or of before the flare-up.

        A "yes" of today to an emergency line stands: its page is not to be lost.
        """
        on, check = self._flare_up.flare_up, self._symptoms.check
        of_today = check.day == self._states.clock.local_now().date()
        if of_today and first_emergency(self._guide.signs, check.answers) is not None:
            return
        of_before = bool(check.answers) and on is not None and check.at < on.at
        if check.complete or of_before or not of_today:
            self._symptoms.begin()

    def show_check(self) -> None:
        """Show the check as it stands; the advice at once where a line needs help at once."""
        check = self._symptoms.check
        self.signs.show_check(check)
        is_urgent = first_emergency(self._guide.signs, check.answers) is not None
        open_lines = self._open_lines(check)
        self.urgent.setVisible(is_urgent)
        self.none.setVisible(bool(open_lines) and not is_urgent)
        self.told.setVisible(not check.answers)
        self.go_on.setText(self.tr("Go on") if check.answers else self.tr("Skip for now"))
        if self.advice is not None and check.answers != self.advice.check.answers:
            self.open_list()
        is_taken_up = is_urgent and self._seen != check.id
        if self._first_yes.has_come(check) or is_taken_up:
            self.open_advice()

    def _open_lines(self, check: SymptomCheck) -> list[str]:
        asked = (sign.id for sign in signs_to_ask(self._guide.signs, self.signs.said))
        return [sign for sign in asked if sign in self.signs.rows and sign not in check.answers]

    def _say(self, check: SymptomCheck) -> None:
        self._symptoms.say(check)
        self._flare_up.take_signs(SignsAsked.ASKED if check.answers else SignsAsked.NOT_ASKED)

    def _say_none(self) -> None:
        check = self._symptoms.check
        no = dict.fromkeys(self._open_lines(check), Answer.NO)
        self._say(replace(check, answers={**no, **check.answers}))
        self._go_on()

    def _go_on(self) -> None:
        """Go on, by way of the advice where the answers lead to any that was not seen."""
        check = self._symptoms.check
        if not check.answers:
            self._flare_up.take_signs(SignsAsked.NOT_ASKED)
        advised = advice_for(self._guide.signs, check.answers) is not Advice.NONE
        if advised and self._seen != check.id:
            self.open_advice()
        else:
            self._leave()

    def _leave(self) -> None:
        self.open_list()
        self.left.emit()

    def _close_advice(self) -> None:
        if self.advice is not None:
            self.advice.hide()
            self.advice.deleteLater()
            self.advice = None

    def _stand_together(self, look: Look) -> None:
        ways = Card(look).add(flow(look, self.none, self.go_on), self.told)
        self.list = QWidget()
        stack = column(look, self.urgent, self.signs, ways, gap=20)
        stack.setContentsMargins(0, 0, 0, 0)
        self.list.setLayout(stack)
        self._stack = column(look, self.list)
        self._stack.setContentsMargins(0, 0, 0, 0)
        self.setLayout(self._stack)
