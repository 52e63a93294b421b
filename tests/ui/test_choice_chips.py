"""Chips to choose from: several or one, by mouse and by keys, with what a newer version offers."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QVBoxLayout, QWidget

from backcare_desktop.ui.widgets.choice_chips import ChoiceChips
from backcare_desktop.ui.widgets.page import Page

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from backcare_desktop.ui.theme.look import Look


class Shown(NamedTuple):
    """What keeps the chips alive, and the chips."""

    place: QWidget
    several: ChoiceChips
    one: ChoiceChips


TEXTS = {name: f"Choice {name}" for name in "abcd"}


@pytest.fixture
def shown(qtbot: QtBot, look: Look) -> Shown:
    """Return chips of which several can be taken, two shown at first, and chips for one."""
    place = QWidget()
    qtbot.addWidget(place)
    several = ChoiceChips(look, TEXTS, first=2, more={"a": "in more words"})
    one = ChoiceChips(look, TEXTS, several=False)
    several.name("Several")
    stack = QVBoxLayout(place)
    stack.addWidget(several)
    stack.addWidget(one)
    place.show()
    with qtbot.waitActive(place):
        place.activateWindow()
    return Shown(place, several, one)


def click(chips: ChoiceChips, name: str) -> None:
    QTest.mouseClick(chips.chips[name], Qt.MouseButton.LeftButton)


def focused(chips: ChoiceChips) -> str:
    return next((name for name, chip in chips.chips.items() if chip.hasFocus()), "")


def test_several_are_taken_in_their_order_and_let_go_by_a_second_click(
    shown: Shown,
) -> None:
    several = shown.several
    told: list[tuple[str, ...]] = []

    def note() -> None:
        told.append(several.value)

    several.changed.connect(note)
    for name in "bab":
        click(several, name)
    assert told == [("b",), ("b", "a"), ("a",)]
    assert several.chips["a"].isChecked()
    assert not several.chips["b"].isChecked()


def test_where_one_is_taken_another_takes_its_place_and_none_is_possible(
    shown: Shown,
) -> None:
    one = shown.one
    for name, value in (("b", ("b",)), ("d", ("d",)), ("d", ())):
        click(one, name)
        assert one.value == value
        assert [n for n, chip in one.chips.items() if chip.isChecked()] == list(value)


def test_tab_goes_between_the_groups_and_arrows_inside(
    shown: Shown,
) -> None:
    _, several, one = shown
    several.chips["a"].setFocus()
    QTest.keyClick(several.chips["a"], Qt.Key.Key_Left)
    assert focused(several) == "a"
    QTest.keyClick(several.chips["a"], Qt.Key.Key_Down)
    QTest.keyClick(several.chips["b"], Qt.Key.Key_Right)
    assert focused(several) == "b"
    QTest.keyClick(several.chips["b"], Qt.Key.Key_Space)
    assert several.value == ("b",)
    QTest.keyClick(several.chips["b"], Qt.Key.Key_Tab)
    assert several.more.hasFocus()
    QTest.keyClick(several.more, Qt.Key.Key_Tab)
    assert focused(one) == "a"
    QTest.keyClick(one.chips["a"], Qt.Key.Key_Backtab)
    QTest.keyClick(several.more, Qt.Key.Key_Backtab)
    assert focused(several) == "b"


def test_more_shows_the_rest_and_the_keyboard_goes_to_it(
    shown: Shown,
) -> None:
    _, several, one = shown
    assert not one.more.isVisible()
    assert [chip.isVisible() for chip in several.chips.values()] == [True, True, False, False]
    several.more.click()
    assert all(chip.isVisible() for chip in several.chips.values())
    assert focused(several) == "c"
    assert not several.more.isVisible()


def test_what_is_taken_is_shown_and_stays_when_it_is_let_go(
    shown: Shown,
) -> None:
    several = shown.several
    several.show_value(("d",))
    assert several.chips["d"].isVisible()
    assert several.more.isVisible()
    click(several, "d")
    assert several.value == ()
    assert several.chips["d"].isVisible()


def test_what_a_newer_version_offers_is_kept_and_named(
    shown: Shown,
) -> None:
    for chips in shown[1:]:
        chips.show_value(("teleport",))
        assert chips.newer.isVisible()
        assert chips.newer.text() == "Also chosen, in a newer version: teleport"
    _, several, one = shown
    click(several, "a")
    assert several.value == ("teleport", "a")
    click(one, "a")
    assert one.value == ("a",)
    assert not one.newer.isVisible()


def test_a_screen_reader_hears_the_group_the_choice_and_more_words(
    shown: Shown,
) -> None:
    several = shown.several
    told = QAccessible.queryAccessibleInterface(several.chips["a"])
    assert told.role() is QAccessible.Role.CheckBox
    assert told.text(QAccessible.Text.Name) == "Choice a"
    assert told.text(QAccessible.Text.Description) == "in more words"
    assert several.accessibleName() == "Several"
    assert several.more.accessibleName() == "Several: more…"


def test_arrows_bring_what_they_lead_to_into_view(qtbot: QtBot, look: Look) -> None:
    page, chips = Page(look), ChoiceChips(look, {f"c{n}": "A long choice" for n in range(20)})
    qtbot.addWidget(page)
    page.body.addWidget(chips)
    page.resize(220, 200)
    with qtbot.waitActive(page):
        page.show()
        page.activateWindow()
    chips.chips["c0"].setFocus()
    for chip in chips.chips.values():
        assert chip.hasFocus()
        assert chip.visibleRegion().boundingRect() == chip.rect()
        QTest.keyClick(chip, Qt.Key.Key_Right)
