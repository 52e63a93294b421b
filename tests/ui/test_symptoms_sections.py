"""The bar of the sections above a check, and how the cards stand under it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QCoreApplication, QPoint, QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from backcare_desktop.domain.activities import Activity
from backcare_desktop.domain.symptom_check import Intensity
from backcare_desktop.ui.symptoms.sections import SECTIONS
from tests.support.focus_walk import against_reading_order, stops_there_are, walk
from tests.support.stretched import Stretched

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtWidgets import QWidget

    from backcare_desktop.ui.pages.symptoms import SymptomsPage
    from tests.ui.conftest import Running

PEE = "q01_pee"


def check_page(
    running: Running, *, width: int = 900, height: int = 640, text: int = 100
) -> SymptomsPage:
    """Return the page with all its cards, in a window of a size with text of a size."""
    window, settings = running.program.window, running.program.states.settings
    running.qtbot.waitUntil(window.isActiveWindow)
    settings.save(replace(settings.value, text_size=text))
    window.resize(width, height)
    page = running.symptoms
    running.qtbot.waitUntil(lambda: page.coming.is_done)
    running.settle()
    QApplication.processEvents()
    return page


def place(widget: QWidget) -> QRect:
    """Return where something stands in its window."""
    return QRect(widget.mapTo(widget.window(), QPoint()), widget.size())


def here(page: SymptomsPage) -> list[str]:
    return [name for name, pushed in page.sections.buttons.items() if pushed.isChecked()]


@pytest.fixture
def stretched(running: Running) -> Iterator[None]:
    longer = Stretched()
    QCoreApplication.installTranslator(longer)
    running.program.window.wear(running.program.look)
    yield
    QCoreApplication.removeTranslator(longer)


@pytest.mark.parametrize("text", [100, 200, 300])
def test_the_bar_leads_to_the_title_of_each_section(running: Running, text: int) -> None:
    page = check_page(running, text=text)
    for name, pushed in reversed(page.sections.buttons.items()):
        QTest.keyClick(pushed, Qt.Key.Key_Return)
        card = page.signs if name == "signs" else page.cards[name]
        assert running.program.window.focusWidget() is card.title
        assert card.title.visibleRegion().boundingRect() == card.title.rect()
        assert here(page) == [name]


def test_tab_goes_from_the_title_into_its_section(running: Running) -> None:
    page = check_page(running)
    for name, pushed in page.sections.buttons.items():
        pushed.click()
        QTest.keyClick(running.program.window.focusWidget(), Qt.Key.Key_Tab)
        card = page.signs if name == "signs" else page.cards[name]
        focused = running.program.window.focusWidget()
        assert focused is not None
        assert card.isAncestorOf(focused)


def test_a_section_that_is_still_to_come_is_built_when_it_is_asked_for(running: Running) -> None:
    page = running.symptoms
    assert not page.coming.is_done
    page.sections.buttons["activities"].click()
    assert page.cards["activities"].title.hasFocus()


@pytest.mark.parametrize(("width", "height"), [(900, 640), (1100, 760)])
@pytest.mark.parametrize("text", [100, 150, 200, 300])
def test_the_bar_stays_on_one_line_and_leaves_the_room_to_the_check(
    running: Running, width: int, height: int, text: int
) -> None:
    page = check_page(running, width=width, height=height, text=text)
    page.bring_to_top(page.finish)
    buttons = [place(pushed) for pushed in page.sections.buttons.values()]
    assert len({button.top() for button in buttons}) == 1
    assert all(place(page).contains(button) for button in buttons)
    assert min(button.height() for button in buttons) >= 44
    assert page.sections.height() <= page.height() * 0.3


def test_the_bar_follows_what_is_scrolled_to(running: Running) -> None:
    page = check_page(running)
    seen = []
    bar = page.below.verticalScrollBar()
    for value in range(0, bar.maximum() + 1, 20):
        bar.setValue(value)
        seen += [name for name in here(page) if name not in seen]
    assert seen == list(SECTIONS)


def test_the_bar_follows_the_keyboard_where_two_sections_are_in_sight(running: Running) -> None:
    page = check_page(running, width=1366, height=768)
    assert here(page) == ["signs"]
    page.cards["where"].title.setFocus()
    assert here(page) == ["where"]
    page.signs.rows[PEE].keyboard_start().setFocus()
    assert here(page) == ["signs"]


def test_the_bar_says_what_is_filled_in(running: Running) -> None:
    page = check_page(running)
    symptoms, activities = running.program.states.symptoms(), running.program.states.activities()
    told = {n: pushed.told.text() for n, pushed in page.sections.buttons.items()}
    assert told["where"] == told["feels"] == "nothing yet"
    assert told["activities"] == "none named yet"
    page.signs.rows[PEE].chips[next(iter(page.signs.rows[PEE].chips))].click()
    page.lines.open_list()
    regions = {"lower_back_l": Intensity.STRONG, "buttock_l": Intensity.MILD}
    symptoms.say(replace(symptoms.check, regions=regions, pain=4, sleep_disturbed=False))
    walking = Activity(id="walking", name="Walking")
    activities.take((walking, Activity(id="stairs", name="Stairs")))
    activities.rate(walking, 3)
    running.settle()
    told = {n: pushed.told.text() for n, pushed in page.sections.buttons.items()}
    assert told["signs"] == page.signs.count.text()
    assert told["signs"].startswith("1 of ")
    assert (told["where"], told["feels"]) == ("2 places", "2 of 6 parts")
    assert told["activities"] == "1 of 2 rated"
    spoken = page.sections.buttons["where"]
    assert (spoken.accessibleName(), spoken.accessibleDescription()) == (
        "Where it hurts",
        "2 places",
    )


def test_the_bar_makes_way_for_the_advice(running: Running) -> None:
    page = check_page(running)
    page.open_advice()
    assert not page.sections.isVisible()
    page.lines.open_list()
    assert page.sections.isVisible()


@pytest.mark.parametrize("text", [100, 200])
def test_the_first_line_can_be_read_with_its_answers_when_the_page_opens(
    running: Running, text: int
) -> None:
    page = check_page(running, text=text)
    row = page.signs.rows[PEE]
    assert row.keyboard_start().hasFocus()
    assert row.visibleRegion().boundingRect() == row.rect()


@pytest.mark.parametrize("width", [1366, 1600, 1920])
def test_the_columns_beside_each_other_end_not_far_apart(running: Running, width: int) -> None:
    page = check_page(running, width=width, height=1000)
    for one, other in (
        (page.signs, page.about),
        (page.cards["night"], page.cards["activities"]),
    ):
        apart = abs(place(one).bottom() - place(other).bottom())
        assert apart < page.below.viewport().height() / 2


def test_the_map_stands_beside_the_warning_signs_or_right_under_them(running: Running) -> None:
    page = check_page(running, width=1366, height=768)
    assert place(page.cards["where"]).top() == place(page.signs).top()
    running.program.window.resize(900, 640)
    QApplication.processEvents()
    order = [page.signs, *page.cards.values()]
    tops = [place(card).top() for card in order]
    assert tops == sorted(tops)
    assert next(iter(page.cards)) == "where"


@pytest.mark.parametrize("width", [900, 1366])
def test_tab_goes_along_the_bar_and_the_cards_as_one_reads(running: Running, width: int) -> None:
    check_page(running, width=width)
    stops = walk(running.program.window)
    assert set(stops) == stops_there_are(running.program.window)
    assert against_reading_order(stops) == []


@pytest.mark.usefixtures("stretched")
def test_the_head_gives_its_words_the_whole_line_where_they_need_it(running: Running) -> None:
    symptoms = running.program.states.symptoms()
    symptoms.say(replace(symptoms.check, pain=4))
    symptoms.finish()
    running.settle()
    page = check_page(running, text=200)
    assert place(page.head.same).top() >= place(page.head.told).bottom()
    assert page.head.told.width() > 0.9 * page.head.width()


def test_the_lines_for_some_people_stand_beside_the_list_or_right_under_it(
    running: Running,
) -> None:
    page = check_page(running, width=1366, height=768)
    assert place(page.about).left() > place(page.signs).right()
    running.program.window.resize(900, 640)
    QApplication.processEvents()
    assert place(page.signs).bottom() < place(page.about).top()
    assert place(page.about).bottom() < place(page.cards["where"]).top()
