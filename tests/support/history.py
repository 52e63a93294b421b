"""Entries to stand in History, and the ways tests look at the page."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog

from backcare_desktop.domain.pain import PainEntry
from backcare_desktop.domain.record import Record
from backcare_desktop.domain.thermal import Ending, Skin, ThermalMode, ThermalSession
from backcare_desktop.ui.dialogs.entry_editor import EntryEditor
from backcare_desktop.ui.pages.history import HistoryPage

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from tests.ui.conftest import Running

D = TypeVar("D", bound=QDialog)
R = TypeVar("R", bound=Record)


def history(running: Running) -> HistoryPage:
    """Open History, with everything that is under way done."""
    running.program.window.tabs.go_to("history")
    page = running.program.window.tabs.page
    assert isinstance(page, HistoryPage)
    running.settle()
    running.qtbot.waitUntil(lambda: page.model.is_filled)
    return page


def now(running: Running) -> datetime:
    """Return the time to the minute."""
    return running.program.states.clock.local_now().replace(second=0, microsecond=0)


def add_pain(running: Running, score: int, *, days_ago: int = 0, note: str = "") -> PainEntry:
    """Save a number as Today would have, some days ago."""
    states = running.program.states
    at = now(running) - timedelta(days=days_ago)
    entry = PainEntry(
        id=states.diary.new_id(),
        at=at,
        tz=states.clock.zone_name(),
        entered_at=at,
        updated=at,
        score=score,
        note=note,
    )
    states.diary.add(entry)
    running.settle()
    return entry


def add_session(running: Running, *, days_ago: int = 0) -> ThermalSession:
    """Save a session as the timer would have."""
    at = now(running) - timedelta(days=days_ago)
    session = ThermalSession(
        id=running.program.states.diary.new_id(),
        at=at,
        entered_at=at,
        updated=at,
        mode=ThermalMode.ICE,
        planned_s=600,
        exposure_s=612,
        ended_by=Ending.FINISHED,
        wrapped_at=at,
        pain_before=5,
        pain_after=3,
        skin_after=Skin.OK,
    )
    running.program.states.diary.add(session)
    running.settle()
    return session


def entries(page: HistoryPage) -> list[Record]:
    """Return the entries of the list from top to bottom."""
    rows = (page.model.row(index) for index in range(page.model.rowCount()))
    return [row for row in rows if isinstance(row, Record)]


def choose(page: HistoryPage, entry: Record) -> None:
    """Choose an entry as a click would."""
    page.table.choose(next(i for i in range(page.model.rowCount()) if _id(page, i) == entry.id))


def dialog(running: Running, kind: type[D]) -> D:
    """Return the dialog that is open."""
    found = [each for each in running.program.window.findChildren(kind) if each.isVisible()]
    assert len(found) == 1
    return found[0]


def press(widget: QWidget, *keys: Qt.Key) -> None:
    """Press keys, one after the other."""
    for key in keys:
        QTest.keyClick(widget, key)


def click(widget: QWidget) -> None:
    """Click in the middle."""
    QTest.mouseClick(widget, Qt.MouseButton.LeftButton)


def _id(page: HistoryPage, index: int) -> str:
    row = page.model.row(index)
    return row.id if isinstance(row, Record) else ""


def edit(running: Running, entry: Record) -> EntryEditor:
    """Open the editor the way of the keyboard."""
    page = history(running)
    choose(page, entry)
    QTest.keyClick(page.table, Qt.Key.Key_Return)
    return dialog(running, EntryEditor)


def saved(running: Running, kind: type[R]) -> R:
    """Return the one entry of a kind, as it was saved."""
    running.settle()
    (entry,) = running.program.states.diary.diary.entries(kind)
    return entry
