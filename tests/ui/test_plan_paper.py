"""The plan for a flare-up on paper: opened where it is written and where it is read."""

from __future__ import annotations

import shutil
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog, QFileDialog

from backcare_desktop.domain.record import NOTE_LIMIT
from backcare_desktop.export.paper_page import LETTER
from backcare_desktop.ui.dialogs.flare_up_plan import FlareUpPlanDialog
from backcare_desktop.ui.dialogs.paper import PaperDialog
from backcare_desktop.ui.flare_up.ease_step import EaseStep
from backcare_desktop.ui.flare_up.page import EASE
from backcare_desktop.ui.paper.printing import PrinterQuestion
from tests.support.flare_up import help_page, step
from tests.support.history import dialog
from tests.support.paper import facts_of, stands_in, text_of
from tests.support.paper_dialog import drawn, save, told

if TYPE_CHECKING:
    from pathlib import Path

    import pytest

    from backcare_desktop.ui.paper.plan_fields import PlanFields
    from tests.ui.conftest import Running

HOSTILE = '#panic() *b* \u202eabc\u202c " \0 \\ 1'


def write(running: Running, **plan: str) -> None:
    settings = running.program.states.settings
    values: dict[str, Any] = dict(plan)
    settings.save(replace(settings.value, **values))


def opened(running: Running) -> PaperDialog[PlanFields]:
    running.program.window.navigation.open_plan_paper()
    return drawn(running)


def written(running: Running) -> FlareUpPlanDialog:
    running.program.window.navigation.open_flare_up_plan()
    return dialog(running, FlareUpPlanDialog)


def test_from_writing_the_plan_to_paper_by_keys_alone(running: Running, tmp_path: Path) -> None:
    plan = written(running)
    QTest.keyClicks(plan.helps, "legs up")
    plan.done_button.setFocus()
    QTest.keyClick(plan.done_button, Qt.Key.Key_Backtab)
    assert plan.focusWidget() is plan.on_paper
    QTest.keyClick(plan.on_paper, Qt.Key.Key_Space)
    made: PaperDialog[PlanFields] = drawn(running)
    assert made.parent() is plan, "it must not open behind or beside it"
    assert "Saved" in save(running, made, tmp_path / "plan.pdf")
    content = (tmp_path / "plan.pdf").read_bytes()
    found = text_of(content)
    for line in ("What helps me legs up", "Whom I can call", "When to get help"):
        assert line in found, line
    assert facts_of(content)["Tagged"] == "yes"
    made.close_button.click()
    assert plan.isVisible()
    assert running.program.states.settings.value.plan_helps == "legs up"


def test_nothing_written_is_told_and_no_page_is_offered(running: Running) -> None:
    plan = written(running)
    assert not plan.on_paper.isEnabled()
    assert plan.nothing.isVisible()
    assert "Nothing is written" in plan.nothing.text()
    QTest.keyClicks(plan.packs, " ")
    assert not plan.on_paper.isEnabled()
    QTest.keyClicks(plan.packs, "x")
    assert plan.on_paper.isEnabled()
    assert not plan.nothing.isVisible()


def test_it_is_opened_from_the_step_in_which_the_plan_is_read(running: Running) -> None:
    write(running, plan_call="Sam")
    ease = step(help_page(running), EASE, EaseStep)
    ease.plan.on_paper.click()
    made: PaperDialog[PlanFields] = drawn(running)
    assert "Whom I can call: Sam" in made.picture.accessibleName()


def test_number_date_and_paper_are_those_of_here_and_today(
    running: Running, tmp_path: Path
) -> None:
    write(running, plan_helps="x", emergency_number="0800 1")
    made = opened(running)
    QTest.mouseClick(made.fields.paper.buttons[LETTER], Qt.MouseButton.LeftButton)
    save(running, made, tmp_path / "plan.pdf")
    content = (tmp_path / "plan.pdf").read_bytes()
    assert "letter" in facts_of(content)["Page size"]
    assert "0800 1" in text_of(content)
    today = running.program.states.clock.local_now()
    assert stands_in(made.fields.page(today).foot[0], text_of(content))
    assert str(today.year) in made.picture.accessibleName()


def test_the_file_is_offered_under_a_name_that_says_what_it_is(running: Running) -> None:
    write(running, plan_helps="x")
    made = opened(running)
    made.save.click()
    (asking,) = made.findChildren(QFileDialog)
    assert asking.selectedFiles()[0].rpartition("/")[2].startswith("plan-")
    asking.reject()


def test_what_was_written_stands_there_literally_and_what_is_seen_is_saved(
    running: Running, tmp_path: Path
) -> None:
    write(running, plan_helps=HOSTILE)
    made = opened(running)
    save(running, made, tmp_path / "plan.pdf")
    content = (tmp_path / "plan.pdf").read_bytes()
    assert "#panic() *b* " in text_of(content)
    assert made.drawn is not None
    assert content == made.drawn.pdf.content


def test_a_plan_too_long_for_one_page_is_told_and_can_be_printed_all_the_same(
    running: Running, tmp_path: Path
) -> None:
    write(running, plan_helps="Wide " * (NOTE_LIMIT // 5), plan_packs="\u0301" * NOTE_LIMIT)
    made = opened(running)
    assert made.amiss.isVisible()
    assert "More is written than fits on one page" in made.amiss.text()
    save(running, made, tmp_path / "plan.pdf")
    content = (tmp_path / "plan.pdf").read_bytes()
    assert facts_of(content)["Pages"] == "1"
    assert "More is written than fits on one page" in text_of(content)
    write(running, plan_helps="short", plan_packs="short")
    running.qtbot.waitUntil(lambda: not made.amiss.isVisible())


def test_it_works_where_the_diary_is_gone(
    running: Running, data_folder: Path, tmp_path: Path
) -> None:
    write(running, plan_call="Sam")
    running.settle()
    shutil.rmtree(data_folder)
    assert "Saved" in save(running, opened(running), tmp_path / "plan.pdf")
    assert "Sam" in text_of((tmp_path / "plan.pdf").read_bytes())


def test_a_printer_gets_the_page(running: Running, tmp_path: Path) -> None:
    write(running, plan_call="Sam")
    made = opened(running)
    question = PrinterQuestion(made, "a4")
    question.printer.setOutputFileName(str(tmp_path / "printed.pdf"))
    question.chosen.connect(made.print_on)
    question.ask()
    question.asking.done(QDialog.DialogCode.Accepted)
    running.qtbot.waitUntil(lambda: "handed to the printer" in told(made))
    assert facts_of((tmp_path / "printed.pdf").read_bytes())["Pages"] == "1"


def test_where_no_page_can_be_made_it_says_what_to_do(
    running: Running, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("backcare_desktop.export.pdf.template_folder", lambda: running.folder)
    write(running, plan_call="Sam")
    running.program.window.navigation.open_plan_paper()
    made = dialog(running, PaperDialog)
    running.qtbot.waitUntil(lambda: "by hand" in told(made))
