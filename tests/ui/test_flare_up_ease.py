"""Get comfortable: the positions, the figure, the plan; and texts that cannot be used."""

from __future__ import annotations

import shutil
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog

from backcare_desktop.content import exercises, flare_up, symptoms, warning_signs
from backcare_desktop.content.exercises import EASE as EASES
from backcare_desktop.content.exercises import exercise_guide
from backcare_desktop.content.reading import content_folder
from backcare_desktop.domain.record import NOTE_LIMIT
from backcare_desktop.domain.settings import Theme
from backcare_desktop.ui.dialogs.flare_up_plan import FlareUpPlanDialog
from backcare_desktop.ui.flare_up.ease_step import EaseStep
from backcare_desktop.ui.flare_up.now_step import NowStep
from backcare_desktop.ui.flare_up.page import EASE, NOW, SIGNS, THERMAL
from backcare_desktop.ui.flare_up.signs_step import SignsStep
from backcare_desktop.ui.history.words import Words
from tests.support.flare_up import held, help_page, open_page, step

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from backcare_desktop.ui.flare_up.position_card import PositionCard
    from tests.ui.conftest import Running

MODULES = (exercises, flare_up, symptoms, warning_signs)


def positions_of(ease: EaseStep) -> PositionCard:
    assert ease.positions is not None
    return ease.positions


@pytest.fixture
def broken(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Content whose files for flare-up help cannot be read."""
    folder = tmp_path / "content"
    shutil.copytree(content_folder(), folder)
    for module in MODULES:
        (folder / f"{module.__name__.rpartition('.')[2]}.json").write_bytes(b"\0" * 5000)
        monkeypatch.setattr(module, "content_folder", lambda: folder)
    forget()
    yield
    forget()


def forget() -> None:
    exercises.exercise_guide.cache_clear()
    flare_up.flare_up_guide.cache_clear()
    symptoms.symptom_guide.cache_clear()
    warning_signs.warning_sign_guide.cache_clear()


def test_every_position_of_ease_is_shown_with_how_to_get_up_and_when_to_stop(
    running: Running,
) -> None:
    shown = positions_of(step(help_page(running), EASE, EaseStep))
    eases = exercise_guide().of_group(EASES)
    assert len(eases) == shown.choice.count() >= 4
    for place, exercise in enumerate(eases):
        shown.choice.setCurrentIndex(place)
        assert exercise.steps[-1] in shown.steps.text()
        assert all(sign.text in shown.stop.text() for sign in exercise_guide().stops_of(exercise))
        assert shown.figure.picture.accessibleName() == exercise.figure
        assert shown.said_by.text()


def test_the_one_somebody_rests_in_stands_in_the_list_and_the_next_step_opens(
    running: Running,
) -> None:
    page = help_page(running)
    ease = step(page, EASE, EaseStep)
    assert page.panel.steps[EASE].done.text() == "A position of ease"
    positions_of(ease).choice.setCurrentIndex(2)
    ease.rest.click()
    assert page.open_step == THERMAL
    running.settle()
    position = exercise_guide().of_group(EASES)[2]
    assert held(running)[0].rested_in == (position.id,)
    line = Words(running.program.states.clock).line(held(running)[0], {})
    assert f"rested in: {position.name}" in line.details
    running.program.states.settings.choose_theme(Theme.DARK)
    running.settle()
    page = open_page(running)
    again = step(page, EASE, EaseStep)
    assert positions_of(again).choice.currentIndex() == 2
    assert page.panel.steps[EASE].done.text() == positions_of(again).choice.currentText()
    again.skip.click()
    assert page.open_step == THERMAL
    page.panel.end.click()
    page = help_page(running)
    assert page.open_step == SIGNS
    assert page.panel.steps[EASE].done.text() == "A position of ease"


def test_the_figure_stands_still_once_the_step_is_left(running: Running) -> None:
    page = help_page(running)
    figure = positions_of(step(page, EASE, EaseStep)).figure
    running.qtbot.waitUntil(lambda: figure.moving)
    page.go_to(NOW)
    running.qtbot.waitUntil(lambda: not figure.moving)


def test_the_plan_is_written_on_a_good_day_and_stands_in_the_step(running: Running) -> None:
    ease = step(help_page(running), EASE, EaseStep)
    assert not ease.plan.isVisible()
    running.program.window.navigation.open_flare_up_plan()
    (dialog,) = running.program.window.findChildren(FlareUpPlanDialog)
    QTest.keyClicks(dialog.helps, "legs up")
    dialog.call.setPlainText("x" * (NOTE_LIMIT + 5))
    QTest.keyClick(dialog.helps, Qt.Key.Key_Escape)
    assert ease.plan.isVisible()
    assert ease.plan.helps.text() == "What helps me: legs up"
    assert not ease.plan.packs.isVisible()
    running.settle()
    kept = running.program.store.read_settings()
    assert (kept.plan_helps, len(kept.plan_call), kept.plan_packs) == ("legs up", NOTE_LIMIT, "")
    ease.plan.change.click()
    assert any(each.isVisible() for each in running.program.window.findChildren(QDialog))


def test_the_plan_is_kept_beside_what_the_settings_dialog_changes(running: Running) -> None:
    settings = running.program.states.settings
    running.program.window.navigation.open_flare_up_plan()
    (dialog,) = running.program.window.findChildren(FlareUpPlanDialog)
    settings.save(replace(settings.value, country="CZ"))
    dialog.packs.setPlainText("freezer")
    dialog.done_button.click()
    assert (settings.value.country, settings.value.plan_packs) == ("CZ", "freezer")


@pytest.mark.usefixtures("broken")
def test_without_its_texts_help_still_leads_on_and_says_whom_to_call(running: Running) -> None:
    page = help_page(running)
    signs = step(page, SIGNS, SignsStep)
    assert signs.part is None
    assert not signs.start.trigger.isEnabled()
    signs.go_on.click()
    ease = step(page, EASE, EaseStep)
    assert ease.positions is None
    assert not ease.rest.isVisible()
    ease.skip.click()
    assert page.open_step == THERMAL
    step(page, NOW, NowStep).end.click()
    assert not held(running)[0].is_on
