"""How it began and what brought it on."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from backcare_desktop.domain.symptom_check import Part
from backcare_desktop.ui.symptoms.check_card import CheckCard
from backcare_desktop.ui.symptoms.feels_part import PartChoices, choice_chips, titled

if TYPE_CHECKING:
    from backcare_desktop.content.symptoms import SymptomGuide
    from backcare_desktop.domain.symptom_check import SymptomCheck
    from backcare_desktop.ui.theme.look import Look

FIRST = 6
"""Triggers that are shown before "More…" is asked for."""


class StoryCard(CheckCard):
    """How fast it came, one choice, and what the person thinks brought it on."""

    def __init__(self, guide: SymptomGuide, look: Look) -> None:
        super().__init__(look, self.tr("How it began"))
        self.onset = choice_chips(look, guide.onset, several=False)
        brought = self.tr("What brought it on, as far as you can tell")
        self.triggers = PartChoices(look, Part.TRIGGERS, brought, guide.triggers, first=FIRST)
        self.add(titled(look, self.tr("It came"), self.onset), self.triggers)
        self.onset.changed.connect(self.follow)
        self.triggers.changed.connect(self.follow)

    def show_part(self, check: SymptomCheck) -> None:
        """Show how it began."""
        self.onset.show_value((check.onset,) if check.onset else ())
        self.triggers.show_check(check)

    def said(self) -> dict[str, Any]:
        """Return how it began."""
        return {
            "onset": next(iter(self.onset.value), ""),
            "triggers": self.triggers.chips.value,
            "own_words": self.triggers.own_words(self.check.own_words),
        }
