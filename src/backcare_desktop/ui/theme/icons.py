"""The icons: one set, one stroke weight, in the colour of a token."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QRectF, Qt
from PySide6.QtGui import QGuiApplication, QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from backcare_desktop.content.resources import resource_folder

if TYPE_CHECKING:
    from backcare_desktop.ui.theme.look import Look


def icon(name: str, look: Look, colour: str = "text", selected: str | None = None) -> QIcon:
    """Return `resources/icons/<name>.svg` in the colour of a token, another when selected."""
    result = QIcon(pixmap(name, look, colour, 22))
    if selected is not None:
        chosen = pixmap(name, look, selected, 22)
        result.addPixmap(chosen, QIcon.Mode.Normal, QIcon.State.On)
        result.addPixmap(chosen, QIcon.Mode.Selected)
    return result


def pixmap(name: str, look: Look, colour: str, size: float, gap: float = 0) -> QPixmap:
    """Return an icon as a picture, `size` wide at 100 % text, with a gap after it."""
    svg = (resource_folder() / "icons" / f"{name}.svg").read_text("utf-8")
    coloured = svg.replace("currentColor", look.colour(colour).name())
    ratio = QGuiApplication.primaryScreen().devicePixelRatio()
    side = round(look.px(size) * ratio)
    picture = QPixmap(side + round(look.px(gap) * ratio), side)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    QSvgRenderer(QByteArray(coloured.encode())).render(painter, QRectF(0, 0, side, side))
    painter.end()
    picture.setDevicePixelRatio(ratio)
    return picture
