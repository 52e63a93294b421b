"""Save to a file: choose, look at what will be in it, and put it where you like."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from backcare_desktop.ui.dialogs.dialog import Dialog
from backcare_desktop.ui.save_file.choice_card import ChoiceCard
from backcare_desktop.ui.save_file.outcome import Outcome
from backcare_desktop.ui.save_file.preview_card import PreviewCard
from backcare_desktop.ui.save_file.where import ask_for_file
from backcare_desktop.ui.save_file.words import in_diary_told, refusal_told
from backcare_desktop.ui.widgets.buttons import button
from backcare_desktop.ui.widgets.columns import Columns

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from backcare_desktop.state.save_file_state import Preview, Saved, SaveFileState
    from backcare_desktop.state.states import States
    from backcare_desktop.store.problems import Problem
    from backcare_desktop.ui.theme.look import Look

WIDTH, NARROW = 940, 680


class SaveToFileDialog(Dialog):
    """Stays open with its choices until it is closed, so that a refusal costs nothing."""

    def __init__(self, parent: QWidget, states: States, files: SaveFileState, look: Look) -> None:
        super().__init__(parent, look, self.tr("Save to a file"))
        self._files = files
        self._today = states.clock.local_now().date()
        self._closing = False
        self.shown: Preview | None = None
        self.choices = ChoiceCard(look, self._today)
        self.preview = PreviewCard(look)
        self.outcome = Outcome(look, files.stop)
        columns = Columns(look, main=5, side=4, narrow=NARROW)
        columns.main.addWidget(self.choices)
        columns.main.addStretch(1)
        columns.side.addWidget(self.preview)
        columns.side.addStretch(1)
        self.add(columns)
        self.close_button = button(self.tr("Close"), self.reject)
        self.save = button(self.tr("Save…"), self._ask_where, role="primary")
        self.keep_in_view(self.outcome)
        self.close_with(self.close_button, self.save, width=WIDTH)
        self._follow(states)
        self._look()

    def reject(self) -> None:
        """Close; a file that is being written is left first."""
        if self._files.busy:
            self._closing = True
            self._files.stop()
        else:
            super().reject()

    def _follow(self, states: States) -> None:
        self.choices.changed.connect(self._look)
        states.diary.changed.connect(self._look_again)
        self._files.previewed.connect(self._show_preview)
        self._files.progressed.connect(self.outcome.bar.setValue)
        self._files.saved.connect(self._tell_saved)
        self._files.save_failed.connect(self._tell_failed)
        self._files.stopped.connect(self._tell_stopped)

    def _look(self) -> None:
        """Forget what was looked at: something else was chosen."""
        self.outcome.clear()
        self.shown = None
        self.save.setEnabled(False)
        if self.choices.choice is None:
            self.preview.show_preview(None)
        self._look_again()

    def _look_again(self) -> None:
        choice = self.choices.choice
        if choice is not None:
            self._files.look(self.choices.exporter, choice)

    def _show_preview(self, preview: Preview) -> None:
        if preview.content.choice == self.choices.choice:
            self.shown = preview
            self.preview.show_preview(preview)
            self.save.setEnabled(preview.summary.total > 0 and not self._files.busy)

    def _ask_where(self) -> None:
        self.outcome.clear()
        name = f"diary-{self._today.isoformat()}.{self.choices.exporter.ending}"
        ask_for_file(self, self.tr("Where to save the file"), name, self._write)

    def _write(self, name: str) -> None:
        path = Path(name)
        if self._files.is_among_diary(path):
            self.outcome.tell_refusal(in_diary_told(path))
            return
        if self.shown is not None:
            self._show_busy(busy=True)
            self.outcome.begin()
            self._files.save(self.shown, path)

    def _show_busy(self, *, busy: bool) -> None:
        self.choices.setEnabled(not busy)
        self.save.setEnabled(not busy)
        if self._closing and not busy:
            self.reject()

    def _tell_saved(self, saved: Saved) -> None:
        self.outcome.tell_saved(saved)
        self._show_busy(busy=False)
        self.outcome.open_folder.setFocus()

    def _tell_failed(self, problem: Problem) -> None:
        self.outcome.tell_refusal(refusal_told(problem))
        self._show_busy(busy=False)
        self.save.setFocus()

    def _tell_stopped(self) -> None:
        self.outcome.tell_stopped()
        self._show_busy(busy=False)
        self.save.setFocus()
