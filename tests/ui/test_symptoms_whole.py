"""The Symptoms tab with every card: help at once, nothing lost, the right day, missing texts."""

from __future__ import annotations

import shutil
from dataclasses import replace
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, TypeVar

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel

from backcare_desktop.content import regions, symptoms
from backcare_desktop.content.body_drawing import body_drawing, body_drawing_file
from backcare_desktop.content.reading import content_folder
from backcare_desktop.domain.symptom_check import Intensity, Part
from backcare_desktop.domain.warning_signs import Advice, Answer
from backcare_desktop.ui.body_map import outlines
from backcare_desktop.ui.symptoms.check_card import CheckCard
from backcare_desktop.ui.symptoms.feels_card import FeelsCard
from backcare_desktop.ui.symptoms.feels_night import NightCard
from backcare_desktop.ui.symptoms.legs_card import LegsCard
from backcare_desktop.ui.symptoms.story_card import StoryCard
from backcare_desktop.ui.symptoms.story_changes import ChangesCard
from backcare_desktop.ui.symptoms.where_card import WhereCard
from tests.support.flare_up import help_page, signs_of
from tests.support.ice import another_window
from tests.support.symptoms import PEE, POO, SADDLE, advice, answer, chip, kept, texts

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from tests.ui.conftest import Running

C = TypeVar("C", bound=CheckCard)

BEFORE_MIDNIGHT = datetime(2026, 3, 14, 23, 59, 59, 700_000).astimezone()
EVENING = datetime(2026, 3, 14, 22, 30).astimezone()


def card(running: Running, kind: type[C]) -> C:
    """Return a card of the whole page."""
    page = running.symptoms
    running.qtbot.waitUntil(lambda: page.coming.is_done)
    return next(part for part in page.cards.values() if isinstance(part, kind))


def is_urgent(running: Running) -> bool:
    page = running.symptoms
    return page.advice is not None and page.advice.advice is Advice.EMERGENCY


def test_an_emergency_yes_after_the_advice_was_looked_at_shows_its_page_at_once(
    running: Running,
) -> None:
    answer(running, PEE, Answer.NOT_SURE)
    advice(running).to_list.click()
    answer(running, SADDLE, Answer.YES)
    assert is_urgent(running)


def test_an_emergency_yes_in_a_finished_check_shows_its_page_at_once(running: Running) -> None:
    answer(running, PEE, Answer.NO)
    running.symptoms.finish.done.click()
    advice(running).to_list.click()
    answer(running, PEE, Answer.YES)
    assert is_urgent(running)


def test_an_emergency_yes_after_one_was_taken_back_shows_its_page_at_once(
    running: Running,
) -> None:
    answer(running, PEE, Answer.YES)
    advice(running).to_list.click()
    answer(running, POO, Answer.YES)
    assert running.symptoms.advice is None  # it was seen, and the strip leads back to it
    answer(running, PEE, Answer.NO)
    answer(running, POO, Answer.NO)
    answer(running, PEE, Answer.YES)
    assert is_urgent(running)


def test_an_emergency_yes_in_the_check_of_yesterday_shows_its_page_at_once(
    running: Running,
) -> None:
    running.turned.wall = EVENING
    running.program.states.symptoms().begin()
    answer(running, PEE, Answer.NO)
    running.turned.wall = EVENING + timedelta(hours=9)
    answer(running, SADDLE, Answer.YES)
    assert is_urgent(running)


def test_an_older_check_with_a_yes_is_looked_at_without_being_called_an_emergency(
    running: Running,
) -> None:
    running.turned.wall = EVENING
    running.program.states.symptoms().begin()
    answer(running, SADDLE, Answer.YES)
    running.settle()
    state = running.program.states.symptoms()
    old = state.check
    running.turned.wall = EVENING + timedelta(days=2)
    state.begin()
    state.go_on_with(old)
    page = running.symptoms
    assert page.advice is None
    assert page.urgent.isVisible()


