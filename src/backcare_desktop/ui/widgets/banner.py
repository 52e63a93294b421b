"""A strip under the tabs that says what is wrong, whether the entries are there, what to do."""

from __future__ import annotations

from typing import TYPE_CHECKING

from backcare_desktop.ui.widgets.buttons import Push, button
from backcare_desktop.ui.widgets.card import Card, Ground, column, row
from backcare_desktop.ui.widgets.text import PlainLabel, announce

if TYPE_CHECKING:
    from collections.abc import Callable

    from backcare_desktop.ui.theme.look import Look


class Banner(Card):
    """Hidden until `tell`; a screen reader is told as well."""

    def __init__(
        self, look: Look, action: str, do: Callable[[], object], *, ground: Ground = "warn"
    ) -> None:
        super().__init__(look, ground, gap=4)
        self.words = PlainLabel()
        self.action: Push = button(action, do)
        self._buttons = column(look, self.action, gap=8)
        self.add(row(look, self.words, self._buttons))
        self.hide()

    def offer(self, action: str, do: Callable[[], object]) -> Push:
        """Return a second button, under the first."""
        offered = button(action, do)
        self._buttons.addWidget(offered)
        return offered

    def tell(self, words: str, *, can_act: bool = True) -> None:
        """Show the words, or hide the banner when there are none."""
        self.words.setText(words)
        self.action.setVisible(can_act)
        self.setVisible(bool(words))
        if words:
            announce(self, words)
