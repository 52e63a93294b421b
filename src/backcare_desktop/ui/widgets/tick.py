"""A box to tick whose words wrap."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QWidget

from backcare_desktop.ui.widgets.card import column, row
from backcare_desktop.ui.widgets.text import PlainLabel

if TYPE_CHECKING:
    from PySide6.QtGui import QMouseEvent

    from backcare_desktop.ui.theme.look import Look

RING_GAP = 4
"""Between the ring around a box that has the focus and the words; pixels at 100 %."""


class Tick(QWidget):
    """A check box and its words, with a help text under them; a click on any of it ticks it."""

    toggled = Signal(bool)

    def __init__(self, look: Look, text: str = "", *, strong: bool = False) -> None:
        super().__init__()
        self.box = QCheckBox()
        self.words = PlainLabel(strong=strong)
        self.help = PlainLabel(muted=True)
        self.box.toggled.connect(self.toggled)
        line = row(look, self.box, gap=RING_GAP)
        line.setAlignment(self.box, Qt.AlignmentFlag.AlignTop)
        line.addLayout(column(look, self.words, self.help, gap=2), 1)
        line.setContentsMargins(0, 0, 0, 0)
        self.setLayout(line)
        self.show_text(text)

    def show_text(self, text: str, helping: str = "") -> None:
        """Show these words, and let a screen reader say them."""
        self.words.setText(text)
        self.box.setAccessibleName(text)
        self.help.setText(helping)
        self.help.setVisible(bool(helping))
        self.box.setAccessibleDescription(helping)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Tick on a click on the words as well."""
        if event.button() is Qt.MouseButton.LeftButton and self.rect().contains(event.pos()):
            self.box.setFocus(Qt.FocusReason.MouseFocusReason)
            self.box.toggle()
