"""Fields that leave the mouse wheel to the page: scrolling past one must not change it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QComboBox, QSpinBox

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
