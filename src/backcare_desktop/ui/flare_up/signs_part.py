"""The emergency lines of the warning signs in flare-up help, or the advice they lead to."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from backcare_desktop.domain.flare_up import SignsAsked
from backcare_desktop.domain.warning_signs import (
    Advice,
    Answer,
    advice_for,
    signs_to_ask,
)
from backcare_desktop.ui.symptoms.advised_signs import AdvisedSigns
from backcare_desktop.ui.widgets.buttons import button, explain
from backcare_desktop.ui.widgets.card import Card
from backcare_desktop.ui.widgets.flow import flow
from backcare_desktop.ui.widgets.text import hint

if TYPE_CHECKING:
    from collections.abc import Iterator

    from backcare_desktop.content.warning_signs import WarningSignGuide
    from backcare_desktop.domain.symptom_check import SymptomCheck
    from backcare_desktop.state.states import States
    from backcare_desktop.ui.navigation import Navigation
    from backcare_desktop.ui.symptoms.advice import AdviceView
    from backcare_desktop.ui.theme.look import Look


class SignsPart(AdvisedSigns):
    """The check of the Symptoms page, its first group alone; `left` when one goes on.

    Going on without an answer keeps that the lines were not asked.
    """

    left = Signal()

    def __init__(
        self, states: States, look: Look, guide: WarningSignGuide, navigation: Navigation
    ) -> None:
        super().__init__(states, look, guide, navigation, guide.groups[:1])
        self._flare_up = states.flare_up
        self.signs.changed.connect(self._say)
        self.none = button(self.tr("None of these: go on"), self._say_none, role="primary")
        self.none.setProperty("large", True)  # noqa: FBT003 - Qt takes it by position
        explain(self.none, self.tr("Answers No to every line that is still open"))
        self.go_on = button(self.tr("Skip for now"), self._go_on, large=True)
        self.told = hint(self.tr("Skipped lines are kept as not asked. You can come back."))
        self.ways = Card(look).add(flow(look, self.none, self.go_on), self.told)
        self.stand_together(self.signs)
        self.coming.add(self._build_ways())
        self._symptoms.changed.connect(self._show)
        self._show()

    def open_advice(self) -> AdviceView:
        """Show what the answers lead to, with the way on in flare-up help."""
        advice = super().open_advice()
        on = button(self.tr("Go on with flare-up help"), self.leave, large=True)
        advice.ways.addWidget(on)
        return advice

    def leave(self) -> None:
        """Go on to what comes after the lines."""
        self.open_list()
        self.left.emit()

    def begin_anew(self) -> None:
        """Ask anew where what was answered is of another day, or of before the flare-up.

        A "yes" of today to an emergency line stands: its page is not to be lost.
        """
        on, check = self._flare_up.flare_up, self._symptoms.check
        of_today = self.is_of_today(check)
        if of_today and self.is_urgent(check):
            return
        of_before = bool(check.answers) and on is not None and check.at < on.at
        if check.complete or of_before or not of_today:
            self._symptoms.begin()

    def _build_ways(self) -> Iterator[None]:
        self.add_below(self.ways)
        yield

    def _show(self) -> None:
        check = self._symptoms.check
        self.show_check(check)
        self.none.setVisible(bool(self._open_lines(check)) and not self.is_urgent(check))
        self.told.setVisible(not check.answers)
        self.go_on.setText(self.tr("Go on") if check.answers else self.tr("Skip for now"))

    def _open_lines(self, check: SymptomCheck) -> list[str]:
        asked = (sign.id for sign in signs_to_ask(self._guide.signs, self.signs.said))
        here = {question.id for question in self.signs.questions}
        return [sign for sign in asked if sign in here and sign not in check.answers]

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
        if advised and not self.was_seen(check):
            self.open_advice()
        else:
            self.leave()
