"""A disk without locks is told of once, and stands in the settings."""

from __future__ import annotations

import errno
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from backcare_desktop.ui.lockless_banner import LocklessBanner
from tests.support.trouble import scores
from tests.support.watched_disk import refusing

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from backcare_desktop.store.disk import Disk
    from backcare_desktop.ui.dialogs.settings_data import DataCard
    from tests.ui.conftest import Running

    StartOn = Callable[[Disk], Running]


def without_locks() -> Disk:
    return refusing(errno.ENOLCK, "lock")


def banner_of(running: Running) -> LocklessBanner | None:
    """Return the strip once everything is read, None when there is none to be seen."""
    running.qtbot.waitUntil(lambda: running.program.states.diary.is_complete)
    running.settle()
    banners = running.program.window.tabs.findChildren(LocklessBanner)
    return next((banner for banner in banners if banner.isVisible()), None)


def card_of(running: Running) -> DataCard:
    running.program.window.navigation.open_settings()
    opened = running.program.window.navigation._settings
    assert opened is not None
    return opened.data


def test_a_disk_with_locks_is_not_told_of(running: Running) -> None:
    assert banner_of(running) is None
    assert running.program.window._banners == [], "nothing is built for it"
    assert not card_of(running).without_locks.isVisible()


def test_a_disk_without_them_is_told_of_once_with_where_it_is(
    start_on: StartOn, data_folder: Path
) -> None:
    running = start_on(without_locks())
    banner = banner_of(running)
    assert banner is not None
    words = banner.words.text()
    for part in ("at the same time", "on another computer", "still there", str(data_folder)):
        assert part in words
    running.today.pain.scale.numbers[7].click()
    assert scores(running) == [7]
    banner.action.setFocus()
    QTest.keyClick(banner.action, Qt.Key.Key_Return)
    assert banner_of(running) is None
    running.settle()
    running.end()
    second = start_on(without_locks())
    assert banner_of(second) is None, "it has been read"
    assert scores(second) == [7]


def test_it_stands_in_the_settings_for_good(start_on: StartOn) -> None:
    running = start_on(without_locks())
    card = card_of(running)
    assert card.without_locks.isVisible()
    assert "at the same time" in card.without_locks.text()


def test_a_strip_that_could_not_be_kept_away_is_away_until_the_next_start(
    start_on: StartOn, data_folder: Path
) -> None:
    running = start_on(without_locks())
    banner = banner_of(running)
    assert banner is not None
    data_folder.chmod(0o500)
    banner.action.click()
    assert banner_of(running) is None
    data_folder.chmod(0o700)


@pytest.mark.parametrize("mode", [0o777])
def test_a_folder_that_is_closed_to_others_later_is_told_of_then(
    start_on: StartOn, data_folder: Path, mode: int
) -> None:
    data_folder.mkdir()
    data_folder.chmod(mode)
    running = start_on(without_locks())
    assert banner_of(running) is None, "nothing can be written yet"
    running.program.window.tabs.banner.action.click()
    running.qtbot.waitUntil(lambda: banner_of(running) is not None)
