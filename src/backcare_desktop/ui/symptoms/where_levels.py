"""What one can feel at the height of some bones of the spine."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from backcare_desktop.ui.thermal.statements import said_by
from backcare_desktop.ui.widgets.card import column
from backcare_desktop.ui.widgets.text import PlainLabel

if TYPE_CHECKING:
    from backcare_desktop.content.reading import Statement
    from backcare_desktop.ui.theme.look import Look


class SpineLevels(QWidget):
    """A line for each level drawn on the body map, and who says so."""

    def __init__(self, look: Look, levels: tuple[Statement, ...]) -> None:
        super().__init__()
        told = self.tr("{level}: {text}")
        lines = (told.format(level=level.id, text=level.text) for level in levels)
        sources = dict.fromkeys(source for level in levels for source in level.sources)
        stack = column(look, *(PlainLabel(line) for line in lines), said_by(tuple(sources)))
        stack.setContentsMargins(0, 0, 0, 0)
        self.setLayout(stack)
