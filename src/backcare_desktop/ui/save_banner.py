"""Tells that entries could not be saved, or that the diary can only be read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from backcare_desktop.store.problems import ProblemKind
from backcare_desktop.ui.widgets.banner import Banner

if TYPE_CHECKING:
    from backcare_desktop.state.diary_state import Trouble
    from backcare_desktop.state.states import States
    from backcare_desktop.ui.theme.look import Look


class SaveBanner(Banner):
    """Follows the diary: there while something waits to be saved, or nothing can be."""

    def __init__(self, states: States, look: Look) -> None:
        super().__init__(look, self.tr("Try again"), self._act)
        self._diary = states.diary
        self._diary.save_failed.connect(self._tell_trouble)
        self._diary.recovered.connect(self._tell_standing)
        self._tell_standing()

    def _tell_trouble(self, trouble: Trouble) -> None:
        waiting = self.tr("Not saved yet: {count}.").format(count=len(self._diary.waiting))
        self._tell(f"{waiting} {trouble.problem}")

    def _tell_standing(self) -> None:
        """Tell why nothing can be saved at all, if so."""
        if self._diary.trouble is not None:
            self._tell_trouble(self._diary.trouble)
            return
        problem = self._diary.read_only
        self._tell("" if problem is None else str(problem))

    def _tell(self, words: str) -> None:
        self.action.setText(self.tr("Close it to them") if self._is_open else self.tr("Try again"))
        self.tell(words)

    @property
    def _is_open(self) -> bool:
        """Whether all that is wrong is that other people can write in the folder."""
        problem = self._diary.read_only
        return problem is not None and problem.kind is ProblemKind.UNSAFE_FOLDER

    def _act(self) -> None:
        if self._is_open:
            self._diary.mend_permissions()
        else:
            self._diary.try_again()
