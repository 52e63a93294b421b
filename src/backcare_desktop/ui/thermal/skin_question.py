"""The question about the skin, with its three answers."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from backcare_desktop.domain.thermal import Skin
from backcare_desktop.ui.thermal.words import skin_name
from backcare_desktop.ui.widgets.buttons import button
from backcare_desktop.ui.widgets.card import Card
from backcare_desktop.ui.widgets.flow import FlowLayout
from backcare_desktop.ui.widgets.text import PlainLabel

if TYPE_CHECKING:
    from backcare_desktop.ui.theme.look import Look
    from backcare_desktop.ui.widgets.card import Ground

ANSWERS = (Skin.OK, Skin.NOT_SURE, Skin.NOT_OK)


class SkinQuestion(Card):
    """Look at the skin: as it should be, not sure, not OK; `answered` carries which."""

    answered = Signal(object)

    def __init__(self, look: Look, ground: Ground) -> None:
        super().__init__(look, ground)
        self.question = PlainLabel(size="heading")
        self.help = PlainLabel()
        self.buttons = {
            skin: button(
                skin_name(skin),
                partial(self.answered.emit, skin),
                role="primary" if skin is Skin.OK else "",
                large=True,
            )
            for skin in ANSWERS
        }
        line = FlowLayout(gap=look.px(12))
        for pushed in self.buttons.values():
            line.addWidget(pushed)
        self.add(self.question, self.help, line)

    def set_tone(self, tone: str) -> None:
        """Wear the colour of a kind."""
        if self.property("ground") != tone:
            self.setProperty("ground", tone)
            self.buttons[Skin.OK].setProperty("tone", tone)
            for widget in (self, self.buttons[Skin.OK]):
                widget.style().polish(widget)

    def ask(self, question: str, helping: str) -> None:
        """Put the question in words."""
        self.question.setText(question)
        self.help.setText(helping)
        self.help.setVisible(bool(helping))
