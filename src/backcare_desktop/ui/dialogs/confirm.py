"""A second question before something that should not happen by accident."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMessageBox

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget


def ask(parent: QWidget, question: str, reason: str, yes: str, no: str = "") -> bool:
    """Return whether the person said yes; the way back is what Enter and Escape press."""
    box = QMessageBox(parent)
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.setText(question)
    box.setInformativeText(reason)
    agreed = box.addButton(yes, QMessageBox.ButtonRole.AcceptRole)
    back = box.addButton(no or box.tr("Leave it"), QMessageBox.ButtonRole.RejectRole)
    box.setDefaultButton(back)
    box.setEscapeButton(back)
    box.exec()
    return box.clickedButton() is agreed
