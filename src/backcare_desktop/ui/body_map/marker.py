"""A control that marks one place: a click, Space or Enter goes a step on, digits choose one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QAbstractButton

from backcare_desktop.ui.body_map.region import MarkStep, intensity_word
from backcare_desktop.ui.widgets.page import bring_into_view
from backcare_desktop.ui.widgets.pain_scale import digit_of
from backcare_desktop.ui.widgets.text import announce

if TYPE_CHECKING:
    from PySide6.QtGui import QFocusEvent, QKeyEvent

    from backcare_desktop.ui.body_map.region import MapRegion

ARROWS = {Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down}


class Marker(QAbstractButton):
    """One place, checked when it is marked; its description says how strongly.

    `marked` carries the id of the place and the step taken. Arrows are left to what it is in.
    """

    marked = Signal(str, int)

    def __init__(self, region: MapRegion) -> None:
        super().__init__()
        self.region = region
        self.intensity = MarkStep.NONE
        self.setCheckable(True)
        self.setAccessibleName(region.name)
        self.toggled.connect(self._follow)
        self._describe()

    def show_intensity(self, intensity: MarkStep) -> None:
        """Show a step; emits nothing."""
        self.intensity = intensity
        self.setChecked(intensity is not MarkStep.NONE)
        self._describe()
        self.update()

    def nextCheckState(self) -> None:
        """Go a step on."""
        self._take(self.intensity.next)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Come into view when the keyboard comes: a page follows Tab by itself, arrows not."""
        super().focusInEvent(event)
        if event.reason() is not Qt.FocusReason.MouseFocusReason:
            bring_into_view(self)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take digits and Enter; leave arrows alone."""
        digit = digit_of(event)
        if digit is not None and digit <= MarkStep.STRONG:
            self._take(MarkStep(digit))
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and not event.isAutoRepeat():
            self.click()
        elif event.key() in ARROWS:
            event.ignore()
        else:
            super().keyPressEvent(event)

    def _follow(self, checked: bool) -> None:  # noqa: FBT001 - Qt's signal
        """Go a step on when a screen reader ticks the box: that passes the steps over."""
        if checked is not (self.intensity is not MarkStep.NONE):
            self._take(self.intensity.next)

    def _take(self, intensity: MarkStep) -> None:
        self.show_intensity(intensity)
        announce(self, intensity_word(intensity))
        self.marked.emit(self.region.id, int(intensity))

    def _describe(self) -> None:
        words = [intensity_word(self.intensity), self.region.where]
        self.setAccessibleDescription(". ".join(each for each in words if each))
