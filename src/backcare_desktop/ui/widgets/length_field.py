"""How long: a number of minutes or hours with a minus and a plus."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QSpinBox, QWidget

from backcare_desktop.ui.widgets.buttons import Push, button, explain, with_icon
from backcare_desktop.ui.widgets.card import row

if TYPE_CHECKING:
    from collections.abc import Callable

    from backcare_desktop.ui.theme.look import Look

MINUTE_S, HOUR_S = 60, 3600


class LengthField(QWidget):
    """A span in whole minutes, or in whole hours where it is longer; `changed` on each change."""

    changed = Signal()

    def __init__(self, look: Look, name: str) -> None:
        super().__init__()
        self._unit_s = MINUTE_S
        self.number = QSpinBox()
        self.number.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.number.setButtonSymbols(QSpinBox.ButtonSymbols.NoButtons)
        self.number.setAccessibleName(name)
        self.number.setProperty("textSize", "title")
        self.number.setMinimumWidth(look.px(112))
        self.number.valueChanged.connect(self.changed)
        self.less = self._stepper(look, "minus", self.tr("Shorter"), self.number.stepDown)
        self.more = self._stepper(look, "plus", self.tr("Longer"), self.number.stepUp)
        line = row(look, self.less, self.number, self.more, gap=8)
        line.setContentsMargins(0, 0, 0, 0)
        self.setLayout(line)

    def _stepper(self, look: Look, picture: str, name: str, step: Callable[[], None]) -> Push:
        pushed = with_icon(button("", step), picture, look)
        pushed.setAutoRepeat(True)
        return explain(pushed, name, name=name)

    @property
    def seconds(self) -> int:
        """The span in seconds."""
        return self.number.value() * self._unit_s

    def offer(self, usual_s: int, longest_s: int) -> None:
        """Show a span, and take none that is longer than the longest or under one unit."""
        self._unit_s = HOUR_S if longest_s >= HOUR_S else MINUTE_S
        unit = self.tr(" h") if self._unit_s == HOUR_S else self.tr(" min")
        self.number.setSuffix(unit)
        self.number.setRange(1, max(longest_s // self._unit_s, 1))
        self.number.setValue(max(usual_s // self._unit_s, 1))
