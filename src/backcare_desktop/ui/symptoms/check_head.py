"""Which check stands here: a new one, one gone on with, one that is finished."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from backcare_desktop.ui.symptoms.words import time_of
from backcare_desktop.ui.widgets.buttons import button
from backcare_desktop.ui.widgets.flow import flow
from backcare_desktop.ui.widgets.text import LineLabel

if TYPE_CHECKING:
    from backcare_desktop.state.states import States
    from backcare_desktop.ui.theme.look import Look


class CheckHead(QWidget):
    """Says which it is and whether it is kept, and offers to begin another."""

    def __init__(self, states: States, look: Look) -> None:
        super().__init__()
        self._symptoms, self._diary, self._clock = states.symptoms(), states.diary, states.clock
        self.told = LineLabel(size="small", muted=True)
        self.anew = button(self.tr("Begin a new one"), self._symptoms.begin)
        self.same = button(self.tr("Same as last time, but…"), self._symptoms.begin_from_last)
        ways = QWidget()
        ways.setLayout(flow(look, self.same, self.anew))
        line = flow(look, self.told, ways)
        line.setAlignment(Qt.AlignmentFlag.AlignJustify)
        self.setLayout(line)
        self._symptoms.changed.connect(self.show_check)
        self._diary.changed.connect(self.show_check)
        self._diary.save_failed.connect(self.show_check)
        self.show_check()

    def show_check(self) -> None:
        """Show where the check stands."""
        check = self._symptoms.check
        self.told.setText(self._told())
        self.anew.setVisible(not check.is_empty)
        self.same.setVisible(check.complete or (check.is_empty and self._symptoms.last is not None))

    def _told(self) -> str:
        check = self._symptoms.check
        if check.is_empty:
            return self.tr("Nothing has to be filled in. What you say is saved at once.")
        time = time_of(check, self._clock.local_now().date())
        if not self._symptoms.is_saved:
            trouble = self._diary.trouble is not None or self._diary.read_only is not None
            return self.tr("Not saved yet.") if trouble else self.tr("Saving…")
        if check.complete:
            return self.tr("Finished: the check from {time}. It stands in History.").format(
                time=time
            )
        if self._symptoms.taken_up:
            return self.tr("You are going on with the check from {time}.").format(time=time)
        return self.tr("The check from {time}, saved as far as you are.").format(time=time)
