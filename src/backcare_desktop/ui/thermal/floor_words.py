"""What stands around the digits that fill the screen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from backcare_desktop.domain.thermal import Ending
from backcare_desktop.domain.thermal_live import LiveState
from backcare_desktop.ui.language import MINUTE_S, span, time_of_day

if TYPE_CHECKING:
    from backcare_desktop.desktop.clock import Clock
    from backcare_desktop.domain.thermal_live import LiveSession


def headline(live: LiveSession) -> str:
    """Return what is to be done, "" while nothing is."""
    match live.state:
        case LiveState.CHECK:
            return _tr("Look at your skin now")
        case LiveState.PACK_OFF:
            return _tr("The pack is off for a moment")
        case LiveState.OFF_ALARM:
            return _why(live)
    return ""


def subline(live: LiveSession, clock: Clock) -> str:
    """Return what the digits mean, or what to do after them."""
    if live.state is LiveState.OFF_ALARM:
        return _after_it_is_off(live, clock)
    if live.state is LiveState.PACK_OFF:
        return _tr("left, when it is back on")
    at = clock.local_in(live.remaining_s(clock.moment()))
    return _tr("Take it off at {time}").format(time=time_of_day(at))


def main_words(state: LiveState) -> str:
    """Return what the one large control does."""
    match state:
        case LiveState.OFF_ALARM:
            return _tr("The pack is off")
        case LiveState.CHECK:
            return _tr("The skin is as it should be")
        case LiveState.PACK_OFF:
            return _tr("Leave it off")
    return _tr("Take it off now")


def spoken(state: LiveState, seconds: float) -> str:
    """Return what a screen reader says for the digits: minutes, not seconds."""
    told = _tr("{span} late") if state is LiveState.OFF_ALARM else _tr("{span} left")
    return told.format(span=span(seconds))


def _why(live: LiveSession) -> str:
    match live.ending:
        case Ending.SKIN:
            return _tr("Take the pack off now: the skin is not as it should be")
        case Ending.NO_RESPONSE:
            return _tr("Take the pack off now: nobody answered the skin check")
    return _tr("Take the pack off now")


def _after_it_is_off(live: LiveSession, clock: Clock) -> str:
    now = clock.moment()
    if live.overrun_s(now) < MINUTE_S:
        return _tr("Then look at your skin")
    on = _tr("On for up to {span}. Take it off, then look at your skin.")
    return on.format(span=span(live.most_s(now)))


def _tr(text: str) -> str:
    return QCoreApplication.translate("FloorWindow", text)
