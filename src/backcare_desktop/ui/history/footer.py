"""Under the list: how much it holds, what was just deleted, what can be done with an entry."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QWidget

from backcare_desktop.ui.widgets.buttons import button, explain, with_icon
from backcare_desktop.ui.widgets.card import row
from backcare_desktop.ui.widgets.flow import flow
from backcare_desktop.ui.widgets.text import PlainLabel

if TYPE_CHECKING:
    from backcare_desktop.domain.record import Record
    from backcare_desktop.state.diary_state import DiaryState
    from backcare_desktop.ui.theme.look import Look


class Footer(QWidget):
    """Deletes entries and takes that back; `edit_wanted` and `trash_wanted` are for the page.

    `put_back` carries an entry that was deleted here and is back in the diary.
    """

    edit_wanted = Signal()
    delete_wanted = Signal()
    trash_wanted = Signal()
    put_back = Signal(object)

    def __init__(self, look: Look, diary: DiaryState) -> None:
        super().__init__()
        self._diary = diary
        self._deleted: Record | None = None
        self._count = ""
        self.told = PlainLabel(muted=True)
        self.undo = button(self.tr("Undo"), self.take_back, role="link")
        explain(self.undo, self.tr("Put the entry back (Ctrl+Z)"), name=self.tr("Undo deleting"))
        self.edit = with_icon(button(self.tr("Edit"), self.edit_wanted.emit), "pencil", look)
        self.delete = with_icon(button(self.tr("Delete"), self.delete_wanted.emit), "trash", look)
        explain(self.delete, self.tr("Move the chosen entry to the trash (Delete)"))
        self.trash = button(self.tr("Trash…"), self.trash_wanted.emit, role="link")
        explain(self.trash, self.tr("What was deleted, kept for 30 days"))
        told = QWidget()
        words = row(look, self.told, self.undo, None, gap=8)
        words.setContentsMargins(0, 0, 0, 0)
        told.setLayout(words)
        line = row(look, told, flow(look, self.edit, self.delete, self.trash))
        line.setContentsMargins(0, 0, 0, 0)
        self.setLayout(line)
        diary.saved.connect(self._show_saved)
        diary.save_failed.connect(self._show_failed)
        self._forget()

    def delete_entry(self, entry: Record) -> None:
        """Move an entry to the trash and offer to take that back."""
        self._deleted = entry
        self._show(self.tr("Deleting…"))
        self._diary.delete(entry)

    def take_back(self) -> None:
        """Put the entry deleted last back where it was."""
        if self._deleted is not None:
            self._diary.undo_last_of(self._deleted.id)

    def show_count(self, words: str) -> None:
        """Say how much the list holds, now or after what was deleted is told no more."""
        self._count = words
        if self._deleted is None:
            self.told.setText(words)

    def show_chosen(self, *, can_edit: bool, can_delete: bool, is_unread: bool) -> None:
        """Offer what can be done with the entry chosen, and say why it cannot be edited."""
        why = self.tr("This version cannot read the entry, so it cannot change it.")
        explain(self.edit, why if is_unread else self.tr("Change the chosen entry (Enter)"))
        self.edit.setEnabled(can_edit)
        self.delete.setEnabled(can_delete)

    def _show_saved(self, record: Record) -> None:
        if self._deleted is None:
            return
        if record.id != self._deleted.id:
            self._forget()
        elif not record.in_trash:
            self._forget()
            self.put_back.emit(record)
        else:
            self._show(self.tr("Entry deleted."))
            said = self.tr("Entry deleted. Undo with Ctrl+Z.")
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self.told, said))

    def _show_failed(self) -> None:
        if self._deleted is not None:
            self._show(self.tr("Not deleted yet: it could not be saved."))

    def _show(self, words: str) -> None:
        self.told.setText(words)
        self.undo.show()

    def _forget(self) -> None:
        self._deleted = None
        self.undo.hide()
        self.told.setText(self._count)
