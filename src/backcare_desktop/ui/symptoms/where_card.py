"""Where it hurts: the body map, the muscles there, and the warning signs that belong to it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from backcare_desktop.content.regions import View
from backcare_desktop.domain.symptom_check import Intensity
from backcare_desktop.ui.body_map.body_map import BodyMap
from backcare_desktop.ui.body_map.region import MapRegion
from backcare_desktop.ui.symptoms.check_card import CheckCard
from backcare_desktop.ui.symptoms.where_levels import SpineLevels
from backcare_desktop.ui.symptoms.where_muscles import Muscles
from backcare_desktop.ui.symptoms.where_question import OpenedQuestions

if TYPE_CHECKING:
    from backcare_desktop.content.regions import RegionGuide
    from backcare_desktop.domain.symptom_check import SymptomCheck
    from backcare_desktop.ui.theme.look import Look


class WhereCard(CheckCard):
    """Regions marked on the body; `question_wanted` carries a sign the person wants to answer."""

    def __init__(self, guide: RegionGuide, look: Look) -> None:
        super().__init__(look, self.tr("2 · Where it hurts"))
        self._guide = guide
        self.map = BodyMap(look, _places(guide))
        self.levels = SpineLevels(look, guide.levels)
        self.levels.hide()
        self.questions = OpenedQuestions(look)
        self.muscles = Muscles(look)
        self.add(self.map, self.levels, self.questions, self.muscles)
        self.map.changed.connect(self.follow)
        self.map.levels.toggled.connect(self._show_levels)
        self.map.views.changed.connect(self._show_levels)
        self.questions.wanted.connect(self.question_wanted)

    def show_part(self, check: SymptomCheck) -> None:
        """Show the regions that hurt, and what belongs to them."""
        self.map.show_regions(check.regions)
        marked = [region for region in self._guide.regions if region.id in check.regions]
        muscles = {m.id: m for region in marked for m in self._guide.muscles_in(region)}
        self.muscles.show_muscles(tuple(muscles.values()))
        opened = {
            sign: [region.name for region in marked if region.opens == sign]
            for sign in self._guide.signs_opened(check.regions)
        }
        self.questions.show_opened(opened, check.answers)

    def said(self) -> dict[str, Any]:
        """Return the regions that hurt."""
        return {"regions": {name: Intensity(step) for name, step in self.map.value.items()}}

    def _show_levels(self) -> None:
        seen = self.map.views.value is View.BACK
        self.levels.setVisible(seen and self.map.levels.isChecked())


def _places(guide: RegionGuide) -> tuple[MapRegion, ...]:
    return tuple(
        MapRegion(id=each.id, name=each.name, view=each.view, where=each.where)
        for each in guide.regions
    )
