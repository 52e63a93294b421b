"""The user guide, which may stay open beside the window."""

from __future__ import annotations

from typing import TYPE_CHECKING

from backcare_desktop.content.guide import FIRST_PAGE
from backcare_desktop.ui.dialogs.dialog import Dialog
from backcare_desktop.ui.widgets.buttons import button
from backcare_desktop.ui.widgets.guide_browser import GuideBrowser

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from backcare_desktop.ui.theme.look import Look

WIDTH = 760
WHOLE_ROOM = 100
"""How much more of the room the page takes than the empty space under it."""


class GuideDialog(Dialog):
    """Pages to read; the contents are one button away, the page before another."""

    def __init__(self, parent: QWidget, look: Look) -> None:
        super().__init__(parent, look, self.tr("User guide"))
        self._fill(FIRST_PAGE)

    def wear(self, look: Look) -> None:
        """Show the same page in another look."""
        shown = self.browser.source().fileName().removesuffix(".md") or FIRST_PAGE
        self.start_over(look)
        self._fill(shown)

    def _fill(self, page: str) -> None:
        self.browser = GuideBrowser(self.look)
        self.contents = button(self.tr("Contents"), self._show_contents)
        self.back = button(self.tr("Page before"), self.browser.backward)
        self.back.setEnabled(False)
        self.browser.backwardAvailable.connect(self.back.setEnabled)
        self.close_button = button(self.tr("Close"), self.accept, role="primary")
        self.body.addWidget(self.browser, WHOLE_ROOM)
        self.close_with(self.contents, self.back, self.close_button, width=WIDTH)
        self.browser.open_page(page)
        self.browser.setFocus()

    def _show_contents(self) -> None:
        self.browser.open_page(FIRST_PAGE)
