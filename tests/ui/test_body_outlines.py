"""The outlines of the body map: where the regions are, how large, and which way arrows lead."""

from __future__ import annotations

from itertools import combinations, product
from math import cos, radians, sin
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPointF, QRectF

from backcare_desktop.content.regions import View
from backcare_desktop.ui.body_map.figure import INSET, LEAST_WIDTH, REACH
from backcare_desktop.ui.body_map.neighbours import WAYS, neighbour
from backcare_desktop.ui.body_map.outlines import outlines
from backcare_desktop.ui.body_map.placing import Placed, placed
from tests.support.body_places import ACROSS, CORE, DOWN, PLACES, REGIONS, Place

if TYPE_CHECKING:
    from PySide6.QtGui import QPainterPath

TARGET = 24
"""Pixels: the width of what anybody can hit (WCAG 2.2, 2.5.8)."""

OPTIONAL = [place.region.id for place in PLACES if place.optional]
VIEWS = pytest.mark.parametrize("view", View)


def small(view: View) -> QRectF:
    frame = outlines(view).frame
    whole = QRectF(0, 0, LEAST_WIDTH, LEAST_WIDTH * frame.height() / frame.width())
    return whole.adjusted(INSET, INSET, -INSET, -INSET)


def test_every_region_has_an_outline_in_its_view() -> None:
    for view in View:
        named = {region.id for region in REGIONS if region.view is view}
        assert set(outlines(view).regions) == named


@pytest.mark.parametrize("place", PLACES, ids=[place.region.id for place in PLACES])
def test_a_region_is_where_it_is_expected(place: Place) -> None:
    x, y = place.middle
    point = QPointF((x - 0.5) * ACROSS, y * DOWN)
    assert outlines(place.region.view).regions[place.region.id].contains(point)


@VIEWS
def test_your_left_is_left_from_behind_and_right_from_the_front(view: View) -> None:
    for name, mark in outlines(view).marks.items():
        left = name.endswith("_l") is (view is View.BACK)
        expected = 0 if not name.endswith(("_l", "_r")) else -1 if left else 1
        assert (mark.x() > 0) - (mark.x() < 0) == expected


@VIEWS
@given(x=st.floats(-184, 184), y=st.floats(0, 1000))
def test_no_two_regions_overlap_and_none_leaves_the_body(view: View, x: float, y: float) -> None:
    drawn, point = outlines(view), QPointF(x, y)
    inside = [name for name, path in drawn.regions.items() if path.contains(point)]
    assert len(inside) <= 1
    if inside:
        rim = QRectF(x - 0.5, y - 0.5, 1, 1)
        assert drawn.body.intersects(rim)


@VIEWS
def test_the_body_and_its_regions_lie_within_the_frame(view: View) -> None:
    drawn = outlines(view)
    assert drawn.frame.contains(drawn.body.boundingRect())
    assert all(drawn.frame.contains(path.boundingRect()) for path in drawn.regions.values())


@VIEWS
def test_the_body_is_the_mirror_image_of_itself(view: View) -> None:
    drawn = outlines(view)
    for x, y in product(range(1, 180, 7), range(3, 1000, 9)):
        assert drawn.body.contains(QPointF(x, y)) == drawn.body.contains(QPointF(-x, y))


@VIEWS
def test_every_sign_stands_in_its_own_region(view: View) -> None:
    drawn = outlines(view)
    assert all(drawn.regions[name].contains(mark) for name, mark in drawn.marks.items())


@VIEWS
def test_every_region_of_the_smallest_map_can_be_hit(view: View) -> None:
    """Somewhere a whole round target means the region and no other."""
    picture = placed(outlines(view), small(view), outlines(view).regions)
    for name, path in picture.regions.items():
        assert any(is_a_target(picture, name, middle) for middle in middles(path)), name


def middles(path: QPainterPath) -> list[QPointF]:
    box = path.boundingRect()
    return [
        QPointF(box.left() + box.width() * x / 20, box.top() + box.height() * y / 20)
        for y in range(1, 20)
        for x in range(1, 20)
    ]


def is_a_target(picture: Placed, name: str, middle: QPointF) -> bool:
    turns = [radians(degrees) for degrees in range(0, 360, 15)]
    rim = [middle + QPointF(cos(turn), sin(turn)) * (TARGET / 2) for turn in turns]
    return all(picture.region_at(point, REACH) == name for point in rim)


@VIEWS
def test_far_from_the_body_nothing_is_meant(view: View) -> None:
    picture = placed(outlines(view), small(view), outlines(view).regions)
    assert picture.region_at(QPointF(1, 1), REACH) is None
    assert placed(outlines(view), small(view), ()).region_at(QPointF(99, 99), REACH) is None


def shown_sets() -> list[set[str]]:
    core = {region.id for region in CORE}
    return [
        core | set(some)
        for size in range(len(OPTIONAL) + 1)
        for some in combinations(OPTIONAL, size)
    ]


@VIEWS
def test_arrows_reach_every_region_from_every_other(view: View) -> None:
    for shown in shown_sets():
        marks = {n: mark for n, mark in outlines(view).marks.items() if n in shown}
        ways = {name: {neighbour(marks, name, key) for key in WAYS} for name in marks}
        for start in marks:
            assert reached(ways, start) == set(marks)


def reached(ways: dict[str, set[str]], start: str) -> set[str]:
    found, new = {start}, [start]
    while new:
        further = ways[new.pop()] - found
        found |= further
        new += further
    return found


@VIEWS
def test_an_arrow_leads_the_way_it_points(view: View) -> None:
    marks = outlines(view).marks
    for (name, mark), (key, (along, across)) in product(marks.items(), WAYS.items()):
        there = neighbour(marks, name, key)
        step = marks[there] - mark
        assert there == name or step.x() * along + step.y() * across > 0
