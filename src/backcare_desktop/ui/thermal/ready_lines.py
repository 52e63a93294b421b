"""The lines above the start: ticked the first time, read afterwards."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from backcare_desktop.ui.widgets.text import PlainLabel
from backcare_desktop.ui.widgets.tick import Tick

if TYPE_CHECKING:
    from backcare_desktop.content.thermal import ModeTexts
    from backcare_desktop.ui.theme.look import Look


class ReadyLine(QWidget):
    """A line to tick, or just to read, with a help text under it."""

    changed = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.tick = Tick(look, strong=True)
        self.tick.toggled.connect(self.changed)
        self.plain = PlainLabel(strong=True)
        self.help = PlainLabel(muted=True)
        stack = QVBoxLayout(self)
        stack.setContentsMargins(0, 0, 0, 0)
        stack.setSpacing(look.gap(2))
        for part in (self.tick, self.plain, self.help):
            stack.addWidget(part)

    def show_line(self, title: str, helping: str, *, must_tick: bool) -> None:
        """Show the line with its help text."""
        self.tick.show_text(title, helping)
        self.plain.setText(title)
        self.help.setText(helping)
        self.tick.setVisible(must_tick)
        self.plain.setVisible(not must_tick)
        self.help.setVisible(not must_tick)

    @property
    def is_done(self) -> bool:
        """Whether nothing is left to tick."""
        return self.tick.isHidden() or self.tick.box.isChecked()


class ReadyLines(QWidget):
    """Wrap, skin, and staying awake; `changed` when one was ticked."""

    changed = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.wrap, self.skin, self.awake = ReadyLine(look), ReadyLine(look), ReadyLine(look)
        stack = QVBoxLayout(self)
        stack.setContentsMargins(0, 0, 0, 0)
        stack.setSpacing(look.gap(10))
        for line in (self.wrap, self.skin, self.awake):
            line.changed.connect(self.changed)
            stack.addWidget(line)

    def show_lines(self, texts: ModeTexts, *, must_tick: bool) -> None:
        """Show the lines of a kind; the wrap is confirmed by the start itself."""
        self.wrap.show_line(texts.wrap_title, texts.wrap, must_tick=False)
        self.skin.show_line(texts.skin_title, texts.skin, must_tick=must_tick)
        self.awake.show_line(texts.awake_title, texts.awake, must_tick=must_tick)

    def untick(self) -> None:
        """Let every session be confirmed for itself."""
        for line in (self.skin, self.awake):
            line.tick.box.setChecked(False)

    def first_open(self) -> QWidget | None:
        """Return the first line that is still to be ticked, or None."""
        lines = (self.skin, self.awake)
        return next((line.tick.box for line in lines if not line.is_done), None)
