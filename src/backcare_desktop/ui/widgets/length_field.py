"""How long: a number of minutes or hours with a minus and a plus."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from backcare_desktop.ui.widgets.step_field import StepField

if TYPE_CHECKING:
    from backcare_desktop.ui.theme.look import Look

MINUTE_S, HOUR_S = 60, 3600


class LengthField(StepField):
    """A span in whole minutes, or in whole hours where it is longer."""

    def __init__(self, look: Look, name: str) -> None:
        shorter = QCoreApplication.translate("LengthField", "Shorter")
        longer = QCoreApplication.translate("LengthField", "Longer")
        super().__init__(look, name, shorter, longer)
        self._unit_s = MINUTE_S

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
