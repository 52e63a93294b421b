"""Tells that entries could not be saved, or that the diary can only be read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from backcare_desktop.store.problems import ProblemKind
from backcare_desktop.ui.widgets.banner import Banner

if TYPE_CHECKING:
    from collections.abc import Callable

    from backcare_desktop.state.states import States
    from backcare_desktop.store.problems import Problem
    from backcare_desktop.ui.navigation import Navigation
    from backcare_desktop.ui.theme.look import Look


class SaveBanner(Banner):
    """Follows the diary: there while something waits to be saved, or nothing can be.

    Where that will not pass by itself, a copy of the diary elsewhere is offered too.
    """

    def __init__(self, states: States, look: Look, navigation: Navigation) -> None:
        super().__init__(look, "", self._act)
        self._diary = states.diary
        self.elsewhere = self.offer(
            self.tr("Save a copy elsewhere…"), navigation.open_copy_elsewhere
        )
        self._diary.save_failed.connect(self._tell_standing)
        self._diary.recovered.connect(self._tell_standing)
        self._diary.loaded.connect(self._tell_standing)
        self._tell_standing()

    @property
    def _problem(self) -> Problem | None:
        """What keeps everything from being saved, or what waits."""
        trouble = self._diary.trouble
        return self._diary.read_only or (trouble.problem if trouble else None)

    def _tell_standing(self) -> None:
        problem, count = self._problem, len(self._diary.waiting)
        if problem is None:
            self.tell("")
            return
        waiting = self.tr("Not saved yet: {count}.").format(count=count) if count else ""
        self.action.setText(self._way_out(problem)[0])
        self.elsewhere.setVisible(self._lasts(problem))
        self.tell(f"{waiting} {problem}".strip())

    def _lasts(self, problem: Problem) -> bool:
        """Whether it will not pass by itself, and there is something to copy."""
        trouble = self._diary.trouble
        gone = problem.kind in {ProblemKind.FOLDER_GONE, ProblemKind.FILE_GONE}
        lasting = gone or self._diary.read_only is not None or (trouble and trouble.lasting)
        return bool(lasting) and (self._diary.readable or bool(self._diary.waiting))

    def _way_out(self, problem: Problem) -> tuple[str, Callable[[], object]]:
        """Return the words of the button, and what it does."""
        diary = self._diary
        ways: dict[ProblemKind, tuple[str, Callable[[], object]]] = {
            ProblemKind.UNSAFE_FOLDER: (self.tr("Close it to them"), diary.mend_permissions),
            ProblemKind.NEWER_OR_DAMAGED: (self.tr("Put it right"), diary.mend_version),
            ProblemKind.CHANGED_OUTSIDE: (self.tr("Read it again"), diary.read_again),
            ProblemKind.FILE_GONE: (self.tr("Write it again"), diary.read_again),
        }
        return ways.get(problem.kind, (self.tr("Try again"), diary.try_again))

    def _act(self) -> None:
        if self._problem is not None:
            self._way_out(self._problem)[1]()
