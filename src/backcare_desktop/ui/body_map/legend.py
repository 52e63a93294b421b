"""What the dots and colours of the body map stand for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPixmap
from PySide6.QtWidgets import QFrame, QLabel

from backcare_desktop.ui.body_map.region import MarkStep, intensity_word
from backcare_desktop.ui.body_map.region_list import BOX, draw_box
from backcare_desktop.ui.widgets.card import row
from backcare_desktop.ui.widgets.flow import FlowLayout
from backcare_desktop.ui.widgets.text import PlainLabel

if TYPE_CHECKING:
    from backcare_desktop.ui.theme.look import Look


def legend(look: Look) -> QFrame:
    """Return the three steps, each as a box with its dots and as a word."""
    shown = QFrame()
    line = FlowLayout(shown, gap=look.gap(10))
    for intensity in (MarkStep.MILD, MarkStep.MODERATE, MarkStep.STRONG):
        picture, words = QLabel(), PlainLabel(intensity_word(intensity), muted=True, wrap=False)
        picture.setPixmap(_picture(look, intensity, picture.devicePixelRatioF()))
        pair = QFrame()
        together = row(look, picture, words, gap=6)
        together.setContentsMargins(0, 0, 0, 0)
        pair.setLayout(together)
        line.addWidget(pair)
    return shown


def _picture(look: Look, intensity: MarkStep, ratio: float) -> QPixmap:
    side = look.px(BOX)
    picture = QPixmap(round(side * ratio), round(side * ratio))
    picture.setDevicePixelRatio(ratio)
    picture.fill(look.colour("surface"))
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    draw_box(painter, look, intensity, QRectF(0, 0, side, side))
    painter.end()
    return picture
