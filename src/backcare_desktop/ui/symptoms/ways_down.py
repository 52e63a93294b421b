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
    """A link for each card but the first, which needs none; `wanted` carries the card's place."""

    wanted = Signal(int)

    def __init__(self, look: Look) -> None:
        super().__init__()
        names = (
            self.tr("Where it hurts"),
            self.tr("What it feels like"),
            self.tr("How far down the leg"),
            self.tr("How it began"),
            self.tr("What changes it"),
            self.tr("Numbness, tingling, weakness"),
            self.tr("Night and morning"),
            self.tr("My three activities"),
        )
        self.links = [
            button(name, partial(self.wanted.emit, place), role="link")
            for place, name in enumerate(names, 1)
        ]
        line = flow(look, *self.links)
        line.setContentsMargins(0, 0, 0, 0)
        self.setLayout(line)
