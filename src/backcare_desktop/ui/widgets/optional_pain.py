"""Pain from 0 to 10 where it may be left out, and taken back after a slip."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from backcare_desktop.ui.widgets.buttons import button
from backcare_desktop.ui.widgets.card import column, row
from backcare_desktop.ui.widgets.pain_scale import PainScale
from backcare_desktop.ui.widgets.text import heading

if TYPE_CHECKING:
    from PySide6.QtWidgets import QLabel

    from backcare_desktop.ui.theme.look import Look


class OptionalPain(QWidget):
    """A number from 0 to 10 that may be left out, under its name or the words given for it."""

    changed = Signal()

    def __init__(self, look: Look, name: str, words: QLabel | None = None) -> None:
        super().__init__()
        self.scale = PainScale(look, name)
        self.leave_out = button(self.tr("No number"), self._leave_out, role="link")
        self.leave_out.setAccessibleName(self.tr("{name}: no number").format(name=name))
        for signal in (self.scale.chosen, self.scale.corrected):
            signal.connect(self._offer_none)
            signal.connect(self.changed)
        top = row(look, words or heading(name), self.leave_out)
        together = column(look, top, self.scale, gap=4)
        together.setContentsMargins(0, 0, 0, 0)
        self.setLayout(together)

    @property
    def value(self) -> int | None:
        """The number, None when it is left out."""
        return self.scale.value

    def show_value(self, value: int | None) -> None:
        """Show a number, or none."""
        self.scale.show_value(value)
        self.leave_out.setEnabled(value is not None)

    def _offer_none(self) -> None:
        self.leave_out.setEnabled(self.value is not None)

    def _leave_out(self) -> None:
        self.scale.numbers[self.value or 0].setFocus()
        self.show_value(None)
        self.changed.emit()
