"""Types own words into a symptom check of the real program, and never pauses."""

from __future__ import annotations

import sys
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from backcare_desktop.app import Program
from backcare_desktop.store.store import Store
from backcare_desktop.ui.pages.symptoms import SymptomsPage
from backcare_desktop.ui.symptoms.story_changes import ChangesCard

EVERY_MS = 40


class Typist:
    """Tells how many letters are typed, after each of them."""

    def __init__(self, folder: Path) -> None:
        self.app = QApplication([])
        self.program = Program(self.app, Store.open(folder))
        self.program.show()
        self.typed = 0
        self.keys = QTimer(interval=EVERY_MS)
        self.keys.timeout.connect(self.type)

    def begin(self) -> None:
        """Open the line for own words, and begin to type."""
        tabs = self.program.window.tabs
        tabs.go_to("symptoms")
        page = tabs.page
        assert isinstance(page, SymptomsPage)
        page.coming.finish()
        changes = page.cards["changes"]
        assert isinstance(changes, ChangesCard)
        self.line = changes.eases
        self.line.open.click()
        self.keys.start()

    def type(self) -> None:
        """Type the next letter."""
        QTest.keyClicks(self.line.edit, "x")
        self.typed += 1
        print(f"typed {self.typed}", flush=True)  # noqa: T201 - how it talks


def main() -> None:
    """Type until somebody ends this."""
    typist = Typist(Path(sys.argv[1]))
    QTimer.singleShot(1000, typist.app, typist.begin)
    typist.app.exec()


if __name__ == "__main__":
    main()
