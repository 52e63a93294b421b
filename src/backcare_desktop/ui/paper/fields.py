"""What a person can add to the emergency page: nothing of it is kept."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit

from backcare_desktop.domain.symptom_check import Side
from backcare_desktop.export.emergency_page import A4, LETTER
from backcare_desktop.ui.emergency.number import system_country
from backcare_desktop.ui.paper.words import LETTER_COUNTRIES, Typed
from backcare_desktop.ui.widgets.card import Card
from backcare_desktop.ui.widgets.chips import Chips
from backcare_desktop.ui.widgets.field import field
from backcare_desktop.ui.widgets.note_field import NoteText
from backcare_desktop.ui.widgets.optional_pain import OptionalPain
from backcare_desktop.ui.widgets.text import PlainLabel, heading, hint

if TYPE_CHECKING:
    from collections.abc import Collection

    from backcare_desktop.domain.symptom_check import SymptomCheck
    from backcare_desktop.ui.theme.look import Look

BEGAN_LIMIT = 120


class PaperFields(Card):
    """Each may be left empty; `changed` follows every change."""

    changed = Signal()

    def __init__(self, look: Look, check: SymptomCheck | None) -> None:
        super().__init__(look)
        self.began = QLineEdit(maxLength=BEGAN_LIMIT)
        self.side = Chips(
            look, {"left": self.tr("Left"), "right": self.tr("Right"), "both": self.tr("Both")}
        )
        pain = self.tr("Pain now, from 0 to 10")
        self.pain = OptionalPain(look, pain, PlainLabel(pain, strong=True))
        self.medicines = NoteText(look, "")
        self.allergies = NoteText(look, "", lines=2)
        self.paper = Chips(look, {A4: "A4", LETTER: "Letter"}, must_choose=True)
        self._fill(look)
        self._begin_with(check)
        self._follow()

    @property
    def value(self) -> Typed:
        """What stands in the fields."""
        side = self.side.value
        return Typed(
            began=self.began.text(),
            side=self.side.buttons[side].text() if side else "",
            pain=self.pain.value,
            medicines=self.medicines.text(),
            allergies=self.allergies.text(),
            paper=self.paper.value or A4,
        )

    def _fill(self, look: Look) -> None:
        told = self.tr(
            "What you leave empty becomes a line to write on by hand. All this is for this page "
            "only: nothing of it is kept."
        )
        self.add(
            heading(self.tr("Add what you know")),
            hint(told),
            field(
                look,
                self.tr("When it began"),
                self.began,
                more=self.tr("As you would say it: this morning at 6, the leg since Sunday."),
            ),
            field(look, self.tr("Which side"), self.side),
            self.pain,
            field(look, self.tr("Medicines you take"), self.medicines),
            field(look, self.tr("Allergies"), self.allergies),
            field(look, self.tr("Size of the paper"), self.paper),
        )

    def _begin_with(self, check: SymptomCheck | None) -> None:
        self.side.choose(_side_of(check.sides) if check else None)
        self.pain.show_value(check.pain if check else None)
        self.paper.choose(LETTER if system_country() in LETTER_COUNTRIES else A4)

    def _follow(self) -> None:
        for signal in (
            self.began.textChanged,
            self.side.changed,
            self.pain.changed,
            self.medicines.textChanged,
            self.allergies.textChanged,
            self.paper.changed,
        ):
            signal.connect(self.changed)


def _side_of(sides: Collection[Side]) -> str | None:
    if len(sides) == len(Side):
        return "both"
    return next((side.value for side in sides), None)
