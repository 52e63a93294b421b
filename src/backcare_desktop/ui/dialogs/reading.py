"""A dialog that is only read: what is said, that nobody has reviewed it, and Close."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from backcare_desktop.ui.dialogs.dialog import Dialog
from backcare_desktop.ui.widgets.buttons import button
from backcare_desktop.ui.widgets.text import PlainLabel

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget


class ReadingDialog(Dialog):
    """Filled once, by `show_parts`; the keyboard starts on Close and scrolls from there."""

    def show_parts(self, *parts: QWidget) -> None:
        """Put everything there is to read into it."""
        self.add(*parts, PlainLabel(_tr("No clinician has reviewed this content yet."), muted=True))
        self.close_button = button(_tr("Close"), self.accept, role="primary")
        self.close_with(self.close_button)
        self.close_button.setFocus()


def _tr(text: str) -> str:
    """Translate here, not in the name of whichever dialog it is."""
    return QCoreApplication.translate("ReadingDialog", text)
