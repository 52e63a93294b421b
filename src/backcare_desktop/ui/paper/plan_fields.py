"""My flare-up plan, to be put on paper as it is written."""

from __future__ import annotations

from typing import TYPE_CHECKING

from backcare_desktop.ui.emergency.number import emergency_number
from backcare_desktop.ui.paper.fields import PaperFields
from backcare_desktop.ui.paper.plan_words import plan_page
from backcare_desktop.ui.widgets.text import PlainLabel, heading, hint

if TYPE_CHECKING:
    from datetime import datetime

    from backcare_desktop.export.flare_up_plan_page import FlareUpPlanPage
    from backcare_desktop.state.settings_state import SettingsState
    from backcare_desktop.ui.theme.look import Look


class PlanFields(PaperFields):
    """The plan is that of the settings: what is to stand on the page is written there."""

    def __init__(self, look: Look, settings: SettingsState) -> None:
        super().__init__(look, settings)
        self.dialog_title = self.tr("My flare-up plan on paper")
        self.file_name = "plan"
        self.instead = self.tr("Write the plan down by hand.")
        self.add(
            heading(self.tr("To hang up where you can read it lying down")),
            PlainLabel(
                self.tr(
                    "On the inside of a cupboard, or beside the bed. The less is written, the "
                    "larger it is printed. What is not written yet becomes lines to write on "
                    "by hand."
                )
            ),
            hint(self.tr("To change the words, close this and write them in the plan.")),
            self._size_field(look),
        )

    def page(self, now: datetime) -> FlareUpPlanPage:
        """Return the page as it is by now."""
        plan = self._settings.value
        return plan_page(plan, self.paper_size, emergency_number(plan), now)
