"""The number to call where the person is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QWidget

from backcare_desktop.content.emergency import emergency_guide
from backcare_desktop.ui.widgets.card import column
from backcare_desktop.ui.widgets.text import PlainLabel

if TYPE_CHECKING:
    from backcare_desktop.content.emergency import Country
    from backcare_desktop.domain.settings import Settings
    from backcare_desktop.state.settings_state import SettingsState
    from backcare_desktop.ui.theme.look import Look


class LocalNumber(QWidget):
    """The number in large digits, and under it whose it is; follows the settings."""

    def __init__(self, settings: SettingsState, look: Look, *, size: str = "timer") -> None:
        super().__init__()
        self._settings = settings
        self.number = PlainLabel(size=size, tone="danger")
        self.about = PlainLabel(muted=True)
        stack = column(look, self.number, self.about)
        stack.setContentsMargins(0, 0, 0, 0)
        self.setLayout(stack)
        settings.changed.connect(self.show_number)
        self.show_number()

    def show_number(self) -> None:
        """Show the number as the settings say."""
        number = local_number(self._settings.value)
        self.number.setText(number)
        self.number.setAccessibleName(self.tr("Call {number}").format(number=number))
        self.about.setText(self._about())

    def _about(self) -> str:
        if self._settings.value.emergency_number:
            return self.tr("Your own number.")
        local = _country(self._settings.value)
        if local is None:
            return emergency_guide().fallback.text
        parts = [local.name]
        if local.also:
            parts.append(self.tr("also {numbers}").format(numbers=", ".join(local.also)))
        if local.check:
            parts.append(self.tr("check this number: the lists do not agree on it"))
        return " · ".join(parts)


def local_number(settings: Settings) -> str:
    """Return the person's own number, or that of their country, or the one for everywhere."""
    guide = emergency_guide()
    return settings.emergency_number or (_country(settings) or guide.fallback).number


def system_country() -> str:
    """Return the ISO code of the system's region."""
    return QLocale.territoryToCode(QLocale.system().territory())


def _country(settings: Settings) -> Country | None:
    return emergency_guide().country(settings.country or system_country())
