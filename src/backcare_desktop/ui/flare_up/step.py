"""What every step of flare-up help is: a page that scrolls when it has to."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

if TYPE_CHECKING:
    from backcare_desktop.ui.widgets.page import Page


class Step(QWidget):
    """Holds the page of a step.

    `left` says that the person is done with it, `wanted` which one is to be opened.
    """

    left = Signal()
    wanted = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self._held = QVBoxLayout(self)
        self._held.setContentsMargins(0, 0, 0, 0)

    def hold(self, page: Page) -> None:
        """Show a page here, wherever it was before."""
        self._held.addWidget(page)

    def come(self) -> None:
        """Get ready to be shown."""

    def keyboard_start(self) -> QWidget:
        """Return the control that the next key is likely meant for."""
        return self

    def seen_first(self) -> QWidget:
        """Return what is to be in sight when the step is opened."""
        return self.keyboard_start()

    def put_down(self) -> bool:
        """Let what is half typed be offered again; return whether there is any."""
        return False

    def choices(self) -> object:
        """Return what was chosen here and is not saved."""
        return None

    def choose_again(self, choices: object) -> None:
        """Choose what was chosen in the step that was here before."""
