"""Eleven numbers for how an activity goes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from backcare_desktop.domain.activities import AS_BEFORE, CANNOT
from backcare_desktop.ui.widgets.choice_chips import ChoiceChips

if TYPE_CHECKING:
    from backcare_desktop.ui.theme.look import Look


class ActivityScale(ChoiceChips):
    """`score` is the number taken, None while none is."""

    def __init__(self, look: Look, activity: str) -> None:
        numbers = {str(number): str(number) for number in range(CANNOT, AS_BEFORE + 1)}
        ends = {str(CANNOT): self.tr("cannot do it"), str(AS_BEFORE): self.tr("as before")}
        super().__init__(look, numbers, several=False, more=ends, number=True)
        self.name(self.tr("{activity}, 0 to 10").format(activity=activity))

    @property
    def score(self) -> int | None:
        """The number taken."""
        return int(self.value[0]) if self.value else None

    def show_score(self, score: int | None) -> None:
        """Show a number as taken, or none; emits nothing."""
        self.show_value(() if score is None else (str(score),))