def test_flare_up_help_shows_an_emergency_after_other_advice_was_looked_at(
    running: Running,
) -> None:
    part = signs_of(help_page(running))
    part.signs.rows[PEE].chips[Answer.NOT_SURE].click()
    part.go_on.click()
    assert part.advice is not None
    part.advice.to_list.click()
    part.signs.rows[POO].chips[Answer.YES].click()
    assert part.advice is not None
    assert part.advice.advice is Advice.EMERGENCY


def test_a_check_is_of_the_moment_in_which_something_is_first_said(running: Running) -> None:
    running.turned.wall = EVENING
    running.program.states.symptoms().begin()
    assert running.symptoms.signs.isVisible()
    running.turned.wall = EVENING + timedelta(hours=9)
    answer(running, PEE, Answer.NO)
    (check,) = kept(running)
    assert check.at == running.turned.wall


def test_whoever_comes_to_the_page_on_another_day_finds_a_new_check(running: Running) -> None:
    running.turned.wall = EVENING
    running.program.states.symptoms().begin()
    answer(running, PEE, Answer.NO)
    old = kept(running)[0]
    running.program.window.tabs.go_to("today")
    running.turned.wall = EVENING + timedelta(hours=9)
    assert running.symptoms.signs.rows[PEE].answer is None
    answer(running, POO, Answer.NO)
    new = kept(running)[0]
    assert (new.day, new.answers) == (running.turned.wall.date(), {POO: Answer.NO})
    running.program.window.tabs.go_to("today")
    running.program.states.symptoms().go_on_with(old)
    assert running.symptoms.signs.rows[PEE].answer is Answer.NO  # taken up by hand, it stays


def test_a_whole_page_half_filled_is_there_again_after_a_sudden_end(
    start: Callable[[], Running],
) -> None:
    first = start()
    answer(first, PEE, Answer.NO)
    feels = card(first, FeelsCard)
    feels.pain.scale.numbers[6].click()
    feels.qualities.chips.chips["cramp"].click()
    card(first, WhereCard).map.list.rows["lower_back_l"].click()
    card(first, StoryCard).onset.chips["sudden"].click()
    card(first, ChangesCard).worse.open.click()
    QTest.keyClicks(card(first, ChangesCard).worse.edit, "tying my shoes")
    night = card(first, NightCard).stiffness.chips.chips["30"]
    QTest.mouseClick(night, Qt.MouseButton.LeftButton)  # at once: what was typed has to be kept
    first.settle()
    first.die().close()
    first.ended = True
    second = start()
    assert second.symptoms.signs.rows[PEE].answer is Answer.NO
    assert card(second, FeelsCard).pain.value == 6
    assert card(second, FeelsCard).qualities.chips.value == ("cramp",)
    assert card(second, WhereCard).map.value == {"lower_back_l": Intensity.MILD}
    assert card(second, StoryCard).onset.value == ("sudden",)
    assert card(second, ChangesCard).worse.edit.text() == "tying my shoes"
    second.qtbot.waitUntil(card(second, ChangesCard).worse.edit.isVisible)
    assert card(second, NightCard).stiffness.value == 30


def test_own_words_and_at_once_a_chip_of_another_card_are_both_kept(running: Running) -> None:
    changes, feels = card(running, ChangesCard), card(running, FeelsCard)
    changes.eases.open.click()
    QTest.keyClicks(changes.eases.edit, "a warm bath")
    feels.qualities.chips.chips["cramp"].click()  # as assistive tools do: without the focus
    QTest.mouseClick(feels.spasm.chips["locked"], Qt.MouseButton.LeftButton)
    running.qtbot.waitUntil(lambda: bool(kept(running)[0].own_words))
    (check,) = kept(running)
    assert check.own_words == {Part.EASES: "a warm bath"}
    assert check.qualities == ("cramp",)
    assert check.spasm_signs == ("locked",)


def test_own_words_just_typed_stay_with_their_check_when_another_is_begun(
    running: Running,
) -> None:
    answer(running, PEE, Answer.NO)
    changes = card(running, ChangesCard)
    changes.eases.open.click()
    QTest.keyClicks(changes.eases.edit, "a warm bath")
    QTest.mouseClick(running.symptoms.head.anew, Qt.MouseButton.LeftButton)
    assert [check.own_words for check in kept(running)] == [{Part.EASES: "a warm bath"}]
    assert changes.eases.edit.text() == ""


