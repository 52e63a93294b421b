"""Tells that settings or the backup of the day could not be kept; entries are not touched by it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from backcare_desktop.ui.widgets.banner import Banner

if TYPE_CHECKING:
    from backcare_desktop.state.states import States
    from backcare_desktop.ui.theme.look import Look


class KeepingBanner(Banner):
    """There while settings or the backup are not on the disk."""

    def __init__(self, states: States, look: Look) -> None:
        super().__init__(look, "", self._try_again)
        self.action.setText(self.tr("Try again"))
        self._settings, self._diary = states.settings, states.diary
        self._settings.save_failed.connect(self.tell_standing)
        self._settings.kept.connect(self.tell_standing)
        self._diary.backup_tried.connect(self.tell_standing)

    def tell_standing(self) -> None:
        """Tell what is not kept as things stand, or hide when all is."""
        told = []
        if self._settings.problem is not None:
            words = self.tr("Your settings hold, but only until you close BackCare. {problem}")
            told.append(words.format(problem=self._settings.problem))
        if self._diary.backup_problem is not None:
            words = self.tr("The backup of today could not be made. {problem}")
            told.append(words.format(problem=self._diary.backup_problem))
        self.tell("\n\n".join(told))

    def _try_again(self) -> None:
        if self._settings.problem is not None:
            self._settings.try_again()
        if self._diary.backup_problem is not None:
            self._diary.try_backup_again()
