"""A tab bar in which a tab can have news behind its title, new every second."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QTabBar

from backcare_desktop.ui.widgets.text import zeros

if TYPE_CHECKING:
    from PySide6.QtWidgets import QStyleOptionTab


class NewsBar(QTabBar):
    """Other digits in the same places are only drawn anew, nothing is laid out again.

    A tab's width is that of its words with every digit a 0, so that it keeps still.
    """

    def __init__(self) -> None:
        super().__init__()
        self._words: dict[int, str] = {}

    def words(self, index: int) -> str:
        """Return what a tab shows: its title, and its news if there are any."""
        return self._words.get(index, self.tabText(index))

    def show_words(self, index: int, words: str) -> None:
        """Let a tab show these words."""
        if words == self.words(index):
            return
        self._words[index] = words
        widest = zeros(words)
        if widest == self.tabText(index):
            self.update(self.tabRect(index))
        else:
            self.setTabText(index, widest)

    def initStyleOption(self, option: QStyleOptionTab, index: int) -> None:  # noqa: N802 - Qt's name
        """Draw the words where there is room for all of them."""
        super().initStyleOption(option, index)
        if option.text == self.tabText(index):
            option.text = self.words(index)
