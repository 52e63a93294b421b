"""Pain from 0 to 10 in one gesture: a click, or a digit."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QElapsedTimer, Qt, Signal
from PySide6.QtWidgets import QFrame

from backcare_desktop.domain.pain import PAIN_MAX, PAIN_MIN
from backcare_desktop.ui.widgets.buttons import Push
from backcare_desktop.ui.widgets.flow import FlowLayout
from backcare_desktop.ui.widgets.tab_order import make_tab_stop

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

    from backcare_desktop.ui.theme.look import Look

TEN_WITHIN_MS = 1_000

MOVES = {
    Qt.Key.Key_Left: -1,
    Qt.Key.Key_Down: -1,
    Qt.Key.Key_Right: 1,
    Qt.Key.Key_Up: 1,
    Qt.Key.Key_Home: -PAIN_MAX,
    Qt.Key.Key_End: PAIN_MAX,
}


class _Number(Push):
    """One number, which leaves moving along to its scale."""

    def __init__(self, text: str) -> None:
        super().__init__(text)
        self.setAutoDefault(False)
        self.setCheckable(True)
        self.setProperty("role", "number")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Pass arrows, Home and End on."""
        if Qt.Key(event.key()) in MOVES:
            event.ignore()
        else:
            super().keyPressEvent(event)


class PainScale(QFrame):
    """Eleven numbers, one Tab stop; arrows move, Space or a click chooses, digits choose.

    `chosen` carries the number. A 0 typed within a second after a typed 1 means ten:
    `corrected` then carries 10, and takes the place of the 1 just chosen. `most` of them
    stand in a row.
    """

    chosen = Signal(int)
    corrected = Signal(int)

    def __init__(self, look: Look, name: str, *, most: int | None = None) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.value: int | None = None
        self._since_one = QElapsedTimer()
        line = FlowLayout(self, gap=look.gap(4), even=True, most=most)
        self.numbers: list[Push] = []
        for number in range(PAIN_MIN, PAIN_MAX + 1):
            pushed = _Number(str(number))
            pushed.setAccessibleName(self._spoken(number))
            pushed.clicked.connect(self._choose_clicked)
            line.addWidget(pushed)
            self.numbers.append(pushed)
        self._make_tab_stop(0)

    def show_value(self, value: int | None) -> None:
        """Show a number as chosen, or none; emits nothing. A focus on the scale goes along."""
        self.value = value
        for number, pushed in enumerate(self.numbers):
            pushed.setChecked(number == value)
        focused = self._focused()
        if focused is None:
            self._make_tab_stop(value or 0)
        elif value is not None:
            self._go_to(value)

    def type_digit(self, digit: int) -> None:
        """Choose a number that was typed, 0-9; 1 then 0 within a second is ten."""
        soon = self._since_one.isValid() and self._since_one.elapsed() <= TEN_WITHIN_MS
        self._since_one.invalidate()
        if digit == 0 and soon:
            self.show_value(PAIN_MAX)
            self.corrected.emit(PAIN_MAX)
            return
        if digit == 1:
            self._since_one.start()
        self.show_value(digit)
        self.chosen.emit(digit)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move along with arrows, Home and End; take digits."""
        digit = digit_of(event)
        move = MOVES.get(Qt.Key(event.key()))
        if digit is not None:
            self.type_digit(digit)
        elif move is not None:
            self._go_to((self._focused() or 0) + move)
        else:
            super().keyPressEvent(event)

    def _choose_clicked(self) -> None:
        number = next(i for i, pushed in enumerate(self.numbers) if pushed is self.sender())
        self.show_value(number)
        self.chosen.emit(number)

    def _focused(self) -> int | None:
        return next((i for i, pushed in enumerate(self.numbers) if pushed.hasFocus()), None)

    def _go_to(self, number: int) -> None:
        number = min(max(number, PAIN_MIN), PAIN_MAX)
        self._make_tab_stop(number)
        self.numbers[number].setFocus(Qt.FocusReason.TabFocusReason)

    def _make_tab_stop(self, number: int) -> None:
        make_tab_stop(self.numbers, self.numbers[number])

    def _spoken(self, number: int) -> str:
        if number == PAIN_MIN:
            return self.tr("Pain 0, none")
        if number == PAIN_MAX:
            return self.tr("Pain 10, worst imaginable")
        return self.tr("Pain {number}").format(number=number)


def digit_of(event: QKeyEvent) -> int | None:
    """Return the digit of a key pressed without Ctrl or Alt, or None."""
    held = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
    text = event.text()
    if held == Qt.KeyboardModifier.NoModifier and len(text) == 1 and text in "0123456789":
        return int(text)
    return None
