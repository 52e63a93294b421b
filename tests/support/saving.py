"""Somebody in front of the dialog that saves to a file."""

from __future__ import annotations

import csv
import json
import os
from dataclasses import dataclass
from datetime import timedelta
from io import StringIO
from threading import Event
from typing import TYPE_CHECKING
from zipfile import ZipFile

import pytest
from PySide6.QtWidgets import QFileDialog

from backcare_desktop.domain.pain import PainEntry
from backcare_desktop.store.disk import Disk
from backcare_desktop.ui.dialogs.save_to_file import SaveToFileDialog
from backcare_desktop.ui.save_file.days import Span
from tests.ui.conftest import Running

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from backcare_desktop.state.save_file_state import SaveFileState


@dataclass
class Saving:
    """The dialog, and somebody in front of it."""

    running: Running
    dialog: SaveToFileDialog

    @property
    def files(self) -> SaveFileState:
        return self.running.program.window.navigation.files()

    def look(self) -> str:
        """Wait for what the dialog says will be in the file, and return it."""
        self.running.qtbot.waitUntil(lambda: self.dialog.shown is not None)
        shown = self.dialog.preview
        told = "\n".join(part.text() for part in (shown.days, shown.counts, shown.left_out))
        return told.replace("\u00a0", " ")

    def choose(self, exporter: str, span: Span = Span.FOUR_WEEKS) -> None:
        self.dialog.choices.formats.buttons[exporter].click()
        self.dialog.choices.days.spans.buttons[span].click()
        self.look()

    def save(self, path: Path) -> str:
        """Go the whole way to the file, and return what the dialog says then."""
        self.look()
        self.dialog.save.click()
        asking = self.asking()
        asking.setDirectory(str(path.parent))
        asking.selectFile(path.name)
        asking.accept()
        return self.told()

    def asking(self) -> QFileDialog:
        (asking,) = (d for d in self.dialog.findChildren(QFileDialog) if d.isVisible())
        return asking

    def told(self) -> str:
        self.running.qtbot.waitUntil(self.dialog.outcome.told.isVisible)
        return self.dialog.outcome.words.text().replace("\u200b", "")


class Faulty(Disk):
    """A disk that refuses to take a file, until it is mended."""

    def __init__(self) -> None:
        self.code = 0

    def write(self, descriptor: int, content: memoryview) -> int:
        if self.code:
            raise OSError(self.code, os.strerror(self.code))
        return super().write(descriptor, content)


@pytest.fixture
def saving(running: Running) -> Saving:
    """The dialog, with three entries in the diary."""
    note(running, 3, "secret")
    note(running, 7, days_ago=2)
    note(running, 9, days_ago=200)
    return open_dialog(running)


def open_dialog(running: Running) -> Saving:
    running.program.window.navigation.open_save_to_file()
    (dialog,) = running.program.window.findChildren(SaveToFileDialog)
    return Saving(running, dialog)


def visible_dialogs(running: Running) -> list[SaveToFileDialog]:
    found = running.program.window.findChildren(SaveToFileDialog)
    return [dialog for dialog in found if dialog.isVisible()]


def note(running: Running, score: int, text: str = "", *, days_ago: int = 0) -> PainEntry:
    now = running.program.states.clock.local_now()
    diary = running.program.states.diary
    entry = PainEntry(
        id=diary.new_id(),
        at=now - timedelta(days=days_ago),
        entered_at=now,
        updated=now,
        score=score,
        note=text,
    )
    diary.add(entry)
    running.settle()
    return entry


def scores(path: Path) -> list[int]:
    return sorted(record["score"] for record in json.loads(path.read_bytes())["records"])


def table(path: Path) -> list[dict[str, str]]:
    text = ZipFile(path).read("pain_ratings.csv").decode("utf-8-sig")
    return list(csv.DictReader(StringIO(text, newline=""), strict=True))


def hold(saving: Saving) -> Callable[[], None]:
    """Let the next file wait after its first piece; return what lets it on."""
    go, files = Event(), saving.files
    tell = files._tell

    def wait(percent: int) -> None:
        tell(percent)
        go.wait(20)

    files._tell = wait  # type: ignore[method-assign]  # stands between two pieces
    return go.set
