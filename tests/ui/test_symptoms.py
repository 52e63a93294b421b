"""Symptoms: every answer leads to its page, by mouse and by keyboard, and outlives the program."""

from __future__ import annotations

from itertools import product
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QEvent, QObject, QPoint, Qt
from PySide6.QtTest import QTest

from backcare_desktop.content.warning_signs import warning_sign_guide
from backcare_desktop.domain.warning_signs import LEADS_TO, Advice, Answer
from backcare_desktop.ui.dialogs.entry_editor import EntryEditor
from backcare_desktop.ui.dialogs.entry_editor_fields import CheckFields
from backcare_desktop.ui.pages.history import HistoryPage
from backcare_desktop.ui.symptoms.signs_card import AT_ONCE
from backcare_desktop.ui.symptoms.words import answer_words
from tests.support.history import dialog
from tests.support.symptoms import PEE, POO, PREGNANCY, SADDLE, advice, answer, chip, kept, texts

if TYPE_CHECKING:
    from collections.abc import Callable

    from backcare_desktop.ui.pages.symptoms import SymptomsPage
    from tests.ui.conftest import Running

GUIDE = warning_sign_guide()
SIGNS = {sign.id: sign for sign in GUIDE.signs}
KEYS = {
    Answer.YES: "y",
    Answer.NO: "n",
    Answer.NOT_SURE: "?",
    Answer.PREFER_NOT_TO_SAY: "s",
}


class FirstPaint(QObject):
    """How many lines and cards there were when the page was first painted."""

    def __init__(self, page: SymptomsPage) -> None:
        super().__init__(page)
        self.lines, self.cards = -1, -1
        self._page = page
        page.viewport().installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        if self.lines < 0 and event.type() is QEvent.Type.Paint:
            self.lines, self.cards = len(self._page.signs.rows), len(self._page.cards)
        return False


def test_the_first_emergency_lines_are_painted_before_all_else_is_built(running: Running) -> None:
    first = FirstPaint(running.symptoms)
    running.qtbot.waitUntil(lambda: running.symptoms.coming.is_done)
    assert (first.lines, first.cards) == (AT_ONCE, 0)
    assert set(running.symptoms.signs.rows) == set(SIGNS)


def test_every_answer_to_every_question_leads_to_its_page(running: Running) -> None:
    symptoms = running.program.states.symptoms()
    for sign, given in product(SIGNS, Answer):
        symptoms.begin()
        answer(running, sign, given)
        due = LEADS_TO[given].get(SIGNS[sign].advice, Advice.NONE)
        assert (running.symptoms.advice is not None) is (due is Advice.EMERGENCY)
        view = advice(running)
        assert view.advice is due
        assert view.title.text() == GUIDE.page(due).title.format(day="today")
        question = GUIDE.question(sign)
        assert question is not None
        assert (question.text in texts(view)) is (given is not Answer.NO)
        view.to_list.click()
        assert chip(running, sign, given).isChecked()


@pytest.mark.parametrize("given", Answer)
def test_a_key_gives_its_answer_and_an_arrow_leads_to_the_next_line(
    running: Running, given: Answer
) -> None:
    page = running.symptoms
    QTest.keyClicks(page.signs.keyboard_start(), KEYS[given])
    running.settle()
    assert page.signs.rows[PEE].answer is given
    if given is Answer.YES:
        assert page.advice is not None
        QTest.keyClick(page.advice.to_list, Qt.Key.Key_Return)
    here = running.program.window.focusWidget()
    if given is not Answer.YES:
        assert here is chip(running, PEE, given)
        QTest.keyClick(here, Qt.Key.Key_Down)
    assert running.program.window.focusWidget() in page.signs.rows[POO].chips.values()
    QTest.keyClick(running.program.window.focusWidget(), Qt.Key.Key_Up)
    assert running.program.window.focusWidget() is chip(running, PEE, given)


def test_the_whole_list_is_gone_through_by_keyboard_and_stays_in_view(running: Running) -> None:
    window, page = running.program.window, running.symptoms
    window.resize(900, 640)
    asked = [each for each in GUIDE.questions if not each.only_if]
    for number, question in enumerate(asked, 1):
        row = page.signs.rows[question.id]
        here = window.focusWidget()
        assert here in row.chips.values()
        top = here.mapTo(page.viewport(), QPoint()).y()
        assert 0 <= top <= page.viewport().height() - here.height()
        QTest.keyClicks(here, "n")
        assert page.signs.count.text() == f"{number} of {len(asked)} answered"
        QTest.keyClick(window.focusWidget(), Qt.Key.Key_Down)
    (check,) = kept(running)
    assert set(check.answers.values()) == {Answer.NO}
    assert len(check.answers) == len(asked)


