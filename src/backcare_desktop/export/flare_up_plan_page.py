"""A plan for a flare-up to hang up, as its template `flare_up_plan.typ` takes it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from backcare_desktop.export.paper_page import PaperPage, blank_told, told


@dataclass(frozen=True, slots=True, kw_only=True)
class FlareUpPlanPage(PaperPage):
    """The `notes` are the parts of the plan; a part that is not written is lines to write on."""

    template: ClassVar[str] = "flare_up_plan"

    def read_aloud(self) -> str:
        """Return it as text, line by line."""
        return told(
            self.title,
            *map(blank_told, self.notes),
            *(self.number, self.call, self.about, *self.foot),
        )
