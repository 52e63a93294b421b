"""A bare window with one label, to compare with: python -m benchmarks.bare [WINDOW]."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QLabel, QMainWindow

from benchmarks.telling import tell_painted

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent


class Bare(QMainWindow):
    """Tells at the same point as the program: in the first event after it was painted."""

    def __init__(self) -> None:
        super().__init__()
        self.resize(1180, 780)
        self.label = QLabel("Bare")
        self.setCentralWidget(self.label)
        self._seconds, self._is_painted = 0, False

    def paintEvent(self, event: QPaintEvent) -> None:
        """Tell once."""
        super().paintEvent(event)
        if not self._is_painted:
            self._is_painted = True
            QTimer.singleShot(0, self._begin)

    def _begin(self) -> None:
        tell_painted()
        match sys.argv[1:]:
            case ["hidden"]:
                self.hide()
            case ["minimised"]:
                self.showMinimized()
            case ["counting"]:
                self._ticking = QTimer(self, interval=1000)
                self._ticking.timeout.connect(self._count)
                self._ticking.start()

    def _count(self) -> None:
        self._seconds += 1
        self.label.setText(f"{self._seconds}")


if __name__ == "__main__":
    application = QApplication([])
    application.setQuitOnLastWindowClosed(False)
    window = Bare()
    window.show()
    sys.exit(application.exec())
