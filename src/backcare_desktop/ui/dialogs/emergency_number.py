"""Which emergency number is shown: the country, and a number of the person's own."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from backcare_desktop.content.emergency import emergency_guide
from backcare_desktop.ui.widgets.columns import Columns
from backcare_desktop.ui.widgets.field import field
from backcare_desktop.ui.widgets.quiet import QuietComboBox

if TYPE_CHECKING:
    from backcare_desktop.state.settings_state import SettingsState
    from backcare_desktop.ui.theme.look import Look

NUMBER_LENGTH = 20
SIDE_BY_SIDE = 400
"""Pixels at 100 % text below which the fields stand one under the other."""


class EmergencyNumberFields(QWidget):
    """Two fields that are kept in the settings as they change."""

    def __init__(self, settings: SettingsState, look: Look) -> None:
        super().__init__()
        self._settings = settings
        self.country = self._countries()
        self.own = QLineEdit(settings.value.emergency_number)
        self.own.setMaxLength(NUMBER_LENGTH)
        columns = Columns(look, main=1, side=1, narrow=SIDE_BY_SIDE)
        columns.main.addLayout(field(look, self.tr("Country"), self.country))
        columns.side.addLayout(field(look, self.tr("My own number"), self.own))
        stack = QVBoxLayout(self)
        stack.setContentsMargins(0, 0, 0, 0)
        stack.addWidget(columns)
        self.country.currentIndexChanged.connect(self._keep)
        self.own.textChanged.connect(self._keep)

    def _countries(self) -> QuietComboBox:
        box = QuietComboBox()
        box.setSizeAdjustPolicy(
            QuietComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        box.setMinimumContentsLength(12)
        box.addItem(self.tr("As the system says"), "")
        for country in emergency_guide().countries:
            box.addItem(country.name, country.code)
        box.setCurrentIndex(max(box.findData(self._settings.value.country), 0))
        return box

    def _keep(self) -> None:
        self._settings.save(
            replace(
                self._settings.value,
                country=self.country.currentData(),
                emergency_number=self.own.text().strip(),
            )
        )
