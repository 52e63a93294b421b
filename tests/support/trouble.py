"""Somebody in front of the strip that says what is wrong, and a disk that refuses."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from backcare_desktop.domain.pain import PainEntry
from backcare_desktop.store.disk import Disk

if TYPE_CHECKING:
    from pathlib import Path

    from tests.ui.conftest import Running


def scores(running: Running) -> list[int]:
    running.settle()
    return [entry.score for entry in running.program.states.diary.diary.entries(PainEntry)]


def banner_words(running: Running) -> str:
    running.settle()
    banner = running.program.window.tabs.banner
    return banner.words.text() if banner.isVisible() else ""


def press_banner(running: Running) -> None:
    """Press what the banner offers, and wait until it has nothing left to say."""
    banner = running.program.window.tabs.banner
    banner.action.setFocus()
    QTest.keyClick(banner.action, Qt.Key.Key_Return)
    running.qtbot.waitUntil(banner.isHidden)


class RefusingDisk(Disk):
    """A disk on which no new file can be made while `refuses_with` names an error."""

    refuses_with = 0

    def create(self, path: Path) -> int:
        if self.refuses_with:
            raise OSError(self.refuses_with, os.strerror(self.refuses_with), str(path))
        return super().create(path)
