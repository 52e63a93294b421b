"""A button whose words wrap, for words as large as the room allows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QPushButton, QSizePolicy, QStyle, QStyleOptionButton

from backcare_desktop.ui.widgets.buttons import Push

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from PySide6.QtGui import QKeyEvent, QResizeEvent

    from backcare_desktop.ui.widgets.buttons import Role

ANY_SIZE = QSize(100, 100)


class WrappingButton(Push):
    """`say` sets its words; they break between words where a line is too long for it."""

    def __init__(
        self, words: str = "", action: Callable[[], object] | None = None, *, role: Role = ""
    ) -> None:
        super().__init__("")
        self.words = ""
        self.setAutoDefault(False)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        if role:
            self.setProperty("role", role)
        if action is not None:
            self.clicked.connect(action)
        self.say(words)

    def say(self, words: str) -> None:
        """Show these words."""
        if words != self.words:
            self.words = words
            self.setAccessibleName(words)
            self._wrap()
            self.updateGeometry()

    def sizeHint(self) -> QSize:
        """Return the room of the words on one line."""
        return self._around([self.words])

    def minimumSizeHint(self) -> QSize:
        """Return the room of the longest word."""
        return self._around([max(self.words.split() or [""], key=len)])

    def hasHeightForWidth(self) -> bool:
        """Return that it is higher when it is narrower."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height of the lines at a width."""
        return self._around(list(self._lines(width))).height()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Break the lines anew."""
        super().resizeEvent(event)
        self._wrap()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave all arrows to what it stands in."""
        if event.key() in {Qt.Key.Key_Left, Qt.Key.Key_Right}:
            event.ignore()
        else:
            super().keyPressEvent(event)

    def _wrap(self) -> None:
        QPushButton.setText(self, "\n".join(self._lines(self.width())))

    def _lines(self, width: int) -> Iterator[str]:
        """Yield the lines; a word that is too long for one has a line of its own."""
        room = width - self._frame().width()
        metrics, line = QFontMetrics(self.font()), ""
        for word in self.words.split():
            longer = f"{line} {word}" if line else word
            if line and metrics.horizontalAdvance(longer) > room:
                yield line
                longer = word
            line = longer
        yield line

    def _around(self, lines: list[str]) -> QSize:
        """Return the size of a button around lines."""
        self.ensurePolished()
        metrics = QFontMetrics(self.font())
        wide = max(metrics.horizontalAdvance(line) for line in lines)
        high = metrics.lineSpacing() * len(lines) + metrics.lineSpacing() // 2
        return self._styled(QSize(wide + 1, high))

    def _frame(self) -> QSize:
        """Return how much of the button is not for words."""
        return self._styled(ANY_SIZE) - ANY_SIZE

    def _styled(self, size: QSize) -> QSize:
        option = QStyleOptionButton()
        self.initStyleOption(option)
        option.text = "x"
        return self.style().sizeFromContents(QStyle.ContentsType.CT_PushButton, option, size, self)
