"""Save a copy elsewhere: the whole diary, where there is room for it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from backcare_desktop.state.copy_elsewhere import CopyElsewhere
from backcare_desktop.ui.dialogs.dialog import Dialog
from backcare_desktop.ui.language import month_and_year
from backcare_desktop.ui.save_file.outcome import Outcome
from backcare_desktop.ui.save_file.where import ask_for_folder
from backcare_desktop.ui.save_file.words import in_diary_told, path_told, refusal_told
from backcare_desktop.ui.widgets.buttons import button
from backcare_desktop.ui.widgets.card import Card
from backcare_desktop.ui.widgets.text import PlainLabel, hint

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from backcare_desktop.state.save_file_state import SaveFileState
    from backcare_desktop.state.states import States
    from backcare_desktop.store.copying import Copied
    from backcare_desktop.store.problems import Problem
    from backcare_desktop.ui.theme.look import Look


class CopyElsewhereDialog(Dialog):
    """Works also where the diary itself can no longer be written: what is in memory is copied."""

    def __init__(self, parent: QWidget, states: States, files: SaveFileState, look: Look) -> None:
        super().__init__(parent, look, self.tr("Save a copy elsewhere"))
        self._files, self._diary = files, states.diary
        self._copies = CopyElsewhere(states.diary, self)
        self.outcome = Outcome(look, self.reject)
        self.choose = button(self.tr("Choose a folder…"), self._ask_where, role="primary")
        self.close_button = button(self.tr("Close"), self.reject)
        self.add(self._what_card())
        self.keep_in_view(self.outcome)
        self.close_with(self.close_button, self.choose)
        self._copies.copied.connect(self._tell_copied)
        self._copies.refused.connect(self._tell_refused)
        self.choose.setFocus()

    def _what_card(self) -> Card:
        words = self.tr(
            "Your whole diary is written into a new folder, in a place that you choose: another "
            "disk, a memory stick. BackCare can be started with that folder as well."
        )
        card = Card(self.look).add(PlainLabel(words))
        waiting = len(self._diary.waiting)
        if waiting:
            told = self.tr("What could not be saved so far goes with it: {count}.")
            card.add(PlainLabel(told.format(count=waiting), strong=True))
        return card.add(hint(self.tr("Backups stay where they are. Nothing here is changed.")))

    def _ask_where(self) -> None:
        self.outcome.clear()
        ask_for_folder(self, self.tr("Where to save the copy"), self._copy)

    def _copy(self, name: str) -> None:
        folder = Path(name)
        if self._files.is_among_diary(folder):
            self.outcome.tell_refusal(in_diary_told(folder))
            return
        self.choose.setEnabled(False)
        self.outcome.tell_working(self.tr("Copying…"))
        self._copies.copy_into(folder)

    def _tell_copied(self, copied: Copied) -> None:
        told = [
            self.tr("The copy is made. Where: {folder}").format(folder=path_told(copied.folder))
        ]
        if copied.left_out:
            months = ", ".join(month_and_year(name) for name in copied.left_out)
            left_out = self.tr(
                "Not in it, because it cannot be read: {months}. It was not changed."
            )
            told.append(left_out.format(months=months))
        self.outcome.tell_done(" ".join(told), copied.folder)
        self.choose.setEnabled(True)
        self.outcome.open_folder.setFocus()

    def _tell_refused(self, problem: Problem) -> None:
        self.outcome.tell_refusal(refusal_told(problem, self.tr("The copy was not made.")))
        self.choose.setEnabled(True)
        self.choose.setFocus()
