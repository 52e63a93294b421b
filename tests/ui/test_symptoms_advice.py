"""The pages of advice: what they say, to whom, and that nothing on them is lost."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QPushButton

from backcare_desktop.content.warning_signs import warning_sign_guide
from backcare_desktop.domain.symptom_check import SymptomCheck
from backcare_desktop.domain.warning_signs import Advice, Answer
from backcare_desktop.ui.language import full_date
from backcare_desktop.ui.symptoms.began import Began
from tests.support.symptoms import INFECTION, PEE, SADDLE, SEX, advice, answer, kept, texts

if TYPE_CHECKING:
    from tests.ui.conftest import Running

SIGNS = {sign.id: sign for sign in warning_sign_guide().signs}


def test_after_the_emergency_page_the_list_goes_on_for_the_record(running: Running) -> None:
    answer(running, SADDLE, Answer.YES)
    advice(running).to_list.click()
    page = running.symptoms
    assert page.urgent.isVisible()
    answer(running, PEE, Answer.YES)
    assert page.advice is None
    answer(running, INFECTION, Answer.NO)
    page.urgent.what.click()
    assert advice(running).ticked.yes == (PEE, SADDLE)
    (check,) = kept(running)
    assert check.answers == {SADDLE: Answer.YES, PEE: Answer.YES, INFECTION: Answer.NO}


@pytest.mark.parametrize("text_size", [100, 200])
def test_back_at_the_list_the_next_open_line_is_in_view(running: Running, text_size: int) -> None:
    window, settings = running.program.window, running.program.states.settings
    settings.save(replace(settings.value, text_size=text_size))
    window.resize(900, 640)
    running.settle()
    for sign in ("q05_both_legs", PEE, "q02_poo", SADDLE, SEX):
        answer(running, sign, Answer.YES)
        if running.symptoms.advice is not None:
            advice(running).to_list.click()
    running.symptoms.open_advice()
    running.settle()
    advice(running).to_list.click()
    running.settle()
    page, row = running.symptoms, running.symptoms.signs.rows["q06_leg_weak"]
    assert window.focusWidget() in row.chips.values()
    top = row.mapTo(page.viewport(), QPoint()).y()
    assert 0 <= top <= page.viewport().height() - row.height()


def test_the_sentence_to_say_has_the_ticked_lines_and_when_it_began(running: Running) -> None:
    answer(running, PEE, Answer.NOT_SURE)
    answer(running, SADDLE, Answer.YES)
    view = advice(running)
    said = "numbness, tingling or a strange feeling between my legs; perhaps a change in peeing"
    assert said in view.say.text()
    assert "say when" in view.say.text()
    assert running.program.window.focusWidget() is view.began.buttons[Began.JUST_NOW]
    view.began.buttons[Began.YESTERDAY].click()
    assert "It started yesterday." in view.say.text()


def test_what_one_would_rather_not_say_is_not_said_for_one(running: Running) -> None:
    answer(running, SEX, Answer.PREFER_NOT_TO_SAY)
    view = advice(running)
    assert view.advice is Advice.TODAY
    assert "sexual" not in view.say.text()


def test_the_number_can_be_put_right_on_the_emergency_page(running: Running) -> None:
    answer(running, SADDLE, Answer.YES)
    view = advice(running)
    view.change_number.click()
    assert view.fields is not None
    view.fields.country.setCurrentIndex(view.fields.country.findData("US"))
    assert view.number.number.text() == "911"
    assert "Call 911" in texts(view)


@pytest.mark.parametrize(
    ("answers", "due"),
    [
        ({}, Advice.NONE),
        ({"q19_not_better": Answer.YES}, Advice.SOON),
        ({INFECTION: Answer.YES}, Advice.TODAY),
    ],
)
def test_below_an_emergency_the_page_still_shows_the_emergency_list_in_full(
    running: Running, answers: dict[str, Answer], due: Advice
) -> None:
    for sign, given in ({PEE: Answer.NO} | answers).items():
        answer(running, sign, given)
    view = advice(running)
    assert view.advice is due
    shown = texts(view)
    assert "Get help now if your back pain comes with any of these" in shown
    assert "You cannot pee, you leak pee or poo" in shown
    assert "No clinician has reviewed it yet" in shown
    assert "Left open: " in shown


def test_a_larger_text_leaves_the_advice_open_with_what_was_said(running: Running) -> None:
    answer(running, SADDLE, Answer.YES)
    advice(running).began.buttons[Began.DAYS].click()
    running.program.states.settings.larger_text()
    running.settle()
    assert "It started some days ago." in advice(running).say.text()
    advice(running).to_list.click()
    running.program.states.settings.smaller_text()
    running.settle()
    assert running.symptoms.advice is None


def urgent_left(running: Running) -> list[str]:
    """Return the emergency lines that are asked of everyone."""
    asked = running.symptoms.signs.questions
    return [
        each.id for each in asked if SIGNS[each.id].advice is Advice.EMERGENCY and not each.only_if
    ]


def test_with_emergency_lines_left_open_the_page_says_how_many_and_leads_to_them(
    running: Running,
) -> None:
    urgent = urgent_left(running)
    answer(running, urgent[0], Answer.NO)
    view = advice(running)
    assert view.advice is Advice.NONE
    assert view.left_open is not None
    assert f"need help at once: {len(urgent) - 1}." in texts(view)
    (back,) = view.left_open.findChildren(QPushButton)
    back.click()
    page = running.symptoms
    assert page.advice is None
    assert page.focusWidget() is page.signs.rows[urgent[1]].keyboard_start()


def test_once_every_line_is_answered_nothing_is_left_open(running: Running) -> None:
    urgent = urgent_left(running)
    for name in urgent:
        answer(running, name, Answer.NO)
    assert "need help at once" not in texts(advice(running))
    running.symptoms.lines.open_list()
    for name, row in running.symptoms.signs.rows.items():
        if name not in urgent and not row.question.only_if:
            answer(running, name, Answer.NO)
    assert advice(running).left_open is None


def test_the_page_of_an_older_check_says_of_which_day_it_is(running: Running) -> None:
    states = running.program.states
    at = states.clock.local_now() - timedelta(days=40)
    check = SymptomCheck(id="old", at=at, entered_at=at, updated=at, answers={PEE: Answer.NO})
    states.diary.add(check)
    running.settle()
    page = running.symptoms
    states.symptoms().go_on_with(check)
    view = page.open_advice()
    assert view.title.text() == f"None of these lines was ticked on {full_date(check.day)}"
    assert "today" not in view.title.text() + view.text.filled(view.text.page.lead)
