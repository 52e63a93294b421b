"""A tab bar in which a tab can have news behind its title, new every second."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QTabBar

from backcare_desktop.ui.widgets.text import zeros

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent
    from PySide6.QtWidgets import QStyleOptionTab


LEAST_WORDS = 0.5
"""How much smaller than other text the words of the tabs may get."""


class NewsBar(QTabBar):
    """Other digits in the same places are only drawn anew, nothing is laid out again.

    A tab's width is that of its words with every digit a 0, so that it keeps still. Where a
    tab would be pushed out of sight the icons are left out, then the words get smaller.
    """

    def __init__(self, icons: QSize) -> None:
        super().__init__()
        self._icons = icons
        self._size = self.fontInfo().pixelSize()
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
        size = self._size
        self._write(size)
        if self.sizeHint().width() > self.width():
            self.setIconSize(QSize(0, 0))
        while self.sizeHint().width() > self.width() and size > self._size * LEAST_WORDS:
            size -= 1
            self._write(size)

    def _write(self, size: int) -> None:
        """Write in a size, in pixels."""
        font = self.font()
        if font.pixelSize() != size:
            font.setPixelSize(size)
            self.setFont(font)

    def initStyleOption(self, option: QStyleOptionTab, index: int) -> None:  # noqa: N802 - Qt's name
        """Draw the words where there is room for all of them."""
        super().initStyleOption(option, index)
        if option.text == self.tabText(index):
            option.text = self.words(index)
