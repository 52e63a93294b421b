"""The steps of flare-up help in a window that has no room for them beside what is open."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QCoreApplication, QPoint, QRect
from PySide6.QtWidgets import QApplication, QLabel

from backcare_desktop.ui.flare_up.page import STEPS, FlareUpPage
from backcare_desktop.ui.flare_up.signs_step import SignsStep
from backcare_desktop.ui.widgets.page import Page
from tests.support.focus_walk import against_reading_order, stops_there_are, walk
from tests.support.stretched import Stretched

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtWidgets import QWidget

    from backcare_desktop.ui.flare_up.panel import StepsPanel
    from tests.ui.conftest import Running

SMALL, WIDE = (900, 640), (1366, 768)


def help_page(running: Running, size: tuple[int, int], text: int = 100) -> FlareUpPage:
    """Return flare-up help in a window of a size with text of a size."""
    window, settings = running.program.window, running.program.states.settings
    running.qtbot.waitUntil(window.isActiveWindow)
    settings.save(replace(settings.value, text_size=text))
    window.resize(*size)
    window.navigation.open_flare_up()
    running.settle()
    QApplication.processEvents()
    page = window.tabs.page
    assert isinstance(page, FlareUpPage)
    return page


def place(widget: QWidget) -> QRect:
    """Return where something stands in its window."""
    return QRect(widget.mapTo(widget.window(), QPoint()), widget.size())


def in_full(widget: QWidget) -> bool:
    """Return whether nothing of it is out of sight."""
    return widget.visibleRegion().boundingRect() == widget.rect()


def titled(panel: StepsPanel) -> list[int]:
    """Return the steps whose titles can be read, counted from 0."""
    return [number for number, step in enumerate(panel.steps) if step.words.isVisible()]


@pytest.fixture
def stretched(running: Running) -> Iterator[None]:
    longer = Stretched()
    QCoreApplication.installTranslator(longer)
    running.program.window.wear(running.program.look)
    yield
    QCoreApplication.removeTranslator(longer)


def test_every_title_is_read_in_a_strip_that_has_room_for_them(running: Running) -> None:
    page = help_page(running, SMALL)
    assert titled(page.panel) == [0, 1, 2, 3]
    tops = [place(step).top() for step in page.panel.steps]
    assert len(set(tops)) == 1


@pytest.mark.parametrize("text", [200, 300])
def test_the_title_of_the_open_step_is_read_however_large_the_text(
    running: Running, text: int
) -> None:
    page = help_page(running, SMALL, text)
    for number in range(len(STEPS)):
        page.go_to(number)
        running.settle()
        assert titled(page.panel) == [number]
        label = page.panel.steps[number].words.findChildren(QLabel)[0]
        assert label.height() >= label.heightForWidth(label.width())
        assert len({place(step).center().y() for step in page.panel.steps}) == 1


@pytest.mark.parametrize("text", [100, 200])
def test_since_when_and_the_ends_are_one_click_away_in_a_strip(running: Running, text: int) -> None:
    page = help_page(running, SMALL, text)
    panel = page.panel
    rest = (panel.since, panel.plan, panel.end, panel.none)
    assert not any(part.isVisible() for part in rest)
    panel.more.click()
    assert all(part.isVisible() for part in rest)
    assert panel.since.text().startswith("since ")
    panel.more.click()
    assert not any(part.isVisible() for part in rest)
    panel.more.click()
    panel.end.click()
    running.settle()
    assert running.program.states.flare_up.flare_up is None


def test_beside_the_step_everything_is_shown_and_there_is_no_more(running: Running) -> None:
    panel = help_page(running, WIDE).panel
    assert not panel.more.isVisible()
    assert all(part.isVisible() for part in (panel.since, panel.plan, panel.end, panel.none))
    tops = [place(step).top() for step in panel.steps]
    assert tops == sorted(set(tops))


def test_what_was_opened_by_more_stays_when_the_window_grows_and_shrinks(running: Running) -> None:
    page = help_page(running, SMALL)
    page.panel.more.click()
    for size in (WIDE, SMALL):
        running.program.window.resize(*size)
        QApplication.processEvents()
        assert page.panel.end.isVisible()


@pytest.mark.usefixtures("stretched")
@pytest.mark.parametrize("size", [SMALL, (1100, 760), WIDE])
@pytest.mark.parametrize("text", [100, 150, 200])
def test_no_title_is_cut_off_in_a_language_of_longer_words(
    running: Running, size: tuple[int, int], text: int
) -> None:
    page = help_page(running, size, text)
    for step in page.panel.steps:
        for label in step.words.findChildren(QLabel):
            assert not label.isVisible() or label.height() >= label.heightForWidth(label.width())


def test_when_it_began_and_the_first_line_are_both_in_sight_at_first(running: Running) -> None:
    step = help_page(running, SMALL).step
    assert isinstance(step, SignsStep)
    assert step.part is not None
    row = step.part.keyboard_start().parentWidget()
    assert row is not None
    assert in_full(step.start)
    assert in_full(row)


@pytest.mark.parametrize("text", [100, 200])
def test_the_whole_first_line_is_in_sight_at_first(running: Running, text: int) -> None:
    step = help_page(running, (1100, 760), text).step
    assert isinstance(step, SignsStep)
    assert in_full(step.seen_first())


@pytest.mark.parametrize("text", [100, 200, 300])
def test_nothing_in_a_step_is_cut_off_at_its_side(running: Running, text: int) -> None:
    page = help_page(running, SMALL, text)
    for number in range(len(STEPS)):
        page.go_to(number)
        running.settle()
        for inner in page.step.findChildren(Page):
            inside = inner.widget()
            assert inside is not None
            assert inside.minimumSizeHint().width() <= inner.viewport().width()


@pytest.mark.parametrize("is_open", [False, True])
def test_tab_goes_along_the_strip_as_one_reads(running: Running, *, is_open: bool) -> None:
    page = help_page(running, (900, 800))
    if is_open:
        page.panel.more.click()
    window = running.program.window
    stops = walk(window)
    assert set(stops) == stops_there_are(window)
    assert against_reading_order(stops) == []
    assert page.panel.more in stops
