"""Fields that leave the mouse wheel to the page: scrolling past one must not touch it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QDateEdit, QSpinBox, QTimeEdit

if TYPE_CHECKING:
    from PySide6.QtGui import QWheelEvent

NOT_BY_WHEEL = Qt.FocusPolicy.StrongFocus
"""Focus by Tab or a click: Qt also gives it to a field that the wheel is turned over."""


class QuietComboBox(QComboBox):
    """A choice that only a click or a key changes."""

    def __init__(self) -> None:
        super().__init__()
        self.setFocusPolicy(NOT_BY_WHEEL)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Let the page scroll."""
        event.ignore()


class QuietSpinBox(QSpinBox):
    """A number that only typing, a key or its own buttons change."""

    def __init__(self) -> None:
        super().__init__()
        self.setFocusPolicy(NOT_BY_WHEEL)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Let the page scroll."""
        event.ignore()


class QuietDateEdit(QDateEdit):
    """A date that only typing, a key, its calendar or its own buttons change."""

    def __init__(self) -> None:
        super().__init__()
        self.setFocusPolicy(NOT_BY_WHEEL)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Let the page scroll."""
        event.ignore()


class QuietTimeEdit(QTimeEdit):
    """A time that only typing, a key or its own buttons change."""

    def __init__(self) -> None:
        super().__init__()
        self.setFocusPolicy(NOT_BY_WHEEL)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Let the page scroll."""
        event.ignore()
