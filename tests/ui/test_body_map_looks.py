"""How the body map looks: whole at every size, in steps that need no colour, in tidy rows."""

from __future__ import annotations

from itertools import combinations
from typing import TYPE_CHECKING

import pytest
from PySide6.QtGui import QColor, QImage

from backcare_desktop.content.regions import View
from backcare_desktop.domain.settings import Settings, Theme
from backcare_desktop.ui.body_map.figure import BodyFigure
from backcare_desktop.ui.body_map.region_list import RegionList
from backcare_desktop.ui.theme.look import look_for
from backcare_desktop.ui.widgets.page import Page
from backcare_desktop.ui.widgets.text import PlainLabel
from tests.support.body_places import PLACES, REGIONS

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication
    from pytestqt.qtbot import QtBot

    from backcare_desktop.ui.body_map.body_map import BodyMap
    from backcare_desktop.ui.theme.look import Look


@pytest.mark.parametrize("size", [(260, 707), (260, 1000), (600, 707), (1600, 1200)])
@pytest.mark.parametrize("view", View)
def test_at_every_size_the_whole_body_shows_and_each_place_is_hit(
    qtbot: QtBot, look: Look, size: tuple[int, int], view: View
) -> None:
    figure = BodyFigure(look, tuple(r for r in REGIONS if r.view is view), view)
    qtbot.addWidget(figure)
    figure.resize(*size)
    figure.show()
    width, height = size
    assert (figure.width(), figure.height()) == (width, min(height, figure.maximumHeight()))
    for name, spot in figure.spots.items():
        assert figure.rect().contains(spot.geometry())
        assert figure.region_at(figure.middle_of(name)) == name
        assert figure.region_at(spot.geometry().center().toPointF()) == name
    picture = figure.grab().toImage()
    assert not any(picture.pixelColor(x, y) == QColor(look.tokens.body) for x, y in rim(picture))


def rim(picture: QImage) -> list[tuple[int, int]]:
    right, bottom = picture.width() - 1, picture.height() - 1
    across = [(x, y) for x in range(right + 1) for y in (0, bottom)]
    return across + [(x, y) for y in range(bottom + 1) for x in (0, right)]


def test_the_levels_of_the_spine_are_drawn_only_when_asked_for(body_map: BodyMap) -> None:
    figure = body_map.figures[View.BACK]
    without = figure.grab().toImage()
    body_map.levels.click()
    assert figure.grab().toImage() != without
    body_map.levels.click()
    assert figure.grab().toImage() == without


def test_every_step_looks_different_without_colour(body_map: BodyMap) -> None:
    figure = body_map.figures[View.BACK]
    spot = figure.spots["upper_back_l"].geometry()
    pictures = []
    for step in range(4):
        body_map.show_regions({"upper_back_l": step} if step else {})
        drawn = figure.grab(spot).toImage()
        fill = drawn.pixelColor(spot.width() // 4, spot.height() * 3 // 4)
        pictures.append(
            {
                (x, y)
                for x in range(spot.width() // 4, spot.width() * 3 // 4)
                for y in range(spot.height() // 3, spot.height() * 2 // 3)
                if drawn.pixelColor(x, y) != fill
            }
        )
    assert len({frozenset(picture) for picture in pictures}) == 4


@pytest.mark.parametrize("text_size", [100, 200])
@pytest.mark.parametrize("width", [340, 700, 900, 1600])
def test_no_row_of_the_list_covers_another_or_its_words(
    qtbot: QtBot, qapp: QApplication, width: int, text_size: int
) -> None:
    large = look_for(Settings(theme=Theme.LIGHT, text_size=text_size), qapp.font())
    page, listed = Page(large), RegionList(large, REGIONS)
    qtbot.addWidget(page)
    page.body.addWidget(listed)
    page.resize(width, 640)
    page.show()
    shown = [*listed.rows.values(), *listed.findChildren(PlainLabel)]
    assert all(row.height() >= row.heightForWidth(row.width()) for row in listed.rows.values())
    for one, other in combinations(shown, 2):
        assert not one.geometry().intersects(other.geometry())


def test_your_left_and_your_right_stand_side_by_side(body_map: BodyMap) -> None:
    rows = body_map.list.rows
    assert rows["calf_l"].y() == rows["calf_r"].y()
    assert rows["calf_l"].x() < rows["calf_r"].x()


def test_all_places_that_are_tried_are_distinct() -> None:
    assert len({place.region.name for place in PLACES}) == len(PLACES) == 25
