"""A number with a minus and a plus."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame

from backcare_desktop.ui.widgets.buttons import Push, button, explain, with_icon
from backcare_desktop.ui.widgets.card import row
from backcare_desktop.ui.widgets.quiet import QuietSpinBox

if TYPE_CHECKING:
    from collections.abc import Callable

    from backcare_desktop.ui.theme.look import Look


class StepField(QFrame):
    """A whole number to type or to step; `changed` on each change."""

    changed = Signal()

    def __init__(self, look: Look, name: str, less: str, more: str) -> None:
        super().__init__()
        self.number = QuietSpinBox()
        self.number.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.number.setButtonSymbols(QuietSpinBox.ButtonSymbols.NoButtons)
        self.number.setAccessibleName(name)
        self.number.setProperty("textSize", "title")
        self.number.setMinimumWidth(look.px(112))
        self.number.valueChanged.connect(self.changed)
        self.less = _stepper(look, "minus", less, self.number.stepDown)
        self.more = _stepper(look, "plus", more, self.number.stepUp)
        line = row(look, self.less, self.number, self.more, None, gap=8)
        line.setContentsMargins(0, 0, 0, 0)
        self.setLayout(line)


def _stepper(look: Look, picture: str, name: str, step: Callable[[], None]) -> Push:
    pushed = with_icon(button("", step), picture, look)
    pushed.setAutoRepeat(True)
    return explain(pushed, name, name=name)
