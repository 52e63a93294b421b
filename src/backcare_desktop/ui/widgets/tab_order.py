"""What Tab reaches: the order of what is made after its neighbours, the one stop of a group."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

if TYPE_CHECKING:
    from collections.abc import Iterable


def tab_from(place: QWidget, *controls: QWidget) -> None:
    """Let Tab reach the controls where `place` stands; by itself what is made last comes last."""
    before = _focusable(place)
    for control in controls:
        QWidget.setTabOrder(before, control)
        before = control


def make_tab_stop(controls: Iterable[QWidget], chosen: QWidget) -> None:
    """Let Tab reach only the chosen one of several controls that arrows go between."""
    for control in controls:
        stop = Qt.FocusPolicy.StrongFocus if control is chosen else Qt.FocusPolicy.ClickFocus
        control.setFocusPolicy(stop)


def _focusable(place: QWidget) -> QWidget:
    """Return `place`, or what Tab reaches before it: Qt orders only what takes the focus."""
    before = place.previousInFocusChain()
    takes_focus = place.focusPolicy() is not Qt.FocusPolicy.NoFocus
    return place if takes_focus or before is None else _focusable(before)


def first_control(inside: QWidget) -> QWidget:
    """Return the first control in something that Tab stops at, itself where there is none."""
    stops = (w for w in inside.findChildren(QWidget) if w.focusPolicy() & Qt.FocusPolicy.TabFocus)
    return next((stop for stop in stops if stop.isVisible() and stop.isEnabled()), inside)
