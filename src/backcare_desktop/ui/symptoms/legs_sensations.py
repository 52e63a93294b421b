"""Numbness, tingling and weakness, each with its side."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from backcare_desktop.domain.symptom_check import Side
from backcare_desktop.ui.symptoms.check_card import CheckCard
from backcare_desktop.ui.widgets.choice_chips import ChoiceChips
from backcare_desktop.ui.widgets.field import field
from backcare_desktop.ui.widgets.text import hint

if TYPE_CHECKING:
    from backcare_desktop.content.symptoms import SymptomGuide
    from backcare_desktop.domain.symptom_check import SymptomCheck
    from backcare_desktop.ui.theme.look import Look

BOTH, UNSAID = "both", "unsaid"
SIDES = {BOTH: (Side.LEFT, Side.RIGHT), UNSAID: ()} | {side.value: (side,) for side in Side}
"""The sides that a chip stands for."""


class SensationsCard(CheckCard):
    """A row of sides for each sensation; those of a newer version are kept and named."""

    def __init__(self, guide: SymptomGuide, look: Look) -> None:
        super().__init__(look, self.tr("Numbness, tingling, weakness"))
        self.rows: dict[str, ChoiceChips] = {}
        for sensation in guide.sensations:
            chips = ChoiceChips(look, self._side_names(), several=False)
            chips.name(sensation.text)
            chips.changed.connect(self.follow)
            self.rows[sensation.id] = chips
            title = self.tr("{sensation}: {plain}")
            words = title.format(sensation=sensation.text, plain=sensation.plain)
            self.add(field(look, words if sensation.plain else sensation.text, chips))
        self.newer = hint()
        self.add(self.newer)

    def show_part(self, check: SymptomCheck) -> None:
        """Show what is felt on which sides."""
        for name, chips in self.rows.items():
            sides = check.sensations.get(name)
            chips.show_value(() if sides is None else (_chip_of(sides),))
        newer = ", ".join(name for name in check.sensations if name not in self.rows)
        self.newer.setText(self.tr("Also chosen, in a newer version: {ids}").format(ids=newer))
        self.newer.setVisible(bool(newer))

    def said(self) -> dict[str, Any]:
        """Return what is felt on which sides."""
        before = self.check.sensations
        said = {name: sides for name, sides in before.items() if name not in self.rows}
        for name, chips in self.rows.items():
            if chips.value:
                sides = SIDES[chips.value[0]]
                unchanged = name in before and set(before[name]) == set(sides)
                said[name] = before[name] if unchanged else sides
        return {"sensations": said}

    def _side_names(self) -> dict[str, str]:
        return {
            Side.LEFT.value: self.tr("Left"),
            Side.RIGHT.value: self.tr("Right"),
            BOTH: self.tr("Both sides"),
            UNSAID: self.tr("Cannot say which side"),
        }


def _chip_of(sides: tuple[Side, ...]) -> str:
    return next(name for name, each in SIDES.items() if set(each) == set(sides))
