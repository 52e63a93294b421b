"""Somebody in front of the strip that says what is wrong."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from backcare_desktop.domain.pain import PainEntry

if TYPE_CHECKING:
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
    window = running.program.window
    action = window.tabs.banner.action
    action.setFocus()
    QTest.keyClick(action, Qt.Key.Key_Return)
    running.qtbot.waitUntil(
        lambda: not window.tabs.banner.isVisible()
    )  # built anew in another look
