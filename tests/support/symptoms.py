"""What the tests of the Symptoms tab do by its own controls."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QLabel

from backcare_desktop.domain.symptom_check import SymptomCheck

if TYPE_CHECKING:
    from backcare_desktop.domain.warning_signs import Answer
    from backcare_desktop.ui.symptoms.advice import AdviceView
    from backcare_desktop.ui.symptoms.answer_chip import AnswerChip
    from tests.ui.conftest import Running

PEE, POO, SADDLE, SEX = "q01_pee", "q02_poo", "q03_saddle", "q04_sex"
INFECTION, PREGNANCY = "q11_infection", "q21_pregnancy"


def chip(running: Running, sign: str, answer: Answer) -> AnswerChip:
    """Return the chip of an answer to a sign."""
    return running.symptoms.signs.rows[sign].chips[answer]


def answer(running: Running, sign: str, given: Answer) -> None:
    """Click on an answer; a line that few are asked is opened first."""
    running.symptoms.coming.finish()
    signs = running.symptoms.signs
    only_if = signs.rows[sign].question.only_if
    if only_if and not signs.circumstances[only_if].box.isChecked():
        signs.circumstances[only_if].box.click()
    chip(running, sign, given).click()


def advice(running: Running) -> AdviceView:
    """Return the page of advice, asked for where it did not come by itself."""
    page = running.symptoms
    if page.advice is None:
        page.finish.advised.click()
    assert page.advice is not None
    assert page.advice.isVisible()
    assert not page.list.isVisible()
    return page.advice


def texts(view: AdviceView) -> str:
    """Return every text that shows on a page of advice."""
    return "\n".join(label.text() for label in view.findChildren(QLabel) if label.isVisible())


def kept(running: Running) -> list[SymptomCheck]:
    """Return the checks on disk, newest first."""
    running.settle()
    return list(running.program.states.diary.diary.entries(SymptomCheck))
