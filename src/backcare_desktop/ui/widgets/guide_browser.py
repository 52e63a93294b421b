"""The pages of the user guide, with their links and pictures; nothing from outside is loaded."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, QUrl
from PySide6.QtGui import (
    QImage,
    QTextBlockFormat,
    QTextCursor,
    QTextDocument,
)
from PySide6.QtWidgets import QTextBrowser

from backcare_desktop.content.guide import guide_folder, guide_page

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent, QTextBlock

    from backcare_desktop.ui.theme.look import Look

PICTURE_WIDTH = 620
"""How wide a picture of the guide is at 100 % text, where there is room."""
ABOVE_HEADING, UNDER_HEADING, UNDER_PARAGRAPH, UNDER_LINE = 14, 6, 10, 5
"""Empty space at 100 % text; the Markdown reader leaves none."""


class GuideBrowser(QTextBrowser):
    """Shows a page by its name; Tab goes from link to link, Enter follows, Alt+Left goes back."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self.setAccessibleName(self.tr("User guide"))
        # A bar that comes and goes would change the width, which lets the page be drawn anew.
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.document().setDocumentMargin(look.gap(12))

    def open_page(self, name: str) -> None:
        """Show a page from its beginning, or say that it is not there."""
        page = guide_page(name)
        if page.is_file():
            self.setSource(QUrl.fromLocalFile(str(page)))
        else:
            self.setPlainText(
                self.tr(
                    "The user guide cannot be found. Your entries are not affected. Install "
                    "BackCare again to mend it. Where: {path}"
                ).format(path=page)
            )

    def doSetSource(
        self,
        name: QUrl | str,
        type: QTextDocument.ResourceType = QTextDocument.ResourceType.UnknownResource,  # noqa: A002, ARG002 - Qt's
    ) -> None:
        """Show a page with room between its parts; links are underlined, not only coloured."""
        super().doSetSource(name, QTextDocument.ResourceType.HtmlResource)
        block = self.document().begin()
        while block.isValid():
            self._arrange(block)
            block = block.next()
        self.moveCursor(QTextCursor.MoveOperation.Start)

    def loadResource(self, kind: int, url: QUrl | str) -> object:
        """Load what lies in the guide's folder, pictures as wide as there is room for."""
        whole = self.source().resolved(QUrl(url))
        if not whole.isLocalFile() or not _is_in_guide(whole):
            return None
        if kind == QTextDocument.ResourceType.ImageResource.value:
            return self._fitting(QImage(whole.toLocalFile()))
        return self._as_html(Path(whole.toLocalFile()).read_text("utf-8"))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Draw the pictures anew for another width, at the same place of the page."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width() and self.source().isValid():
            QTimer.singleShot(0, self, self._fit_anew)  # Qt is still laying out the old width

    def _fit_anew(self) -> None:
        place = self.verticalScrollBar().value()
        self.reload()
        self.verticalScrollBar().setValue(place)

    def _arrange(self, block: QTextBlock) -> None:
        room = QTextBlockFormat()
        if block.blockFormat().headingLevel():
            room.setTopMargin(self._look.gap(ABOVE_HEADING))
            room.setBottomMargin(self._look.gap(UNDER_HEADING))
        else:
            in_list = block.textList() is not None
            room.setBottomMargin(self._look.gap(UNDER_LINE if in_list else UNDER_PARAGRAPH))
        QTextCursor(block).mergeBlockFormat(room)

    def _as_html(self, markdown: str) -> str:
        """Read the words in a new document: in a used one, headings colour what follows them."""
        fresh = QTextDocument()
        fresh.setDefaultFont(self.font())
        fresh.setMarkdown(markdown)
        return fresh.toHtml()

    def _fitting(self, picture: QImage) -> QImage:
        room = self.viewport().width() - 2 * round(self.document().documentMargin())
        ratio = self.devicePixelRatioF()
        width = round(min(self._look.px(PICTURE_WIDTH), room) * ratio)
        smooth = Qt.TransformationMode.SmoothTransformation
        fitting = picture.scaledToWidth(max(width, 1), smooth)
        fitting.setDevicePixelRatio(ratio)
        return fitting


def _is_in_guide(url: QUrl) -> bool:
    folder = QUrl.fromLocalFile(f"{guide_folder()}/")
    return folder.isParentOf(url)
