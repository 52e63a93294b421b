"""The places as a list, one row each, with the same steps as on the figure."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QFrame, QSizePolicy, QVBoxLayout

from backcare_desktop.content.regions import View
from backcare_desktop.ui.body_map.marker import ARROWS, Marker
from backcare_desktop.ui.body_map.painting import FILLS, draw_dots
from backcare_desktop.ui.body_map.region import MarkStep, intensity_word
from backcare_desktop.ui.widgets.flow import FlowLayout
from backcare_desktop.ui.widgets.tab_order import make_tab_stop
from backcare_desktop.ui.widgets.text import PlainLabel

if TYPE_CHECKING:
    from collections.abc import Mapping

    from PySide6.QtGui import QKeyEvent, QPaintEvent

    from backcare_desktop.ui.body_map.region import MapRegion
    from backcare_desktop.ui.theme.look import Look

ROW_HEIGHT, ROW_WIDTH, BOX, INSET = 44, 168, 24, 6
"""Of a row, at 100 %: the least height and width, its box, and the space around the words."""

DOT_SCALE = 0.55

NECK = ("neck", "arm")
LEGS = ("buttock", "tailbone", "saddle", "thigh", "calf", "foot")


class RegionRow(Marker):
    """A box with one, two or three dots, the name of a place and how strong it is there."""

    def __init__(self, look: Look, region: MapRegion) -> None:
        super().__init__(region)
        self._look = look
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)

    def sizeHint(self) -> QSize:
        """Return room for the name on two lines at most."""
        width = self._look.gap(ROW_WIDTH)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """Return the same."""
        return self.sizeHint()

    def hasHeightForWidth(self) -> bool:
        """Return that the words wrap."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height of the words at a width, with room for how strong it is."""
        words = QRect(0, 0, width - self._words_left - self._inset, 10_000)
        name = self.fontMetrics().boundingRect(words, Qt.TextFlag.TextWordWrap, self.region.name)
        step = self._look.px(18)
        return max(self._look.px(ROW_HEIGHT), name.height() + step + 2 * self._inset)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the box, the words and, round it all, where the keyboard is."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.underMouse():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self._look.colour("sunken"))
            painter.drawRoundedRect(self.rect(), self._look.px(8), self._look.px(8))
        box = QRectF(0, 0, self._look.px(BOX), self._look.px(BOX))
        box.moveCenter(QRectF(self.rect()).center())
        box.moveLeft(self._inset)
        draw_box(painter, self._look, self.intensity, box)
        self._draw_words(painter)
        if self.hasFocus():
            painter.setPen(QPen(self._look.colour("text"), 3))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            ring = QRectF(self.rect()).adjusted(1.5, 1.5, -1.5, -1.5)
            painter.drawRoundedRect(ring, self._look.px(8), self._look.px(8))
        painter.end()

    def _draw_words(self, painter: QPainter) -> None:
        room = self.rect().adjusted(self._words_left, self._inset, -self._inset, -self._inset)
        wrap = Qt.TextFlag.TextWordWrap
        step = intensity_word(self.intensity) if self.isChecked() else ""
        name = painter.fontMetrics().boundingRect(room, wrap, self.region.name)
        below = self._look.px(18) if step else 0
        name.moveTop(room.top() + (room.height() - name.height() - below) // 2)
        painter.setPen(self._look.colour("text"))
        painter.drawText(
            name.adjusted(0, 0, room.width() - name.width(), 0), wrap, self.region.name
        )
        painter.setFont(self._look.font("small", strong=True))
        painter.setPen(self._look.colour("text_muted"))
        painter.drawText(QRect(name.left(), name.bottom(), room.width(), below), wrap, step)

    @property
    def _inset(self) -> int:
        return self._look.px(INSET)

    @property
    def _words_left(self) -> int:
        return self._look.px(BOX) + 2 * self._inset + self._look.px(4)


class RegionList(QFrame):
    """Groups of rows, one Tab stop; up and down go through all of them."""

    def __init__(self, look: Look, regions: tuple[MapRegion, ...]) -> None:
        super().__init__()
        self.setAccessibleName(self.tr("Places as a list"))
        stack = QVBoxLayout(self)
        stack.setContentsMargins(0, 0, 0, 0)
        stack.setSpacing(look.gap(4))
        self.rows: dict[str, RegionRow] = {}
        for title, members in self._groups(regions).items():
            if self.rows:
                stack.addSpacing(look.gap(10))
            stack.addWidget(PlainLabel(title, strong=True))
            group = FlowLayout(gap=look.gap(4), even=True, most=2)
            for region in members:
                self.rows[region.id] = RegionRow(look, region)
                self.rows[region.id].marked.connect(self._hold)
                group.addWidget(self.rows[region.id])
            stack.addLayout(group)
        stack.addStretch(1)
        if self.rows:
            make_tab_stop(self.rows.values(), next(iter(self.rows.values())))

    def show_intensities(self, intensities: Mapping[str, MarkStep]) -> None:
        """Show how strong it is in each place; emits nothing."""
        for name, row in self.rows.items():
            row.show_intensity(intensities.get(name, MarkStep.NONE))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go to the next or the last row with an arrow."""
        rows = list(self.rows.values())
        at = next((number for number, row in enumerate(rows) if row.hasFocus()), None)
        if event.key() not in ARROWS or at is None:
            super().keyPressEvent(event)
            return
        step = 1 if event.key() in {Qt.Key.Key_Down, Qt.Key.Key_Right} else -1
        there = rows[min(max(at + step, 0), len(rows) - 1)]
        make_tab_stop(rows, there)
        there.setFocus(Qt.FocusReason.TabFocusReason)

    def _hold(self, name: str) -> None:
        """Let Tab come back to the row that was used last."""
        make_tab_stop(self.rows.values(), self.rows[name])

    def _groups(self, regions: tuple[MapRegion, ...]) -> dict[str, list[MapRegion]]:
        titles = {
            "neck": self.tr("Neck and arms"),
            "back": self.tr("Back"),
            "legs": self.tr("Buttocks and legs"),
            "front": self.tr("Front"),
        }
        groups: dict[str, list[MapRegion]] = {title: [] for title in titles.values()}
        for region in sorted(regions, key=_is_in_the_middle):  # so that both sides stand together
            groups[titles[_group(region)]].append(region)
        return {title: members for title, members in groups.items() if members}


def _is_in_the_middle(region: MapRegion) -> bool:
    return not region.id.endswith(("_l", "_r"))


def _group(region: MapRegion) -> str:
    if region.view is View.FRONT:
        return "front"
    if region.id.startswith(NECK):
        return "neck"
    return "legs" if region.id.startswith(LEGS) else "back"


def draw_box(painter: QPainter, look: Look, intensity: MarkStep, box: QRectF) -> None:
    """Draw a box that holds as many dots as a step has."""
    marked = intensity is not MarkStep.NONE
    inner = box.adjusted(1, 1, -1, -1)
    painter.setPen(QPen(look.colour("pain_line" if marked else "outline"), 2))
    painter.setBrush(look.colour(FILLS[intensity] if marked else "surface"))
    painter.drawRoundedRect(inner, look.px(7), look.px(7))
    draw_dots(painter, look, intensity, box.center(), DOT_SCALE * look.scale)
