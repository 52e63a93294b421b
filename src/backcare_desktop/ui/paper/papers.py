"""The pages that can be put on paper, and how each is opened."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from backcare_desktop.ui.dialogs.paper import F, PaperDialog
from backcare_desktop.ui.paper.emergency_fields import EmergencyFields
from backcare_desktop.ui.paper.plan_fields import PlanFields

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from backcare_desktop.domain.symptom_check import SymptomCheck
    from backcare_desktop.state.save_file_state import SaveFileState
    from backcare_desktop.state.states import States
    from backcare_desktop.ui.paper.emergency_words import Typed
    from backcare_desktop.ui.theme.look import Look


class Papers(QObject):
    """What was typed for the emergency page and put down is held here, and never stored."""

    def __init__(self, parent: QObject, states: States, files: SaveFileState) -> None:
        super().__init__(parent)
        self._states, self._files = states, files
        self._put_down: Typed | None = None

    def emergency(
        self, front: QWidget, look: Look, check: SymptomCheck | None
    ) -> PaperDialog[EmergencyFields]:
        """Return the page to take along, with what was put down, once."""
        typed, self._put_down = self._put_down, None
        fields = EmergencyFields(look, self._states.settings, check, typed)
        fields.was_put_down.connect(self._hold)
        dialog = self._dialog(front, look, fields)
        dialog.finished.connect(fields.keep_what_was_asked)
        return dialog

    def plan(self, front: QWidget, look: Look) -> PaperDialog[PlanFields]:
        """Return the plan for a flare-up as it is printed."""
        return self._dialog(front, look, PlanFields(look, self._states.settings))

    def _dialog(self, front: QWidget, look: Look, fields: F) -> PaperDialog[F]:
        return PaperDialog(front, self._states.clock, self._files, look, fields)

    def _hold(self, typed: Typed) -> None:
        self._put_down = typed
