"""Today: one gesture saves a number, and it can be taken back."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtTest import QTest

from backcare_desktop.app import Program
from backcare_desktop.domain.flare_up import FlareUp
from backcare_desktop.domain.pain import PainEntry
from backcare_desktop.domain.record import NOTE_LIMIT
from backcare_desktop.domain.symptom_check import SymptomCheck
from backcare_desktop.store.store import Store
from backcare_desktop.ui.pages.today import TodayPage
from benchmarks.synthetic_diary import write_synthetic_diary
from tests.support.tab_stops import tab_stops_after

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtWidgets import QApplication

    from tests.ui.conftest import Running


def test_the_first_picture_counts_all_of_the_last_four_weeks(
    qapp: QApplication, data_folder: Path
) -> None:
    write_synthetic_diary(data_folder, years=0.2, per_day=1, last_day=datetime.now(UTC).date())
    program = Program(qapp, Store.open(data_folder))
    before = first_page(program).appointment.counts.text()
    while (months := program.store.next_month()) is not None:
        program.states.diary.show(months)
    assert first_page(program).appointment.counts.text() == before
    program.end()


def first_page(program: Program) -> TodayPage:
    page = program.window.tabs.page
    assert isinstance(page, TodayPage)
    return page


def scores(running: Running) -> list[int]:
    running.settle()
    return [entry.score for entry in running.program.states.diary.diary.entries(PainEntry)]


def test_a_click_on_a_number_saves_it(running: Running) -> None:
    running.today.pain.scale.numbers[7].click()
    assert scores(running) == [7]
    assert "Pain 7" in running.today.pain.told.text()


def test_a_digit_typed_anywhere_on_the_page_saves_it(running: Running) -> None:
    page = running.today
    page.now.ice.setFocus()
    QTest.keyClick(page.now.ice, Qt.Key.Key_4)
    assert scores(running) == [4]


def test_one_then_nought_is_ten_and_one_entry(running: Running) -> None:
    page = running.today
    QTest.keyClicks(page.pain.scale.numbers[0], "10")
    assert scores(running) == [10]


def test_undo_takes_the_entry_back_into_the_trash(running: Running) -> None:
    page = running.today
    page.pain.scale.type_digit(3)
    running.settle()
    page.pain.undo.click()
    assert scores(running) == []
    assert [r.kind for r in running.program.states.diary.diary.trash()] == ["pain"]


def test_a_note_is_kept_with_the_number_and_undone_with_it(running: Running) -> None:
    page = running.today
    page.pain.scale.type_digit(5)
    running.settle()
    page.pain.add_note.click()
    page.pain.note.edit.setPlainText("after <b>lifting</b>\r\na box")
    page.pain.note.keep.click()
    running.settle()
    (entry,) = running.program.states.diary.diary.entries(PainEntry)
    assert (entry.score, entry.note) == (5, "after <b>lifting</b>\na box")
    page.pain.undo.click()
    assert scores(running) == []


def test_a_paste_of_50_megabytes_is_cut_at_the_limit_and_says_so(running: Running) -> None:
    page = running.today
    page.pain.scale.type_digit(5)
    running.settle()
    page.pain.add_note.click()
    data = QMimeData()
    data.setText("x" * 50_000_000)
    page.pain.note.edit.insertFromMimeData(data)
    assert len(page.pain.note.edit.text()) == NOTE_LIMIT
    assert "not pasted" in page.pain.note.limit.text()
    assert page.pain.note.keep.isEnabled()


def test_the_last_days_show_the_new_number_as_bars_and_as_a_list(running: Running) -> None:
    page = running.today
    page.pain.scale.type_digit(6)
    running.settle()
    page.days.twin.click()
    first_line = page.days.listed.text().splitlines()[0]
    assert "6" in first_line
    assert page.days.listed.isVisible()
    assert not page.days.bars.isVisible()


def test_undo_and_note_stay_with_their_entry_whatever_was_changed_elsewhere(
    running: Running,
) -> None:
    page, diary = running.today, running.program.states.diary
    page.pain.scale.type_digit(3)
    running.settle()
    (older,) = diary.diary.entries(PainEntry)
    page.pain.scale.type_digit(6)
    running.settle()
    diary.delete(older)
    running.settle()
    page.pain.add_note.click()
    page.pain.note.edit.setPlainText("stiff")
    page.pain.note.keep.click()
    assert scores(running) == [6]
    page.pain.undo.click()
    assert scores(running) == []
    diary.undo()
    assert scores(running) == [3]


def test_an_entry_deleted_elsewhere_can_no_longer_be_noted_on(running: Running) -> None:
    page, diary = running.today, running.program.states.diary
    page.pain.scale.type_digit(3)
    running.settle()
    (entry,) = diary.diary.entries(PainEntry)
    diary.delete(entry)
    running.settle()
    assert not page.pain.add_note.isVisible()
    assert page.pain.scale.value is None


def test_tab_goes_through_the_note_where_it_stands(running: Running) -> None:
    pain = running.today.pain
    pain.scale.type_digit(5)
    running.settle()
    pain.add_note.click()
    assert tab_stops_after(pain.add_note, 4) == [
        pain.note.edit,
        pain.note.keep,
        pain.note.drop,
        running.today.appointment.save,
    ]


def test_a_symptom_check_and_a_flare_up_count_on_today(running: Running) -> None:
    diary, at = running.program.states.diary, running.program.states.clock.local_now()
    diary.add(SymptomCheck(id="c", at=at, entered_at=at, updated=at, pain=6))
    diary.add(FlareUp(id="f", at=at, entered_at=at, updated=at))
    running.settle()
    card = running.today.appointment
    assert card.counts.text() == "Pain numbers: 1 · Symptom checks: 1 · Flare-ups: 1"
    assert "6" in running.today.days.listed.text().splitlines()[0]


@pytest.mark.parametrize("width", [900, 1000, 1180, 1366])
def test_the_ways_to_help_stand_on_one_line(running: Running, width: int) -> None:
    running.program.window.resize(width, 700)
    now = running.today.now
    running.settle()
    middles = {each.mapTo(now, each.rect().center()).y() for each in (now.help, now.ice, now.heat)}
    assert len(middles) == 1
    assert now.title.height() <= 2 * now.title.fontMetrics().height()
