"""Sleep and the stiffness of the morning."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from backcare_desktop.ui.symptoms.check_card import CheckCard
from backcare_desktop.ui.symptoms.feels_part import titled
from backcare_desktop.ui.symptoms.feels_stiffness import StiffnessField
from backcare_desktop.ui.widgets.choice_chips import ChoiceChips

if TYPE_CHECKING:
    from backcare_desktop.domain.symptom_check import SymptomCheck
    from backcare_desktop.ui.theme.look import Look

YES, NO = "yes", "no"


class NightCard(CheckCard):
    """Whether the sleep was disturbed, and how long the back is stiff in the morning."""

    def __init__(self, look: Look) -> None:
        super().__init__(look, self.tr("Night and morning"))
        answers = {YES: self.tr("Yes"), NO: self.tr("No")}
        self.sleep = ChoiceChips(look, answers, several=False)
        self.stiffness = StiffnessField(look)
        self.add(titled(look, self.tr("It disturbed my sleep"), self.sleep), self.stiffness)
        self.sleep.changed.connect(self.follow)
        self.stiffness.changed.connect(self.follow)

    def show_part(self, check: SymptomCheck) -> None:
        """Show the night and the morning."""
        words = {True: (YES,), False: (NO,), None: ()}
        self.sleep.show_value(words[check.sleep_disturbed])
        self.stiffness.show_value(check.morning_stiffness_min)

    def said(self) -> dict[str, Any]:
        """Return the night and the morning."""
        answer = next(iter(self.sleep.value), "")
        return {
            "sleep_disturbed": {YES: True, NO: False}.get(answer),
            "morning_stiffness_min": self.stiffness.value,
        }
