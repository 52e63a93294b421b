"""A date that the computer's clock has not reached: told, and saved at a word."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from backcare_desktop.domain.pain import PainEntry
from tests.support.history import add_pain, edit, now, saved

if TYPE_CHECKING:
    from tests.ui.conftest import Running


def test_a_time_to_come_is_told_and_asked_about(running: Running) -> None:
    entry = add_pain(running, 3)
    editor = edit(running, entry)
    editor.when.day_after.click()
    assert "still to come" in editor.when.to_come.text()
    assert editor.when.to_come.isVisible()
    QTest.keyClick(editor.save, Qt.Key.Key_Return)
    assert editor.asked_to_come.isVisible()
    assert editor.focusWidget() is editor.change_date
    editor.save.click()
    assert editor.isVisible(), "it takes an answer"
    QTest.keyClick(editor.change_date, Qt.Key.Key_Return)
    assert editor.focusWidget() is editor.when.day
    assert not editor.asked_to_come.isVisible()
    editor.when.day_before.click()
    assert not editor.when.to_come.isVisible()
    editor.save.click()
    assert not editor.isVisible()
    assert saved(running, PainEntry).at == entry.at


def test_a_time_to_come_is_saved_at_a_word(running: Running) -> None:
    entry = add_pain(running, 3)
    editor = edit(running, entry)
    editor.when.day_after.click()
    editor.save.click()
    editor.save_to_come.setFocus()
    QTest.keyClick(editor.save_to_come, Qt.Key.Key_Space)
    assert not editor.isVisible()
    assert saved(running, PainEntry).day == entry.day + timedelta(days=1)


def test_under_a_clock_years_behind_an_entry_can_have_its_real_date(running: Running) -> None:
    today = now(running).date()
    running.turned.wall = datetime(1970, 1, 1, 12, tzinfo=UTC)
    editor = edit(running, add_pain(running, 3))
    editor.when.day.show_day(today)
    assert "1970" in editor.when.to_come.text()
    editor.save.click()
    editor.save_to_come.click()
    assert saved(running, PainEntry).day == today


def test_the_question_goes_when_the_date_is_changed_or_the_editor_is_left(
    running: Running,
) -> None:
    editor = edit(running, add_pain(running, 3))
    editor.when.day_after.click()
    editor.save.click()
    editor.when.day_after.click()
    assert not editor.asked_to_come.isVisible()
    editor.save.click()
    editor.cancel.click()
    assert (editor.asked_to_come.isVisible(), editor.question.isVisible()) == (False, True)
    editor.save.click()
    assert (editor.asked_to_come.isVisible(), editor.question.isVisible()) == (True, False)
    editor.cancel.click()
    editor.throw_away.click()
    assert not editor.isVisible()


def test_an_entry_that_is_to_come_already_can_have_a_note(running: Running) -> None:
    editor = edit(running, add_pain(running, 3, days_ago=-2))
    assert not editor.when.to_come.isVisible()
    editor.note.setPlainText("the clock was wrong")
    editor.save.click()
    assert saved(running, PainEntry).note == "the clock was wrong"
