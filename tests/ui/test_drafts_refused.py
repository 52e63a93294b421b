"""What the disk refuses is kept as a draft if that still works, and forgotten once it is saved."""

from __future__ import annotations

import errno
from typing import TYPE_CHECKING

from PySide6.QtTest import QTest

from backcare_desktop.ui.dialogs.delete_everything import DeleteEverythingDialog
from tests.support.drafts import forms, kill, offer, type_note, write
from tests.support.history import dialog
from tests.support.refusing_disk import RefusingDisk
from tests.support.trouble import banner_words, scores

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from backcare_desktop.store.disk import Disk
    from tests.ui.conftest import Running


class FullForMonths(RefusingDisk):
    """A disk that has room for small files only."""

    def create(self, path: Path) -> int:
        if path.name.startswith("2"):
            return super().create(path)
        refuses, self.refuses_with = self.refuses_with, 0
        try:
            return super().create(path)
        finally:
            self.refuses_with = refuses


def refused(start_on: Callable[[Disk], Running], disk: RefusingDisk) -> Running:
    """Note a number that the disk has no room for, and let the five seconds pass."""
    running = start_on(disk)
    disk.refuses_with = errno.ENOSPC
    running.today.pain.scale.type_digit(4)
    running.settle()
    write(running)
    return running


def test_what_is_refused_is_kept_until_it_is_saved(
    start_on: Callable[[Disk], Running], data_folder: Path
) -> None:
    disk = FullForMonths()
    running = refused(start_on, disk)
    assert "no room left" in banner_words(running)
    (form,) = forms(data_folder)
    assert form.startswith("unsaved ")
    kill(running)
    disk.refuses_with = 0
    second = start_on(disk)
    assert "pain 4" in offer(second).words.text()
    assert offer(second).action.text() == "Save it"
    offer(second).action.click()
    assert scores(second) == [4]
    write(second)
    assert not forms(data_folder)


def test_what_is_saved_at_last_is_kept_no_more(
    start_on: Callable[[Disk], Running], data_folder: Path
) -> None:
    disk = FullForMonths()
    running = refused(start_on, disk)
    disk.refuses_with = 0
    running.program.window.tabs.banner.action.click()
    assert scores(running) == [4]
    write(running)
    assert not forms(data_folder)


def test_a_draft_that_cannot_be_written_stops_nothing_and_comes_with_the_next_key(
    start_on: Callable[[Disk], Running], data_folder: Path
) -> None:
    disk = RefusingDisk()
    running = start_on(disk)
    type_note(running, "after")
    disk.refuses_with = errno.ENOSPC
    write(running)
    assert not forms(data_folder)
    disk.refuses_with = 0
    QTest.keyClicks(running.today.pain.note.edit, " lifting")
    write(running)
    assert [texts["note"] for texts in forms(data_folder).values()] == ["after lifting"]


def test_deleting_everything_leaves_no_draft(running: Running, data_folder: Path) -> None:
    type_note(running, "private")
    write(running)
    running.program.window.navigation.open_delete_everything()
    opened = dialog(running, DeleteEverythingDialog)
    opened.meant.box.setChecked(True)
    opened.delete.click()
    running.settle()
    write(running)
    assert not (data_folder / "draft.json").exists()


def test_leaving_the_program_keeps_what_was_typed(running: Running, data_folder: Path) -> None:
    type_note(running, "after lif")
    running.settle()
    running.program.app.aboutToQuit.emit()
    running.settle()
    assert forms(data_folder)