def test_left_and_right_go_along_the_answers_and_each_line_is_one_tab_stop(
    running: Running,
) -> None:
    window, page = running.program.window, running.symptoms
    row = page.signs.rows[PEE]
    row.keyboard_start().setFocus()
    QTest.keyClick(window.focusWidget(), Qt.Key.Key_Right)
    assert window.focusWidget() is row.chips[Answer.NO]
    QTest.keyClick(window.focusWidget(), Qt.Key.Key_Space)
    assert row.answer is Answer.NO
    QTest.keyClick(window.focusWidget(), Qt.Key.Key_Left)
    assert window.focusWidget() is row.chips[Answer.YES]
    QTest.keyClick(window.focusWidget(), Qt.Key.Key_Tab)
    assert window.focusWidget() in page.signs.rows[POO].chips.values()


def test_an_answer_is_taken_back_when_it_is_pressed_again(running: Running) -> None:
    answer(running, PEE, Answer.NO)
    answer(running, PEE, Answer.NO)
    assert running.symptoms.signs.rows[PEE].answer is None
    assert running.symptoms.signs.count.text().startswith("0 of")
    assert [check.answers for check in kept(running)] == [{}]


def test_a_screen_reader_that_ticks_without_clicking_is_heeded(running: Running) -> None:
    chip(running, PEE, Answer.NOT_SURE).toggle()
    assert running.symptoms.signs.rows[PEE].answer is Answer.NOT_SURE
    row = running.symptoms.signs.rows[PEE]
    assert row.accessibleName() == row.question.text
    assert row.accessibleDescription().startswith(GUIDE.treat_as_yes.text)
    assert [each.text() for each in row.chips.values()] == list(answer_words().values())


def test_the_pregnancy_line_is_asked_only_where_it_applies(running: Running) -> None:
    running.symptoms.coming.finish()
    signs = running.symptoms.signs
    assert not signs.rows[PREGNANCY].isVisible()
    answer(running, PREGNANCY, Answer.NO)
    assert signs.rows[PREGNANCY].isVisible()
    signs.circumstances["pregnant"].box.click()
    assert not signs.rows[PREGNANCY].isVisible()
    assert [check.answers for check in kept(running)] == [{}]


def test_the_answers_are_there_again_after_a_sudden_end_and_the_help_with_them(
    start: Callable[[], Running],
) -> None:
    first = start()
    answer(first, PEE, Answer.NOT_SURE)
    first.settle()
    first.die().close()
    first.ended = True
    second = start()
    assert second.symptoms.signs.rows[PEE].answer is Answer.NOT_SURE
    assert "going on with the check" in second.symptoms.head.told.text()
    answer(second, SADDLE, Answer.YES)
    second.end()
    assert advice(start()).ticked.yes == (SADDLE,)


def test_a_check_is_finished_and_the_next_begins_the_same_as_last_time(running: Running) -> None:
    answer(running, PEE, Answer.NO)
    page = running.symptoms
    page.finish.done.click()
    assert advice(running).advice is Advice.NONE
    assert [check.complete for check in kept(running)] == [True]
    advice(running).to_list.click()
    assert page.head.told.text().startswith("Finished")
    page.head.same.click()
    assert [check.complete for check in kept(running)] == [False, True]
    assert page.signs.rows[PEE].answer is None


def test_undo_takes_the_answers_and_the_emergency_page_back(running: Running) -> None:
    answer(running, SADDLE, Answer.YES)
    running.settle()
    running.program.states.diary.undo()
    running.settle()
    page = running.symptoms
    assert page.advice is None
    assert page.list.isVisible()
    assert page.signs.rows[SADDLE].answer is None


def test_history_leads_back_to_an_older_check(running: Running) -> None:
    answer(running, SADDLE, Answer.YES)
    running.settle()
    symptoms = running.program.states.symptoms()
    old = symptoms.check
    symptoms.begin()
    assert running.symptoms.signs.rows[SADDLE].answer is None
    running.settle()
    running.program.window.tabs.go_to("history")
    history = running.program.window.tabs.page
    assert isinstance(history, HistoryPage)
    running.qtbot.waitUntil(lambda: history.model.entries == 1)
    history.table.choose(0)
    history.footer.edit.click()
    fields = dialog(running, EntryEditor).fields
    assert isinstance(fields, CheckFields)
    fields.on_symptoms.click()
    assert running.program.window.tabs.open_tab == "symptoms"
    assert running.program.states.symptoms().check.id == old.id
    assert running.symptoms.signs.rows[SADDLE].answer is Answer.YES
