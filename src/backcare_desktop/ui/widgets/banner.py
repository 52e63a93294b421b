"""A strip under the tabs that says what is wrong, whether the entries are there, what to do."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal

from backcare_desktop.ui.widgets.buttons import Push, button
from backcare_desktop.ui.widgets.card import Card, Ground
from backcare_desktop.ui.widgets.columns import Columns
from backcare_desktop.ui.widgets.flow import flow
from backcare_desktop.ui.widgets.text import PlainLabel, announce

if TYPE_CHECKING:
    from collections.abc import Callable

    from backcare_desktop.ui.theme.look import Look

SIDE_BY_SIDE = 700
"""Pixels at 100 % text below which the buttons stand under the words."""


class Banner(Card):
    """Hidden until `tell`; a screen reader is told as well. `told` follows each time."""

    told = Signal()

    def __init__(
        self, look: Look, action: str, do: Callable[[], object], *, ground: Ground = "warn"
    ) -> None:
        super().__init__(look, ground, gap=4)
        self.words = PlainLabel()
        self.action: Push = button(action, do)
        columns = Columns(look, main=3, side=2, narrow=SIDE_BY_SIDE)
        columns.main.addWidget(self.words, alignment=Qt.AlignmentFlag.AlignVCenter)
        self.buttons = [self.action]
        self._line = flow(look, self.action, gap=8)
        columns.side.addLayout(self._line)
        columns.stacked.connect(self._align)
        self._align(stacked=False)
        self.add(columns)
        self.hide()

    def offer(self, action: str, do: Callable[[], object]) -> Push:
        """Return a second button, beside the first."""
        offered = button(action, do)
        self.buttons.append(offered)
        self._line.addWidget(offered)
        return offered

    def tell(self, words: str, *, can_act: bool = True) -> None:
        """Show the words, or hide the banner when there are none."""
        self.words.setText(words)
        self.action.setVisible(can_act)
        self.setVisible(bool(words))
        self.told.emit()
        if words:
            announce(self, words)

    def _align(self, stacked: bool) -> None:  # noqa: FBT001 - as the signal sends it
        """Let the buttons end with the strip, or begin with the words they stand under."""
        side = Qt.AlignmentFlag.AlignLeft if stacked else Qt.AlignmentFlag.AlignRight
        self._line.setAlignment(side | Qt.AlignmentFlag.AlignVCenter)
