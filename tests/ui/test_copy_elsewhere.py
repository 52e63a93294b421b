"""A copy of the diary is saved elsewhere: from the menu, and where nothing can be saved here."""

from __future__ import annotations

import errno
import shutil
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog

from backcare_desktop.domain.pain import PainEntry
from backcare_desktop.store.store import Store
from backcare_desktop.ui.dialogs.copy_elsewhere import CopyElsewhereDialog
from tests.support.history import dialog
from tests.support.refusing_disk import RefusingDisk
from tests.support.trouble import banner_words, press_banner, scores

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from backcare_desktop.store.disk import Disk
    from tests.ui.conftest import Running


@pytest.fixture
def elsewhere(tmp_path: Path) -> Path:
    folder = tmp_path / "memory stick"
    folder.mkdir()
    return folder


def choose(opened: CopyElsewhereDialog, folder: Path) -> None:
    """Choose a folder in the dialog that asks for one."""
    opened.choose.click()
    (asking,) = opened.findChildren(QFileDialog)
    asking.fileSelected.emit(str(folder))
    asking.reject()


def words_of(running: Running, opened: CopyElsewhereDialog) -> str:
    running.settle()
    return opened.outcome.words.text().replace("\u200b", "")


def copied_scores(folder: Path) -> list[int]:
    (place,) = folder.iterdir()
    store = Store.open(place)
    found = [entry.score for entry in store.recent().entries(PainEntry)]
    store.close()
    return found


def test_the_menu_offers_it_at_any_time(running: Running, elsewhere: Path) -> None:
    running.today.pain.scale.numbers[4].click()
    running.settle()
    running.program.window.navigation.open_copy_elsewhere()
    opened = dialog(running, CopyElsewhereDialog)
    assert opened.choose.hasFocus() or opened.focusWidget() is opened.choose
    choose(opened, elsewhere)
    told = words_of(running, opened)
    assert "The copy is made." in told
    assert str(elsewhere / "backcare-") in told
    assert opened.outcome.open_folder.isVisible()
    assert copied_scores(elsewhere) == [4]


def test_a_gone_folder_offers_it_at_once_and_what_waits_goes_with_it(
    running: Running, data_folder: Path, elsewhere: Path
) -> None:
    running.today.pain.scale.numbers[8].click()
    running.settle()
    shutil.rmtree(data_folder)
    running.today.pain.scale.numbers[1].click()
    assert "The folder of the diary is not there." in banner_words(running)
    banner = running.program.window.tabs.banner
    banner.action.setFocus()
    QTest.keyClick(banner.action, Qt.Key.Key_Tab)
    assert running.program.window.focusWidget() is banner.elsewhere
    QTest.keyClick(banner.elsewhere, Qt.Key.Key_Space)
    choose(dialog(running, CopyElsewhereDialog), elsewhere)
    assert "The copy is made." in words_of(running, dialog(running, CopyElsewhereDialog))
    assert copied_scores(elsewhere) == [1, 8]
    assert scores(running) == [8], "it still waits here"


def test_trouble_offers_it_from_the_second_failure_on(
    start_on: Callable[[Disk], Running], elsewhere: Path
) -> None:
    disk = RefusingDisk()
    running = start_on(disk)
    banner = running.program.window.tabs.banner
    disk.refuses_with = errno.ENOSPC
    running.today.pain.scale.numbers[2].click()
    assert "no room left" in banner_words(running)
    assert not banner.elsewhere.isVisible()
    running.today.pain.scale.numbers[3].click()
    assert "Not saved yet: 2" in banner_words(running)
    assert banner.elsewhere.isVisible()
    banner.elsewhere.click()
    opened = dialog(running, CopyElsewhereDialog)
    choose(opened, elsewhere)
    told = words_of(running, opened)
    assert "The copy was not made. There is no room left on that disk." in told
    assert str(elsewhere) in told
    disk.refuses_with = 0
    choose(opened, elsewhere / "gone")
    assert "That folder is not there any more." in words_of(running, opened)
    opened.close_button.click()
    press_banner(running)
    assert scores(running) == [3, 2]


def test_a_month_that_cannot_be_read_is_named_and_left_as_it_is(
    start: Callable[[], Running], data_folder: Path, elsewhere: Path
) -> None:
    first = start()
    first.today.pain.scale.numbers[4].click()
    first.settle()
    first.end()
    (path,) = data_folder.glob("2*/*.json")
    path.unlink()
    path.mkdir()
    running = start()
    running.program.window.navigation.open_copy_elsewhere()
    opened = dialog(running, CopyElsewhereDialog)
    choose(opened, elsewhere)
    assert "Not in it, because it cannot be read:" in words_of(running, opened)
    assert path.is_dir()


def test_no_copy_goes_among_the_files_of_the_diary(running: Running, data_folder: Path) -> None:
    running.today.pain.scale.numbers[4].click()
    running.settle()
    before = sorted(data_folder.rglob("*"))
    running.program.window.navigation.open_copy_elsewhere()
    opened = dialog(running, CopyElsewhereDialog)
    choose(opened, data_folder)
    assert "folder of the diary itself" in words_of(running, opened)
    assert sorted(data_folder.rglob("*")) == before
