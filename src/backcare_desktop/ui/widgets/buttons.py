"""Buttons by the part they play on a page."""

from __future__ import annotations

from textwrap import fill
from typing import TYPE_CHECKING, Literal

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QIcon
from PySide6.QtWidgets import QPushButton

from backcare_desktop.ui.theme.icons import pixmap

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QKeyEvent

    from backcare_desktop.ui.theme.look import Look

LARGE_TEXT, LINE_LENGTH = 2.0, 24

Role = Literal["", "primary", "link", "chip", "number", "step", "answer"]


class Push(QPushButton):
    """A button that Enter presses as Space does; up and down are left to the page to scroll."""

    def sizeHint(self) -> QSize:
        """Return room for the bold text that it has while it is chosen."""
        hint = super().sizeHint()
        if self.isCheckable():
            bold = QFont(self.font())
            bold.setWeight(QFont.Weight.DemiBold)
            wider = QFontMetrics(bold).horizontalAdvance(self.text())
            hint.setWidth(hint.width() + wider - self.fontMetrics().horizontalAdvance(self.text()))
        return hint

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Press on Enter as well."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and not event.isAutoRepeat():
            self.click()
        elif event.key() in {Qt.Key.Key_Up, Qt.Key.Key_Down} and not self.autoExclusive():
            event.ignore()
        else:
            super().keyPressEvent(event)


def write_in_lines(look: Look, pushed: Push, text: str) -> None:
    """Give a button its text, in several lines where that is large: they are spoken as one."""
    pushed.setText(fill(text, LINE_LENGTH) if look.scale >= LARGE_TEXT else text)
    pushed.setAccessibleName(text)


def button(
    text: str,
    action: Callable[[], object] | None = None,
    *,
    role: Role = "",
    tone: str = "",
    large: bool = False,
    checkable: bool = False,
) -> Push:
    """Return a button that calls `action`; `tone` colours it (ice, heat, danger)."""
    result = Push(text)
    result.setAutoDefault(False)
    result.setCheckable(checkable)
    for name, value in {"role": role, "tone": tone, "large": large}.items():
        if value:
            result.setProperty(name, value)
    if action is not None:
        result.clicked.connect(action)
    return result


def with_icon(pushed: Push, name: str, look: Look, colour: str = "text") -> Push:
    """Return the button with an icon before its text, and in place of it when there is none."""
    gap = 5 if pushed.text() else 0
    pushed.setIcon(QIcon(pixmap(name, look, colour, 20, gap)))
    pushed.setIconSize(QSize(look.px(20 + gap), look.px(20)))
    return pushed


def explain(pushed: Push, tip: str, *, name: str = "") -> Push:
    """Return the button with a tooltip and, where its text is not enough, a spoken name."""
    pushed.setToolTip(tip)
    pushed.setAccessibleDescription(tip)
    if name:
        pushed.setAccessibleName(name)
    return pushed
