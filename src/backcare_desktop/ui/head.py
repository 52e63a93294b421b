"""The top of the window: the menus, and the way to help, which is never cut off."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from backcare_desktop.ui.widgets.buttons import with_icon
from backcare_desktop.ui.widgets.card import row

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from backcare_desktop.ui.menus import Menus
    from backcare_desktop.ui.theme.look import Look


class Head(QWidget):
    """Menus and help side by side: in the bar's corner no screen reader finds it.

    Help has the longest of its words that there is room for, in the end its icon alone;
    it is spoken and explained in full all the same.
    """

    def __init__(self, menus: Menus, look: Look) -> None:
        super().__init__()
        self._menus, self._look = menus, look
        self._words = (menus.get_help.text(), self.tr("Get help"), "")
        menus.get_help.setAccessibleName(self._words[0])
        line = row(look, menus, None, menus.get_help)
        line.setAlignment(menus, Qt.AlignmentFlag.AlignVCenter)
        edge = look.gap(2)
        line.setContentsMargins(0, edge, look.gap(24), edge)
        self.setLayout(line)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Say as much as there is room for."""
        super().resizeEvent(event)
        for words in self._words:
            self._say(words)
            if self.minimumSizeHint().width() <= self.width():
                break

    def _say(self, words: str) -> None:
        if self._menus.get_help.text() != words:
            self._menus.get_help.setText(words)
            with_icon(self._menus.get_help, "first-aid-kit", self._look, "danger")
