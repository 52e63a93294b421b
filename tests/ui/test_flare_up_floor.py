"""Flare-up help on the whole screen: between the window and the page, and the whole way."""

from __future__ import annotations

from dataclasses import replace
from itertools import product
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtWidgets import QApplication, QLabel, QPushButton

from backcare_desktop.domain.pain import PainEntry
from backcare_desktop.domain.settings import Theme
from backcare_desktop.domain.warning_signs import Answer
from backcare_desktop.ui.dialogs.emergency import EmergencyDialog
from backcare_desktop.ui.flare_up.floor.advice_face import AdviceFace
from backcare_desktop.ui.flare_up.floor.ease_face import EaseFace
from backcare_desktop.ui.flare_up.floor.lines_face import LinesFace
from backcare_desktop.ui.flare_up.floor.now_face import NowFace
from backcare_desktop.ui.flare_up.floor.thermal_face import ThermalFace
from backcare_desktop.ui.flare_up.page import EASE, NOW, SIGNS, THERMAL
from tests.support.flare_up import held, help_page, open_page, press
from tests.support.flare_up_floor import alt, face, floor_mode, keys
from tests.support.focus_walk import against_reading_order, stops_there_are, walk
from tests.support.stretched import Stretched

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtWidgets import QWidget

    from backcare_desktop.ui.flare_up.floor.window import FlareUpFloor
    from tests.ui.conftest import Running

FACES = (LinesFace, EaseFace, ThermalFace, NowFace)
LEAST_HEIGHT = 44


def test_the_button_on_the_page_fills_the_screen_also_where_the_steps_are_numbers(
    running: Running,
) -> None:
    page = help_page(running)
    for width, words in ((1180, "Fill the screen"), (700, "")):
        running.program.window.resize(width, 780)
        assert page.panel.fill.isVisible()
        assert page.panel.fill.text() == words
        assert page.panel.fill.accessibleName() == "Fill the screen"
        page.panel.fill.click()
        floor = running.program.window.navigation.floors.flare_up()
        assert floor.isFullScreen()
        floor.close()


@pytest.mark.parametrize("key", [Qt.Key.Key_Escape, Qt.Key.Key_F11])
def test_leaving_ends_nothing_and_coming_back_finds_the_same_step(
    running: Running, key: Qt.Key
) -> None:
    floor = floor_mode(running)
    alt(floor, Qt.Key.Key_2)
    keys(floor, key)
    assert not floor.isVisible()
    assert held(running)[0].is_on
    assert open_page(running).open_step == EASE
    press(running, Qt.Key.Key_F11)
    face(floor, EaseFace)


@pytest.mark.parametrize("number", range(4))
def test_page_and_window_show_the_same_step_whichever_opens_it(
    running: Running, number: int
) -> None:
    floor = floor_mode(running)
    page = open_page(running)
    alt(floor, Qt.Key(Qt.Key.Key_1 + number))
    assert page.open_step == number
    face(floor, FACES[number])
    floor.steps[0].click()
    face(floor, LinesFace)
    page.panel.steps[number].click()
    face(floor, FACES[number])
    assert [pushed.isChecked() for pushed in floor.steps].index(True) == number


def test_arrows_go_between_the_steps_where_they_are_free(running: Running) -> None:
    floor = floor_mode(running)
    page = open_page(running)
    floor.go_to(THERMAL)
    keys(floor, Qt.Key.Key_Right)
    assert page.open_step == NOW
    keys(floor, Qt.Key.Key_Right)
    assert page.open_step == NOW
    keys(floor, Qt.Key.Key_Left)
    assert page.open_step == THERMAL
    keys(floor, Qt.Key.Key_Left)
    assert page.open_step == EASE


def test_the_emergency_list_opens_in_front_of_it_by_f1(running: Running) -> None:
    floor = floor_mode(running)
    keys(floor, Qt.Key.Key_F1)
    (dialog,) = floor.findChildren(EmergencyDialog)
    assert dialog.isVisible()
    dialog.close()


def test_it_closes_when_the_flare_up_ends(running: Running) -> None:
    floor = floor_mode(running)
    floor.go_to(NOW)
    face(floor, NowFace).end.click()
    assert not floor.isVisible()
    assert not held(running)[0].is_on


def test_another_look_fills_the_screen_anew_with_the_same_step(running: Running) -> None:
    floor_mode(running).go_to(NOW)
    running.program.states.settings.choose_theme(Theme.DARK)
    running.settle()
    anew = running.program.window.navigation.floors.flare_up()
    assert anew.isVisible()
    face(anew, NowFace)
    anew.close()
    running.program.states.settings.choose_theme(Theme.LIGHT)
    running.settle()
    assert not running.program.window.navigation.floors.flare_up().isVisible()


def test_the_keys_that_open_flare_up_help_bring_it_in_front(running: Running) -> None:
    floor = floor_mode(running)
    running.program.window.navigation.open_flare_up()
    assert floor.isVisible()
    assert len(held(running)) == 1


