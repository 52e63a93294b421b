"""Asks about another flare-up at the same time: the same one, or two."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from backcare_desktop.ui.flare_up.words import when
from backcare_desktop.ui.widgets.buttons import button
from backcare_desktop.ui.widgets.card import Card
from backcare_desktop.ui.widgets.flow import flow
from backcare_desktop.ui.widgets.text import PlainLabel

if TYPE_CHECKING:
    from backcare_desktop.desktop.clock import Clock
    from backcare_desktop.domain.flare_up import FlareUp
    from backcare_desktop.ui.theme.look import Look


class OverlapCard(Card):
    """There while one is asked about; `one_said` and `two_said` are the answers."""

    one_said = Signal()
    two_said = Signal()

    def __init__(self, clock: Clock, look: Look) -> None:
        super().__init__(look, "warn")
        self._clock = clock
        self.words = PlainLabel()
        self.same = button(self.tr("It is the same one"), self.one_said.emit)
        self.two = button(self.tr("They are two"), self.two_said.emit)
        self.add(self.words, flow(look, self.same, self.two))
        self.hide()

    def ask_about(self, other: FlareUp | None) -> None:
        """Show the question, or nothing."""
        self.setVisible(other is not None)
        if other is not None:
            self.words.setText(self._question(other))

    def _question(self, other: FlareUp) -> str:
        now = self._clock.local_now()
        began = when(other.at, now)
        if other.ended_at is None:
            told = self.tr("Another flare-up is on, since {began}. Is this the same one?")
            return told.format(began=began)
        told = self.tr("Another flare-up is noted, {began} to {ended}. Is this the same one?")
        return told.format(began=began, ended=when(other.ended_at, now))
