"""The entry editor: what is typed is saved, refused with a reason, or thrown away on purpose."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData, Qt
from PySide6.QtTest import QTest

from backcare_desktop.domain.pain import PainEntry
from backcare_desktop.domain.record import NOTE_LIMIT
from backcare_desktop.domain.thermal import Skin, ThermalSession
from backcare_desktop.ui.dialogs.entry_editor_fields import PainFields, SessionFields
from tests.support.history import (
    add_pain,
    add_session,
    edit,
    entries,
    history,
    now,
    saved,
)

if TYPE_CHECKING:
    from backcare_desktop.ui.dialogs.entry_editor import EntryEditor
    from tests.ui.conftest import Running


def scale_of(editor: EntryEditor) -> PainFields:
    assert isinstance(editor.fields, PainFields)
    return editor.fields


def session_of(editor: EntryEditor) -> SessionFields:
    assert isinstance(editor.fields, SessionFields)
    return editor.fields


def test_a_number_and_a_note_are_put_right(running: Running) -> None:
    editor = edit(running, add_pain(running, 3))
    scale_of(editor).score.numbers[8].click()
    editor.note.setPlainText("after <b>lifting</b>\ta box ")
    editor.save.click()
    assert not editor.isVisible()
    entry = saved(running, PainEntry)
    assert (entry.score, entry.note, entry.rev) == (8, "after <b>lifting</b>\ta box", 2)


def test_by_keyboard_alone(running: Running) -> None:
    editor = edit(running, add_pain(running, 3))
    numbers = scale_of(editor).score.numbers
    for _ in range(20):
        if any(number.hasFocus() for number in numbers):
            break
        focused = editor.focusWidget()
        QTest.keyClick(focused, Qt.Key.Key_Tab)
    QTest.keyClicks(numbers[3], "10")
    QTest.keyClick(editor.save, Qt.Key.Key_Return)
    assert saved(running, PainEntry).score == 10


def test_an_entry_moves_to_another_month_and_can_be_moved_back(running: Running) -> None:
    entry = add_pain(running, 3)
    editor = edit(running, entry)
    editor.when.day.show_day(entry.day - timedelta(days=70))
    editor.save.click()
    page = history(running)
    assert [found.day for found in entries(page)] == [entry.day - timedelta(days=70)]
    assert saved(running, PainEntry).at.time() == entry.at.time()
    running.program.window.navigation.undo()
    assert saved(running, PainEntry).at == entry.at


def test_the_buttons_step_the_day_and_the_time(running: Running) -> None:
    entry = add_pain(running, 3)
    editor = edit(running, entry)
    editor.when.day_before.click()
    editor.when.day_before.click()
    editor.when.day_after.click()
    editor.when.sooner.click()
    editor.when.sooner.click()
    editor.when.later.click()
    assert editor.when.at == entry.at - timedelta(days=1, minutes=5)


def test_the_zone_of_an_entry_is_kept_and_told(running: Running) -> None:
    at = datetime.fromisoformat("2026-01-10T08:12:33+13:00")
    entry = PainEntry(
        id="019ba000-0000-7000-8000-000000000001",
        at=at,
        tz="Pacific/Auckland",
        entered_at=at,
        updated=at,
        score=3,
    )
    running.program.states.diary.add(entry)
    running.settle()
    editor = edit(running, entry)
    assert "Pacific/Auckland" in editor.when.zone_told.text()
    editor.when.day.show_day(datetime(2025, 7, 10).date())  # noqa: DTZ001 - a day, no moment
    editor.save.click()
    moved = saved(running, PainEntry)
    assert moved.at.isoformat() == "2025-07-10T08:12:00+12:00"
    assert moved.tz == "Pacific/Auckland"


def test_what_a_session_was_is_put_right_and_the_rest_stays(running: Running) -> None:
    session = add_session(running)
    editor = edit(running, session)
    fields = session_of(editor)
    assert "time was up" in fields.told.text()
    fields.later.scale.numbers[2].click()
    fields.before.leave_out.click()
    fields.skin.buttons[Skin.NOT_SURE].click()
    editor.save.click()
    put_right = saved(running, ThermalSession)
    assert (put_right.pain_before, put_right.pain_after, put_right.pain_later) == (None, 3, 2)
    assert put_right.skin_after is Skin.NOT_SURE
    assert put_right.exposure_s == session.exposure_s
    assert put_right.at == session.at


def test_minutes_on_the_skin_are_put_right(running: Running) -> None:
    editor = edit(running, add_session(running))
    session_of(editor).length.less.click()
    editor.save.click()
    assert saved(running, ThermalSession).exposure_s == 9 * 60


def test_saving_without_a_change_saves_nothing(running: Running) -> None:
    editor = edit(running, add_pain(running, 3, note="  as it was\n"))
    assert not editor.is_changed
    editor.save.click()
    assert saved(running, PainEntry).rev == 1


def test_a_note_that_is_too_long_says_so_and_stays(running: Running) -> None:
    editor = edit(running, add_pain(running, 3))
    editor.note.setPlainText("x" * (NOTE_LIMIT + 7))
    assert "Too many: 7" in editor.note_count.text()
    editor.save.click()
    assert editor.isVisible()
    assert saved(running, PainEntry).note == ""


def test_a_paste_that_is_too_long_is_cut_and_says_so(running: Running) -> None:
    editor = edit(running, add_pain(running, 3))
    data = QMimeData()
    data.setText("x" * 1_000_000)
    editor.note.insertFromMimeData(data)
    assert "not pasted" in editor.shortened.text()
    assert editor.shortened.isVisible()
    assert len(editor.note.text()) == NOTE_LIMIT


def test_leaving_with_something_typed_asks(running: Running) -> None:
    editor = edit(running, add_pain(running, 3))
    editor.note.setPlainText("typed")
    QTest.keyClick(editor, Qt.Key.Key_Escape)
    assert editor.question.isVisible()
    assert editor.focusWidget() is editor.go_on
    QTest.keyClick(editor.go_on, Qt.Key.Key_Return)
    assert not editor.question.isVisible()
    editor.close()
    assert editor.isVisible()
    assert editor.note.text() == "typed"
    editor.throw_away.click()
    assert not editor.isVisible()
    assert saved(running, PainEntry).note == ""


def test_leaving_with_nothing_typed_does_not_ask(running: Running) -> None:
    editor = edit(running, add_pain(running, 3))
    editor.cancel.click()
    assert not editor.isVisible()


def test_untouched_fields_take_on_what_changed_elsewhere(running: Running) -> None:
    entry = add_pain(running, 3)
    editor = edit(running, entry)
    running.program.states.diary.change(entry, entry.with_note("from elsewhere"))
    running.settle()
    assert editor.note.text() == "from elsewhere"
    assert "changed meanwhile" in editor.elsewhere.words.text()
    assert not editor.is_changed


def test_what_changed_elsewhere_and_what_was_typed_are_both_kept(running: Running) -> None:
    entry = add_pain(running, 3)
    editor = edit(running, entry)
    scale_of(editor).score.numbers[8].click()
    running.program.states.diary.change(entry, entry.with_note("from elsewhere"))
    running.settle()
    assert "from elsewhere" in editor.elsewhere.words.text()
    editor.save.click()
    both = saved(running, PainEntry)
    assert (both.score, both.note) == (8, "from elsewhere")
    running.program.window.navigation.undo()
    undone = saved(running, PainEntry)
    assert (undone.score, undone.note) == (3, "from elsewhere")


def test_the_version_from_elsewhere_can_be_shown_instead(running: Running) -> None:
    entry = add_pain(running, 3)
    editor = edit(running, entry)
    editor.note.setPlainText("typed")
    running.program.states.diary.change(entry, entry.with_note("from elsewhere"))
    running.settle()
    editor.elsewhere.action.click()
    assert editor.note.text() == "from elsewhere"
    assert not editor.elsewhere.isVisible()


def test_saving_what_was_deleted_meanwhile_puts_it_back(running: Running) -> None:
    entry = add_pain(running, 3)
    editor = edit(running, entry)
    editor.note.setPlainText("typed")
    running.program.states.diary.undo()
    running.settle()
    assert "deleted meanwhile" in editor.elsewhere.words.text()
    editor.save.click()
    back = saved(running, PainEntry)
    assert (back.note, back.deleted) == ("typed", None)


def test_nothing_is_lost_when_saving_is_refused(running: Running) -> None:
    entry = add_pain(running, 3)
    editor = edit(running, entry)
    editor.note.setPlainText("typed with care")
    away = running.folder.with_name("away")
    running.folder.rename(away)
    editor.save.click()
    page = history(running)
    assert page.model.line(1).mark == "Not saved yet"
    assert page.model.line(1).note == "typed with care"
    assert running.program.window.tabs.banner.isVisible()
    again = edit(running, entry)
    assert again.note.text() == "typed with care"
    scale_of(again).score.numbers[9].click()
    again.save.click()
    running.settle()
    away.rename(running.folder)
    running.program.states.diary.try_again()
    kept = saved(running, PainEntry)
    assert (kept.score, kept.note) == (9, "typed with care")
    assert page.model.line(1).mark == ""


def test_the_day_field_takes_the_years_1900_to_2200(running: Running) -> None:
    editor = edit(running, add_pain(running, 3))
    editor.when.day.show_day(datetime(1899, 12, 31).date())  # noqa: DTZ001 - a day, no moment
    assert editor.when.day.day.year == 1900
    editor.when.day.show_day(datetime(2300, 1, 1).date())  # noqa: DTZ001 - a day, no moment
    assert editor.when.day.day.year == 2200
    assert str(now(running).year) in editor.when.to_come.text()
