"""Chips for a value of the program's own, as an enum has: one is taken, or one at most."""

from __future__ import annotations

from typing import TYPE_CHECKING, Generic, TypeVar

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame

from backcare_desktop.ui.widgets.buttons import Push, button
from backcare_desktop.ui.widgets.flow import FlowLayout

if TYPE_CHECKING:
    from collections.abc import Hashable, Mapping

    from backcare_desktop.ui.theme.look import Look

TAB_STOP = Qt.FocusPolicy.StrongFocus

T = TypeVar("T", bound="Hashable")


class Chips(QFrame, Generic[T]):
    """One chip for each value; `value` is the one taken, or None. `changed` follows a click.

    For choices that are all in sight and that no newer version adds to: a setting, a state, an
    answer. What stands in the diary under ids of the content files is for `ChoiceChips`.

    With `must_choose` the taken one stays when it is clicked again, and the chips are one
    Tab stop with arrows, as radio buttons are; otherwise it is let go. A frame, since its
    name is said when the keyboard comes in; that of a bare widget is not.
    """

    changed = Signal()

    def __init__(
        self,
        look: Look,
        texts: Mapping[T, str],
        *,
        tones: Mapping[T, str] | None = None,
        must_choose: bool = False,
    ) -> None:
        super().__init__()
        self.value: T | None = None
        self._must_choose = must_choose
        line = FlowLayout(self, gap=look.gap(10))
        self.buttons: dict[T, Push] = {}
        for value, text in texts.items():
            chip = button(text, self._clicked, role="chip", checkable=True)
            chip.setAutoExclusive(must_choose)
            if tones is not None:
                chip.setProperty("tone", tones[value])
            line.addWidget(chip)
            self.buttons[value] = chip

    def choose(self, value: T | None) -> None:
        """Show a value as taken; emits nothing."""
        self.value = value
        for each, chip in self.buttons.items():
            chip.setChecked(each == value)
            if self._must_choose:
                chip.setFocusPolicy(TAB_STOP if each == value else Qt.FocusPolicy.ClickFocus)

    def _clicked(self) -> None:
        clicked = next(value for value, chip in self.buttons.items() if chip is self.sender())
        let_go = clicked == self.value and not self._must_choose
        self.choose(None if let_go else clicked)
        self.buttons[clicked].setFocus()  # an arrow chooses before it brings the focus along
        self.changed.emit()
