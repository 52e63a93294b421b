"""The quiet line that says which warning sign belongs to what was marked."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from backcare_desktop.content.warning_signs import question_texts
from backcare_desktop.ui.widgets.buttons import Push, button
from backcare_desktop.ui.widgets.card import Card, row
from backcare_desktop.ui.widgets.tab_order import tab_from
from backcare_desktop.ui.widgets.text import PlainLabel

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from backcare_desktop.ui.theme.look import Look


class OpenedQuestions(QWidget):
    """A line for each warning sign that was opened and has no answer; hidden without any.

    `wanted` carries the id of a sign whose question the person wants to answer.
    """

    wanted = Signal(str)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._lines: dict[str, str] = {}
        self.links: dict[str, Push] = {}
        self._stack = QVBoxLayout(self)
        self._stack.setContentsMargins(0, 0, 0, 0)
        self._stack.setSpacing(look.gap(8))
        self.hide()

    def show_opened(
        self, opened: Mapping[str, Iterable[str]], answered: Mapping[str, object]
    ) -> None:
        """Show the signs that are opened, each with what opens it in words."""
        questions = question_texts()
        self._show_lines(
            {
                sign: self.line(questions[sign], places)
                for sign, places in opened.items()
                if sign in questions and sign not in answered
            }
        )

    def line(self, question: str, places: Iterable[str]) -> str:
        """Return what is said of a question."""
        told = self.tr("You marked “{places}”. Please also answer: {question}")
        return told.format(places=self.tr("”, “").join(places), question=question)

    def _show_lines(self, lines: dict[str, str]) -> None:
        if lines == self._lines:
            return
        self._lines = lines
        while (item := self._stack.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        self.links = {}
        for sign, words in lines.items():
            self.links[sign] = button(self.tr("Answer it"), self._ask, role="link")
            self.links[sign].setAccessibleDescription(words)
            line = row(self._look, PlainLabel(words), self.links[sign])
            self._stack.addWidget(Card(self._look, "sunken").add(line))
        tab_from(self, *self.links.values())
        self.setVisible(bool(lines))

    def _ask(self) -> None:
        self.wanted.emit(next(sign for sign, link in self.links.items() if link is self.sender()))
