"""What every card of a symptom check is: it shows one part and tells of its changes."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Signal

from backcare_desktop.ui.widgets.card import Card
from backcare_desktop.ui.widgets.text import heading

if TYPE_CHECKING:
    from backcare_desktop.domain.symptom_check import SymptomCheck
    from backcare_desktop.ui.theme.look import Look


class CheckCard(Card):
    """Shows its part of a check, once `show_check` was called.

    `changed` carries the check as a person has changed it; nothing is saved here.
    `question_wanted` carries a warning sign whose question the person wants to answer.
    """

    changed = Signal(object)
    question_wanted = Signal(str)
    check: SymptomCheck

    def __init__(self, look: Look, title: str) -> None:
        super().__init__(look, gap=16)
        self.title = heading(title)
        self.add(self.title)

    def show_check(self, check: SymptomCheck) -> None:
        """Show a check; emits nothing."""
        self.check = check
        self.show_part(check)

    def show_part(self, check: SymptomCheck) -> None:
        """Show the part of a check that this card is about; emits nothing."""
        raise NotImplementedError

    def said(self) -> dict[str, Any]:
        """Return what the controls say, by the fields of a check."""
        raise NotImplementedError

    def follow(self) -> None:
        """Tell what the controls say now; what no check can hold is taken back."""
        try:
            check = replace(self.check, **self.said())
        except ValueError:  # more choices than a check holds, with those of a newer version
            self.show_check(self.check)
            return
        if check != self.check:
            self.show_check(check)
            self.changed.emit(check)
