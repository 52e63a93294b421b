"""Two columns side by side, or one under the other when the window is narrow."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

if TYPE_CHECKING:
    from PySide6.QtCore import QSize
    from PySide6.QtGui import QResizeEvent

    from backcare_desktop.ui.theme.look import Look

NARROW = 860


class Columns(QWidget):
    """A wide `main` column and a narrower `side` one; cards go into their layouts.

    Below `narrow` pixels (at 100 % text) the side column stands under the main one;
    `stacked` tells when that changes.
    """

    stacked = Signal(bool)

    def __init__(self, look: Look, *, main: int = 5, side: int = 3, narrow: float = NARROW) -> None:
        super().__init__()
        self._narrow = look.px(narrow)
        self._box = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.setSpacing(look.gap(20))
        self.main, self.side = QVBoxLayout(), QVBoxLayout()
        for layout, stretch in ((self.main, main), (self.side, side)):
            layout.setSpacing(look.gap(20))
            self._box.addLayout(layout, stretch)

    @property
    def are_stacked(self) -> bool:
        """Whether one stands under the other."""
        return self._box.direction() is QBoxLayout.Direction.TopToBottom

    def minimumSizeHint(self) -> QSize:
        """Return the least it needs, one column under the other."""
        hint = super().minimumSizeHint()
        columns = (self.main, self.side)
        hint.setWidth(max(column.minimumSize().width() for column in columns))
        return hint

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Stand side by side or stacked, as the width allows."""
        narrow = event.size().width() < self._narrow
        direction = QBoxLayout.Direction.TopToBottom if narrow else QBoxLayout.Direction.LeftToRight
        if self._box.direction() is not direction:
            self._box.setDirection(direction)
            self.stacked.emit(narrow)
        super().resizeEvent(event)
