"""How a page will look: the page itself, made smaller."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QSizePolicy

from backcare_desktop.ui.widgets.text import Drawn

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

    from backcare_desktop.ui.theme.look import Look

WIDTH, LEAST, RATIO = 420, 240, 2**0.5


class PagePicture(Drawn):
    """As wide as there is room; white with a border, as paper is, in every look."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self.image = QImage()
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setMinimumWidth(look.px(LEAST))
        self.setMaximumWidth(look.px(WIDTH))

    def show_page(self, picture: bytes) -> None:
        """Show a page, given as a PNG."""
        self.image = QImage.fromData(picture)
        self.updateGeometry()
        self.update()

    def hasHeightForWidth(self) -> bool:
        """Keep the shape of the page."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height of a page so wide; one never gets wider than it may."""
        width = min(width, self.maximumWidth())
        if self.image.isNull():
            return round(width * RATIO)
        return round(width * self.image.height() / self.image.width())

    def sizeHint(self) -> QSize:
        """Return the size at which headings can be read."""
        return QSize(self._look.px(WIDTH), self.heightForWidth(self._look.px(WIDTH)))

    def minimumSizeHint(self) -> QSize:
        """Return the least at which the page can be made out."""
        return QSize(self._look.px(LEAST), self.heightForWidth(self._look.px(LEAST)))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the page and its border."""
        room = QRectF(0, 0, self.width(), self.heightForWidth(self.width()))
        room = room.adjusted(0.5, 0.5, -0.5, -0.5)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.fillRect(room, Qt.GlobalColor.white)
        if not self.image.isNull():
            sharp = self.devicePixelRatioF()
            fitting = self.image.scaled(
                (room.size() * sharp).toSize(),
                Qt.AspectRatioMode.IgnoreAspectRatio,
                Qt.TransformationMode.SmoothTransformation,
            )
            painter.drawImage(room, fitting)
        painter.setPen(self._look.colour("outline"))
        painter.drawRect(room)
