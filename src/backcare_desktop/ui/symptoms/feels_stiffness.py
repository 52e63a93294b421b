"""How many minutes the back is stiff in the morning: a chip, or a number."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QWidget

from backcare_desktop.domain.symptom_check import DAY_MINUTES
from backcare_desktop.ui.symptoms.feels_part import titled
from backcare_desktop.ui.widgets.card import column
from backcare_desktop.ui.widgets.choice_chips import ChoiceChips
from backcare_desktop.ui.widgets.step_field import StepField

if TYPE_CHECKING:
    from backcare_desktop.ui.theme.look import Look

OFFERED_MIN = (0, 15, 30, 60)
STEP_MIN = 5
NOT_SAID = -1
"""What the number holds while nothing was said; it shows a dash for it."""
OTHER = "other"


class StiffnessField(QWidget):
    """A few lengths as chips, and a number for all others; `value` is None while not said."""

    changed = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.value: int | None = None
        title = self.tr("Stiff in the morning for")
        texts = {str(length): self.tr("%n min", "", length) for length in OFFERED_MIN}
        self.chips = ChoiceChips(look, {**texts, OTHER: self.tr("Another time…")}, several=False)
        self.chips.changed.connect(self._choose)
        self.field = StepField(
            look, self.tr("Minutes of stiffness"), self.tr("Shorter"), self.tr("Longer")
        )
        self.field.number.setRange(NOT_SAID, DAY_MINUTES)
        self.field.number.setSingleStep(STEP_MIN)
        self.field.number.setSpecialValueText("—")
        self.field.number.setSuffix(self.tr(" min"))
        self.field.changed.connect(self._type)
        self.field.hide()
        stack = column(look, titled(look, title, self.chips), self.field, gap=8)
        stack.setContentsMargins(0, 0, 0, 0)
        self.setLayout(stack)

    def show_value(self, value: int | None) -> None:
        """Show how many minutes it is, None for what was not said; emits nothing."""
        self.value = value
        offered = value is None or value in OFFERED_MIN
        self.field.setVisible(self._is_typed_in or not offered)
        if self.field.isHidden():
            self.chips.show_value(() if value is None else (str(value),))
        else:
            self.chips.show_value((OTHER,))
        minutes = NOT_SAID if value is None else value
        if minutes != self.field.number.value():
            with QSignalBlocker(self.field.number):
                self.field.number.setValue(minutes)

    @property
    def _is_typed_in(self) -> bool:
        return not self.field.isHidden() and self.chips.value == (OTHER,)

    def _choose(self) -> None:
        chosen = next(iter(self.chips.value), "")
        if chosen == OTHER:
            self.field.show()
            self.field.number.setFocus()
            self.field.number.selectAll()
            return
        self.show_value(int(chosen) if chosen else None)
        self.changed.emit()

    def _type(self) -> None:
        typed = self.field.number.value()
        self.show_value(None if typed == NOT_SAID else typed)
        self.changed.emit()
