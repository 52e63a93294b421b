"""The warning signs one at a time on the whole screen, and the page an answer leads to."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from backcare_desktop.content import warning_signs
from backcare_desktop.domain.flare_up import SignsAsked
from backcare_desktop.domain.warning_signs import Answer
from backcare_desktop.ui.flare_up.floor.advice_face import AdviceFace
from backcare_desktop.ui.flare_up.floor.ease_face import EaseFace
from backcare_desktop.ui.flare_up.floor.lines_face import LinesFace
from backcare_desktop.ui.flare_up.floor.number_face import NumberFace
from backcare_desktop.ui.flare_up.page import EASE, SIGNS
from tests.support.flare_up import held, open_page, press, signs_of
from tests.support.flare_up_floor import alt, face, floor_mode, keys

if TYPE_CHECKING:
    from pathlib import Path

    from tests.ui.conftest import Running


def answers(running: Running) -> dict[str, Answer]:
    return dict(running.program.states.symptoms().check.answers)


@pytest.mark.parametrize(
    ("key", "answer"),
    [
        (Qt.Key.Key_N, Answer.NO),
        (Qt.Key.Key_Question, Answer.NOT_SURE),
        (Qt.Key.Key_S, Answer.PREFER_NOT_TO_SAY),
        (Qt.Key.Key_Y, Answer.YES),
    ],
)
def test_a_key_answers_the_line_and_it_is_kept_as_on_the_page(
    running: Running, key: Qt.Key, answer: Answer
) -> None:
    floor = floor_mode(running)
    lines = face(floor, LinesFace)
    assert lines.count.text().startswith("1 of ")
    keys(floor, key)
    assert held(running)[0].warning_signs is SignsAsked.ASKED
    (check,) = running.symptom_checks()
    assert check.answers == {"q01_pee": answer}
    assert signs_of(open_page(running)).signs.rows["q01_pee"].answer is answer


def test_space_answers_no_line_whatever_has_the_keyboard(running: Running) -> None:
    floor = floor_mode(running)
    lines = face(floor, LinesFace)
    assert lines.obvious is None
    for control in (lines.line, *lines.answers.values()):
        control.setFocus()
        QTest.keyClick(control, Qt.Key.Key_Space)
    assert answers(running) == {}
    assert lines.count.text().startswith("1 of ")
    QTest.keyClick(lines.answers[Answer.NO], Qt.Key.Key_Return)
    assert answers(running) == {"q01_pee": Answer.NO}
    assert lines.count.text().startswith("2 of ")


def test_one_goes_back_a_line_and_on_from_one_that_is_answered(running: Running) -> None:
    floor = floor_mode(running)
    lines = face(floor, LinesFace)
    keys(floor, Qt.Key.Key_N, Qt.Key.Key_Right)
    assert lines.count.text().startswith("2 of ")
    keys(floor, Qt.Key.Key_Backspace)
    assert lines.count.text().startswith("1 of ")
    assert lines.answers[Answer.NO].isChecked()
    keys(floor, Qt.Key.Key_Left, Qt.Key.Key_N)
    assert answers(running) == {"q01_pee": Answer.NO}
    assert lines.count.text().startswith("2 of ")
    lines.back.click()
    keys(floor, Qt.Key.Key_Space)
    assert lines.count.text().startswith("2 of ")


def test_a_doubt_stays_with_what_to_do_about_it_and_leads_to_its_advice(running: Running) -> None:
    floor = floor_mode(running)
    lines = face(floor, LinesFace)
    keys(floor, Qt.Key.Key_Question)
    assert lines.count.text().startswith("1 of ")
    assert lines.help.text() == "If you think it could be yes, take it as a yes."
    keys(floor, Qt.Key.Key_Space)
    while lines.row is not None:
        keys(floor, Qt.Key.Key_N)
    keys(floor, Qt.Key.Key_Space)
    advice = face(floor, AdviceFace)
    assert advice.title.text() == "Ask for advice today"
    assert not advice.digits.isVisible()
    assert advice.ticked.text().startswith("Not sure: Is anything new")
    advice.on.click()
    face(floor, EaseFace)
    assert open_page(running).open_step == EASE


def test_skipping_keeps_that_the_lines_were_not_asked(running: Running) -> None:
    floor = floor_mode(running)
    face(floor, LinesFace).skip.click()
    assert held(running)[0].warning_signs is SignsAsked.NOT_ASKED
    face(floor, EaseFace)


def test_a_circumstance_adds_its_line(running: Running) -> None:
    floor = floor_mode(running)
    lines = face(floor, LinesFace)
    while lines.row is not None:
        keys(floor, Qt.Key.Key_N)
    asked = len(answers(running))
    (pregnant,) = lines.circumstances
    pregnant.click()
    assert lines.count.text() == f"{asked + 1} of {asked + 1}"
    keys(floor, Qt.Key.Key_N)
    assert lines.row is None
    assert not pregnant.isVisible()
    keys(floor, Qt.Key.Key_Space)
    face(floor, EaseFace)


def test_a_yes_shows_the_number_at_once_and_space_does_not_lead_away(running: Running) -> None:
    settings = running.program.states.settings
    settings.save(replace(settings.value, country="GB"))
    floor = floor_mode(running)
    keys(floor, Qt.Key.Key_N, Qt.Key.Key_Y)
    advice = face(floor, AdviceFace)
    page = signs_of(open_page(running)).advice
    assert page is not None
    assert advice.title.text() == page.title.text() == "Get help now"
    assert advice.digits.accessibleName() == "Call 999"
    assert "poo" in advice.ticked.text()
    assert page.say.text() in advice.say.text()
    assert floor.obvious() is None
    keys(floor, Qt.Key.Key_Space)
    face(floor, AdviceFace)
    settings.save(replace(settings.value, emergency_number="0123 456"))
    assert advice.digits.accessibleName() == "Call 0123 456"


def test_one_goes_on_for_the_record_and_a_yes_that_stands_is_shown_again(running: Running) -> None:
    floor = floor_mode(running)
    keys(floor, Qt.Key.Key_Y)
    face(floor, AdviceFace).to_list.click()
    lines = face(floor, LinesFace)
    assert lines.count.text().startswith("2 of ")
    lines.what.click()
    face(floor, AdviceFace).to_list.click()
    keys(floor, Qt.Key.Key_N, Qt.Key.Key_Escape)
    press(running, Qt.Key.Key_F11)
    face(floor, AdviceFace)
    alt(floor, Qt.Key.Key_2)
    alt(floor, Qt.Key.Key_1)
    face(floor, AdviceFace)
    assert answers(running) == {"q01_pee": Answer.YES, "q02_poo": Answer.NO}


def test_the_whole_page_is_the_one_in_the_window(running: Running) -> None:
    floor = floor_mode(running)
    keys(floor, Qt.Key.Key_Y)
    face(floor, AdviceFace).whole.click()
    assert not floor.isVisible()
    page = open_page(running)
    assert page.open_step == SIGNS
    advice = signs_of(page).advice
    assert advice is not None
    assert advice.isVisible()


def test_an_answer_taken_back_elsewhere_is_not_shown(running: Running) -> None:
    floor = floor_mode(running)
    lines = face(floor, LinesFace)
    keys(floor, Qt.Key.Key_Question)
    running.settle()
    for _ in ("that they were asked", "the answer"):
        running.program.window.navigation.undo()
        running.settle()
    assert lines.row is not None
    assert lines.row.answer is None
    assert not lines.answers[Answer.NOT_SURE].isChecked()
    assert lines.obvious is None


def test_without_the_list_the_number_fills_the_screen(
    running: Running, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(warning_signs, "content_folder", lambda: tmp_path)
    warning_signs.warning_sign_guide.cache_clear()
    settings = running.program.states.settings
    settings.save(replace(settings.value, country="GB"))
    floor = floor_mode(running)
    shown = face(floor, NumberFace)
    assert shown.digits.accessibleName() == "Call 999"
    assert "F1" in shown.title.text()
    shown.on.click()
    face(floor, EaseFace)
    warning_signs.warning_sign_guide.cache_clear()
