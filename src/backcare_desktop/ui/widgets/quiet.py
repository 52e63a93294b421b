"""Fields that leave the mouse wheel to the page: scrolling past one must not change it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QComboBox, QDateEdit, QSpinBox, QTimeEdit

if TYPE_CHECKING:
    from PySide6.QtGui import QWheelEvent


class QuietComboBox(QComboBox):
    """A choice that only a click or a key changes."""

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Let the page scroll."""
        event.ignore()


class QuietSpinBox(QSpinBox):
    """A number that only typing, a key or its own buttons change."""

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Let the page scroll."""
        event.ignore()


class QuietDateEdit(QDateEdit):
    """A date that only typing, a key, its calendar or its own buttons change."""

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Let the page scroll."""
        event.ignore()


class QuietTimeEdit(QTimeEdit):
    """A time that only typing, a key or its own buttons change."""

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Let the page scroll."""
        event.ignore()
