"""Who must not use ice or heat, or should ask first: read once, shown again on demand."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from backcare_desktop.content.thermal import Level, thermal_guide
from backcare_desktop.ui.dialogs.confirm import ask
from backcare_desktop.ui.dialogs.dialog import Dialog
from backcare_desktop.ui.thermal.statements import said_by
from backcare_desktop.ui.thermal.who_must_not import lines_against, verdict
from backcare_desktop.ui.thermal.words import mode_name
from backcare_desktop.ui.widgets.buttons import button
from backcare_desktop.ui.widgets.card import Card, column
from backcare_desktop.ui.widgets.text import PlainLabel, heading
from backcare_desktop.ui.widgets.tick import Tick

if TYPE_CHECKING:
    from backcare_desktop.content.thermal import Caution
    from backcare_desktop.domain.thermal import ThermalMode
    from backcare_desktop.state.states import States
    from backcare_desktop.ui.theme.look import Look


class CautionsDialog(Dialog):
    """Lines to tick; what is ticked is kept in the settings, nothing is locked by it."""

    def __init__(self, parent: QWidget, states: States, look: Look) -> None:
        super().__init__(parent, look, self.tr("Is any of this true for you?"))
        self._settings = states.settings
        self.ticks: dict[str, Tick] = {}
        self.add(
            self._card(Level.DO_NOT, self.tr("Then do not use it")),
            self._card(Level.ASK_FIRST, self.tr("Then ask a clinician first")),
            PlainLabel(self.tr("No clinician has reviewed this list yet."), muted=True),
        )
        self.done_button = button(self.tr("Done"), self.accept, role="primary")
        self.close_with(self.done_button)
        self.accepted.connect(self._keep)

    def _card(self, level: Level, title: str) -> Card:
        card = Card(self.look, gap=10).add(heading(title))
        for caution in thermal_guide().cautions:
            if caution.level is level:
                card.add(self._line(caution))
        return card

    def _line(self, caution: Caution) -> QWidget:
        applies = " · ".join(mode_name(mode) for mode in caution.modes)
        tick = Tick(self.look, self.tr("True for me ({kinds})").format(kinds=applies))
        tick.box.setAccessibleName(f"{caution.text} ({applies})")
        tick.box.setChecked(caution.id in (self._settings.value.who_must_not or ()))
        self.ticks[caution.id] = tick
        line = QWidget()
        words = PlainLabel(caution.text)
        line.setLayout(column(self.look, words, said_by(caution.sources), tick, gap=2))
        return line

    def _keep(self) -> None:
        ticked = tuple(name for name, tick in self.ticks.items() if tick.box.isChecked())
        self._settings.save(replace(self._settings.value, who_must_not=ticked))


def cautions_allow(parent: QWidget, states: States, mode: ThermalMode) -> bool:
    """Ask each time where a ticked line speaks against `mode`; nothing is locked."""
    against = lines_against(thermal_guide(), states.settings.value.who_must_not, mode)
    if not against:
        return True
    return ask(
        parent,
        verdict(against),
        "\n\n".join(caution.text for caution in against),
        QCoreApplication.translate("CautionsDialog", "Start all the same"),
    )
