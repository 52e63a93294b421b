"""A step in the list of flare-up help: its number, its title, and what was done in it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from backcare_desktop.ui.widgets.buttons import explain
from backcare_desktop.ui.widgets.text import LineLabel, PlainLabel, hint
from backcare_desktop.ui.widgets.words_button import WordsButton

if TYPE_CHECKING:
    from backcare_desktop.ui.theme.look import Look

TOP, MIDDLE = Qt.AlignmentFlag.AlignTop, Qt.AlignmentFlag.AlignVCenter

BADGE, SMALL_BADGE = 32, 24
INSET, CLOSE, GAP = 12, 5, 8
"""Pixels at 100 %: of its number; around all that it shows, around and between less of it."""


class StepButton(WordsButton):
    """Opens its step; checked while that is open.

    A step in which something was done has a tick in place of its number, and says so.
    """

    def __init__(self, look: Look, number: int, title: str) -> None:
        words = LineLabel(title, strong=True), hint()
        super().__init__(look, *words, gap=2)
        self._label, self.done = words
        self.title = title
        self._look, self._number = look, number
        self.badge = PlainLabel(str(number), strong=True, wrap=False)
        self.badge.setProperty("badge", "open")
        self.badge.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.put(self.badge)
        self.show_words()
        explain(self, self.tr("{title} (Alt+{number})").format(title=title, number=number))

    def show_done(self, words: str, *, is_done: bool) -> None:
        """Show what was done in it, or what it is about."""
        if words == self.done.text():
            return
        self.done.setText(words)
        self.badge.setText("✓" if is_done else str(self._number))
        self._mark("badge", "done" if is_done else "open")
        told = self.tr("Step {number}: {title} ({done})")
        self.setAccessibleName(told.format(number=self._number, title=self.title, done=words))
        self.updateGeometry()

    def show_words(self, *, title: bool = True, done: bool = True) -> None:
        """Show its title and what was done in it, or less beside the number."""
        self.words.setVisible(title)
        self.done.setVisible(done)
        self.line.setAlignment(self.badge, TOP if done else MIDDLE)
        look = self._look
        size = look.px(BADGE if done else SMALL_BADGE)
        self.badge.setFixedSize(size, size)
        self._mark("small", not done)
        inset = look.gap(INSET if done else CLOSE)
        self.line.setContentsMargins(inset, inset, inset, inset)
        self.line.setSpacing(look.gap(INSET if done else GAP))
        self.updateGeometry()

    def strip_widths(self, *, titled: bool) -> tuple[int, int]:
        """Return the least width in a strip, and that of the title on one line; shows nothing."""
        number = self._look.px(SMALL_BADGE) + 2 * self._look.gap(CLOSE)
        if not titled:
            return number, number
        number += self._look.gap(GAP)
        hints = self._label.minimumSizeHint(), self._label.sizeHint()
        return number + hints[0].width(), number + hints[1].width()

    def _mark(self, name: str, value: object) -> None:
        """Let the badge look as the style sheet has it."""
        if self.badge.property(name) != value:
            self.badge.setProperty(name, value)
            if self.badge.testAttribute(Qt.WidgetAttribute.WA_WState_Polished):
                self.badge.style().unpolish(self.badge)
                self.badge.style().polish(self.badge)
