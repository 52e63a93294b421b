"""Backups in the window: listed, made, looked into, restored; and everything deleted."""

from __future__ import annotations

import errno
from dataclasses import replace
from datetime import UTC, datetime
from functools import partial
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from shiboken6 import isValid

from backcare_desktop.domain.pain import PainEntry
from backcare_desktop.domain.settings import Settings
from backcare_desktop.store.backup_folder import BackupKind
from backcare_desktop.store.disk import Disk
from backcare_desktop.store.ids import new_id
from backcare_desktop.store.store import Store
from backcare_desktop.ui.dialogs.delete_everything import DeleteEverythingDialog
from backcare_desktop.ui.dialogs.restore import RestoreDialog
from backcare_desktop.ui.widgets.text import PlainLabel

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from backcare_desktop.ui.dialogs.settings import SettingsDialog
    from tests.ui.conftest import Running


@pytest.fixture
def data_folder(tmp_path: Path) -> Path:
    """Return the folder of a diary that somebody has used before."""
    folder = tmp_path / "diary"
    store = Store.open(folder)
    now = datetime.now(UTC)
    store.save([PainEntry(id=new_id(), at=now, entered_at=now, updated=now, score=3)])
    store.close()
    return folder


@pytest.fixture
def dialog(running: Running) -> Iterator[SettingsDialog]:
    running.program.window.navigation.open_settings()
    found = running.program.window.navigation._settings
    assert found is not None
    running.settle()
    yield found
    if isValid(found):
        found.close()


def scores(running: Running) -> list[int]:
    running.settle()
    return sorted(e.score for e in running.program.states.diary.diary.entries(PainEntry))


def note_pain(running: Running, score: int) -> None:
    running.today.pain.scale.type_digit(score)
    running.settle()
    running.settle()  # the day's backup follows the save


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
    running.settle()
    running.settle()
    note_pain(running, 7)
    assert scores(running) == [3, 7]
    asked = [b for b in dialog.backups.restore_buttons if b.isEnabled()][-1]
    QTest.mouseClick(asked, Qt.MouseButton.LeftButton)
    running.settle()
    (preview,) = dialog.findChildren(RestoreDialog)
    assert "Entries made since, which go to the trash" in words_of(preview)
    QTest.mouseClick(preview.restore, Qt.MouseButton.LeftButton)
    assert scores(running) == [3]
    assert not running.program.states.diary.can_undo
    running.settle()
    assert backup_files(running)[0] is BackupKind.RESTORE
    preview_of(running, dialog, 0).restore.click()
    assert scores(running) == [3, 7]


def test_a_backup_is_made_and_looked_into_by_keys_alone(
    running: Running, dialog: SettingsDialog
) -> None:
    dialog.backups.make.setFocus()
    QTest.keyClick(dialog.backups.make, Qt.Key.Key_Return)
    running.settle()
    running.settle()
    QTest.keyClick(dialog.backups.make, Qt.Key.Key_Tab)
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
    running.settle()
    running.settle()
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


@pytest.fixture
def deleting(running: Running, dialog: SettingsDialog) -> DeleteEverythingDialog:
    note_pain(running, 7)
    settings = running.program.states.settings
    settings.save(replace(settings.value, text_size=150, emergency_number="555"))
    running.settle()
    dialog.delete.delete.click()
    (found,) = dialog.findChildren(DeleteEverythingDialog)
    return found


def left_in(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.rglob("*"))


def test_everything_is_deleted_after_a_tick_and_a_press_and_the_program_is_as_new(
    running: Running, dialog: SettingsDialog, deleting: DeleteEverythingDialog
) -> None:
    assert not deleting.delete.isEnabled()
    QTest.mouseClick(deleting.meant.box, Qt.MouseButton.LeftButton)
    QTest.mouseClick(deleting.delete, Qt.MouseButton.LeftButton)
    running.settle()
    assert left_in(running.folder) == [".lock"]
    assert scores(running) == []
    assert running.program.states.settings.value == Settings()
    assert not isValid(deleting)
    assert not isValid(dialog)
    assert not running.program.states.diary.can_undo
    note_pain(running, 4)
    assert scores(running) == [4]


def test_everything_is_deleted_by_keys_alone(
    running: Running, deleting: DeleteEverythingDialog
) -> None:
    assert deleting.focusWidget() is deleting.leave
    deleting.meant.box.setFocus()
    QTest.keyClick(deleting.meant.box, Qt.Key.Key_Space)
    for control in (deleting.meant.box, deleting.leave):
        assert deleting.focusWidget() is control
        QTest.keyClick(control, Qt.Key.Key_Tab)
    QTest.keyClick(deleting.delete, Qt.Key.Key_Space)
    running.settle()
    assert left_in(running.folder) == [".lock"]


def test_escape_deletes_nothing(running: Running, deleting: DeleteEverythingDialog) -> None:
    deleting.meant.box.click()
    QTest.keyClick(deleting, Qt.Key.Key_Escape)
    assert scores(running) == [3, 7]


def test_what_could_not_be_deleted_is_told_and_tried_again(
    running: Running, deleting: DeleteEverythingDialog, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as patch:
        patch.setattr(Disk, "unlink", refuse)
        deleting.meant.box.click()
        deleting.delete.click()
        running.settle()
    assert deleting.isVisible()
    assert "in use" in deleting.problem.text()
    deleting.delete.click()
    running.settle()
    assert left_in(running.folder) == [".lock"]


def refuse(_disk: Disk, _path: Path) -> None:
    raise OSError(errno.EBUSY, "in use")


def test_nothing_is_deleted_while_a_pack_is_on(running: Running) -> None:
    running.start_ice()
    running.program.window.navigation.open_delete_everything()
    (deleting,) = running.program.window.findChildren(DeleteEverythingDialog)
    assert not deleting.meant.box.isEnabled()
    assert "timer is running" in deleting.problem.text()
    deleting.close()
