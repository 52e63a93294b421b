"""How far down which leg it goes, today and over the last days."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from backcare_desktop.domain.leg_days import reaches_down_both
from backcare_desktop.domain.symptom_check import Reach, Side
from backcare_desktop.ui.symptoms.check_card import CheckCard
from backcare_desktop.ui.symptoms.feels_part import choice_chips, titled
from backcare_desktop.ui.symptoms.legs_history import LegHistory
from backcare_desktop.ui.symptoms.where_question import OpenedQuestions

if TYPE_CHECKING:
    from backcare_desktop.content.symptoms import SymptomGuide
    from backcare_desktop.domain.symptom_check import SymptomCheck
    from backcare_desktop.state.states import States
    from backcare_desktop.ui.theme.look import Look


class LegsCard(CheckCard):
    """A row of chips for each leg; `question_wanted` carries a sign to ask about."""

    def __init__(self, states: States, guide: SymptomGuide, look: Look) -> None:
        super().__init__(look, self.tr("How far down the leg"))
        self._guide = guide
        self.legs = {side: choice_chips(look, guide.reaches, several=False) for side in Side}
        names = {Side.LEFT: self.tr("Your left leg"), Side.RIGHT: self.tr("Your right leg")}
        for side, chips in self.legs.items():
            self.add(titled(look, names[side], chips))
            chips.changed.connect(self.follow)
        self.questions = OpenedQuestions(look)
        self.questions.wanted.connect(self.question_wanted)
        self.days = LegHistory(states, look)
        self.add(self.questions, self.days)

    def show_part(self, check: SymptomCheck) -> None:
        """Show how far it goes."""
        for side, chips in self.legs.items():
            reach = check.leg_reach.get(side)
            chips.show_value((reach,) if reach else ())
        both = {self._guide.both_legs: [self.tr("both legs")]}
        self.questions.show_opened(
            both if reaches_down_both(check.leg_reach) else {}, check.answers
        )
        self.days.show_check(check)

    def said(self) -> dict[str, Any]:
        """Return how far it goes."""
        return {
            "leg_reach": {
                side: Reach(chips.value[0]) for side, chips in self.legs.items() if chips.value
            }
        }
