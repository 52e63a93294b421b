"""The number to call where the person is."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QLocale
from PySide6.QtWidgets import QWidget

from backcare_desktop.content.emergency import emergency_guide
from backcare_desktop.ui.widgets.card import column
from backcare_desktop.ui.widgets.text import PlainLabel

if TYPE_CHECKING:
    from backcare_desktop.content.emergency import Country
    from backcare_desktop.domain.settings import Settings
    from backcare_desktop.state.settings_state import SettingsState
    from backcare_desktop.ui.theme.look import Look


@dataclass(frozen=True, slots=True)
class EmergencyNumber:
    """The number to call, and whose it is."""

    number: str
    about: str


def emergency_number(settings: Settings) -> EmergencyNumber:
    """Return the person's own number, or that of their country, or the one for everywhere."""
    guide = emergency_guide()
    if settings.emergency_number:
        return EmergencyNumber(settings.emergency_number, _tr("Your own number."))
    local = guide.country(settings.country or system_country())
    if local is None:
        return EmergencyNumber(guide.fallback.number, guide.fallback.text)
    return EmergencyNumber(local.number, _about(local))


def system_country() -> str:
    """Return the ISO code of the system's region."""
    return QLocale.territoryToCode(QLocale.system().territory())


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
        call = emergency_number(self._settings.value)
        self.number.setText(call.number)
        self.number.setAccessibleName(self.tr("Call {number}").format(number=call.number))
        self.about.setText(call.about)


def _about(local: Country) -> str:
    parts = [local.name]
    if local.also:
        parts.append(_tr("also {numbers}").format(numbers=", ".join(local.also)))
    if local.check:
        parts.append(_tr("check this number: the lists do not agree on it"))
    return " · ".join(parts)


def _tr(text: str) -> str:
    return QCoreApplication.translate("EmergencyNumber", text)
