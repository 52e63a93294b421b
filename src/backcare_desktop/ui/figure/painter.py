"""Painting a scene at one moment, in the colours of a look."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QPoint, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPen, QTransform

from backcare_desktop.ui.figure.body import SEAM

if TYPE_CHECKING:
    from collections.abc import Iterable

    from backcare_desktop.domain.movement import Moment
    from backcare_desktop.ui.figure.body import Part
    from backcare_desktop.ui.figure.props import Piece
    from backcare_desktop.ui.figure.scene import Scene
    from backcare_desktop.ui.theme.look import Look

LINE = 0.006
FAR_PALER = 0.42
OVER = QPainter.CompositionMode.CompositionMode_SourceOver
ON_TOP = QPainter.CompositionMode.CompositionMode_SourceAtop
"""Painted only where something was painted before."""


class Shot(NamedTuple):
    """A scene at one moment."""

    scene: Scene
    moment: Moment
    parts: list[Part]
    backdrop: tuple[object, ...]


def shot_of(scene: Scene, moment: Moment) -> Shot:
    """Return what is to be painted of a moment."""
    return Shot(scene, moment, scene.parts(moment), scene.backdrop(moment))


class FigurePainter:
    """Paints scenes in one look.

    The figure is painted on a sheet of its own, where a line around a limb can be drawn only
    over the parts of the body that lie behind it: clipping to their outline takes ten times
    as long.
    """

    def __init__(self, look: Look, ground: str = "surface") -> None:
        self._paper = look.colour(ground)
        self._tones = tones(look)
        self._far = {tone: _mixed(c, self._paper, FAR_PALER) for tone, c in self._tones.items()}
        self._sheet = QImage()

    def paint(self, painter: QPainter, rect: QRect, shot: Shot, dirty: QRect | None = None) -> None:
        """Paint a shot as large as fits into a rectangle; only what is `dirty` need be painted."""
        part = rect if dirty is None else dirty
        ratio = painter.device().devicePixelRatioF()
        placed = placing(rect, shot)
        painter.fillRect(part, self._paper)
        painter.setOpacity(shot.scene.fading(shot.moment))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._fill(painter, shot.scene.floor(shot.moment.seen), placed)
        self._things(painter, shot, placed, between_legs=False)
        source = QRect(QPoint(), part.size() * ratio)
        placed *= QTransform.fromTranslate(-part.x(), -part.y())
        placed *= QTransform.fromScale(ratio, ratio)
        painter.drawImage(part.topLeft(), self._figure(shot, placed, source, ratio), source)
        painter.setOpacity(1)

    def _figure(self, shot: Shot, placed: QTransform, part: QRect, ratio: float) -> QImage:
        """Return a part of the picture with the figure alone, in pixels of the screen."""
        if not self._sheet.rect().contains(part):
            size = part.size().expandedTo(self._sheet.size())
            self._sheet = QImage(size, QImage.Format.Format_ARGB32_Premultiplied)
        self._sheet.setDevicePixelRatio(1)
        painter = QPainter(self._sheet)
        painter.setClipRect(part)
        painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Clear)
        painter.fillRect(part, Qt.GlobalColor.transparent)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for limb in shot.parts:
            if limb.seam is None:
                painter.setCompositionMode(OVER)
                self._things(painter, shot, placed, between_legs=True)
            else:
                painter.setCompositionMode(ON_TOP)
                painter.fillPath(placed.map(limb.seam), self._paper)
                painter.setCompositionMode(OVER)
            self._paint_part(painter, limb, placed)
        painter.end()
        self._sheet.setDevicePixelRatio(ratio)
        return self._sheet

    def _paint_part(self, painter: QPainter, part: Part, placed: QTransform) -> None:
        tones = self._far if part.far else self._tones
        for tone, path in part.pieces:
            painter.fillPath(placed.map(path), tones[tone])

    def _things(
        self, painter: QPainter, shot: Shot, placed: QTransform, *, between_legs: bool
    ) -> None:
        opacity = painter.opacity()
        for shown, pieces in shot.scene.things(shot.moment, between_legs=between_legs):
            painter.setOpacity(opacity * shown)
            self._fill(painter, pieces, placed)
        painter.setOpacity(opacity)

    def _fill(self, painter: QPainter, pieces: Iterable[Piece], placed: QTransform) -> None:
        for tone, path in pieces:
            laid = placed.map(path)  # a path is painted far faster in pixels than transformed
            painter.fillPath(laid, self._tones[tone])
            if tone == "cushion":
                painter.strokePath(laid, QPen(self._tones["wood"], LINE * placed.m11()))


def placing(rect: QRect, shot: Shot) -> QTransform:
    """Return how what a camera sees is laid into a rectangle."""
    room = shot.scene.rooms[shot.scene.view(shot.moment.seen).camera]
    scale = min(rect.width() / room.width(), rect.height() / room.height())
    middle = QRectF(rect).center() - room.center() * scale
    return QTransform(scale, 0, 0, scale, middle.x(), middle.y())


def changed(rect: QRect, before: Shot, after: Shot) -> QRect:
    """Return the part of a rectangle in which one shot looks different from another."""
    if before.scene is not after.scene or before.backdrop != after.backdrop:
        return rect
    room = QRectF()
    for old, new in zip(before.parts, after.parts, strict=True):
        if old != new:
            for piece in (*old.pieces, *new.pieces):
                room = room.united(piece.path.boundingRect())
    room.adjust(-SEAM, -SEAM, SEAM, SEAM)
    return placing(rect, after).mapRect(room).toAlignedRect().adjusted(-1, -1, 1, 1)


def tones(look: Look) -> dict[str, QColor]:
    """Return the colour of every tone; they all come from tokens."""
    text, accent, heat, body, line = (
        look.colour(token) for token in ("text", "accent", "heat", "body", "body_line")
    )
    return {
        "shirt": accent,
        "trousers": _mixed(accent, text, 0.62),
        "skin": _mixed(_mixed(heat, body, 0.4), text, 0.13),
        "hair": _mixed(text, line, 0.25),
        "ground": look.colour("sunken"),
        "edge": _mixed(body, line, 0.75),
        "cushion": body,
        "wood": line,
    }


def _mixed(one: QColor, two: QColor, share: float) -> QColor:
    """Return a colour a share (0-1) of the way to another."""
    kept = 1 - share
    return QColor.fromRgbF(
        one.redF() * kept + two.redF() * share,
        one.greenF() * kept + two.greenF() * share,
        one.blueF() * kept + two.blueF() * share,
    )
