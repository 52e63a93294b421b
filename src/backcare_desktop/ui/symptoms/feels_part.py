"""The choices of a part of a check, and the person's own words beside them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from backcare_desktop.domain.symptom_check import OWN_WORDS_LIMIT, Part
from backcare_desktop.domain.text import cleaned
from backcare_desktop.ui.widgets.buttons import button
from backcare_desktop.ui.widgets.card import column
from backcare_desktop.ui.widgets.choice_chips import ChoiceChips
from backcare_desktop.ui.widgets.field import field

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from PySide6.QtGui import QHideEvent
    from PySide6.QtWidgets import QVBoxLayout

    from backcare_desktop.content.symptoms import Choice
    from backcare_desktop.domain.symptom_check import SymptomCheck
    from backcare_desktop.ui.theme.look import Look

PAUSE_MS = 500
"""So often what is being typed is told: not every letter is saved, and none is long unsaved."""


def choice_chips(
    look: Look, choices: Iterable[Choice], *, several: bool = True, first: int | None = None
) -> ChoiceChips:
    """Return a chip for each choice, which says what the choice says in more words."""
    listed = tuple(choices)
    texts = {choice.id: choice.text for choice in listed}
    plain = {choice.id: choice.plain for choice in listed}
    return ChoiceChips(look, texts, several=several, first=first, more=plain)


def titled(look: Look, title: str, chips: ChoiceChips) -> QVBoxLayout:
    """Return the chips under a title that a screen reader says as well."""
    chips.name(title)
    return field(look, title, chips)


class PartChoices(QWidget):
    """Chips under a title, and a line for own words once it is asked for or has some.

    `changed` follows each choice, and own words twice a second while they are typed.
    """

    changed = Signal()

    def __init__(
        self, look: Look, part: Part, title: str, choices: Iterable[Choice], *, first: int
    ) -> None:
        super().__init__()
        self.part = part
        self._words = self._check_id = ""
        self._pause = QTimer(self, interval=PAUSE_MS, singleShot=True)
        self._pause.timeout.connect(self.changed)
        self.chips = choice_chips(look, choices, first=first)
        self.chips.changed.connect(self.changed)
        self.open = button(self.tr("In your own words…"), self._open, role="link")
        self.open.setAccessibleName(self.tr("{part}: in your own words…").format(part=title))
        self.edit = QLineEdit(maxLength=OWN_WORDS_LIMIT, placeholderText=self.tr("In your words"))
        self.edit.setAccessibleName(self.tr("{part}: in your own words").format(part=title))
        self.edit.textEdited.connect(self._type)
        self.edit.editingFinished.connect(self._tell_typed)
        self.edit.hide()
        self.chips.add_beside(self.open)
        stack = column(look, titled(look, title, self.chips), self.edit, gap=8)
        stack.setContentsMargins(0, 0, 0, 0)
        self.setLayout(stack)

    def show_check(self, check: SymptomCheck) -> None:
        """Show what a check says of this part; emits nothing, and leaves what is being typed."""
        self.chips.show_value(getattr(check, self.part))
        is_typing = self._pause.isActive() and check.id == self._check_id
        self._check_id = check.id
        words = self._words if is_typing else check.own_words.get(self.part, "")
        if words != self._words:
            self._words = words
            self.edit.setText(words)
        if words:
            self._show_edit()

    def own_words(self, others: Mapping[str, str]) -> dict[str, str]:
        """Return the own words of a check with those of this part in their place."""
        rest = {part: words for part, words in others.items() if part != self.part}
        return {**rest, self.part: self._words} if self._words else rest

    def hideEvent(self, event: QHideEvent) -> None:
        """Tell what was typed: the page is left."""
        super().hideEvent(event)
        self._tell_typed()

    def _type(self, text: str) -> None:
        self._words = cleaned(text).strip()
        if not self._pause.isActive():
            self._pause.start()

    def _tell_typed(self) -> None:
        if self._pause.isActive():
            self._pause.stop()
            self.changed.emit()

    def _open(self) -> None:
        self._show_edit()
        self.edit.setFocus()

    def _show_edit(self) -> None:
        self.open.hide()
        self.edit.show()
