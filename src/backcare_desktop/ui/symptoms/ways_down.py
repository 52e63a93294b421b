"""The ways from the head of the Symptoms page down to each of its cards."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from backcare_desktop.ui.widgets.buttons import button
from backcare_desktop.ui.widgets.flow import flow

if TYPE_CHECKING:
    from backcare_desktop.ui.theme.look import Look


class WaysDown(QWidget):
    """A link for each card but the first, which needs none; `wanted` carries the card's name."""

    wanted = Signal(str)

    def __init__(self, look: Look) -> None:
        super().__init__()
        names = {
            "where": self.tr("Where it hurts"),
            "feels": self.tr("What it feels like"),
            "legs": self.tr("How far down the leg"),
            "story": self.tr("How it began"),
            "changes": self.tr("What changes it"),
            "sensations": self.tr("Numbness, tingling, weakness"),
            "night": self.tr("Night and morning"),
            "activities": self.tr("My three activities"),
        }
        self.links = [
            button(words, partial(self.wanted.emit, name), role="link")
            for name, words in names.items()
        ]
        line = flow(look, *self.links)
        line.setContentsMargins(0, 0, 0, 0)
        self.setLayout(line)
