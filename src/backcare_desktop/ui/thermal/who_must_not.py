"""Who must not use ice or heat: to be read before the first start, reminded of at the next ones."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from backcare_desktop.content.thermal import Level
from backcare_desktop.ui.widgets.buttons import LARGE_TEXT, button
from backcare_desktop.ui.widgets.card import Card, column, row
from backcare_desktop.ui.widgets.flow import flow
from backcare_desktop.ui.widgets.text import PlainLabel

if TYPE_CHECKING:
    from backcare_desktop.content.thermal import Caution, ThermalGuide
    from backcare_desktop.domain.thermal import ThermalMode
    from backcare_desktop.state.states import States
    from backcare_desktop.ui.theme.look import Look


class WhoMustNot(QWidget):
    """Leads to the list until it has been read; then shows the ticked lines against a kind."""

    wanted = Signal()

    def __init__(self, states: States, look: Look, guide: ThermalGuide) -> None:
        super().__init__()
        self._settings, self._guide = states.settings, guide
        self.read = button(self.tr("Read the list"), self.wanted.emit)
        told = self.tr("Ice and heat are not for everyone. Read who must not use them.")
        words = column(
            look, PlainLabel(self.tr("Before the first time"), strong=True), PlainLabel(told)
        )
        line = row(look, words, self.read)
        line.setStretch(0, 1)
        if look.scale >= LARGE_TEXT:
            line.setDirection(QBoxLayout.Direction.TopToBottom)
        self.unread = Card(look, "sunken").add(line)
        self.words = PlainLabel()
        self.change = button(self.tr("Show the list"), self.wanted.emit, role="link")
        self.against = Card(look, "danger", gap=8).add(self.words, flow(look, self.change))
        stack = QVBoxLayout(self)
        stack.setContentsMargins(0, 0, 0, 0)
        stack.addWidget(self.unread)
        stack.addWidget(self.against)

    @property
    def is_read(self) -> bool:
        """Whether the list has been read."""
        return self._settings.value.who_must_not is not None

    def show_mode(self, mode: ThermalMode) -> None:
        """Show what holds for a kind."""
        against = lines_against(self._guide, self._settings.value.who_must_not, mode)
        self.words.setText("\n\n".join((verdict(against), *(line.text for line in against))))
        self.unread.setVisible(not self.is_read)
        self.against.setVisible(bool(against))
        self.setVisible(not self.is_read or bool(against))


def lines_against(
    guide: ThermalGuide, ticked: tuple[str, ...] | None, mode: ThermalMode
) -> list[Caution]:
    """Return the ticked lines that speak against a kind, the firmest first."""
    return [line for line in guide.cautions_for(mode) if line.id in (ticked or ())]


def verdict(against: list[Caution]) -> str:
    """Return what public advice says to the ticked lines, by the firmest of them."""
    if any(line.level is Level.DO_NOT for line in against):
        return _tr("You ticked a line with which public advice says: do not use it.")
    return _tr("You ticked a line with which public advice says: ask first.")


def _tr(text: str) -> str:
    return QCoreApplication.translate("WhoMustNot", text)
