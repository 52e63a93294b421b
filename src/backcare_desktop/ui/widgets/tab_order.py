"""The order of the Tab key for what is made after its neighbours."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget


def tab_from(place: QWidget, *controls: QWidget) -> None:
    """Let Tab reach the controls where `place` stands; by itself what is made last comes last."""
    before = _focusable(place)
    for control in controls:
        QWidget.setTabOrder(before, control)
        before = control


def _focusable(place: QWidget) -> QWidget:
    """Return `place`, or what Tab reaches before it: Qt orders only what takes the focus."""
    before = place.previousInFocusChain()
    takes_focus = place.focusPolicy() is not Qt.FocusPolicy.NoFocus
    return place if takes_focus or before is None else _focusable(before)
