"""Tells that entries could not be saved, or that the diary can only be read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from backcare_desktop.ui.widgets.banner import Banner

if TYPE_CHECKING:
    from backcare_desktop.state.diary_state import Trouble
    from backcare_desktop.state.states import States
    from backcare_desktop.ui.theme.look import Look


class SaveBanner(Banner):
    """Follows the diary: there while something waits to be saved."""

    def __init__(self, states: States, look: Look) -> None:
        super().__init__(look, "", states.diary.try_again)
        self.action.setText(self.tr("Try again"))
        self._diary = states.diary
        self._diary.save_failed.connect(self._tell_trouble)
        self._diary.recovered.connect(self._tell_standing)
        self._tell_standing()

    def _tell_trouble(self, trouble: Trouble) -> None:
        waiting = self.tr("%n entrie(s) not saved yet.", "", len(self._diary.waiting))
        self.tell(f"{waiting} {trouble.problem}")

    def _tell_standing(self) -> None:
        """Tell why nothing can be saved at all, if so."""
        if self._diary.trouble is not None:
            self._tell_trouble(self._diary.trouble)
            return
        problem = self._diary.read_only
        self.tell("" if problem is None else str(problem), can_act=False)
