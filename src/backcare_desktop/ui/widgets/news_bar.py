"""A tab bar in which a tab can have news behind its title, new every second."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QTabBar

from backcare_desktop.ui.widgets.text import zeros

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent
    from PySide6.QtWidgets import QStyleOptionTab


class NewsBar(QTabBar):
    """Other digits in the same places are only drawn anew, nothing is laid out again.

    A tab's width is that of its words with every digit a 0, so that it keeps still. The
    icons are left out where they would push a tab out of sight.
    """

    def __init__(self, icons: QSize) -> None:
        super().__init__()
        self._icons = icons
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
            self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Find room for every tab."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        self.setIconSize(self._icons)
        if self.sizeHint().width() > self.width():
            self.setIconSize(QSize(0, 0))

    def initStyleOption(self, option: QStyleOptionTab, index: int) -> None:  # noqa: N802 - Qt's name
        """Draw the words where there is room for all of them."""
        super().initStyleOption(option, index)
        if option.text == self.tabText(index):
            option.text = self.words(index)
