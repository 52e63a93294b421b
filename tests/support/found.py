"""Somebody in front of the strip that says what was found in the diary, and of its dialog."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from backcare_desktop.ui.dialogs.found import FoundDialog
from backcare_desktop.ui.found_banner import FoundBanner
from backcare_desktop.ui.widgets.text import PlainLabel
from tests.support.history import dialog

if TYPE_CHECKING:
    from tests.ui.conftest import Running


def banner_of(running: Running) -> FoundBanner | None:
    """Return the strip once everything is read, None when there is none to be seen."""
    running.qtbot.waitUntil(lambda: running.program.states.diary.is_complete)
    for _ in range(3):
        running.settle()
    banners = running.program.window.tabs.findChildren(FoundBanner)
    return next((banner for banner in banners if banner.isVisible()), None)


def told(running: Running) -> str:
    banner = banner_of(running)
    return without_breaks(banner.words.text()) if banner else ""


def look_at_it(running: Running) -> FoundDialog:
    banner = banner_of(running)
    assert banner is not None
    banner.action.setFocus()
    QTest.keyClick(banner.action, Qt.Key.Key_Return)
    opened = dialog(running, FoundDialog)
    for _ in range(3):
        running.settle()
    return opened


def words_of(opened: FoundDialog) -> str:
    labels = [label for label in opened.findChildren(PlainLabel) if label.isVisible()]
    return without_breaks("\n".join(label.text() for label in labels))


def without_breaks(words: str) -> str:
    """Return the words without the places where a long path may wrap."""
    return words.replace("\u200b", "")
