"""Backups in the window: listed, made, looked into, restored."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog

from backcare_desktop.store.backup_folder import BackupKind
from backcare_desktop.ui.dialogs.restore import RestoreDialog
from backcare_desktop.ui.widgets.text import PlainLabel
from tests.support.used_diary import data_folder, dialog, note_pain, scores

if TYPE_CHECKING:
    from pathlib import Path

    from backcare_desktop.ui.dialogs.settings import SettingsDialog
    from tests.ui.conftest import Running

__all__ = ["data_folder", "dialog"]


def backup_files(running: Running) -> list[BackupKind]:
    folder = running.program.states.diary.backups.folder
    return [file.kind for file in folder.files()]


def has_listed(running: Running, number: int) -> bool:
    return len(running.program.states.backups().listed or []) == number


def preview_of(running: Running, dialog: SettingsDialog, place: int) -> RestoreDialog:
    dialog.backups.restore_buttons[place].click()
    running.settle()
    (preview,) = dialog.findChildren(RestoreDialog)
    return preview


def words_of(dialog: SettingsDialog | RestoreDialog) -> str:
    return "\n".join(label.text() for label in dialog.findChildren(PlainLabel))


def test_the_first_change_of_the_day_is_followed_by_a_backup(
    running: Running, dialog: SettingsDialog
) -> None:
    assert backup_files(running) == []
    assert "no backup yet" in words_of(dialog)
    note_pain(running, 7)
    note_pain(running, 8)
    running.settle()
    assert backup_files(running) == [BackupKind.DAILY]
    assert "Entries: 1" in words_of(dialog)
    assert running.program.window.tabs.keeping is None or not (
        running.program.window.tabs.keeping.isVisible()
    )


def test_a_backup_is_made_and_restored_by_mouse_and_the_restore_taken_back(
    running: Running, dialog: SettingsDialog
) -> None:
    QTest.mouseClick(dialog.backups.make, Qt.MouseButton.LeftButton)
    running.qtbot.waitUntil(partial(has_listed, running, 1))
    note_pain(running, 7)
    assert scores(running) == [3, 7]
    asked = [b for b in dialog.backups.restore_buttons if b.isEnabled()][-1]
    QTest.mouseClick(asked, Qt.MouseButton.LeftButton)
    running.settle()
    (preview,) = dialog.findChildren(RestoreDialog)
    assert "Entries that are not in it, which go to the trash" in words_of(preview)
    QTest.mouseClick(preview.restore, Qt.MouseButton.LeftButton)
    assert scores(running) == [3]
    assert not running.program.states.diary.can_undo
    assert not running.today.pain.undo.isVisible()
    running.settle()
    assert backup_files(running)[0] is BackupKind.RESTORE
    preview_of(running, dialog, 0).restore.click()
    assert scores(running) == [3, 7]


def test_a_backup_is_made_and_looked_into_by_keys_alone(
    running: Running, dialog: SettingsDialog
) -> None:
    dialog.backups.make.setFocus()
    QTest.keyClick(dialog.backups.make, Qt.Key.Key_Return)
    running.qtbot.waitUntil(partial(has_listed, running, 1))
    assert "was read back" in dialog.backups.told.text()
    QTest.keyClick(dialog.backups.make, Qt.Key.Key_Tab)
    QTest.keyClick(dialog.backups.elsewhere, Qt.Key.Key_Tab)
    (restore,) = dialog.backups.restore_buttons
    assert dialog.focusWidget() is restore
    QTest.keyClick(restore, Qt.Key.Key_Space)
    running.settle()
    (preview,) = dialog.findChildren(RestoreDialog)
    assert "nothing to restore" in words_of(preview)
    assert not preview.restore.isVisible()
    QTest.keyClick(preview, Qt.Key.Key_Escape)
    assert not preview.isVisible()
    assert scores(running) == [3]


def test_leaving_the_preview_changes_nothing(running: Running, dialog: SettingsDialog) -> None:
    note_pain(running, 7)
    running.settle()
    preview_of(running, dialog, 0).leave.click()
    assert scores(running) == [3, 7]
    assert backup_files(running) == [BackupKind.DAILY]


def test_a_backup_is_restored_from_another_place(
    running: Running, dialog: SettingsDialog, tmp_path: Path
) -> None:
    note_pain(running, 7)
    (made,) = (running.folder / "backups").iterdir()
    elsewhere = made.rename(tmp_path / "from my stick.zip")
    preview = chosen(running, dialog, elsewhere)
    preview.restore.click()
    assert scores(running) == [3]
    assert "Restored" in dialog.backups.told.text()


def test_a_file_that_is_no_backup_is_refused_with_the_reason(
    running: Running, dialog: SettingsDialog, tmp_path: Path
) -> None:
    photo = tmp_path / "photo.zip"
    photo.write_bytes(b"\xff\xd8\xff")
    dialog.backups._look_into_file(str(photo))
    running.settle()
    assert "it is no zip archive" in dialog.backups.problem.text()
    assert not dialog.backups.told.isVisible()
    dialog.backups._look_into_file(str(tmp_path / "gone.zip"))
    running.settle()
    assert "gone.zip" in dialog.backups.problem.text()


def chosen(running: Running, dialog: SettingsDialog, path: Path) -> RestoreDialog:
    """Choose a file in the desktop's dialog, as far as a test can."""
    dialog.backups.elsewhere.click()
    (chooser,) = dialog.backups.findChildren(QFileDialog)
    chooser.setDirectory(str(path.parent))
    chooser.selectFile(str(path))
    chooser.accept()
    running.settle()
    (preview,) = dialog.findChildren(RestoreDialog)
    return preview


def test_many_backups_are_shown_on_demand_and_a_broken_one_cannot_be_chosen(
    running: Running, dialog: SettingsDialog
) -> None:
    for number in range(6):
        dialog.backups.make.click()
        running.qtbot.waitUntil(partial(has_listed, running, number + 1))
    broken = running.folder / "backups" / "20300101T120000Z-asked.zip"
    broken.write_bytes(b"PK no more")
    running.program.states.backups().refresh()
    running.settle()
    assert len(dialog.backups.restore_buttons) == 4
    assert "Cannot be used: it is no zip archive" in words_of(dialog)
    dialog.backups.all.click()
    assert len(dialog.backups.restore_buttons) == 6
    assert not dialog.backups.all.isVisible()


def test_a_backup_that_went_bad_meanwhile_is_told(running: Running, dialog: SettingsDialog) -> None:
    dialog.backups.make.click()
    running.qtbot.waitUntil(partial(has_listed, running, 1))
    (file,) = (running.folder / "backups").iterdir()
    file.write_bytes(file.read_bytes()[:-9])
    dialog.backups.restore_buttons[0].click()
    running.settle()
    assert dialog.findChildren(RestoreDialog) == []
    assert "cut off or damaged" in dialog.backups.problem.text()
    assert "Everything saved before is still there" in dialog.backups.problem.text()
    assert dialog.backups.problem.isVisible()


def test_a_backup_that_cannot_be_made_is_told_and_the_entry_is_saved(running: Running) -> None:
    in_the_way = running.folder / "backups"
    in_the_way.write_bytes(b"not a folder")
    note_pain(running, 7)
    running.settle()
    banner = running.program.window.tabs.keeping
    assert banner is not None
    assert banner.isVisible()
    assert "backup of today could not be made" in banner.words.text()
    assert scores(running) == [3, 7]
    in_the_way.unlink()
    banner.action.click()
    running.settle()
    assert not banner.isVisible()
    assert backup_files(running) == [BackupKind.DAILY]
