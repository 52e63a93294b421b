"""Short words for a session's kinds, answers and states, the same everywhere."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from backcare_desktop.domain.thermal import Ending, Skin, ThermalMode
from backcare_desktop.domain.thermal_live import LiveState
from backcare_desktop.ui.language import countdown, span

if TYPE_CHECKING:
    from backcare_desktop.domain.moment import Moment
    from backcare_desktop.domain.thermal_live import LiveSession


def mode_name(mode: ThermalMode) -> str:
    """Return what a kind is called."""
    return {
        ThermalMode.ICE: _tr("Ice"),
        ThermalMode.HEAT: _tr("Heat"),
        ThermalMode.WARM_WRAP: _tr("Warm wrap"),
    }[mode]


def beginning_with(first: ThermalMode | None) -> list[ThermalMode]:
    """Return all kinds in their order, but one of them before the others."""
    return sorted(ThermalMode, key=lambda mode: mode is not first)


def mode_tone(mode: ThermalMode | None) -> str:
    """Return the token a kind is drawn in."""
    return "ice" if mode is ThermalMode.ICE else "heat"


def skin_name(skin: Skin) -> str:
    """Return an answer to a look at the skin."""
    return {
        Skin.OK: _tr("As it should be"),
        Skin.NOT_SURE: _tr("Not sure"),
        Skin.NOT_OK: _tr("Not OK"),
        Skin.MISSED: _tr("No answer"),
    }[skin]


def ending_name(ending: Ending) -> str:
    """Return why a session ended."""
    return {
        Ending.FINISHED: _tr("time was up"),
        Ending.STOPPED: _tr("stopped earlier"),
        Ending.SKIN: _tr("because of the skin"),
        Ending.NO_RESPONSE: _tr("a skin check was not answered"),
        Ending.UNCONFIRMED: _tr("end not confirmed"),
    }[ending]


def tab_news(live: LiveSession | None, now: Moment) -> str:
    """Return the digits of a session that is under way, to stand in the tab bar."""
    if live is None or live.state is LiveState.AFTER:
        return ""
    match live.state:
        case LiveState.CONFIRM:
            return "?"
        case LiveState.OFF_ALARM:
            return f"+{countdown(live.late_s(now))}"
    return countdown(live.remaining_s(now))


def slept_words(seconds: float) -> str:
    """Return that the computer slept in between and that it counts; "" when it did not."""
    if not seconds:
        return ""
    told = _tr("The computer slept for {span}. That time is counted.")
    return told.format(span=span(seconds))


def _tr(text: str) -> str:
    return QCoreApplication.translate("Thermal", text)
