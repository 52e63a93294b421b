"""What every dialog is: a title, contents that scroll, buttons under them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from backcare_desktop.ui.widgets.card import row
from backcare_desktop.ui.widgets.page import Page
from backcare_desktop.ui.widgets.text import PlainLabel

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

    from backcare_desktop.ui.theme.look import Look
    from backcare_desktop.ui.widgets.buttons import Push

SCROLLING = {Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown}


class Dialog(QDialog):
    """A dialog whose parts go into `body`; Escape closes it."""

    def __init__(self, parent: QWidget, look: Look, title: str) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self._stack = QVBoxLayout(self)
        self._stack.setContentsMargins(0, 0, 0, 0)
        self._stack.setSpacing(0)
        self.start_over(look)

    def start_over(self, look: Look) -> None:
        """Take everything out, to be filled again in a look."""
        while (item := self._stack.takeAt(0)) is not None:
            old = item.widget()
            if old is not None:
                old.hide()
                old.deleteLater()
        self.look = look
        self.page = Page(look)
        self.body = self.page.body
        self.body.addWidget(PlainLabel(self.windowTitle(), size="title"))
        self._stack.addWidget(self.page, 1)

    def add(self, *parts: QWidget) -> None:
        """Put parts under what is already there."""
        for part in parts:
            self.body.addWidget(part)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Scroll the contents from the buttons under them as well."""
        if event.key() in SCROLLING:
            self.page.keyPressEvent(event)
        else:
            super().keyPressEvent(event)

    def put_down(self) -> bool:
        """Close without a question, because something urgent is opened.

        What is typed here is offered again; return whether there is any.
        """
        self.done(QDialog.DialogCode.Rejected)
        return False

    def keep_in_view(self, part: QWidget) -> None:
        """Put a part under the contents, where scrolling does not move it."""
        self._stack.addWidget(part)

    def close_with(self, *buttons: Push, width: float = 640) -> None:
        """Put the buttons under the contents; the width is that at 100 % text.

        The dialog is as high as its contents, both as far as the screen has room.
        """
        self.body.addStretch(1)
        line = row(self.look, None, *buttons)
        edge = self.look.gap(16)
        line.setContentsMargins(edge, edge, edge, edge)
        self.foot = QWidget()
        self.foot.setLayout(line)
        self._stack.addWidget(self.foot)
        room = self.screen().availableSize() * 0.92
        wide = min(self.look.px(width), room.width())
        wanted = QSize(wide, self._height_of_contents(wide))
        if self.isVisible():
            wanted = wanted.expandedTo(self.size())
            self.page.show()  # at once: what is not there yet cannot take the focus
            self.foot.show()
        self.resize(wanted.boundedTo(room))

    def _height_of_contents(self, width: int) -> int:
        self.ensurePolished()
        return self.body.totalHeightForWidth(width) + self.foot.sizeHint().height()
