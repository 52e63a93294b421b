"""What stands on the plan for a flare-up, word for word."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from backcare_desktop.export.flare_up_plan_page import FlareUpPlanPage
from backcare_desktop.export.paper_page import Blank
from backcare_desktop.ui.language import full_date

if TYPE_CHECKING:
    from datetime import datetime

    from backcare_desktop.domain.settings import Settings
    from backcare_desktop.ui.emergency.number import EmergencyNumber


def plan_page(plan: Settings, paper: str, call: EmergencyNumber, now: datetime) -> FlareUpPlanPage:
    """Return the page, with the parts of the plan in the order in which they are written."""
    return FlareUpPlanPage(
        title=_tr("My flare-up plan"),
        number=call.number,
        call=_tr(
            "Signs that need help at once: press F1 in BackCare, or choose “When to get help”."
        ),
        about=call.about,
        notes=(
            Blank(name=_tr("What helps me"), value=plan.plan_helps.strip()),
            Blank(name=_tr("Whom I can call"), value=plan.plan_call.strip()),
            Blank(name=_tr("Where the packs are"), value=plan.plan_packs.strip()),
        ),
        foot=(
            _tr("Printed on {day} with {program}. The words are my own.").format(
                day=full_date(now.date()), program="BackCare Desktop"
            ),
        ),
        cut=_tr(
            "More is written than fits on one page: where “…” stands, the rest is left out. A "
            "shorter plan fits."
        ),
        paper=paper,
    )


def _tr(text: str) -> str:
    return QCoreApplication.translate("FlareUpPlanPaper", text)
