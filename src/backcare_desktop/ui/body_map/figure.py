"""The body seen from one side, with a real control on each place that can be marked."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QHelpEvent, QPainter
from PySide6.QtWidgets import QFrame, QSizePolicy, QToolTip

from backcare_desktop.content.regions import View
from backcare_desktop.ui.body_map.marker import Marker
from backcare_desktop.ui.body_map.neighbours import WAYS, neighbour
from backcare_desktop.ui.body_map.outlines import outlines
from backcare_desktop.ui.body_map.painting import MapPainter
from backcare_desktop.ui.body_map.placing import placed
from backcare_desktop.ui.body_map.region import MarkStep, told
from backcare_desktop.ui.widgets.tab_order import make_tab_stop

if TYPE_CHECKING:
    from collections.abc import Mapping

    from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPaintEvent, QResizeEvent

    from backcare_desktop.ui.body_map.region import MapRegion
    from backcare_desktop.ui.theme.look import Look

LEAST_WIDTH = 260
"""Pixels; the smallest region is then as large as the tip of a finger needs (24)."""

WIDTH = 330
"""Pixels at 100 %: how wide it would like to be."""

INSET = 3
"""Pixels around the figure, for the ring of the keyboard."""

REACH = 8
"""Pixels: so far beside a region a click still means it."""

HEAD_WIDTH, HEAD_HEIGHT = 116, 120
"""Units of the drawing that the words beside the head leave free, and how high they may be."""


class Spot(Marker):
    """The control of one region; the figure draws it and tells it of the mouse."""

    attended = Signal()

    def __init__(self, region: MapRegion) -> None:
        super().__init__(region)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Leave it to the figure."""

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Tell that the keyboard is here."""
        super().focusInEvent(event)
        self.attended.emit()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Tell that the keyboard has gone."""
        super().focusOutEvent(event)
        self.attended.emit()


