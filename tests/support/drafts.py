"""A form with something typed in it, the five seconds, a kill, and what is offered afterwards."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog

from backcare_desktop.state.draft_state import WRITE_EVERY_MS
from backcare_desktop.ui.draft_banner import DraftBanner

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tests.ui.conftest import Running


def write(running: Running) -> None:
    """Let the five seconds pass."""
    drafts = running.program.states.drafts()
    running.settle()
    assert drafts._pause.interval() == WRITE_EVERY_MS == 5_000
    if drafts._pause.isActive():
        drafts._pause.timeout.emit()
    running.settle()


def kill(running: Running) -> None:
    """End it as a kill would: no form is left on purpose, nothing is said to anybody."""
    running.settle()
    running.ended = True
    running.program.states.bell().stop()
    running.program.garbage.stop()
    running.program.window.removeEventFilter(running.program)
    running.program.states.drafts()._pause.stop()
    running.settle()
    for dialog in running.program.window.findChildren(QDialog):
        dialog.hide()
    running.program.window.hide()
    running.program.store.close()
    running.program.window.deleteLater()
    running.program.deleteLater()
    running.program.app.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def forms(folder: Path) -> dict[str, dict[str, str]]:
    path = folder / "draft.json"
    if not path.exists():
        return {}
    found: dict[str, dict[str, str]] = json.loads(path.read_bytes())["forms"]
    return found


def type_note(running: Running, text: str) -> None:
    """Note a number, open its note and type in it."""
    running.today.pain.scale.type_digit(6)
    running.settle()
    running.today.pain.add_note.click()
    QTest.keyClicks(running.today.pain.note.edit, text)


def start_after_a_kill(start: Callable[[], Running]) -> Running:
    """Be killed with "after lif" in a note, and start again."""
    first = start()
    type_note(first, "after lif")
    write(first)
    kill(first)
    return start()


def banner_of(running: Running) -> DraftBanner | None:
    running.qtbot.waitUntil(lambda: running.program.states.diary.is_complete)
    for _ in range(3):
        running.settle()
    banners = running.program.window.tabs.findChildren(DraftBanner)
    return next((banner for banner in banners if banner.isVisible()), None)


def offer(running: Running) -> DraftBanner:
    banner = banner_of(running)
    assert banner is not None
    return banner
