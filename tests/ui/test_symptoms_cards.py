"""All cards of a check on the Symptoms page: built once, reached from its head, saved at once."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from backcare_desktop.domain.symptom_check import Intensity
from backcare_desktop.domain.warning_signs import Answer
from backcare_desktop.ui.dialogs.emergency_paper import EmergencyPaperDialog
from backcare_desktop.ui.pages.symptoms import SymptomsPage
from backcare_desktop.ui.symptoms.legs_card import LegsCard
from backcare_desktop.ui.symptoms.where_card import WhereCard
from tests.support.history import dialog

if TYPE_CHECKING:
    from tests.ui.conftest import Running

PEE = "q01_pee"


@pytest.fixture
def page(running: Running) -> SymptomsPage:
    """The page, with what it builds after its first paint."""
    running.program.window.activateWindow()
    running.qtbot.waitUntil(running.program.window.isActiveWindow)
    page = running.symptoms
    assert isinstance(page, SymptomsPage)
    running.qtbot.waitUntil(lambda: bool(page.parts))
    running.settle()
    return page


def test_the_first_paint_does_not_wait_for_the_cards_further_down(running: Running) -> None:
    page = running.symptoms
    assert page.parts == ()
    running.qtbot.waitUntil(lambda: bool(page.parts))
    once = page.parts
    running.program.window.tabs.go_to("today")
    assert running.symptoms is page
    running.settle()
    assert page.parts is once


def test_the_warning_signs_keep_their_height_while_the_other_cards_come(running: Running) -> None:
    running.program.window.resize(900, 640)
    page = running.symptoms
    heights = []
    for _ in range(4):
        running.program.app.processEvents()
        heights.append(page.signs.height() - page.signs.heightForWidth(page.signs.width()))
    assert page.parts
    assert heights == [0, 0, 0, 0]


def test_a_link_at_the_head_leads_to_each_card_and_into_it(
    running: Running, page: SymptomsPage
) -> None:
    cards = (*page.parts, page.activities)
    assert len(page.ways.links) == len(cards)
    for link, card in zip(page.ways.links, cards, strict=True):
        assert card is not None
        QTest.keyClick(link, Qt.Key.Key_Return)
        focused = running.program.window.focusWidget()
        assert focused is not None
        assert card.isAncestorOf(focused)
        assert not card.visibleRegion().isEmpty()


def test_what_is_marked_on_the_body_is_saved_at_once(running: Running, page: SymptomsPage) -> None:
    where = next(card for card in page.parts if isinstance(card, WhereCard))
    spot = next(iter(where.map.figures.values())).spots["lower_back_l"]
    QTest.keyClick(spot, Qt.Key.Key_3)
    running.settle()
    (entry,) = running.symptom_checks()
    assert entry.regions == {"lower_back_l": Intensity.STRONG}
    assert not entry.complete


def test_a_card_leads_to_the_warning_sign_that_goes_with_it(
    running: Running, page: SymptomsPage
) -> None:
    legs = next(card for card in page.parts if isinstance(card, LegsCard))
    legs.question_wanted.emit(PEE)
    assert running.program.window.focusWidget() is page.signs.rows[PEE].keyboard_start()


def test_the_emergency_page_is_had_on_paper_with_what_was_ticked(
    running: Running, page: SymptomsPage
) -> None:
    page.signs.rows[PEE].chips[Answer.YES].click()
    running.settle()
    assert page.advice is not None
    QTest.keyClick(page.advice.on_paper, Qt.Key.Key_Return)
    paper = dialog(running, EmergencyPaperDialog)
    assert paper.isVisible()
    paper.reject()
