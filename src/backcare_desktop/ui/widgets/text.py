"""Words on the screen: always shown as typed, never read as markup."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QLabel, QWidget

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent, QShowEvent


class PlainLabel(QLabel):
    """Text that wraps and shows `<b>` as `<b>`.

    `size` is one of the look's sizes, `tone` and `muted` pick a colour.
    """

    def __init__(
        self,
        text: str = "",
        parent: QWidget | None = None,
        *,
        size: str = "body",
        muted: bool = False,
        strong: bool = False,
        tone: str = "",
        wrap: bool = True,
    ) -> None:
        super().__init__(text, parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(wrap)
        self.setProperty("textSize", size)
        self.setProperty("muted", muted)
        self.setProperty("strong", strong)
        self.setProperty("tone", tone)
        self.setTextInteractionFlags(Qt.TextInteractionFlag.NoTextInteraction)


class LineLabel(PlainLabel):
    """Text that asks for one line, and wraps only where there is no room for it."""

    def sizeHint(self) -> QSize:
        """Return the room of the whole text on one line."""
        words = self.fontMetrics().size(Qt.TextFlag.TextSingleLine, self.text())
        return words + QSize(self.margin() * 2, self.margin() * 2)


class CountingLabel(PlainLabel):
    """Words that count: other digits in the same places are drawn anew, nothing is laid out.

    Its room is that of its words with every digit a 0. What a screen reader says is told by
    `speak_as`, wherever the words have digits.
    """

    _words = ""

    def text(self) -> str:
        """Return the words as they are drawn."""
        return self._words

    def setText(self, text: str) -> None:  # noqa: N802 - Qt's name
        """Show these words."""
        if text != self._words:
            self._words = text
            super().setText(zeros(text))
            self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the words where a label draws its text."""
        painter, room = QPainter(self), self.contentsRect()
        painter.setPen(self.palette().color(self.foregroundRole()))
        painter.drawText(room, self.alignment() | Qt.TextFlag.TextWordWrap, self._words)
        painter.end()


class Drawn(QLabel):
    """What paints its words itself; a screen reader takes it for words, and says its name.

    A bare widget would be passed over: it has no part to play that Qt could tell.
    """


class Filled(Drawn):
    """One that paints every point of itself: what lies behind it is not drawn again with it."""

    def showEvent(self, event: QShowEvent) -> None:
        """Say so, each time it comes up: the style sheet takes it back, as of any label."""
        super().showEvent(event)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)


def heading(text: str) -> PlainLabel:
    """Return the heading of a card."""
    return PlainLabel(text, size="heading")


def make_goal(title: PlainLabel) -> None:
    """Let a way on the page lead to a title: it is underlined while the keyboard is there."""
    title.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
    title.setProperty("goal", True)  # noqa: FBT003 - Qt takes it by position


def hint(text: str = "") -> PlainLabel:
    """Return a small line in the muted colour."""
    return PlainLabel(text, size="small", muted=True)


def isolated(words: str) -> str:
    """Return a person's own words so that their direction is no matter to what stands beside."""
    return words if words.isascii() else f"\u2068{words}\u2069"


def zeros(words: str) -> str:
    """Return the words with every digit a 0: as wide as they get while they count."""
    return words.translate(_ZEROS)


def speak_as(widget: QWidget, name: str) -> None:
    """Let a screen reader say `name` for a widget; it hears of it only when that is new.

    For what changes every second: who listens wants minutes, and not to be told each time.
    """
    if widget.accessibleName() != name:
        widget.setAccessibleName(name)


def announce(widget: QWidget, words: str) -> None:
    """Let a screen reader say the words at once."""
    from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent  # noqa: PLC0415 - costly

    QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(widget, words))


_ZEROS = str.maketrans("123456789", "000000000")
