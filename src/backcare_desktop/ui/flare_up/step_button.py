"""A step in the list of flare-up help: its number, its title, and what was done in it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from backcare_desktop.ui.widgets.buttons import explain
from backcare_desktop.ui.widgets.card import column
from backcare_desktop.ui.widgets.text import PlainLabel, hint
from backcare_desktop.ui.widgets.words_button import WordsButton

if TYPE_CHECKING:
    from backcare_desktop.ui.theme.look import Look

INSET, BADGE, COMPACT = 12, 32, 64


class StepButton(WordsButton):
    """Opens its step; checked while that is open. Compact, it shows its number alone.

    A step in which something was done has a tick in place of its number, and says so.
    """

    def __init__(self, look: Look, number: int, title: str) -> None:
        super().__init__()
        self.title = title
        self._look, self._number = look, number
        self.badge = PlainLabel(str(number), strong=True, wrap=False)
        self.badge.setProperty("badge", "open")
        self.badge.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.badge.setFixedSize(look.px(BADGE), look.px(BADGE))
        self.done = hint()
        self._words = QWidget()
        words = column(look, PlainLabel(title, strong=True), self.done, gap=2)
        words.setContentsMargins(0, 0, 0, 0)
        self._words.setLayout(words)
        inset = look.gap(INSET)
        self.line.setContentsMargins(inset, inset, inset, inset)
        self.line.setSpacing(inset)
        self.put(self.badge)
        self.line.setAlignment(self.badge, Qt.AlignmentFlag.AlignTop)
        self.put(self._words, 1)
        explain(self, self.tr("{title} (Alt+{number})").format(title=title, number=number))

    def show_done(self, words: str, *, is_done: bool) -> None:
        """Show what was done in it, or what it is about."""
        if words == self.done.text():
            return
        self.done.setText(words)
        mark = "done" if is_done else "open"
        if mark != self.badge.property("badge"):
            self.badge.setText("✓" if is_done else str(self._number))
            self.badge.setProperty("badge", mark)
            if self.badge.testAttribute(Qt.WidgetAttribute.WA_WState_Polished):
                self.badge.style().unpolish(self.badge)
                self.badge.style().polish(self.badge)
        told = self.tr("Step {number}: {title} ({done})")
        self.setAccessibleName(told.format(number=self._number, title=self.title, done=words))
        self.updateGeometry()

    def be_compact(self, *, compact: bool) -> None:
        """Show the number alone, or all of it."""
        self._words.setVisible(not compact)
        self.updateGeometry()
