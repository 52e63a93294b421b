"""How strong it is, what it feels like, and what a spasm does to the back."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from backcare_desktop.domain.symptom_check import Part
from backcare_desktop.ui.symptoms.check_card import CheckCard
from backcare_desktop.ui.symptoms.feels_part import PartChoices, choice_chips, titled
from backcare_desktop.ui.widgets.card import column
from backcare_desktop.ui.widgets.optional_pain import OptionalPain
from backcare_desktop.ui.widgets.text import PlainLabel, hint

if TYPE_CHECKING:
    from backcare_desktop.content.symptoms import SymptomGuide
    from backcare_desktop.domain.symptom_check import SymptomCheck
    from backcare_desktop.ui.theme.look import Look

FIRST = 6
"""Qualities that are shown before "More…" is asked for."""


class FeelsCard(CheckCard):
    """The pain from 0 to 10, its qualities and the signs of a spasm."""

    def __init__(self, guide: SymptomGuide, look: Look) -> None:
        super().__init__(look, self.tr("3 · What it feels like"))
        strength = self.tr("How strong is the pain now?")
        self.pain = OptionalPain(look, strength, PlainLabel(strength, strong=True))
        feels = self.tr("It feels")
        self.qualities = PartChoices(look, Part.QUALITIES, feels, guide.qualities, first=FIRST)
        self.spasm = choice_chips(look, guide.spasm_signs)
        self.add(
            column(look, self.pain, hint(self.tr("0 none · 10 worst imaginable"))),
            self.qualities,
            titled(look, self.tr("In a spasm"), self.spasm),
        )
        for part in (self.pain, self.qualities, self.spasm):
            part.changed.connect(self.follow)

    def show_part(self, check: SymptomCheck) -> None:
        """Show the pain, the qualities and the signs of a spasm."""
        self.pain.show_value(check.pain)
        self.qualities.show_check(check)
        self.spasm.show_value(check.spasm_signs)

    def said(self) -> dict[str, Any]:
        """Return the pain, the qualities and the signs of a spasm."""
        return {
            "pain": self.pain.value,
            "qualities": self.qualities.chips.value,
            "spasm_signs": self.spasm.value,
            "own_words": self.qualities.own_words(self.check.own_words),
        }
