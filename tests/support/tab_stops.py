"""Where the Tab key goes, read off Qt's own order."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget


def tab_stops_after(first: QWidget, count: int) -> list[QWidget]:
    """Return the next controls that Tab reaches from one."""
    found: list[QWidget] = []
    at = first.nextInFocusChain()
    while at is not None and len(found) < count:
        if at.focusPolicy() & Qt.FocusPolicy.TabFocus and at.isVisible() and at.isEnabled():
            found.append(at)
        at = at.nextInFocusChain()
    return found
