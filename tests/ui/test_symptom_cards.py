"""The cards of a symptom check, through their own controls."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton

from backcare_desktop.content.regions import View
from backcare_desktop.domain.symptom_check import (
    CHOICE_LIMIT,
    OWN_WORDS_LIMIT,
    Intensity,
    Part,
    Reach,
    Side,
    SymptomCheck,
)
from backcare_desktop.ui.symptoms.feels_card import FeelsCard
from backcare_desktop.ui.symptoms.feels_night import NightCard
from backcare_desktop.ui.symptoms.legs_card import LegsCard
from backcare_desktop.ui.symptoms.legs_sensations import SensationsCard
from backcare_desktop.ui.symptoms.story_card import StoryCard
from backcare_desktop.ui.symptoms.story_changes import ChangesCard
from backcare_desktop.ui.symptoms.where_card import WhereCard
from tests.support.symptom_checks import EMPTY, NEWER, symptom_checks

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget
    from pytestqt.qtbot import QtBot

    from tests.support.card_stack import Stack

USUAL = replace(
    EMPTY,
    pain=6,
    regions={"lower_back_l": Intensity.STRONG},
    qualities=("tight",),
    triggers=("heavy",),
    worse=("sit",),
    eases=("lie_knees",),
    leg_reach={Side.LEFT: Reach.THIGH},
    sleep_disturbed=True,
)
"""Lower back left strong, tight, after lifting, worse sitting, eased by lying, left thigh, …"""


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=150)
@given(check=symptom_checks())
def test_what_is_shown_is_what_the_controls_say_and_nothing_is_told(
    stack: Stack, check: SymptomCheck
) -> None:
    stack.show_check(check)
    for card in stack.cards:
        assert replace(check, **card.said()) == check
        card.follow()
    assert stack.told == []


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=25)
@given(check=symptom_checks(), data=st.data())
def test_every_change_by_a_click_is_shown_again_exactly(
    stack: Stack, check: SymptomCheck, data: st.DataObject
) -> None:
    stack.show_check(check)
    stack.told.clear()
    card = data.draw(st.sampled_from(stack.cards), label="card")
    buttons = [b for b in card.findChildren(QAbstractButton) if b.isVisible()]
    button = data.draw(st.sampled_from(buttons), label="button")
    button.click()
    assert len(stack.told) <= 1
    for told in stack.told:
        others = set(card.said())
        for name in SymptomCheck.__dataclass_fields__:
            assert name in others or getattr(told, name) == getattr(check, name)
        assert replace(told, **card.said()) == told
        assert kept(told) >= kept(check) or button.property("role") == "chip"


def kept(check: SymptomCheck) -> set[str]:
    """Return what of a newer version is in parts of which several can be taken."""
    parts = (check.qualities, check.triggers, check.worse, check.eases, check.spasm_signs)
    named = {f"{n}{name}" for n, part in enumerate(parts) for name in part if name in NEWER}
    sets = (check.regions, check.sensations)
    return named | {f"s{n}{name}" for n, part in enumerate(sets) for name in part if name in NEWER}


def test_a_usual_check_takes_ten_clicks(stack: Stack) -> None:
    for _ in range(3):
        stack.place("lower_back_l")
    feels, changes = stack.card(FeelsCard), stack.card(ChangesCard)
    stack.click(feels.pain.scale.numbers[6])
    stack.chip(feels.qualities.chips, "tight")
    stack.chip(stack.card(StoryCard).triggers.chips, "heavy")
    stack.chip(changes.worse.chips, "sit")
    stack.chip(changes.eases.chips, "lie_knees")
    stack.chip(stack.card(LegsCard).legs[Side.LEFT], "thigh")
    stack.chip(stack.card(NightCard).sleep, "yes")
    assert stack.told[-1] == USUAL
    assert stack.clicks == 10


def test_the_same_check_takes_thirty_nine_keys(stack: Stack) -> None:
    where, feels, changes = stack.card(WhereCard), stack.card(FeelsCard), stack.card(ChangesCard)
    keys = Keys(stack)
    spots = where.map.figures[View.BACK].spots
    next(iter(spots.values())).setFocus()
    keys.arrows(spots["lower_back_mid"], Qt.Key.Key_Down)
    keys.arrows(spots["lower_back_l"], Qt.Key.Key_Left)
    keys.press(Qt.Key.Key_3)
    keys.tab_to(feels.pain.scale.numbers[0])
    keys.press(Qt.Key.Key_6)
    for chips, name in (
        (feels.qualities.chips, "tight"),
        (stack.card(LegsCard).legs[Side.LEFT], "thigh"),
        (stack.card(StoryCard).triggers.chips, "heavy"),
        (changes.worse.chips, "sit"),
        (changes.eases.chips, "lie_knees"),
        (stack.card(NightCard).sleep, "yes"),
    ):
        keys.tab_to(next(iter(chips.chips.values())))
        keys.arrows(chips.chips[name], Qt.Key.Key_Right)
        keys.press(Qt.Key.Key_Space)
    assert stack.told[-1] == USUAL
    assert keys.count == 39


class Keys:
    """A hand that uses the keyboard alone, and counts."""

    def __init__(self, stack: Stack) -> None:
        self.count = 0
        self._page = stack.page

    def press(self, key: Qt.Key) -> None:
        QTest.keyClick(self._page.focusWidget(), key)
        self.count += 1

    def tab_to(self, control: QWidget) -> None:
        for _ in range(30):
            if control.hasFocus():
                return
            self.press(Qt.Key.Key_Tab)
        raise AssertionError("Tab does not lead there")

    def arrows(self, control: QWidget, key: Qt.Key) -> None:
        for _ in range(10):
            if control.hasFocus():
                return
            self.press(key)
        raise AssertionError("this arrow does not lead there")


def test_own_words_open_on_demand_are_kept_as_typed_and_go_when_emptied(
    qtbot: QtBot, stack: Stack
) -> None:
    part = stack.card(ChangesCard).eases
    assert not part.edit.isVisible()
    part.open.click()
    assert part.edit.hasFocus()
    assert not part.open.isVisible()
    QTest.keyClicks(part.edit, " a hot  bath ")
    assert part.edit.text() == " a hot  bath "
    assert stack.told == []
    qtbot.waitUntil(lambda: bool(stack.told))
    assert part.edit.text() == " a hot  bath "
    assert stack.told[-1].own_words == {Part.EASES: "a hot  bath"}
    part.edit.selectAll()
    QTest.keyClick(part.edit, Qt.Key.Key_Delete)
    QTest.keyClick(part.edit, Qt.Key.Key_Return)
    assert stack.told[-1] == EMPTY
    QTest.keyClicks(part.edit, "x" * (OWN_WORDS_LIMIT + 1))
    QTest.keyClick(part.edit, Qt.Key.Key_Tab)
    assert len(stack.told[-1].own_words[Part.EASES]) == OWN_WORDS_LIMIT


def test_what_is_being_typed_stays_while_something_else_changes(stack: Stack) -> None:
    part = stack.card(ChangesCard).eases
    part.open.click()
    QTest.keyClicks(part.edit, "a b")
    stack.show_check(replace(EMPTY, pain=3))
    assert part.edit.text() == "a b"
    stack.chip(part.chips, "walk")
    assert stack.told[-1] == replace(EMPTY, pain=3, eases=("walk",), own_words={Part.EASES: "a b"})
    QTest.keyClicks(part.edit, "c")
    stack.page.hide()
    assert stack.told[-1].own_words == {Part.EASES: "a bc"}
    stack.show_check(replace(EMPTY, id="two"))
    assert part.edit.text() == ""


def test_own_words_of_several_parts_stand_beside_each_other(stack: Stack) -> None:
    stack.show_check(replace(EMPTY, own_words={"smell": "none", Part.WORSE: "hoovering"}))
    for part in (stack.card(FeelsCard).qualities, stack.card(StoryCard).triggers):
        part.open.click()
        QTest.keyClicks(part.edit, part.part)
        QTest.keyClick(part.edit, Qt.Key.Key_Return)
    assert stack.told[-1].own_words == {
        "smell": "none",
        Part.WORSE: "hoovering",
        Part.QUALITIES: "qualities",
        Part.TRIGGERS: "triggers",
    }
    assert stack.card(ChangesCard).worse.edit.text() == "hoovering"


def test_more_choices_than_a_check_holds_are_taken_back(stack: Stack) -> None:
    full = replace(EMPTY, qualities=tuple(f"newer_{n}" for n in range(CHOICE_LIMIT)))
    stack.show_check(full)
    qualities = stack.card(FeelsCard).qualities.chips
    stack.chip(qualities, "tight")
    assert stack.told == []
    assert qualities.value == full.qualities
    assert not qualities.chips["tight"].isChecked()


def test_a_pain_number_is_taken_back_by_leaving_it_out(stack: Stack) -> None:
    pain = stack.card(FeelsCard).pain
    stack.click(pain.scale.numbers[0])
    assert stack.told[-1].pain == 0
    stack.click(pain.leave_out)
    assert stack.told[-1] == EMPTY


def test_a_sensation_has_a_side_both_or_none_that_can_be_told(stack: Stack) -> None:
    numb = stack.card(SensationsCard).rows["numb"]
    for chip, sides in (
        ("left", (Side.LEFT,)),
        ("right", (Side.RIGHT,)),
        ("both", (Side.LEFT, Side.RIGHT)),
        ("unsaid", ()),
    ):
        stack.chip(numb, chip)
        assert stack.told[-1].sensations == {"numb": sides}
    stack.chip(numb, "unsaid")
    assert stack.told[-1] == EMPTY


def test_sensations_of_a_newer_version_are_named_and_kept(stack: Stack) -> None:
    card = stack.card(SensationsCard)
    stack.show_check(replace(EMPTY, sensations={"itch": (Side.LEFT,)}))
    assert card.newer.text() == "Also chosen, in a newer version: itch"
    stack.chip(card.rows["weak"], "right")
    assert stack.told[-1].sensations == {"itch": (Side.LEFT,), "weak": (Side.RIGHT,)}


def test_stiffness_is_a_chip_or_a_number_and_not_said_by_itself(stack: Stack) -> None:
    stiff = stack.card(NightCard).stiffness
    stack.chip(stiff.chips, "30")
    assert stack.told[-1].morning_stiffness_min == 30
    stack.chip(stiff.chips, "30")
    assert stack.told.pop() == EMPTY
    stack.told.clear()
    stack.chip(stiff.chips, "other")
    assert stack.told == []
    assert stiff.field.number.hasFocus()
    assert stiff.field.number.text() == "—"
    QTest.keyClicks(stiff.field.number, "90")
    assert stack.told[-1].morning_stiffness_min == 90
    stack.click(stiff.field.more)
    assert stack.told[-1].morning_stiffness_min == 95
    stack.chip(stiff.chips, "0")
    assert stack.told[-1].morning_stiffness_min == 0
    assert not stiff.field.isVisible()


def test_a_number_that_no_chip_has_is_shown_again_as_a_number(stack: Stack) -> None:
    stiff = stack.card(NightCard).stiffness
    stack.show_check(replace(EMPTY, morning_stiffness_min=45))
    assert stiff.field.number.value() == 45
    assert stiff.field.isVisible()
    assert stiff.chips.value == ("other",)


def test_every_control_has_a_name_and_is_as_high_as_a_finger(stack: Stack) -> None:
    stack.place("saddle")
    for card in stack.cards[1:]:
        for button in card.findChildren(QAbstractButton):
            if button.isVisible():
                assert button.accessibleName() or button.text()
                assert button.height() >= 44, button.text()