class BodyFigure(QFrame):
    """One Tab stop; arrows go to the place next to it. `attended` tells which is looked at."""

    attended = Signal(str)

    def __init__(self, look: Look, regions: tuple[MapRegion, ...], view: View) -> None:
        super().__init__()
        self._look, self._view = look, view
        self._outlines = outlines(view)
        self._under_mouse: str | None = None
        self._pressed: str | None = None
        self._levels_shown = False
        drawn = [each for each in regions if each.id in self._outlines.regions]
        self.spots = {region.id: Spot(region) for region in drawn}
        for spot in self.spots.values():
            spot.setParent(self)
            spot.attended.connect(self._attend)
        if self.spots:
            make_tab_stop(self.spots.values(), next(iter(self.spots.values())))
        name = self.tr("Body from behind") if view is View.BACK else self.tr("Body from the front")
        self.setAccessibleName(name)
        self.setMouseTracking(True)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setMinimumSize(self._size(LEAST_WIDTH))
        self._place()

    def show_intensities(self, intensities: Mapping[str, MarkStep]) -> None:
        """Show how strong it is in each place; emits nothing."""
        for name, spot in self.spots.items():
            spot.show_intensity(intensities.get(name, MarkStep.NONE))
        self.update()

    def show_levels(self, shown: bool) -> None:  # noqa: FBT001 - a check box's signal
        """Show or hide the heights of the vertebrae."""
        self._levels_shown = shown
        self.update()

    def region_at(self, point: QPointF) -> str | None:
        """Return the place that a click at a point means."""
        return self._placed.region_at(point, REACH)

    def middle_of(self, name: str) -> QPointF:
        """Return where the sign of a place stands, in pixels."""
        return self._placed.marks[name]

    def height_of(self, name: str) -> float:
        """Return how far down the body a place is; one without an outline is below all others."""
        mark = self._outlines.marks.get(name)
        return self._outlines.frame.bottom() if mark is None else mark.y()

    def sizeHint(self) -> QSize:
        """Return a size at which everything is easy to hit."""
        return self._size(self._look.gap(WIDTH))

    def hasHeightForWidth(self) -> bool:
        """Return that it asks for less height where it is narrow."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height it asks for at a width."""
        return self._size(min(width, self.sizeHint().width())).height()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fill the new room, which is never higher than a body so wide."""
        super().resizeEvent(event)
        self.setMaximumHeight(self._size(self.width()).height())
        self._place()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the figure, what is marked, and what is looked at."""
        painter = QPainter(self)
        drawing = MapPainter(painter, self._look, self._placed)
        drawing.draw_body()
        for name, spot in self.spots.items():
            if spot.intensity is not MarkStep.NONE:
                drawing.draw_region(name, spot.intensity)
        if self._under_mouse is not None:
            drawing.draw_pointed(self._under_mouse)
        focused = self._focused()
        if focused is not None:
            drawing.draw_focus(focused)
        if self._levels_shown and self._view is View.BACK:
            drawing.draw_levels()
        for words, place in self._sides():
            drawing.draw_side(words, place)
        painter.end()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Tell what is under the mouse."""
        self._point_at(self.region_at(event.position()))

    def leaveEvent(self, event: QEvent) -> None:
        """Tell that the mouse has gone."""
        super().leaveEvent(event)
        self._point_at(None)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Remember where a click begins."""
        if event.button() is Qt.MouseButton.LeftButton:
            self._pressed = self.region_at(event.position())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Mark the place where a click began and ended."""
        pressed, self._pressed = self._pressed, None
        if event.button() is not Qt.MouseButton.LeftButton or pressed is None:
            return
        if self.region_at(event.position()) == pressed:
            self._go_to(pressed, Qt.FocusReason.MouseFocusReason)
            self.spots[pressed].click()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go to the next place with an arrow."""
        key, focused = Qt.Key(event.key()), self._focused()
        if key in WAYS and focused is not None:
            there = neighbour(self._placed.marks, focused, key)
            self._go_to(there, Qt.FocusReason.OtherFocusReason)
        else:
            super().keyPressEvent(event)

    def event(self, event: QEvent) -> bool:
        """Show the name of the place under the mouse."""
        if isinstance(event, QHelpEvent) and event.type() is QEvent.Type.ToolTip:
            name = self.region_at(QPointF(event.pos()))
            spot = self.spots.get(name) if name is not None else None
            words = "" if spot is None else told(spot.region.name, spot.intensity)
            QToolTip.showText(event.globalPos(), words, self)
            return True
        return super().event(event)

    def _go_to(self, name: str, reason: Qt.FocusReason) -> None:
        make_tab_stop(self.spots.values(), self.spots[name])
        self.spots[name].setFocus(reason)

    def _focused(self) -> str | None:
        return next((name for name, spot in self.spots.items() if spot.hasFocus()), None)

    def _point_at(self, name: str | None) -> None:
        if name != self._under_mouse:
            self._under_mouse = name
            pointing = Qt.CursorShape.PointingHandCursor if name else Qt.CursorShape.ArrowCursor
            self.setCursor(pointing)
            self._attend()

    def _attend(self) -> None:
        self.update()
        self.attended.emit(self._under_mouse or self._focused() or "")

    def _place(self) -> None:
        """Stand in the middle of the room; each control where its region is."""
        room = QRectF(self.rect()).adjusted(INSET, INSET, -INSET, -INSET)
        self._placed = placed(self._outlines, room, self.spots)
        for name, path in self._placed.regions.items():
            self.spots[name].setGeometry(path.boundingRect().toAlignedRect())

    def _sides(self) -> tuple[tuple[str, QRectF], tuple[str, QRectF]]:
        """Return the words for both sides, each with its place beside the head."""
        body, scale = self._placed.body.boundingRect(), self._placed.scale
        width = (body.width() - HEAD_WIDTH * scale) / 2
        left = QRectF(body.left(), body.top(), width, HEAD_HEIGHT * scale)
        right = left.translated(body.width() - width, 0)
        names = (self.tr("Your left"), self.tr("Your right"))
        if self._view is View.FRONT:
            names = names[::-1]
        return (names[0], left), (names[1], right)

    def _size(self, width: int) -> QSize:
        frame = self._outlines.frame
        return QSize(width, round(width * frame.height() / frame.width()))
