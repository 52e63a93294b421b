"""When each of several ticked signs began, where they did not all begin at once."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from backcare_desktop.ui.widgets.buttons import button
from backcare_desktop.ui.widgets.card import column
from backcare_desktop.ui.widgets.field import field
from backcare_desktop.ui.widgets.flow import flow

if TYPE_CHECKING:
    from collections.abc import Mapping

    from backcare_desktop.ui.theme.look import Look

SEVERAL = 2
BEGAN_LIMIT = 120
SIGN_LIMIT = 60
"""Characters for each sign, so that all of them have room on one page."""


class Beginnings(QWidget):
    """A field for each sign, shown on request; one left empty began when the others did.

    Nothing at all where there are fewer than two signs.
    """

    changed = Signal()

    def __init__(self, look: Look, signs: Mapping[str, str]) -> None:
        super().__init__()
        self.fields: dict[str, QLineEdit] = {}
        self.apart = button(self.tr("Some began at another time"), self.open, role="link")
        self._each = QWidget()
        named = []
        for sign, words in signs.items():
            self.fields[sign] = QLineEdit(maxLength=SIGN_LIMIT)
            self.fields[sign].textChanged.connect(self.changed)
            told = self.tr("When this began: {sign}").format(sign=words)
            named.append(field(look, told, self.fields[sign]))
        each = column(look, *named, gap=12)
        each.setContentsMargins(0, 0, 0, 0)
        self._each.setLayout(each)
        stack = column(look, flow(look, self.apart), self._each, gap=0)
        stack.setContentsMargins(0, 0, 0, 0)
        self.setLayout(stack)
        self._each.hide()
        if len(signs) < SEVERAL:
            self.hide()
        self.show_usual("")

    @property
    def value(self) -> dict[str, str]:
        """What was said of each sign, by id."""
        return {sign: edit.text() for sign, edit in self.fields.items() if edit.text().strip()}

    def open(self) -> None:
        """Show the fields, ready to type in the first."""
        self.apart.hide()
        self._each.show()
        next(iter(self.fields.values())).setFocus()

    def show_usual(self, began: str) -> None:
        """Show in what is empty when the others began."""
        usual = began.strip() or self.tr("As above")
        for edit in self.fields.values():
            edit.setPlaceholderText(usual)

    def put(self, usual: str, began: Mapping[str, str]) -> None:
        """Put back what was said of each sign."""
        self.show_usual(usual)
        for sign, edit in self.fields.items():
            edit.setText(began.get(sign, ""))
        if self.value:
            self.apart.hide()
            self._each.show()
