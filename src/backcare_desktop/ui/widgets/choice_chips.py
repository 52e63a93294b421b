"""Chips for ids in an entry: several are taken, or one at most; those unknown here are kept."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame

from backcare_desktop.ui.widgets.buttons import Push, button, explain, write_in_lines
from backcare_desktop.ui.widgets.card import column
from backcare_desktop.ui.widgets.flow import FlowLayout
from backcare_desktop.ui.widgets.page import bring_into_view
from backcare_desktop.ui.widgets.tab_order import make_tab_stop
from backcare_desktop.ui.widgets.text import hint

if TYPE_CHECKING:
    from collections.abc import Mapping

    from PySide6.QtGui import QKeyEvent
    from PySide6.QtWidgets import QWidget

    from backcare_desktop.ui.theme.look import Look

MOVES = {
    Qt.Key.Key_Left: -1,
    Qt.Key.Key_Up: -1,
    Qt.Key.Key_Right: 1,
    Qt.Key.Key_Down: 1,
}


class Chip(Push):
    """One choice, which leaves moving along to its group."""

    def __init__(self, look: Look, text: str, more: str) -> None:
        super().__init__()
        write_in_lines(look, self, text)
        self.setAutoDefault(False)
        self.setCheckable(True)
        self.setProperty("role", "chip")
        if more:
            explain(self, more)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Pass arrows on."""
        if event.key() in MOVES:
            event.ignore()
        else:
            super().keyPressEvent(event)


class ChoiceChips(QFrame):
    """One chip for each id; `value` are the ids taken, in the order in which they were.

    For what an entry keeps under ids that a newer version may add to, as the parts of a check;
    for one of a few values of the program's own there is `Chips`.

    One Tab stop: arrows move, Space or a click takes a choice and lets it go again. Without
    `several`, taking one lets go of the other. Where only the `first` few are shown, "More…"
    shows the rest, and one that is taken is always shown. Ids that no chip has are from a
    newer version: they stay taken, and a line under the chips says so. `more` are words to
    say beside those of a chip; with `number` they look like the numbers of a scale.
    `changed` follows a person's choice.
    """

    changed = Signal()

    def __init__(
        self,
        look: Look,
        texts: Mapping[str, str],
        *,
        several: bool = True,
        first: int | None = None,
        more: Mapping[str, str] | None = None,
        number: bool = False,
    ) -> None:
        super().__init__()
        self.value: tuple[str, ...] = ()
        self._several = several
        self.chips = {
            name: Chip(look, text, (more or {}).get(name, "")) for name, text in texts.items()
        }
        if number:
            for chip in self.chips.values():
                chip.setProperty("role", "number")
        self.more = button(self.tr("More…"), self._show_all, role="link")
        self._line = FlowLayout(gap=look.gap(4 if number else 8), even=number)
        for chip in self.chips.values():
            chip.clicked.connect(self._clicked)
            self._line.addWidget(chip)
        self._line.addWidget(self.more)
        self.newer = hint()
        stack = column(look, self._line, self.newer)
        stack.setContentsMargins(0, 0, 0, 0)
        self.setLayout(stack)
        self._hide_after(len(texts) if first is None else first)
        self._stop_at(next(iter(self.chips.values())))
        self.show_value(())

    def name(self, name: str) -> None:
        """Let a screen reader say what the choices are about."""
        self.setAccessibleName(name)
        self.more.setAccessibleName(self.tr("{name}: more…").format(name=name))

    def add_beside(self, control: QWidget) -> None:
        """Put a control after the last chip; it stays a Tab stop of its own."""
        self._line.addWidget(control)

    def show_value(self, value: tuple[str, ...]) -> None:
        """Show the choices that are taken; emits nothing."""
        self.value = value
        for name, chip in self.chips.items():
            chip.setChecked(name in value)
            if name in value:
                chip.show()
        self.more.setHidden(not any(chip.isHidden() for chip in self.chips.values()))
        newer = ", ".join(name for name in value if name not in self.chips)
        self.newer.setText(self.tr("Also chosen, in a newer version: {ids}").format(ids=newer))
        self.newer.setVisible(bool(newer))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move along with an arrow."""
        shown = [chip for chip in self.chips.values() if not chip.isHidden()]
        at = next((number for number, chip in enumerate(shown) if chip.hasFocus()), None)
        move = MOVES.get(Qt.Key(event.key()))
        if move is None or at is None:
            super().keyPressEvent(event)
            return
        self._go_to(shown[min(max(at + move, 0), len(shown) - 1)])

    def _clicked(self) -> None:
        name = next(name for name, chip in self.chips.items() if chip is self.sender())
        others = tuple(each for each in self.value if each != name) if self._several else ()
        self.show_value(others if name in self.value else (*others, name))
        self._stop_at(self.chips[name])
        self.changed.emit()

    def _hide_after(self, shown: int) -> None:
        for chip in list(self.chips.values())[shown:]:
            chip.hide()

    def _show_all(self) -> None:
        hidden = [chip for chip in self.chips.values() if chip.isHidden()]
        for chip in hidden:
            chip.show()
        self._go_to(hidden[0])
        self.more.hide()

    def _go_to(self, chip: Chip) -> None:
        self._stop_at(chip)
        chip.setFocus(Qt.FocusReason.TabFocusReason)
        bring_into_view(chip)

    def _stop_at(self, chip: Chip) -> None:
        make_tab_stop(self.chips.values(), chip)