def test_the_same_as_last_time_asks_for_the_pain_anew_and_undo_takes_it_all_back(
    running: Running,
) -> None:
    answer(running, PEE, Answer.NO)
    card(running, FeelsCard).pain.scale.numbers[6].click()
    card(running, LegsCard)
    page = running.symptoms
    page.finish.done.click()
    advice(running).to_list.click()
    page.head.same.click()
    assert card(running, FeelsCard).pain.value is None
    card(running, FeelsCard).pain.scale.numbers[3].click()
    assert [check.pain for check in kept(running)] == [3, 6]
    running.program.states.diary.undo()
    assert [check.pain for check in kept(running)] == [6]
    assert card(running, FeelsCard).pain.value is None


def test_a_sign_of_a_newer_version_stands_as_such_among_what_was_ticked(running: Running) -> None:
    state = running.program.states.symptoms()
    answers = {"q99_new": Answer.YES, "q98_new": Answer.NOT_SURE, "q97_new": Answer.NO}
    state.say(replace(state.check, answers=answers))
    shown = texts(advice(running))
    assert "a line of a newer version (q99_new)" in shown
    assert "Not sure: a line of a newer version (q98_new)" in shown
    assert "q97_new" not in shown
    assert "No line." not in shown


@pytest.fixture(params=["symptoms.json", "regions.json", "body_map.json"])
def broken(
    request: pytest.FixtureRequest, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[str]:
    """One file that the lower part of the page needs, cut off."""
    folder = tmp_path / "content"
    shutil.copytree(content_folder(), folder)
    shutil.copy(body_drawing_file(), folder)
    file = folder / request.param
    file.write_bytes(file.read_bytes()[:900])
    for module in (symptoms, regions):
        monkeypatch.setattr(module, "content_folder", lambda: folder)
    monkeypatch.setattr(
        "backcare_desktop.content.body_drawing.body_drawing_file", lambda: folder / "body_map.json"
    )
    forget()
    yield request.param
    monkeypatch.undo()
    forget()


def forget() -> None:
    for read in (symptoms.symptom_guide, regions.region_guide, body_drawing, outlines.outlines):
        read.cache_clear()


def test_without_a_file_of_the_cards_the_page_says_so_and_the_signs_lead_to_help(
    broken: str, running: Running
) -> None:
    page = running.symptoms
    running.qtbot.waitUntil(page.trouble.isVisible)
    assert broken in page.told.text()
    assert not page.sections.isVisible()
    for pushed in page.sections.buttons.values():
        pushed.click()
    assert chip(running, SADDLE, Answer.YES).isVisible()
    answer(running, SADDLE, Answer.YES)
    assert is_urgent(running)
    shown = [label.text() for label in page.findChildren(QLabel) if label.isVisible()]
    assert any("112" in text for text in shown)


def test_a_page_left_open_untouched_begins_the_new_day_by_itself(running: Running) -> None:
    running.turned.wall = BEFORE_MIDNIGHT - timedelta(hours=5)
    running.program.states.symptoms().begin()
    answer(running, PEE, Answer.NO)
    running.turned.wall = BEFORE_MIDNIGHT
    with another_window(running):
        pass
    assert running.symptoms.signs.rows[PEE].answer is Answer.NO
    running.turned.wall += timedelta(seconds=1)
    running.qtbot.waitUntil(lambda: running.symptoms.signs.rows[PEE].answer is None, timeout=3_000)
    assert [check.answers for check in kept(running)] == [{PEE: Answer.NO}]


def test_a_check_being_filled_in_over_midnight_stays(running: Running) -> None:
    running.turned.wall = BEFORE_MIDNIGHT - timedelta(minutes=20)
    running.program.states.symptoms().begin()
    answer(running, PEE, Answer.NO)
    running.turned.wall += timedelta(minutes=25)
    with another_window(running):
        pass
    assert running.symptoms.signs.rows[PEE].answer is Answer.NO
    answer(running, POO, Answer.NO)
    (check,) = kept(running)
    assert check.answers == {PEE: Answer.NO, POO: Answer.NO}
