"""The trash: what was deleted, how long it is kept, and the way back."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest

from backcare_desktop.ui.dialogs.trash import TrashDialog
from tests.support.history import add_pain, dialog, entries, history

if TYPE_CHECKING:
    from tests.ui.conftest import Running


def open_trash(running: Running) -> TrashDialog:
    history(running).footer.trash.click()
    return dialog(running, TrashDialog)


def delete(running: Running, score: int, *, days_ago: int = 0) -> None:
    """Delete a new entry, as if some days ago."""
    diary = running.program.states.diary
    entry = add_pain(running, score)
    deleted = entry.at - timedelta(days=days_ago)
    diary.change(entry, replace(entry, deleted=deleted))
    running.settle()


def test_an_empty_trash_says_so(running: Running) -> None:
    trash = open_trash(running)
    assert "The trash is empty" in trash.told.text()
    assert not trash.restore.isEnabled()
    QTest.keyClick(trash, Qt.Key.Key_Escape)
    assert not trash.isVisible()


def test_what_was_deleted_stands_with_the_days_it_is_kept(running: Running) -> None:
    delete(running, 3, days_ago=12)
    delete(running, 7)
    trash = open_trash(running)
    tester = QAbstractItemModelTester(
        trash.model, QAbstractItemModelTester.FailureReportingMode.Warning
    )
    assert tester.model() is trash.model
    assert [trash.model.line(row).pain for row in range(2)] == ["7", "3"]
    assert trash.model.line(0).details.startswith("Days left: 30")
    assert trash.model.line(1).details.startswith("Days left: 18")
    assert "pain 3, Days left: 18" in str(trash.model.data(trash.model.index(1)))


def test_by_keyboard_alone_an_entry_is_put_back(running: Running) -> None:
    delete(running, 3, days_ago=1)
    delete(running, 7)
    trash = open_trash(running)
    QTest.keyClick(trash.table, Qt.Key.Key_End)
    QTest.keyClick(trash.table, Qt.Key.Key_Return)
    running.settle()
    assert [trash.model.line(row).pain for row in range(trash.model.rowCount())] == ["7"]
    QTest.keyClick(trash.table, Qt.Key.Key_Return)
    running.settle()
    assert trash.model.rowCount() == 0
    assert "The trash is empty" in trash.told.text()
    assert len(entries(history(running))) == 2


def test_by_mouse_alone_an_entry_is_put_back(running: Running) -> None:
    delete(running, 3)
    trash = open_trash(running)
    place = trash.table.visualRect(trash.model.index(0)).center()
    QTest.mouseClick(trash.table.viewport(), Qt.MouseButton.LeftButton, pos=place)
    QTest.mouseClick(trash.restore, Qt.MouseButton.LeftButton)
    running.settle()
    assert len(entries(history(running))) == 1


def test_putting_back_can_be_undone(running: Running) -> None:
    delete(running, 3)
    trash = open_trash(running)
    trash.restore.click()
    running.settle()
    running.program.window.navigation.undo()
    running.settle()
    assert trash.model.rowCount() == 1


def test_putting_back_that_is_refused_shows_as_not_saved_yet(running: Running) -> None:
    delete(running, 3)
    trash = open_trash(running)
    away = running.folder.with_name("away")
    running.folder.rename(away)
    trash.restore.click()
    running.settle()
    assert history(running).model.line(1).mark == "Not saved yet"
    away.rename(running.folder)
    running.program.states.diary.try_again()
    running.settle()
    assert history(running).model.line(1).mark == ""
    assert trash.model.rowCount() == 0
