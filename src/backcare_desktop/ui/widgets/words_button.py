"""A button whose words stand in labels, so that they can wrap and be of several sizes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy

from backcare_desktop.ui.widgets.buttons import Push

if TYPE_CHECKING:
    from PySide6.QtCore import QSize
    from PySide6.QtWidgets import QWidget


class WordsButton(Push):
    """Checked while what it leads to is open. Its room is that of what stands on its `line`."""

    def __init__(self) -> None:
        super().__init__("")
        self.setAutoDefault(False)
        self.setCheckable(True)
        self.setProperty("role", "step")
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.line = QHBoxLayout(self)

    def put(self, part: QWidget, stretch: int = 0) -> None:
        """Put something at the end of the line; clicks on it are clicks on the button."""
        part.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.line.addWidget(part, stretch)

    def sizeHint(self) -> QSize:
        """Return the room of what it shows."""
        return self.line.sizeHint()

    def minimumSizeHint(self) -> QSize:
        """Return the least room of what it shows."""
        return self.line.minimumSize()

    def hasHeightForWidth(self) -> bool:
        """Return that it is higher when it is narrower: its words wrap."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height of its words at a width."""
        return self.line.totalHeightForWidth(width) if self.line.hasHeightForWidth() else -1
