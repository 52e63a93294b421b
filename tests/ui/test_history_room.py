"""History in a small window with large text, and what the mouse wheel turns."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QAccessible, QWheelEvent
from PySide6.QtWidgets import QApplication, QWidget

from backcare_desktop.ui.dialogs.entry_editor import EntryEditor
from backcare_desktop.ui.history.words import Words
from tests.support.history import add_pain, history

if TYPE_CHECKING:
    from backcare_desktop.ui.pages.history import HistoryPage
    from tests.ui.conftest import Running


def test_large_text_in_a_small_window_leaves_room_for_five_rows(running: Running) -> None:
    settings = running.program.states.settings
    for days in range(8):
        add_pain(running, 3, days_ago=days)
    running.program.window.resize(900, 640)
    settings.save(replace(settings.value, text_size=200))
    running.program.window.tabs.go_to("today")
    page = history(running)
    running.qtbot.waitUntil(lambda: rows_in_sight(page) >= 5)


def rows_in_sight(page: HistoryPage) -> int:
    seen = page.table.viewport().visibleRegion().boundingRect()
    rows = (page.table.visualRect(page.model.index(row)) for row in range(page.model.rowCount()))
    return sum(seen.contains(place) for place in rows)


def test_row_24_marks_heaped_on_a_letter_stay_in_their_row(running: Running) -> None:
    entry = add_pain(running, 3)
    page = history(running)
    row = next(r for r in range(page.model.rowCount()) if page.model.entry(r) is not None)
    above = page.table.visualRect(page.model.index(row - 1))
    before = page.table.viewport().grab().copy(above).toImage()
    running.program.states.diary.change(entry, entry.with_note("e" + "\u0301" * 5_000))
    running.settle()
    assert page.table.viewport().grab().copy(above).toImage() == before


@pytest.mark.parametrize("note", ["\u202eback to front", "שלום 123", "مرحبا"])
def test_row_21_the_direction_of_a_note_stays_its_own(running: Running, note: str) -> None:
    entry = add_pain(running, 3).with_note(note)
    sentence = Words(running.program.states.clock).sentence(entry, {})
    assert sentence.endswith(f"\u2068{note}\u2069")


def test_the_wheel_is_left_to_the_page_until_the_whole_list_is_in_sight(
    running: Running,
) -> None:
    settings = running.program.states.settings
    for days in range(8):
        add_pain(running, 3, days_ago=days)
    running.program.window.resize(900, 640)
    settings.save(replace(settings.value, text_size=200))
    page = history(running)
    page.filters.period.setFocus()
    running.qtbot.waitUntil(lambda: page.verticalScrollBar().maximum() > 0)
    page.verticalScrollBar().setValue(0)
    assert not turn_wheel(page.table.viewport())
    assert page.table.verticalScrollBar().value() == 0
    page.verticalScrollBar().setValue(page.verticalScrollBar().maximum())
    assert turn_wheel(page.table.viewport())
    assert page.table.verticalScrollBar().value() > 0


def test_the_wheel_over_a_field_changes_nothing(running: Running) -> None:
    entry = add_pain(running, 3)
    running.program.window.navigation.open_entry_editor(entry)
    (editor,) = running.program.window.findChildren(EntryEditor)
    for field in (editor.when.day, editor.when.time, history(running).filters.period):
        before = QAccessible.queryAccessibleInterface(field).text(QAccessible.Text.Value)
        turn_wheel(field)
        assert QAccessible.queryAccessibleInterface(field).text(QAccessible.Text.Value) == before
    assert editor.when.at == entry.at
    editor.close()


def turn_wheel(widget: QWidget) -> bool:
    """Turn the wheel one notch down over a widget; return whether that was not left to the page."""
    middle = QPointF(widget.rect().center())
    event = QWheelEvent(
        middle,
        QPointF(widget.mapToGlobal(middle.toPoint())),
        QPoint(),
        QPoint(0, -120),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,  # noqa: FBT003 - Qt takes it by position
    )
    QApplication.sendEvent(widget, event)
    return event.isAccepted()
