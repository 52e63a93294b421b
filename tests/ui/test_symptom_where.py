"""Where it hurts and how far down the legs, and the signs to ask about that come with it."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel

from backcare_desktop.content.regions import View
from backcare_desktop.domain.symptom_check import (
    Intensity,
    Reach,
    Side,
)
from backcare_desktop.domain.warning_signs import Answer
from backcare_desktop.ui.symptoms.feels_card import FeelsCard
from backcare_desktop.ui.symptoms.legs_card import LegsCard
from backcare_desktop.ui.symptoms.story_changes import ChangesCard
from backcare_desktop.ui.symptoms.where_card import WhereCard
from tests.support.symptom_checks import EMPTY

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget
    from pytestqt.qtbot import QtBot

    from tests.support.card_stack import Stack
    from tests.ui.conftest import Running


AskingCard = WhereCard | LegsCard | ChangesCard
SADDLE = "q03_saddle"


def test_the_muscles_of_what_is_marked_are_named_with_their_sources(
    qtbot: QtBot, stack: Stack
) -> None:
    muscles = stack.card(WhereCard).muscles
    assert not muscles.isVisible()
    stack.place("buttock_l")
    stack.place("buttock_r")
    assert muscles.names.text() == "Buttock muscles (gluteals and piriformis)"
    stack.click(muscles.open)
    words = texts_in(muscles.details)
    assert (
        "In the buttock, the piriformis deep in it. They straighten the hip and steady it." in words
    )
    assert any("American Academy of Orthopaedic Surgeons" in each for each in words)
    stack.place("neck_l")
    qtbot.waitUntil(lambda: any(t.startswith("Hood muscle") for t in texts_in(muscles.details)))
    stack.click(muscles.open)
    assert not muscles.details.isVisible()
    stack.show_check(replace(EMPTY, regions={"calf_l": Intensity.MILD}))
    assert not muscles.isVisible()


def test_the_levels_of_the_spine_are_told_with_their_source(stack: Stack) -> None:
    card = stack.card(WhereCard)
    assert not card.levels.isVisible()
    stack.click(card.map.levels)
    words = texts_in(card.levels)
    assert words[3] == "L4: The tops of the hip bones"
    assert words[-1].startswith("BackCare Desktop project")
    card.map.views.buttons[View.FRONT].click()
    assert not card.levels.isVisible()
    card.map.views.buttons[View.BACK].click()
    assert card.levels.isVisible()


def texts_in(widget: QWidget) -> list[str]:
    return [label.text() for label in widget.findChildren(QLabel) if label.isVisible()]


def wanted(qtbot: QtBot, stack: Stack, card: AskingCard, sign: str) -> str:
    """Return the line about a sign, after pressing its button."""
    questions = card.questions
    assert list(questions.links) == [sign]
    with qtbot.waitSignal(card.question_wanted) as asked:
        stack.click(questions.links[sign])
    assert asked.args == [sign]
    return questions.links[sign].accessibleDescription()


def test_a_place_that_opens_a_sign_asks_for_its_answer_until_there_is_one(
    qtbot: QtBot, stack: Stack
) -> None:
    card = stack.card(WhereCard)
    stack.place("saddle")
    assert wanted(qtbot, stack, card, SADDLE) == (
        "You marked “Groin and saddle area”. Please also answer: "
        "Do you have new numbness, tingling or a strange feeling between your legs?"
    )
    stack.show_check(replace(card.check, answers={SADDLE: Answer.NOT_SURE}))
    assert not card.questions.isVisible()
    assert card.questions.links == {}


def test_both_legs_and_nothing_helps_open_their_signs_as_well(qtbot: QtBot, stack: Stack) -> None:
    legs, changes, where = stack.card(LegsCard), stack.card(ChangesCard), stack.card(WhereCard)
    stack.chip(legs.legs[Side.LEFT], "calf")
    assert not legs.questions.isVisible()
    stack.chip(legs.legs[Side.RIGHT], "thigh")
    assert "both legs" in wanted(qtbot, stack, legs, "q05_both_legs")
    changes.eases.chips.more.click()
    stack.chip(changes.eases.chips, "nothing")
    assert "Nothing helps" in wanted(qtbot, stack, changes, "q15_constant")
    stack.place("calf_l")
    assert not where.questions.isVisible()
    stack.place("foot_r")
    line = wanted(qtbot, stack, where, "q05_both_legs")
    assert "“Calf, your left”, “Foot, your right”" in line


def test_the_days_of_the_legs_show_once_there_are_two_and_have_a_list(
    running: Running, stack: Stack
) -> None:
    states = running.program.states
    legs, now = stack.card(LegsCard), states.clock.local_now()
    earlier = replace(EMPTY, id=states.diary.new_id(), leg_reach={Side.LEFT: Reach.FOOT})
    states.diary.add(replace(earlier, at=now - timedelta(days=2), entered_at=now, updated=now))
    running.settle()
    assert not legs.days.isVisible()
    stack.show_check(replace(EMPTY, at=now, entered_at=now, updated=now))
    stack.chip(legs.legs[Side.RIGHT], "buttock")
    stack.chip(legs.legs[Side.LEFT], "thigh")
    assert legs.days.isVisible()
    assert legs.days.lines.isVisible()
    stack.click(legs.days.twin)
    lines = legs.days.listed.text().split("\n")
    assert len(lines) == 14
    assert lines[0].endswith(": your left thigh, your right buttock")
    assert lines[1].endswith(": no entry")
    assert lines[2].endswith(": your left foot")
    stack.click(legs.days.twin)
    assert legs.days.lines.isVisible()
    assert "your left foot" in legs.days.lines.accessibleDescription()


def test_tab_reaches_the_question_right_after_the_places(qtbot: QtBot, stack: Stack) -> None:
    card = stack.card(WhereCard)
    stack.place("saddle")
    link = card.questions.links[SADDLE]
    qtbot.waitUntil(link.isVisible)
    card.map.list.rows["neck_l"].setFocus()
    QTest.keyClick(card.map.list.rows["neck_l"], Qt.Key.Key_Tab)
    assert link.hasFocus()
    QTest.keyClick(link, Qt.Key.Key_Tab)
    assert stack.card(FeelsCard).pain.scale.numbers[0].hasFocus()