def test_a_number_is_typed_ten_as_one_and_nought_and_taken_back(running: Running) -> None:
    floor = floor_mode(running)
    floor.go_to(NOW)
    now = face(floor, NowFace)
    keys(floor, Qt.Key.Key_Space)
    running.settle()
    assert scores(running) == []
    assert not now.undo.isVisible()
    keys(floor, Qt.Key.Key_1, Qt.Key.Key_0)
    running.settle()
    assert scores(running) == [10]
    assert now.told.text().startswith("Pain 10, saved")
    assert now.scale.value == 10
    now.undo.click()
    running.settle()
    assert scores(running) == []
    assert now.scale.value is None
    now.scale.numbers[4].click()
    running.settle()
    assert scores(running) == [4]
    for way, number in ((now.rest, EASE), (now.thermal, THERMAL), (now.check, SIGNS)):
        floor.go_to(NOW)
        way.click()
        assert open_page(running).open_step == number


def scores(running: Running) -> list[int]:
    return [entry.score for entry in running.program.states.diary.diary.entries(PainEntry)]


def test_a_number_noted_on_the_page_stands_here_too(running: Running) -> None:
    floor = floor_mode(running)
    floor.go_to(NOW)
    keys(floor, Qt.Key.Key_Escape)
    press(running, Qt.Key.Key_7)
    press(running, Qt.Key.Key_F11)
    now = face(floor, NowFace)
    assert now.scale.value == 7
    assert now.told.text().startswith("Pain 7")


def test_space_says_that_one_rests_like_this_and_arrows_choose_another_position(
    running: Running,
) -> None:
    floor = floor_mode(running)
    floor.go_to(EASE)
    ease = face(floor, EaseFace)
    names = {ease.name.text()}
    for _ in range(4):
        keys(floor, Qt.Key.Key_Right)
        names.add(ease.name.text())
    assert len(names) == 5
    keys(floor, Qt.Key.Key_Left)
    rested = ease.name.text()
    keys(floor, Qt.Key.Key_Space)
    page = open_page(running)
    assert page.open_step == THERMAL
    assert page.panel.steps[EASE].done.text() == rested


def test_the_figure_moves_only_where_figures_may(running: Running) -> None:
    settings = running.program.states.settings
    settings.save(replace(settings.value, moving_figures=False))
    floor = floor_mode(running)
    floor.go_to(EASE)
    figure = face(floor, EaseFace).figure
    assert figure is not None
    assert not figure.playing
    assert figure.play.isVisible()


@pytest.mark.parametrize("number", range(4))
def test_tab_goes_round_every_face_in_the_order_one_reads(running: Running, number: int) -> None:
    floor = floor_mode(running)
    floor.go_to(number)
    running.settle()
    stops = walk(floor)
    assert set(stops) == stops_there_are(floor)
    assert against_reading_order(stops) == []


@pytest.fixture
def longer_words(qapp: QApplication) -> Iterator[None]:
    longer = Stretched()
    qapp.installTranslator(longer)
    yield
    qapp.removeTranslator(longer)


@pytest.mark.usefixtures("longer_words")
def test_longer_words_of_another_language_have_their_room_too(running: Running) -> None:
    look_at_all_faces(running, 200, (900, 640))


@pytest.mark.parametrize(
    ("text_size", "size"), list(product([100, 200, 300], [(900, 640), (1366, 768), (1920, 1080)]))
)
def test_all_words_have_their_room(running: Running, text_size: int, size: tuple[int, int]) -> None:
    look_at_all_faces(running, text_size, size)


def look_at_all_faces(running: Running, text_size: int, size: tuple[int, int]) -> None:
    settings = running.program.states.settings
    settings.save(replace(settings.value, text_size=text_size, who_must_not=()))
    floor = floor_mode(running)
    floor.showNormal()
    floor.resize(*size)
    for number in range(4):
        floor.go_to(number)
        running.settle()
        assert floor.size().toTuple() == size
        assert cut_off(floor) == []
    floor.go_to(SIGNS)
    face(floor, LinesFace).answers[Answer.YES].click()
    face(floor, AdviceFace)
    running.settle()
    assert cut_off(floor) == []


def cut_off(floor: FlareUpFloor) -> list[str]:
    """Return the words that have too little room, or stand on others; and controls too low."""
    parts = [each for each in floor.findChildren(QPushButton) if each.isVisible()]
    labels = [each for each in floor.findChildren(QLabel) if each.isVisible() and each.text()]
    shown: list[QWidget] = [*parts, *labels]
    cut = [words.text() for words in labels if words.height() < words.heightForWidth(words.width())]
    for pushed in parts:
        lines = pushed.text().split("\n")
        widest = max(pushed.fontMetrics().horizontalAdvance(line) for line in lines)
        high = pushed.fontMetrics().height() * len(lines)
        if widest > pushed.width() or high > pushed.height() or pushed.height() < LEAST_HEIGHT:
            cut.append(pushed.text())
    rects = [(each, QRect(each.mapTo(floor, QPoint()), each.size())) for each in shown]
    cut += [
        f"{one.accessibleName()} on {other.accessibleName()}"
        for place, (one, first) in enumerate(rects)
        for other, second in rects[:place]
        if first.intersects(second)
    ]
    return cut + [str(rect) for _, rect in rects if not floor.rect().contains(rect)]
