"""What makes it worse and what eases it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from backcare_desktop.domain.symptom_check import Part
from backcare_desktop.ui.symptoms.check_card import CheckCard
from backcare_desktop.ui.symptoms.feels_part import PartChoices
from backcare_desktop.ui.symptoms.where_question import OpenedQuestions

if TYPE_CHECKING:
    from backcare_desktop.content.symptoms import SymptomGuide
    from backcare_desktop.domain.symptom_check import SymptomCheck
    from backcare_desktop.ui.theme.look import Look

FIRST = 7
"""Choices of each that are shown before "More…" is asked for."""


class ChangesCard(CheckCard):
    """Movements, positions and the like; `question_wanted` carries a sign to ask about."""

    def __init__(self, guide: SymptomGuide, look: Look) -> None:
        super().__init__(look, self.tr("What changes it"))
        worse, eases = self.tr("Worse with"), self.tr("Eased by")
        self._choices = {Part.WORSE: guide.worse, Part.EASES: guide.eases}
        self.worse = PartChoices(look, Part.WORSE, worse, guide.worse, first=FIRST)
        self.eases = PartChoices(look, Part.EASES, eases, guide.eases, first=FIRST)
        self.questions = OpenedQuestions(look)
        self.questions.wanted.connect(self.question_wanted)
        self.add(self.worse, self.eases, self.questions)
        self.worse.changed.connect(self.follow)
        self.eases.changed.connect(self.follow)

    def show_part(self, check: SymptomCheck) -> None:
        """Show what changes it."""
        self.worse.show_check(check)
        self.eases.show_check(check)
        opened: dict[str, list[str]] = {}
        for part, choices in self._choices.items():
            for choice in choices:
                if choice.opens and choice.id in getattr(check, part):
                    opened.setdefault(choice.opens, []).append(choice.text)
        self.questions.show_opened(opened, check.answers)

    def said(self) -> dict[str, Any]:
        """Return what changes it."""
        words = self.worse.own_words(self.check.own_words)
        return {
            "worse": self.worse.chips.value,
            "eases": self.eases.chips.value,
            "own_words": self.eases.own_words(words),
        }
