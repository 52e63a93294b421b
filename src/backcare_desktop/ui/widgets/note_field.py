"""A note that opens when it is wanted, and is saved or put away."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from backcare_desktop.domain.record import NOTE_LIMIT
from backcare_desktop.domain.text import cleaned
from backcare_desktop.ui.widgets.buttons import button
from backcare_desktop.ui.widgets.card import column
from backcare_desktop.ui.widgets.flow import flow
from backcare_desktop.ui.widgets.tab_order import tab_from
from backcare_desktop.ui.widgets.text import PlainLabel

if TYPE_CHECKING:
    from PySide6.QtCore import QMimeData
    from PySide6.QtGui import QKeyEvent

    from backcare_desktop.ui.theme.look import Look


class NoteText(QPlainTextEdit):
    """Plain text up to the limit of a note; what is pasted beyond it is left out, and said so."""

    shortened = Signal()

    def __init__(self, look: Look, name: str, lines: int = 3) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.setTabChangesFocus(True)
        self.setFixedHeight(self.fontMetrics().lineSpacing() * lines + look.px(20))

    def insertFromMimeData(self, source: QMimeData) -> None:  # noqa: N802 - Qt's name
        """Paste as plain text, no further than the limit."""
        room = NOTE_LIMIT - len(self.toPlainText()) + len(self.textCursor().selectedText())
        text = source.text()
        if len(text) > room:
            self.shortened.emit()
        self.insertPlainText(cleaned(text[: max(room, 0)]))

    def text(self) -> str:
        """Return what was typed, as it is stored."""
        return cleaned(self.toPlainText()).strip()


class NoteField(QWidget):
    """Hidden and empty until `open`.

    `typed` follows each change of the text, `saved` carries it, `left` comes when it is put away.
    """

    typed = Signal()
    saved = Signal(str)
    left = Signal()

    def __init__(self, look: Look, name: str) -> None:
        super().__init__()
        self._look, self._name = look, name
        self.close_field()

    def open(self, text: str) -> None:
        """Show the field with a text to change, ready to type in."""
        if self.layout() is None:
            self._fill()
        self.edit.setPlainText(text)
        self.limit.hide()
        self.show()
        self.edit.setFocus(Qt.FocusReason.OtherFocusReason)

    def close_field(self) -> None:
        """Put the field away without saving."""
        self.hide()
        self.left.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Save on Ctrl+Enter, put away on Escape."""
        if event.key() == Qt.Key.Key_Escape:
            self.close_field()
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self._save()
        else:
            super().keyPressEvent(event)

    def _fill(self) -> None:
        self.edit = NoteText(self._look, self._name)
        self.edit.setPlaceholderText(self.tr("In your own words"))
        self.limit = PlainLabel(size="small", tone="danger")
        self.keep = button(self.tr("Save the note"), self._save)
        self.drop = button(self.tr("Leave it"), self.close_field, role="link")
        buttons = flow(self._look, self.keep, self.drop)
        stack = column(self._look, self.edit, self.limit, buttons, gap=8)
        stack.setContentsMargins(0, 0, 0, 0)
        self.setLayout(stack)
        tab_from(self, self.edit, self.keep, self.drop)
        self.edit.textChanged.connect(self._check)
        self.edit.shortened.connect(self._tell_shortened)

    def _save(self) -> None:
        if self.keep.isEnabled():
            self.hide()
            self.saved.emit(self.edit.text())

    def _check(self) -> None:
        over = len(self.edit.toPlainText()) - NOTE_LIMIT
        self.keep.setEnabled(over <= 0)
        self.limit.setVisible(over > 0)
        if over > 0:
            self.limit.setText(self.tr("%n character(s) too many", "", over))
        self.typed.emit()

    def _tell_shortened(self) -> None:
        self.limit.setText(
            self.tr("A note has at most {limit} characters: the rest was not pasted.").format(
                limit=f"{NOTE_LIMIT:,}"
            )
        )
        self.limit.show()
