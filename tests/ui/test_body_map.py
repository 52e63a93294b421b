"""The body map by mouse and by keys: figure, list and words always in step."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible, QHelpEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QToolTip

from backcare_desktop.content.regions import View
from backcare_desktop.ui.body_map.body_map import BodyMap
from backcare_desktop.ui.body_map.region import MapRegion
from backcare_desktop.ui.widgets.page import Page
from tests.support.body_places import CORE, REGIONS

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from backcare_desktop.ui.body_map.figure import BodyFigure
    from backcare_desktop.ui.body_map.marker import Marker
    from backcare_desktop.ui.theme.look import Look

LEFT = Qt.MouseButton.LeftButton
NO_KEY = Qt.KeyboardModifier.NoModifier
IDS = [region.id for region in REGIONS]


def figure_of(body_map: BodyMap, name: str) -> BodyFigure:
    """Return the figure a region is on, after turning to it."""
    view = next(region.view for region in REGIONS if region.id == name)
    body_map.views.buttons[view].click()
    return body_map.figures[view]


def click(body_map: BodyMap, name: str) -> None:
    figure = figure_of(body_map, name)
    QTest.mouseClick(figure, LEFT, NO_KEY, figure.middle_of(name).toPoint())


def focused(body_map: BodyMap) -> Marker:
    markers = [
        *body_map.list.rows.values(),
        *(spot for figure in body_map.figures.values() for spot in figure.spots.values()),
    ]
    (found,) = (marker for marker in markers if marker.hasFocus())
    return found


@pytest.mark.parametrize("name", IDS)
def test_a_click_marks_a_region_and_further_ones_go_through_the_steps(
    body_map: BodyMap, name: str
) -> None:
    seen: list[dict[str, int]] = []
    body_map.changed.connect(seen.append)
    for _ in range(4):
        click(body_map, name)
    assert seen == [{name: 1}, {name: 2}, {name: 3}, {}]
    assert body_map.value == {}


@pytest.mark.parametrize("key", [Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter])
def test_a_key_goes_a_step_on_and_digits_choose(body_map: BodyMap, key: Qt.Key) -> None:
    spot = body_map.figures[View.BACK].spots["lower_back_l"]
    spot.setFocus()
    QTest.keyClick(spot, key)
    assert body_map.value == {"lower_back_l": 1}
    for digit, value in (("3", {"lower_back_l": 3}), ("2", {"lower_back_l": 2}), ("0", {})):
        QTest.keyClicks(spot, digit)
        assert body_map.value == value
    QTest.keyClicks(spot, "4")
    assert body_map.value == {}


def test_tab_enters_and_leaves_and_arrows_go_to_the_neighbour(body_map: BodyMap) -> None:
    figure = body_map.figures[View.BACK]
    figure.spots["lower_back_mid"].setFocus()
    for key, name in (
        (Qt.Key.Key_Left, "lower_back_l"),
        (Qt.Key.Key_Left, "flank_l"),
        (Qt.Key.Key_Right, "lower_back_l"),
        (Qt.Key.Key_Right, "lower_back_mid"),
        (Qt.Key.Key_Down, "tailbone"),
        (Qt.Key.Key_Down, "saddle"),
        (Qt.Key.Key_Up, "tailbone"),
    ):
        QTest.keyClick(focused(body_map), key)
        assert focused(body_map).region.id == name
    QTest.keyClick(focused(body_map), Qt.Key.Key_Tab)
    assert focused(body_map) in body_map.list.rows.values()
    QTest.keyClick(focused(body_map), Qt.Key.Key_Backtab)
    assert focused(body_map) is figure.spots["tailbone"]


def test_the_list_can_be_used_alone(body_map: BodyMap) -> None:
    rows = list(body_map.list.rows.values())
    rows[0].setFocus()
    QTest.keyClick(rows[0], Qt.Key.Key_Up)
    assert rows[0].hasFocus()
    for row in rows:
        assert row.hasFocus()
        QTest.keyClicks(row, "2")
        QTest.keyClick(row, Qt.Key.Key_Down)
    assert body_map.value == dict.fromkeys(IDS, 2)
    assert rows[-1].hasFocus()
    QTest.mouseClick(rows[0], LEFT)
    assert body_map.value[rows[0].region.id] == 3


def test_tab_comes_back_to_the_row_that_was_used_last(body_map: BodyMap) -> None:
    row = body_map.list.rows["calf_r"]
    QTest.mouseClick(row, LEFT)
    QTest.keyClick(row, Qt.Key.Key_Backtab)
    assert focused(body_map) in body_map.figures[View.BACK].spots.values()
    QTest.keyClick(focused(body_map), Qt.Key.Key_Tab)
    assert row.hasFocus()


def test_arrows_bring_what_they_lead_to_into_view(qtbot: QtBot, look: Look) -> None:
    page, body_map = Page(look), BodyMap(look, REGIONS)
    qtbot.addWidget(page)
    page.body.addWidget(body_map)
    page.resize(700, 400)
    with qtbot.waitActive(page):
        page.show()
        page.activateWindow()
    body_map.list.rows["neck_l"].setFocus()
    for _ in body_map.list.rows:
        QTest.keyClick(focused(body_map), Qt.Key.Key_Down)
        row = focused(body_map)
        assert row.visibleRegion().boundingRect() == row.rect()


def test_figure_list_and_words_are_in_step(body_map: BodyMap) -> None:
    click(body_map, "buttock_l")
    QTest.keyClicks(body_map.list.rows["lower_back_l"], "3")
    for name, step in (("buttock_l", 1), ("lower_back_l", 3), ("neck_r", 0)):
        row, spot = body_map.list.rows[name], body_map.figures[View.BACK].spots[name]
        assert row.intensity == spot.intensity == step
        assert row.isChecked() is spot.isChecked() is bool(step)
    assert body_map.read_back.text() == (
        "Marked: Lower back, your left: strong; Buttock, your left: mild."
    )


def test_what_is_shown_is_read_back_from_neck_to_foot_and_emits_nothing(
    qtbot: QtBot, body_map: BodyMap
) -> None:
    with qtbot.assertNotEmitted(body_map.changed):
        body_map.show_regions({"foot_l": 1, "thigh_front_r": 2, "neck_r": 3})
    assert body_map.read_back.text() == (
        "Marked: Neck, your right: strong; Front of thigh, your right: moderate; "
        "Foot, your left: mild."
    )
    body_map.show_regions({})
    assert body_map.read_back.text() == "Nothing is marked."


def test_a_place_of_a_newer_version_is_kept_and_told(qtbot: QtBot, body_map: BodyMap) -> None:
    body_map.show_regions({"jaw": 2, "elbow": 7})
    with qtbot.waitSignal(body_map.changed) as changed:
        click(body_map, "neck_l")
    assert changed.args == [{"jaw": 2, "elbow": 7, "neck_l": 1}]
    assert body_map.read_back.text() == (
        "Marked: Neck, your left: mild; a place of a newer version (jaw): moderate; "
        "a place of a newer version (elbow): a step of a newer version."
    )


def test_a_step_of_a_newer_version_is_kept_and_told(body_map: BodyMap) -> None:
    body_map.show_regions({"neck_l": 4})
    assert not body_map.list.rows["neck_l"].isChecked()
    assert body_map.value == {"neck_l": 4}
    assert body_map.read_back.text() == "Marked: Neck, your left: a step of a newer version."


def test_a_place_without_an_outline_stands_in_the_list_alone(qtbot: QtBot, look: Look) -> None:
    body_map = BodyMap(look, (MapRegion(id="jaw", name="Jaw"), *CORE))
    qtbot.addWidget(body_map)
    assert "jaw" not in body_map.figures[View.BACK].spots
    QTest.keyClicks(body_map.list.rows["jaw"], "3")
    assert body_map.value == {"jaw": 3}
    body_map.show_regions({"jaw": 3, "foot_r": 1})
    assert body_map.read_back.text() == "Marked: Foot, your right: mild; Jaw: strong."


def test_a_screen_reader_is_told_name_part_and_step(body_map: BodyMap) -> None:
    body_map.show_regions({"lower_back_l": 2})
    for marker in (
        body_map.figures[View.BACK].spots["lower_back_l"],
        body_map.list.rows["lower_back_l"],
    ):
        told = QAccessible.queryAccessibleInterface(marker)
        assert told.role() is QAccessible.Role.CheckBox
        assert told.text(QAccessible.Text.Name) == "Lower back, your left"
        assert told.text(QAccessible.Text.Description).startswith("moderate")
        assert told.state().checked


def test_a_further_step_does_not_untick_the_box_in_between(qtbot: QtBot, body_map: BodyMap) -> None:
    spot = body_map.figures[View.BACK].spots["neck_l"]
    spot.click()
    with qtbot.assertNotEmitted(spot.toggled):
        spot.click()
    assert body_map.value == {"neck_l": 2}


def test_a_screen_reader_that_ticks_the_box_goes_a_step_on(body_map: BodyMap) -> None:
    spot = body_map.figures[View.BACK].spots["neck_l"]
    for expected in ({"neck_l": 1}, {"neck_l": 2}, {"neck_l": 3}, {}):
        spot.toggle()
        assert body_map.value == expected


def test_what_the_mouse_is_over_is_named(body_map: BodyMap) -> None:
    figure = body_map.figures[View.BACK]
    body_map.show_regions({"calf_r": 3})
    at = figure.middle_of("calf_r").toPoint()
    QTest.mouseMove(figure, at)
    assert body_map.attended.text() == "Calf, your right: strong"
    event = QHelpEvent(QHelpEvent.Type.ToolTip, at, figure.mapToGlobal(at))
    QApplication.sendEvent(figure, event)
    assert QToolTip.text() == "Calf, your right: strong"
    QTest.mouseMove(figure, QPoint(2, 2))
    assert body_map.attended.text() == "Click a place to mark it; again for stronger."
    QToolTip.hideText()


def test_what_the_keyboard_is_at_is_named_with_its_step(body_map: BodyMap) -> None:
    spot = body_map.figures[View.BACK].spots["calf_r"]
    spot.setFocus()
    assert body_map.attended.text() == "Calf, your right: not marked"
    QTest.keyClicks(spot, "2")
    assert body_map.attended.text() == "Calf, your right: moderate"


def test_a_click_that_is_let_go_elsewhere_marks_nothing(body_map: BodyMap) -> None:
    figure = body_map.figures[View.BACK]
    begin, end = (figure.middle_of(name).toPoint() for name in ("neck_l", "calf_l"))
    QTest.mousePress(figure, LEFT, NO_KEY, begin)
    QTest.mouseRelease(figure, LEFT, NO_KEY, end)
    QTest.mouseClick(figure, Qt.MouseButton.RightButton, NO_KEY, begin)
    assert body_map.value == {}


def test_the_front_is_offered_only_where_it_has_places(
    qtbot: QtBot, look: Look, body_map: BodyMap
) -> None:
    assert body_map.views.isVisible()
    assert not body_map.figures[View.FRONT].isVisible()
    body_map.views.buttons[View.FRONT].click()
    assert body_map.figures[View.FRONT].isVisible()
    assert not body_map.figures[View.BACK].isVisible()
    core = BodyMap(look, CORE)
    qtbot.addWidget(core)
    core.show()
    assert not core.views.isVisible()
