"""My three activities: named, rated and let go, through the card's own controls."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from backcare_desktop.content.symptoms import symptom_guide
from backcare_desktop.domain.activities import Activity, ActivityRating
from backcare_desktop.state.activities_state import ActivitiesState
from backcare_desktop.ui.symptoms.activities_card import ActivitiesCard
from backcare_desktop.ui.widgets.page import Page

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from backcare_desktop.ui.theme.look import Look
    from tests.ui.conftest import Running


class Shown:
    """The card on a page, and what is saved of it."""

    def __init__(self, running: Running, look: Look) -> None:
        states = running.program.states
        self.running, self.diary, self.settings = running, states.diary, states.settings
        self.state = ActivitiesState(states.settings, states.diary, states.clock)
        self.page, self.card = Page(look), ActivitiesCard(self.state, symptom_guide(), look)
        self.page.body.addWidget(self.card)

    def rate(self, activity: str, score: int) -> None:
        self.card.rows[activity].scale.chips[str(score)].click()

    def scores(self) -> list[tuple[str, str, int]]:
        self.running.settle()
        ratings = self.diary.diary.entries(ActivityRating)
        return [(rating.activity, rating.name, rating.score) for rating in ratings]


@pytest.fixture
def shown(running: Running, qtbot: QtBot, look: Look) -> Shown:
    made = Shown(running, look)
    qtbot.addWidget(made.page)
    made.page.resize(900, 640)
    with qtbot.waitActive(made.page):
        made.page.show()
        made.page.activateWindow()
    return made


def own(shown: Shown, words: str) -> None:
    QTest.keyClicks(shown.card.new.edit, words)
    QTest.keyClick(shown.card.new.edit, Qt.Key.Key_Return)


def test_one_is_chosen_or_named_until_there_are_three(shown: Shown) -> None:
    new = shown.card.new
    new.chips.chips["socks"].click()
    assert shown.card.rows["socks"].scale.chips["0"].hasFocus()
    assert not new.add.isEnabled()
    own(shown, "  ")
    own(shown, " Play the cello ")
    assert new.chips.value == ("socks",)
    assert not new.chips.newer.isVisible()
    QTest.keyClicks(new.edit, "Garden")
    new.add.click()
    assert not new.isVisible()
    assert shown.settings.value.activities == (
        Activity(id="socks", name="Put on socks and shoes"),
        Activity(id="own_1", name="Play the cello"),
        Activity(id="own_2", name="Garden"),
    )


def test_a_rating_is_saved_at_once_and_a_later_one_of_today_takes_its_place(shown: Shown) -> None:
    own(shown, "Play the cello")
    shown.rate("own_1", 4)
    shown.rate("own_1", 7)
    assert shown.scores() == [("own_1", "Play the cello", 7)]
    shown.rate("own_1", 0)
    assert shown.scores() == [("own_1", "Play the cello", 0)]
    shown.rate("own_1", 0)
    assert shown.card.rows["own_1"].scale.value == ()
    assert shown.scores() == []
    shown.rate("own_1", 10)
    assert shown.scores() == [("own_1", "Play the cello", 10)]


def test_what_is_let_go_keeps_its_ratings_and_its_id(shown: Shown) -> None:
    own(shown, "Play the cello")
    shown.rate("own_1", 4)
    shown.running.settle()
    shown.card.rows["own_1"].drop.click()
    assert shown.card.rows == {}
    own(shown, "Garden")
    assert list(shown.card.rows) == ["own_2"]
    shown.card.new.chips.chips["sleep"].click()
    shown.card.new.chips.chips["sleep"].click()
    assert list(shown.card.rows) == ["own_2"]
    assert shown.scores() == [("own_1", "Play the cello", 4)]


def test_what_changes_elsewhere_is_shown_here(shown: Shown) -> None:
    shown.state.take((Activity(id="sleep", name="Sleep"),))
    shown.rate("sleep", 3)
    shown.running.settle()
    shown.diary.undo()
    shown.running.settle()
    assert shown.card.rows["sleep"].scale.value == ()
    shown.settings.forget()
    assert shown.card.rows == {}


def test_tab_goes_through_the_rows_before_what_names_another(shown: Shown) -> None:
    own(shown, "Play the cello")
    row, new = shown.card.rows["own_1"], shown.card.new
    row.drop.setFocus()
    QTest.keyClick(row.drop, Qt.Key.Key_Tab)
    assert row.scale.chips["0"].hasFocus()
    QTest.keyClick(row.scale.chips["0"], Qt.Key.Key_Tab)
    assert new.chips.chips["sleep"].hasFocus()
    assert row.drop.accessibleName() == "Play the cello: take it off the list"
    assert row.scale.accessibleName() == "Play the cello, 0 to 10"
