"""The body map: figures from behind and from the front, a list beside them, both in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from backcare_desktop.content.regions import View
from backcare_desktop.ui.body_map.figure import BodyFigure
from backcare_desktop.ui.body_map.legend import legend
from backcare_desktop.ui.body_map.region import MarkStep, told
from backcare_desktop.ui.body_map.region_list import RegionList
from backcare_desktop.ui.widgets.buttons import button
from backcare_desktop.ui.widgets.card import column
from backcare_desktop.ui.widgets.chips import Chips
from backcare_desktop.ui.widgets.columns import Columns
from backcare_desktop.ui.widgets.flow import flow
from backcare_desktop.ui.widgets.text import PlainLabel, hint

if TYPE_CHECKING:
    from collections.abc import Mapping

    from backcare_desktop.ui.body_map.marker import Marker
    from backcare_desktop.ui.body_map.region import MapRegion
    from backcare_desktop.ui.theme.look import Look

NARROW = 620
"""Pixels at 100 %: below this the list stands under the figure."""


class BodyMap(QWidget):
    """Places on the body, each of which can be marked on the figure or in the list.

    `changed` carries what is marked, 1 to 3 by the id of the place, after each step a person
    takes. Ids and steps of a newer version are kept and read back as such.
    """

    changed = Signal(dict)

    def __init__(self, look: Look, regions: tuple[MapRegion, ...]) -> None:
        super().__init__()
        self._regions = {region.id: region for region in regions}
        self.value: dict[str, int] = {}
        self.figures = {view: BodyFigure(look, _seen(regions, view), view) for view in View}
        self.views = Chips(look, self._view_names(), must_choose=True)
        self.views.setAccessibleName(self.tr("Which side of the body"))
        self.levels = button(self.tr("Levels of the spine"), role="chip", checkable=True)
        keeps_room = self.levels.sizePolicy()
        keeps_room.setRetainSizeWhenHidden(True)
        self.levels.setSizePolicy(keeps_room)
        self.attended = hint()
        self.list = RegionList(look, regions)
        self.read_back = PlainLabel()
        self._lay_out(look)
        if not self.figures[View.FRONT].spots:
            self.views.hide()
        self._connect()
        self.show_view(View.BACK)
        self.show_regions({})
        self._attend("")

    def show_regions(self, value: Mapping[str, int]) -> None:
        """Show what is marked, 1 to 3 by the id of the place; emits nothing."""
        self.value = {name: step for name, step in value.items() if step}
        known = {n: MarkStep(step) for n, step in self.value.items() if step in set(MarkStep)}
        for figure in self.figures.values():
            figure.show_intensities(known)
        self.list.show_intensities(known)
        self.read_back.setText(self.in_words())

    def show_view(self, view: View) -> None:
        """Show the body from one side."""
        self.views.choose(view)
        for each, figure in self.figures.items():
            figure.setVisible(each is view)
        self.levels.setVisible(view is View.BACK)

    def in_words(self) -> str:
        """Return what is marked in words, from the neck to the foot; ids without a name last."""
        marked = [region for region in self._regions.values() if region.id in self.value]
        marked.sort(key=self._height)
        names = {region.id: region.name for region in marked}
        names |= {n: self._unknown(n) for n in self.value if n not in self._regions}
        words = [told(name, self.value[n]) for n, name in names.items()]
        if not words:
            return self.tr("Nothing is marked.")
        return self.tr("Marked: {places}.").format(places="; ".join(words))

    def _height(self, region: MapRegion) -> float:
        return self.figures[region.view].height_of(region.id)

    def _unknown(self, name: str) -> str:
        return self.tr("a place of a newer version ({id})").format(id=name)

    def _mark(self, name: str, step: int) -> None:
        self.show_regions({**self.value, name: step})
        self._attend(name)
        self.changed.emit(dict(self.value))

    def _turn(self) -> None:
        self.show_view(self.views.value or View.BACK)

    def _attend(self, name: str) -> None:
        region = self._regions.get(name)
        if region is None:
            self.attended.setText(self.tr("Click a place to mark it; again for stronger."))
        else:
            self.attended.setText(told(region.name, self.value.get(name, MarkStep.NONE)))

    def _view_names(self) -> dict[View, str]:
        return {View.BACK: self.tr("From behind"), View.FRONT: self.tr("From the front")}

    def _connect(self) -> None:
        markers: list[Marker] = [*self.list.rows.values()]
        for figure in self.figures.values():
            markers += figure.spots.values()
            figure.attended.connect(self._attend)
            self.levels.toggled.connect(figure.show_levels)
        for marker in markers:
            marker.marked.connect(self._mark)
        self.views.changed.connect(self._turn)

    def _lay_out(self, look: Look) -> None:
        columns = Columns(look, main=1, side=1, narrow=NARROW)
        figures = column(look, *self.figures.values(), gap=0)
        columns.main.addLayout(flow(look, self.views, self.levels))
        columns.main.addLayout(figures, 1)
        columns.main.addWidget(self.attended)
        columns.main.addStretch()
        columns.side.addWidget(legend(look))
        columns.side.addWidget(self.list, 1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(look.gap(12))
        whole.addWidget(columns, 1)
        whole.addWidget(self.read_back)


def _seen(regions: tuple[MapRegion, ...], view: View) -> tuple[MapRegion, ...]:
    return tuple(region for region in regions if region.view is view)
