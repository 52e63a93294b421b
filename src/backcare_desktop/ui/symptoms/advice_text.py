"""A page of advice with its blanks filled in: what to call, what was ticked, when it began."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from backcare_desktop.ui.symptoms.began import Began, began_spoken
from backcare_desktop.ui.symptoms.words import day_of, spoken_signs

if TYPE_CHECKING:
    from datetime import date

    from backcare_desktop.content.reading import Statement
    from backcare_desktop.content.warning_signs import (
        AdvicePage,  # noqa: TC004 - a field's type
        WarningSignGuide,
    )
    from backcare_desktop.domain.symptom_check import SymptomCheck


@dataclass(frozen=True, slots=True, kw_only=True)
class AdviceText:
    """The sentences of a page for a check; the same for the same ticks, whoever made them."""

    page: AdvicePage
    number: str
    signs: str
    day: str
    began: Began | None = None

    @property
    def title(self) -> str:
        """The title, which says of which day the ticks are."""
        return self.page.title.format(day=self.day)

    def filled(self, statement: Statement) -> str:
        """Return a statement with its blanks filled in."""
        return statement.text.format(
            number=self.number, signs=self.signs, when=began_spoken(self.began), day=self.day
        )

    @property
    def sources(self) -> tuple[str, ...]:
        """The ids of everything the page says, each once."""
        page = self.page
        said = (page.lead, *page.lines, page.say, *page.avoid, *page.changes)
        return tuple(dict.fromkeys(name for each in said for name in each.sources))


def advice_text(
    guide: WarningSignGuide,
    page: AdvicePage,
    check: SymptomCheck,
    *,
    number: str,
    today: date,
) -> AdviceText:
    """Return the text of a page for the answers of a check."""
    signs = spoken_signs(guide, check.answers)
    return AdviceText(page=page, number=number, signs=signs, day=day_of(check, today))
