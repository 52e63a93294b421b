"""The trash: what was deleted, and the way back."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from backcare_desktop.domain.editing import TRASH_DAYS, trash_days_left
from backcare_desktop.ui.dialogs.dialog import Dialog
from backcare_desktop.ui.history.entry_table import EntryTable
from backcare_desktop.ui.history.spoken_model import NO_PARENT, AnyIndex, SpokenModel
from backcare_desktop.ui.history.words import Words
from backcare_desktop.ui.language import day_and_month, full_date
from backcare_desktop.ui.widgets.buttons import button, explain
from backcare_desktop.ui.widgets.text import PlainLabel

if TYPE_CHECKING:
    from PySide6.QtCore import QObject
    from PySide6.QtWidgets import QWidget

    from backcare_desktop.domain.record import Record
    from backcare_desktop.state.states import States
    from backcare_desktop.ui.history.words import Line
    from backcare_desktop.ui.theme.look import Look

WHOLE_ROOM = 100
LIST_HEIGHT = 300
"""How much more of the room the list takes than the empty space under it."""


class TrashModel(SpokenModel):
    """What is in the trash, most recently deleted first."""

    def __init__(self, states: States, parent: QObject) -> None:
        super().__init__(parent)
        self._states, self._words = states, Words(states.clock)
        self.entries: list[Record] = []

    def show_diary(self) -> bool:
        """Show what is in the trash now; return whether that is something else than before."""
        diary = self._states.diary
        found = [record for record in diary.diary.trash() if record.id not in diary.waiting]
        if found == self.entries:
            return False
        self.beginResetModel()
        self.entries = found
        self.endResetModel()
        return True

    def rowCount(self, parent: AnyIndex = NO_PARENT) -> int:
        """Return how many entries there are."""
        return 0 if parent.isValid() else len(self.entries)

    def sentence(self, index: int) -> str:
        """Return an entry as it is read aloud."""
        entry = self.entries[index]
        return f"{self._words.sentence(entry, {})}, {self._kept(entry)}"

    def line(self, index: int) -> Line:
        """Return what is to be drawn in a row."""
        entry = self.entries[index]
        line = self._words.line(entry, {})
        return replace(line, time=full_date(entry.day), details=self._kept(entry))

    def _kept(self, entry: Record) -> str:
        """Return when an entry was deleted, and how long it will still be there."""
        deleted, now = entry.deleted, self._states.clock.local_now()
        if deleted is None:
            return ""
        day = day_and_month(deleted.astimezone(now.tzinfo).date())
        left = trash_days_left(deleted, now)
        return self.tr("Days left: {left}, deleted {day}").format(day=day, left=left)


class TrashDialog(Dialog):
    """A list to choose from; Enter, a double click or the button puts an entry back."""

    def __init__(self, parent: QWidget, states: States, look: Look) -> None:
        super().__init__(parent, look, self.tr("Trash"))
        self._diary = states.diary
        self.model = TrashModel(states, self)
        self.table = EntryTable(look, self.model, self.tr("Deleted entries"))
        self.table.setMinimumHeight(look.gap(LIST_HEIGHT))
        self.told = PlainLabel(muted=True)
        self.restore = button(self.tr("Put back"), self._restore, role="primary")
        explain(self.restore, self.tr("Put the chosen entry back into the diary (Enter)"))
        self.done_button = button(self.tr("Close"), self.accept)
        self.add(self.told)
        self.body.addWidget(self.table, WHOLE_ROOM)
        self.close_with(self.restore, self.done_button)
        self.table.opened.connect(self._restore)
        self.table.chosen.connect(self._show_chosen)
        self._diary.changed.connect(self._show_diary)
        self._diary.loaded.connect(self._show_diary)
        self._show_diary()
        self.table.setFocus() if self.model.entries else self.done_button.setFocus()

    def _restore(self) -> None:
        row = self.table.row
        if row is not None and self.restore.isEnabled():
            self._diary.restore(self.model.entries[row])

    def _show_diary(self) -> None:
        row = self.table.row or 0
        if self.model.show_diary() and self.model.entries:
            self.table.choose(min(row, len(self.model.entries) - 1))
        self.table.setVisible(bool(self.model.entries))
        self.told.setText(self._words())
        self._show_chosen()

    def _show_chosen(self) -> None:
        chosen = self.table.row is not None and bool(self.model.entries)
        self.restore.setEnabled(chosen and self._diary.read_only is None)

    def _words(self) -> str:
        if self.model.entries:
            words = self.tr("What you delete is kept here for {days} days.")
        elif not self._diary.readable:
            words = self.tr("The diary cannot be read at the moment.")
        elif self._diary.is_complete:
            words = self.tr("The trash is empty. What you delete is kept here for {days} days.")
        else:
            words = self.tr("Looking through older months…")
        return words.format(days=TRASH_DAYS)
