"""Grounds to stand things on: cards, soft boxes and the lines between rows."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QLayout, QVBoxLayout, QWidget

from backcare_desktop.ui.widgets.flow import flow
from backcare_desktop.ui.widgets.text import LineLabel

if TYPE_CHECKING:
    from backcare_desktop.ui.theme.look import Look
    from backcare_desktop.ui.widgets.text import PlainLabel

HEAD_HEIGHT, HEAD_INSET = 44, 8
"""A head is as high as a button, so that those of cards side by side stand on one line."""

Ground = Literal["card", "sunken", "accent", "ice", "heat", "warn", "danger", "alarm"]


class Card(QFrame):
    """A rounded box whose contents stand one under the other; `title` is that of its head."""

    title: PlainLabel

    def __init__(self, look: Look, ground: Ground = "card", *, gap: float = 12) -> None:
        super().__init__()
        self.setProperty("ground", ground)
        self.body = QVBoxLayout(self)
        inset = look.gap(20 if ground in {"card", "accent"} else 14)
        self.body.setContentsMargins(inset, inset, inset, inset)
        self.body.setSpacing(look.gap(gap))

    def setVisible(self, visible: bool) -> None:  # noqa: FBT001 - as Qt has it
        """Show or hide it; one that stands nowhere yet is shown with what it will stand in."""
        if visible and self.parentWidget() is None:
            self.setAttribute(Qt.WidgetAttribute.WA_WState_ExplicitShowHide, on=False)
        else:
            super().setVisible(visible)

    def add_head(self, look: Look, title: str, beside: QWidget) -> Card:
        """Put a title on top, and at the far end of its line what belongs to it."""
        self.title = LineLabel(title, size="heading")
        self.title.setMinimumHeight(look.px(HEAD_HEIGHT))
        line = flow(look, self.title, beside)
        line.setAlignment(Qt.AlignmentFlag.AlignJustify)
        margins = self.body.contentsMargins()
        margins.setTop(look.gap(HEAD_INSET))
        self.body.setContentsMargins(margins)
        self.body.addLayout(line)
        return self

    def add(self, *parts: QWidget | QLayout) -> Card:
        """Put the parts under what is already there."""
        for part in parts:
            if isinstance(part, QLayout):
                self.body.addLayout(part)
            else:
                self.body.addWidget(part)
        return self


def row(look: Look, *parts: QWidget | QLayout | None, gap: float = 12) -> QHBoxLayout:
    """Return the parts side by side; None is the space that stretches, else wrapping text does."""
    line = QHBoxLayout()
    line.setSpacing(look.gap(gap))
    for part in parts:
        if part is None:
            line.addStretch(1)
        elif isinstance(part, QLayout):
            line.addLayout(part)
        else:
            wraps = isinstance(part, QLabel) and part.wordWrap() and None not in parts
            line.addWidget(part, 1 if wraps else 0)
    return line


def column(look: Look, *parts: QWidget | QLayout | None, gap: float = 4) -> QVBoxLayout:
    """Return the parts one under the other; None is the space that stretches."""
    stack = QVBoxLayout()
    stack.setSpacing(look.gap(gap))
    for part in parts:
        if part is None:
            stack.addStretch(1)
        elif isinstance(part, QLayout):
            stack.addLayout(part)
        else:
            stack.addWidget(part)
    return stack


def line_between() -> QFrame:
    """Return a hairline."""
    line = QFrame()
    line.setProperty("ground", "line")
    return line
