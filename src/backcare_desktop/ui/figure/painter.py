"""Painting a scene at one moment, in the colours of a look."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen

if TYPE_CHECKING:
    from collections.abc import Iterable

    from backcare_desktop.domain.movement import Moment
    from backcare_desktop.ui.figure.body import Part
    from backcare_desktop.ui.figure.props import Piece
    from backcare_desktop.ui.figure.scene import Scene
    from backcare_desktop.ui.theme.look import Look

SEAM, LINE = 0.018, 0.006
FAR_PALER = 0.42


class FigurePainter:
    """Paints scenes in one look."""

    def __init__(self, look: Look, ground: str = "surface") -> None:
        self._paper = look.colour(ground)
        self._tones = _tones(look)
        self._far = {tone: _mixed(c, self._paper, FAR_PALER) for tone, c in self._tones.items()}
        self._seam = QPen(self._paper, SEAM)
        self._seam.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        self._line = QPen(self._tones["edge"], LINE)

    def paint(self, painter: QPainter, rect: QRectF, scene: Scene, moment: Moment) -> None:
        """Paint a moment as large as fits into a rectangle; a change of camera fades."""
        view = scene.view(moment.seen)
        room = scene.rooms[view.camera]
        scale = min(rect.width() / room.width(), rect.height() / room.height())
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.translate(rect.center())
        painter.scale(scale, scale)
        painter.translate(-room.center())
        if view != scene.view(moment.last) or view != scene.view(moment.coming):
            painter.setOpacity(abs(1 - 2 * moment.share))
        self._fill(painter, scene.floor(moment.seen))
        self._things(painter, scene, moment, between_legs=False)
        self._figure(painter, scene, moment)
        painter.restore()

    def _figure(self, painter: QPainter, scene: Scene, moment: Moment) -> None:
        drawn = QPainterPath()
        drawn.setFillRule(Qt.FillRule.WindingFill)
        for part in scene.parts(moment):
            if part.seam is None:
                self._things(painter, scene, moment, between_legs=True)
            else:
                self._set_off(painter, part.seam, drawn)
            self._paint_part(painter, part)
            for piece in part.pieces:
                drawn.addPath(piece.path)

    def _paint_part(self, painter: QPainter, part: Part) -> None:
        tones = self._far if part.far else self._tones
        for tone, path in part.pieces:
            path.setFillRule(Qt.FillRule.WindingFill)
            painter.fillPath(path, tones[tone])

    def _set_off(self, painter: QPainter, seam: QPainterPath, drawn: QPainterPath) -> None:
        """Draw the line around a limb, as far as it lies over other parts of the body."""
        if drawn.isEmpty():
            return
        painter.save()
        painter.setClipPath(drawn)
        painter.strokePath(seam, self._seam)
        painter.restore()

    def _things(
        self, painter: QPainter, scene: Scene, moment: Moment, *, between_legs: bool
    ) -> None:
        opacity = painter.opacity()
        for shown, pieces in scene.things(moment, between_legs=between_legs):
            painter.setOpacity(opacity * shown)
            self._fill(painter, pieces)
        painter.setOpacity(opacity)

    def _fill(self, painter: QPainter, pieces: Iterable[Piece]) -> None:
        for tone, path in pieces:
            painter.fillPath(path, self._tones[tone])
            if tone == "cushion":
                painter.strokePath(path, self._line)


def _tones(look: Look) -> dict[str, QColor]:
    """Return the colour of every tone; they all come from tokens."""
    line, text, accent = (look.colour(token) for token in ("body_line", "text", "accent"))
    return {
        "shirt": accent,
        "trousers": _mixed(accent, text, 0.62),
        "skin": _mixed(line, look.colour("heat"), 0.28),
        "hair": _mixed(text, line, 0.25),
        "ground": look.colour("sunken"),
        "edge": line,
        "cushion": look.colour("body"),
        "wood": line,
    }


def _mixed(one: QColor, two: QColor, share: float) -> QColor:
    """Return a colour a share (0-1) of the way to another."""
    parts = zip(one.getRgb(), two.getRgb(), strict=True)
    return QColor(*(round(a * (1 - share) + b * share) for a, b in parts))
