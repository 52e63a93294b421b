"""All cards of a check on the Symptoms page: built once, reached from its head, saved at once."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from backcare_desktop.content.warning_signs import warning_sign_guide
from backcare_desktop.domain.symptom_check import Intensity
from backcare_desktop.domain.warning_signs import Answer
from backcare_desktop.ui.dialogs.paper import PaperDialog
from backcare_desktop.ui.pages.symptoms import SymptomsPage
from backcare_desktop.ui.symptoms.legs_card import LegsCard
from backcare_desktop.ui.symptoms.where_card import WhereCard
from tests.support.history import dialog

if TYPE_CHECKING:
    from tests.ui.conftest import Running

PEE, SEX, LEGS, INFECTION = "q01_pee", "q04_sex", "q05_both_legs", "q11_infection"


@pytest.fixture
def page(running: Running) -> SymptomsPage:
    """The page, with what it builds after its first paint."""
    running.program.window.activateWindow()
    running.qtbot.waitUntil(running.program.window.isActiveWindow)
    page = running.symptoms
    assert isinstance(page, SymptomsPage)
    running.qtbot.waitUntil(lambda: page.coming.is_done)
    running.settle()
    return page


def test_the_first_paint_does_not_wait_for_the_cards_further_down(running: Running) -> None:
    page = running.symptoms
    assert page.cards == {}
    running.qtbot.waitUntil(lambda: page.coming.is_done)
    once = dict(page.cards)
    running.program.window.tabs.go_to("today")
    assert running.symptoms is page
    running.settle()
    assert page.cards == once


def test_the_warning_signs_keep_their_height_while_the_other_cards_come(running: Running) -> None:
    running.program.window.resize(900, 640)
    page = running.symptoms
    off = set()
    while not page.coming.is_done:
        running.program.app.processEvents()
        off.add(page.signs.height() - page.signs.heightForWidth(page.signs.width()))
    assert page.cards
    assert off == {0}


def test_what_is_marked_on_the_body_is_saved_at_once(running: Running, page: SymptomsPage) -> None:
    where = page.cards["where"]
    assert isinstance(where, WhereCard)
    spot = next(iter(where.map.figures.values())).spots["lower_back_l"]
    QTest.keyClick(spot, Qt.Key.Key_3)
    running.settle()
    (entry,) = running.symptom_checks()
    assert entry.regions == {"lower_back_l": Intensity.STRONG}
    assert not entry.complete


def test_a_card_leads_to_the_warning_sign_that_goes_with_it(
    running: Running, page: SymptomsPage
) -> None:
    legs = page.cards["legs"]
    assert isinstance(legs, LegsCard)
    legs.question_wanted.emit(PEE)
    assert running.program.window.focusWidget() is page.signs.rows[PEE].keyboard_start()


def test_the_emergency_page_is_had_on_paper_with_what_was_ticked(
    running: Running, page: SymptomsPage
) -> None:
    page.signs.rows[PEE].chips[Answer.YES].click()
    running.settle()
    assert page.advice is not None
    QTest.keyClick(page.advice.on_paper, Qt.Key.Key_Return)
    paper = dialog(running, PaperDialog)
    assert paper.isVisible()
    paper.reject()


def test_tab_finds_what_is_still_to_come(running: Running) -> None:
    page = running.symptoms
    assert not page.coming.is_done
    last = page.signs.rows[SEX].keyboard_start()
    last.setFocus()
    QTest.keyClick(last, Qt.Key.Key_Tab)
    assert running.program.window.focusWidget() is page.signs.rows[LEGS].keyboard_start()


def test_the_arrow_down_finds_the_lines_that_are_still_to_come(running: Running) -> None:
    page = running.symptoms
    last = page.signs.rows[SEX].keyboard_start()
    last.setFocus()
    QTest.keyClick(last, Qt.Key.Key_Down)
    assert running.program.window.focusWidget() is page.signs.rows[LEGS].keyboard_start()
    assert not page.coming.is_done


def test_a_check_gone_on_with_begins_at_its_first_open_line_however_far_down(
    running: Running,
) -> None:
    state = running.program.states.symptoms()
    no = dict.fromkeys((each.id for each in warning_sign_guide().groups[0].questions), Answer.NO)
    state.say(replace(state.check, answers=no))
    page = running.symptoms
    assert not page.coming.is_done
    assert running.program.window.focusWidget() is page.signs.rows[INFECTION].keyboard_start()


def test_tab_comes_to_the_way_to_finish_after_the_last_card(
    running: Running, page: SymptomsPage
) -> None:
    page.signs.rows[PEE].chips[Answer.NO].click()
    page.finish.done.setFocus()
    QTest.keyClick(page.finish.done, Qt.Key.Key_Backtab)
    before = running.program.window.focusWidget()
    assert before is not None
    assert page.cards["activities"].isAncestorOf(before)
