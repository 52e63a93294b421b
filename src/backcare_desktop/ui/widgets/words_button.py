"""A button whose words stand in labels, so that they can wrap and be of several sizes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from backcare_desktop.ui.widgets.buttons import Push
from backcare_desktop.ui.widgets.card import column

if TYPE_CHECKING:
    from PySide6.QtCore import QSize
    from PySide6.QtWidgets import QLabel

    from backcare_desktop.ui.theme.look import Look


class WordsButton(Push):
    """Checked while what it leads to is open. Its room is that of what stands on its `line`.

    `words` hold the labels, one under the other.
    """

    def __init__(self, look: Look, *labels: QLabel, gap: float) -> None:
        super().__init__("")
        self.setAutoDefault(False)
        self.setCheckable(True)
        self.setProperty("role", "step")
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        self.line = QHBoxLayout(self)
        self.words = QWidget()
        stack = column(look, *labels, gap=gap)
        stack.setContentsMargins(0, 0, 0, 0)
        self.words.setLayout(stack)
        self.put(self.words, 1)

    def put(self, part: QWidget, stretch: int = 0) -> None:
        """Put something before what is there; clicks on it are clicks on the button."""
        part.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.line.insertWidget(0, part, stretch)

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
