"""Naming an activity: one of those suggested, or in own words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from backcare_desktop.domain.activities import NAME_LIMIT
from backcare_desktop.domain.text import cleaned
from backcare_desktop.ui.symptoms.feels_part import choice_chips, titled
from backcare_desktop.ui.widgets.buttons import button
from backcare_desktop.ui.widgets.card import column, row

if TYPE_CHECKING:
    from collections.abc import Collection

    from backcare_desktop.content.symptoms import Choice
    from backcare_desktop.ui.theme.look import Look

FIRST = 6
"""Suggestions that are shown before "More…" is asked for."""


class NewActivity(QWidget):
    """`named` carries an id, "" for own words, and what it is called; `let_go` an id."""

    named = Signal(str, str)
    let_go = Signal(str)

    def __init__(self, look: Look, suggestions: tuple[Choice, ...]) -> None:
        super().__init__()
        self._taken: tuple[str, ...] = ()
        self._texts = {choice.id: choice.text for choice in suggestions}
        self.chips = choice_chips(look, suggestions, first=FIRST)
        self.chips.changed.connect(self._take)
        self.edit = QLineEdit(maxLength=NAME_LIMIT, placeholderText=self.tr("Or in your own words"))
        self.edit.setAccessibleName(self.tr("An activity in your own words"))
        self.edit.textChanged.connect(self._offer)
        self.edit.returnPressed.connect(self._add)
        self.add = button(self.tr("Add"), self._add)
        self.add.setAccessibleName(self.tr("Add this activity"))
        self.add.setEnabled(False)
        chosen = titled(look, self.tr("Choose one"), self.chips)
        stack = column(look, chosen, row(look, self.edit, self.add), gap=8)
        stack.setContentsMargins(0, 0, 0, 0)
        self.setLayout(stack)

    def show_taken(self, taken: Collection[str]) -> None:
        """Show which of the suggestions are on the list already."""
        self._taken = tuple(name for name in self._texts if name in taken)
        self.chips.show_value(self._taken)

    def first_control(self) -> QWidget:
        """Return what Tab reaches first."""
        return next(iter(self.chips.chips.values()))

    def _take(self) -> None:
        (name,) = set(self.chips.value) ^ set(self._taken)
        if name in self._taken:
            self.let_go.emit(name)
        else:
            self.named.emit(name, self._texts[name])

    def _offer(self) -> None:
        self.add.setEnabled(bool(self._words()))

    def _add(self) -> None:
        words = self._words()
        if words:
            self.edit.clear()
            self.named.emit("", words)

    def _words(self) -> str:
        return cleaned(self.edit.text()).strip()
