"""History: entries are found, deleted and put back, by keyboard alone and by mouse alone."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from backcare_desktop.domain.flare_up import FlareUp
from backcare_desktop.domain.pain import PainEntry
from backcare_desktop.domain.record import UnreadRecord
from backcare_desktop.domain.symptom_check import SymptomCheck
from backcare_desktop.store.store import Store
from backcare_desktop.ui.dialogs.entry_editor import EntryEditor
from tests.support.history import add_pain, choose, click, dialog, entries, history, press

if TYPE_CHECKING:
    from pathlib import Path

    from backcare_desktop.ui.pages.history import HistoryPage
    from tests.ui.conftest import Running


def click_row(page: HistoryPage, row: int, *, double: bool = False) -> None:
    place = page.table.visualRect(page.model.index(row)).center() + QPoint(5, 0)
    clicked = QTest.mouseDClick if double else QTest.mouseClick
    clicked(page.table.viewport(), Qt.MouseButton.LeftButton, pos=place)


def test_an_empty_diary_says_where_entries_come_from(running: Running) -> None:
    page = history(running)
    assert "Nothing noted yet" in page.empty.text()
    assert "Symptoms and in flare-up help" in page.empty.text()
    assert page.empty.isVisible()
    assert not page.table.isVisible()
    assert not page.footer.edit.isEnabled()
    assert page.keyboard_start() is page.filters.period


def test_entries_stand_newest_first_under_their_days(running: Running) -> None:
    old, new = add_pain(running, 3, days_ago=1), add_pain(running, 7)
    page = history(running)
    rows = [page.model.row(index) for index in range(4)]
    assert [rows[0], rows[2]] == [new.day, old.day]
    assert [entry.id for entry in entries(page)] == [new.id, old.id]
    assert page.model.line(0).heading.startswith("Today")
    assert page.model.line(2).heading.startswith("Yesterday")
    assert page.footer.told.text() == "Entries: 2"


def test_what_is_saved_while_the_page_is_open_appears(running: Running) -> None:
    page = history(running)
    add_pain(running, 4)
    assert len(entries(page)) == 1
    assert page.table.isVisible()


def test_arrows_move_along_the_entries_and_pass_over_the_days(running: Running) -> None:
    added = [add_pain(running, 5, days_ago=days) for days in range(4)]
    page = history(running)
    page.table.setFocus()
    assert page.entry() == entries(page)[0]
    press(page.table, Qt.Key.Key_Down)
    assert page.table.row == 3
    press(page.table, Qt.Key.Key_Down, Qt.Key.Key_Up)
    assert page.table.row == 3
    press(page.table, Qt.Key.Key_End)
    assert page.table.row == 7
    press(page.table, Qt.Key.Key_Down)
    assert page.table.row == 7
    press(page.table, Qt.Key.Key_Home)
    assert page.table.row == 1
    press(page.table, Qt.Key.Key_PageDown)
    assert page.table.row == 7
    press(page.table, Qt.Key.Key_PageUp, Qt.Key.Key_Up)
    assert page.table.row == 1
    assert len(added) == 4


def test_typing_in_the_list_searches_nothing(running: Running) -> None:
    for score in (1, 2, 3):
        add_pain(running, score, days_ago=score)
    page = history(running)
    page.table.setFocus()
    QTest.keyClicks(page.table, "sunday")
    assert page.table.row == 1


def test_by_keyboard_alone_an_entry_is_deleted_and_put_back(running: Running) -> None:
    add_pain(running, 3, days_ago=1)
    gone = add_pain(running, 7)
    page = history(running)
    page.table.setFocus()
    press(page.table, Qt.Key.Key_Delete)
    running.settle()
    assert gone.id not in [entry.id for entry in entries(page)]
    assert page.footer.told.text() == "Entry deleted."
    assert page.footer.undo.isVisible()
    assert page.entry() is not None
    QTest.keyClick(page.table, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    running.settle()
    assert entries(page)[0].id == gone.id
    assert not page.footer.undo.isVisible()
    assert page.footer.told.text() == "Entries: 2"


def test_by_mouse_alone_an_entry_is_deleted_and_put_back(running: Running) -> None:
    gone = add_pain(running, 7)
    page = history(running)
    click_row(page, 1)
    click(page.footer.delete)
    running.settle()
    assert entries(page) == []
    click(page.footer.undo)
    running.settle()
    assert [entry.id for entry in entries(page)] == [gone.id]


def test_undo_beside_the_list_takes_back_the_deletion_and_nothing_else(running: Running) -> None:
    gone = add_pain(running, 7, days_ago=1)
    page = history(running)
    choose(page, gone)
    page.footer.delete.click()
    later = add_pain(running, 2)
    assert not page.footer.undo.isVisible()
    page.footer.take_back()
    running.settle()
    assert [entry.id for entry in entries(page)] == [later.id]


def test_undo_before_another_save_is_told_is_still_the_deletion(running: Running) -> None:
    gone = add_pain(running, 7, days_ago=1)
    other = add_pain(running, 2)
    page = history(running)
    choose(page, gone)
    page.footer.delete.click()
    diary = running.program.states.diary
    diary.change(other, other.with_note("from elsewhere"))
    page.footer.undo.click()
    running.settle()
    found = {entry.id: entry.note for entry in entries(page)}
    assert found == {gone.id: "", other.id: "from elsewhere"}


def test_a_day_is_no_entry_to_edit_or_delete(running: Running) -> None:
    add_pain(running, 7)
    page = history(running)
    click_row(page, 0)
    assert page.entry() is None or page.table.row == 1
    page.table.clearSelection()
    assert not page.footer.edit.isEnabled()
    press(page.table, Qt.Key.Key_Delete, Qt.Key.Key_F2)
    running.settle()
    assert len(entries(page)) == 1


def opened_and_closed(running: Running) -> bool:
    """Return whether one editor was open, and close it."""
    editor = dialog(running, EntryEditor)
    press(editor, Qt.Key.Key_Escape)
    return not editor.isVisible()


def test_enter_and_f2_open_the_editor(running: Running) -> None:
    add_pain(running, 7)
    page = history(running)
    page.table.setFocus()
    press(page.table, Qt.Key.Key_Return)
    assert opened_and_closed(running)
    press(page.table, Qt.Key.Key_F2)
    assert opened_and_closed(running)


def test_a_double_click_and_the_button_open_the_editor(running: Running) -> None:
    add_pain(running, 7)
    page = history(running)
    click_row(page, 1)
    click_row(page, 1, double=True)
    assert opened_and_closed(running)
    click(page.footer.edit)
    assert opened_and_closed(running)


def test_while_saving_fails_the_list_says_what_is_not_saved(running: Running) -> None:
    saved = add_pain(running, 1, days_ago=1)
    page = history(running)
    away = running.folder.with_name("away")
    running.folder.rename(away)
    unsaved = add_pain(running, 8)
    assert [entry.id for entry in entries(page)] == [unsaved.id, saved.id]
    assert page.model.line(1).mark == "Not saved yet"
    choose(page, saved)
    page.footer.delete.click()
    running.settle()
    assert page.footer.told.text() == "Not deleted yet: it could not be saved."
    assert page.model.line(3).mark == "Deletion not saved yet"
    assert not page.footer.delete.isEnabled()
    away.rename(running.folder)
    running.program.states.diary.try_again()
    running.settle()
    assert [entry.id for entry in entries(page)] == [unsaved.id]
    assert page.model.line(1).mark == ""


def test_the_choice_stays_with_its_entry_when_another_one_comes(running: Running) -> None:
    kept = add_pain(running, 1, days_ago=1)
    page = history(running)
    choose(page, kept)
    add_pain(running, 8)
    chosen = page.entry()
    assert chosen is not None
    assert chosen.id == kept.id


def test_while_older_months_are_read_the_page_says_so_quietly(running: Running) -> None:
    page = history(running)
    diary = running.program.states.diary
    diary.is_complete = False
    diary.show({})
    assert page.empty.text() == "Looking through older months…"
    add_pain(running, 3)
    assert page.footer.told.text() == "Entries: 1 so far, older ones are being read"
    diary.load_older()
    running.qtbot.waitUntil(lambda: diary.is_complete)
    assert page.footer.told.text() == "Entries: 1"


@pytest.fixture
def newer_entry(data_folder: Path) -> None:
    """Leave an entry of a kind that only a newer version knows."""
    at = datetime.now(UTC)
    store = Store.open(data_folder)
    store.save(
        [
            PainEntry(id=store.new_id(), at=at, entered_at=at, updated=at, score=3),
            PainEntry(id=store.new_id(), at=at, entered_at=at, updated=at, score=4),
        ]
    )
    file = store.folder.month(f"{at:%Y-%m}")
    store.close()
    text = file.read_text("utf-8")
    file.write_text(text.replace('"kind":"pain"', '"kind":"dream"', 1), "utf-8")


@pytest.mark.usefixtures("newer_entry")
def test_an_entry_from_a_newer_version_can_be_deleted_and_put_back_only(running: Running) -> None:
    page = history(running)
    newer = next(entry for entry in entries(page) if isinstance(entry, UnreadRecord))
    choose(page, newer)
    row = page.table.row
    assert row is not None
    assert page.model.line(row).what == "From a newer version"
    assert not page.footer.edit.isEnabled()
    assert "cannot read" in page.footer.edit.toolTip()
    press(page.table, Qt.Key.Key_Return)
    assert not running.program.window.findChildren(EntryEditor)
    press(page.table, Qt.Key.Key_Delete)
    running.settle()
    assert len(entries(page)) == 1
    click(page.footer.undo)
    running.settle()
    assert len(entries(page)) == 2


def test_a_session_that_was_held_stands_in_the_list(running: Running) -> None:
    running.start_ice()
    running.turned.ahead += 301
    running.program.states.timer.tick()
    for _ in range(2):
        running.thermal.running.stop.click()
        running.settle()
    running.thermal.after.skip.click()
    page = history(running)
    assert [entry.kind for entry in entries(page)] == ["thermal_session"]


def test_a_flare_up_is_found_by_its_kind_and_can_be_deleted(
    running: Running,
) -> None:
    add_pain(running, 4)
    at = datetime.now(UTC).replace(microsecond=0)
    flare_up = FlareUp(id="019ce009-flare", at=at, entered_at=at, updated=at)
    check = SymptomCheck(id="019ce008-check", at=at, entered_at=at, updated=at, pain=6)
    for entry in (flare_up, check):
        running.program.states.diary.add(entry)
    page = history(running)
    click(page.filters.kinds.buttons[FlareUp.kind])
    assert [entry.id for entry in entries(page)] == [flare_up.id]
    click(page.filters.kinds.buttons[SymptomCheck.kind])
    choose(page, check)
    click(page.footer.delete)
    running.settle()
    assert entries(page) == []
