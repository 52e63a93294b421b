"""Somebody in front of the dialog that puts a page on paper."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFileDialog

from backcare_desktop.domain.symptom_check import Reach, Side, SymptomCheck
from backcare_desktop.domain.warning_signs import Answer
from backcare_desktop.store.ids import new_id
from backcare_desktop.ui.dialogs.paper import F, PaperDialog
from tests.support.history import dialog, now

if TYPE_CHECKING:
    from pathlib import Path

    from backcare_desktop.ui.paper.emergency_fields import EmergencyFields
    from tests.ui.conftest import Running


DRAWN_MS = 30_000
"""What a page full of hostile letters may take where others use the computer as well."""


def check(running: Running) -> SymptomCheck:
    at = now(running)
    return SymptomCheck(
        id=new_id(),
        at=at,
        entered_at=at,
        updated=at,
        answers={"q05_both_legs": Answer.YES, "q01_pee": Answer.NOT_SURE},
        pain=8,
        leg_reach={Side.LEFT: Reach.CALF, Side.RIGHT: Reach.NONE},
    )


def opened(running: Running, given: SymptomCheck | None = None) -> PaperDialog[EmergencyFields]:
    running.program.window.navigation.open_emergency_paper(given)
    return drawn(running)


def drawn(running: Running) -> PaperDialog[F]:
    """Return the dialog that is open, once its page is drawn."""
    made = dialog(running, PaperDialog)
    running.qtbot.waitUntil(lambda: made.drawn is not None, timeout=DRAWN_MS)
    return made


def save(running: Running, made: PaperDialog[F], path: Path) -> str:
    """Go the whole way to the file, and return what the dialog says then."""
    made.save.click()
    (asking,) = made.findChildren(QFileDialog)
    asking.setDirectory(str(path.parent))
    asking.selectFile(path.name)
    asking.accept()
    running.qtbot.waitUntil(made.outcome.told.isVisible)
    return told(made)


def told(made: PaperDialog[F]) -> str:
    return made.outcome.words.text().replace("\u200b", "")
