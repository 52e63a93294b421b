"""Deleting everything in the window: asked twice, done at once, told when it was not."""

from __future__ import annotations

import errno
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from shiboken6 import isValid

from backcare_desktop.domain.settings import Settings
from backcare_desktop.store.disk import Disk
from backcare_desktop.ui.dialogs.delete_everything import DeleteEverythingDialog
from tests.support.used_diary import data_folder, dialog, note_pain, scores

if TYPE_CHECKING:
    from pathlib import Path

    from backcare_desktop.ui.dialogs.settings import SettingsDialog
    from tests.ui.conftest import Running

__all__ = ["data_folder", "dialog"]


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
    assert not running.today.pain.undo.isVisible()
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


def test_what_waited_to_be_saved_does_not_come_back_afterwards(
    running: Running, deleting: DeleteEverythingDialog
) -> None:
    (year,) = [path for path in running.folder.iterdir() if path.name.isdigit()]
    away = year.rename(year.with_name("away"))
    note_pain(running, 9)
    assert running.program.states.diary.waiting
    away.rename(year)
    deleting.meant.box.click()
    deleting.delete.click()
    running.settle()
    running.program.states.diary.try_again()
    assert scores(running) == []
    assert left_in(running.folder) == [".lock"]


def test_nothing_is_deleted_while_a_pack_is_on(running: Running) -> None:
    running.start_ice()
    running.program.window.navigation.open_delete_everything()
    (deleting,) = running.program.window.findChildren(DeleteEverythingDialog)
    assert not deleting.meant.box.isEnabled()
    assert "timer is running" in deleting.problem.text()
    deleting.close()
