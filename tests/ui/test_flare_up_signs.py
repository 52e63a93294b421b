"""The first step of flare-up help: the start, what brought it on, the warning signs."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from backcare_desktop.domain.flare_up import FlareUp, SignsAsked
from backcare_desktop.domain.symptom_check import SymptomCheck
from backcare_desktop.domain.warning_signs import Advice, Answer
from backcare_desktop.ui.flare_up.page import EASE, SIGNS
from backcare_desktop.ui.flare_up.signs_step import SignsStep
from backcare_desktop.ui.flare_up.start_card import EARLIER
from tests.support.flare_up import held, help_page, open_page, signs_of, step
from tests.support.symptoms import answer

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from tests.ui.conftest import Running

LONG_AGO = timedelta(days=3)


def test_going_on_without_an_answer_keeps_that_the_signs_were_not_asked(running: Running) -> None:
    page = help_page(running)
    part = signs_of(page)
    assert part.go_on.text() == "Skip for now"
    part.go_on.click()
    assert held(running)[0].warning_signs is SignsAsked.NOT_ASKED
    assert page.open_step == EASE
    assert page.panel.steps[SIGNS].done.text() == "Not asked"


def test_none_of_these_answers_every_open_line_with_no(running: Running) -> None:
    page = help_page(running)
    part = signs_of(page)
    part.none.click()
    assert held(running)[0].warning_signs is SignsAsked.ASKED
    (check,) = running.program.states.diary.diary.entries(SymptomCheck)
    asked = {each.id for each in part.signs.questions if not each.only_if}
    assert check.answers == dict.fromkeys(asked, Answer.NO)
    assert page.open_step == EASE
    assert page.panel.steps[SIGNS].done.text().startswith("Answered")


def test_tab_finds_the_lines_that_are_still_to_come_and_then_the_way_on(running: Running) -> None:
    running.today.now.help.click()
    part = signs_of(open_page(running))
    assert not part.coming.is_done
    there = list(part.signs.rows.values())
    window = running.program.window
    there[-1].keyboard_start().setFocus()
    QTest.keyClick(window.focusWidget(), Qt.Key.Key_Tab)
    following = list(part.signs.rows.values())[len(there)]
    assert window.focusWidget() is following.keyboard_start()
    part.signs.circumstances["pregnant"].box.setFocus()
    QTest.keyClick(window.focusWidget(), Qt.Key.Key_Tab)
    assert window.focusWidget() is part.none


def test_an_emergency_yes_shows_its_page_at_once_and_the_answers_are_those_of_symptoms(
    running: Running,
) -> None:
    page = help_page(running)
    part = signs_of(page)
    start = step(page, SIGNS, SignsStep).start
    assert start.isVisible()
    part.signs.rows["q01_pee"].chips[Answer.YES].click()
    assert not start.isVisible()
    assert part.advice is not None
    assert part.advice.advice is Advice.EMERGENCY
    assert part.advice.isVisible()
    assert held(running)[0].warning_signs is SignsAsked.ASKED
    assert running.program.states.symptoms().check.answers == {"q01_pee": Answer.YES}
    part.advice.to_list.click()
    assert start.isVisible()


@pytest.mark.parametrize("text_size", [100, 150, 200])
def test_the_line_the_keyboard_is_at_is_in_view(running: Running, text_size: int) -> None:
    settings = running.program.states.settings
    settings.save(replace(settings.value, text_size=text_size))
    window = running.program.window
    window.resize(900, 640)
    page = help_page(running)
    running.qtbot.waitUntil(lambda: is_in_view(window.focusWidget()))
    part = signs_of(page)
    part.signs.rows["q01_pee"].chips[Answer.YES].click()
    assert part.advice is not None
    part.advice.to_list.click()
    assert window.focusWidget() in part.signs.rows["q02_poo"].chips.values()
    running.qtbot.waitUntil(lambda: is_in_view(window.focusWidget()))


def is_in_view(control: QWidget | None) -> bool:
    """Return whether a control is seen whole."""
    return control is not None and control.visibleRegion().boundingRect() == control.rect()


def test_an_emergency_of_today_stands_when_help_is_opened_after_it(running: Running) -> None:
    answer(running, "q01_pee", Answer.YES)
    part = signs_of(help_page(running))
    assert part.advice is not None
    assert part.advice.advice is Advice.EMERGENCY
    assert part.advice.isVisible()
    part.advice.to_list.click()
    part.signs.rows["q01_pee"].chips[Answer.NO].click()
    assert part.none.isVisible()


def test_a_doubt_leads_to_its_advice_before_one_goes_on(running: Running) -> None:
    page = help_page(running)
    part = signs_of(page)
    part.signs.rows["q01_pee"].chips[Answer.NOT_SURE].click()
    part.none.click()
    assert part.advice is not None
    assert part.advice.advice is Advice.TODAY
    assert page.open_step == SIGNS
    part.go_on.click()
    assert page.open_step == EASE


def test_lines_answered_before_it_began_are_asked_anew(running: Running) -> None:
    symptoms = running.program.states.symptoms()
    at = running.program.states.clock.local_now() - timedelta(hours=2)
    before = SymptomCheck(
        id="before", at=at, entered_at=at, updated=at, answers={"q01_pee": Answer.NO}
    )
    symptoms.say(before)
    symptoms.go_on_with(before)
    part = signs_of(help_page(running))
    assert part.signs.rows["q01_pee"].answer is None
    assert symptoms.check.id != "before"


@pytest.mark.parametrize("minutes", [15, 30, 60])
def test_the_start_is_put_right_by_one_click(running: Running, minutes: int) -> None:
    page = help_page(running)
    start = step(page, SIGNS, SignsStep).start
    start.began.buttons[minutes].click()
    (one,) = held(running)
    assert abs(one.entered_at - one.at - timedelta(minutes=minutes)) < timedelta(seconds=1)
    assert start.began.value == minutes


def test_an_earlier_start_can_be_typed_but_none_that_is_to_come(running: Running) -> None:
    page = help_page(running)
    start = step(page, SIGNS, SignsStep).start
    start.began.buttons[EARLIER].click()
    assert start.earlier.isVisible()
    for _ in range(3):
        start.earlier.when.later.click()
    assert not start.earlier.take.isEnabled()
    assert start.earlier.when.to_come.isVisible()
    for _ in range(3):
        start.earlier.when.later.click()
        start.earlier.when.day_before.click()
    start.earlier.take.click()
    (one,) = held(running)
    assert timedelta(days=2) < one.entered_at - one.at < timedelta(days=4)
    assert start.began.value == EARLIER
    assert not start.earlier.isVisible()


def test_what_brought_it_on_is_kept(running: Running) -> None:
    page = help_page(running)
    trigger = step(page, SIGNS, SignsStep).start.trigger
    trigger.setCurrentIndex(trigger.findData("heavy"))
    assert held(running)[0].trigger == "heavy"
    running.program.states.flare_up.brought_on_by("of_a_newer_version")
    assert trigger.currentText() == "From a newer version"


def test_that_it_is_none_leads_back_to_today_and_undo_brings_it_back(running: Running) -> None:
    page = help_page(running)
    page.panel.none.click()
    assert held(running) == []
    assert running.program.window.tabs.open_tab == "today"
    assert running.today.now.help.text() == "Start flare-up help"
    running.program.states.diary.undo()
    assert held(running)[0].is_on
    assert running.today.now.help.text() == "Go on"


def test_one_that_overlaps_is_asked_about(running: Running) -> None:
    now = running.program.states.clock.local_now()
    at = now - LONG_AGO
    other = FlareUp(id="other", at=at, entered_at=at, updated=at, ended_at=now - LONG_AGO / 2)
    running.program.states.diary.add(other)
    page = help_page(running)
    signs = step(page, SIGNS, SignsStep)
    assert not signs.overlap.isVisible()
    running.program.states.flare_up.began_at(now - LONG_AGO * 2)
    assert signs.overlap.isVisible()
    signs.overlap.same.click()
    (one,) = held(running)
    assert (one.id, one.is_on) == ("other", True)
    assert not signs.overlap.isVisible()
    assert page.isVisible()
