"""What stands in a form is kept while it is typed, and offered again at the next start."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from backcare_desktop.domain.pain import PainEntry
from backcare_desktop.domain.record import NOTE_LIMIT
from backcare_desktop.domain.settings import Theme
from backcare_desktop.store.draft import Draft
from backcare_desktop.store.store import Store
from backcare_desktop.ui.dialogs.entry_editor import EntryEditor
from backcare_desktop.ui.dialogs.entry_editor_fields import PainFields, SessionFields
from backcare_desktop.ui.draft_banner import LONGEST, DraftBanner
from backcare_desktop.ui.found_banner import FoundBanner
from backcare_desktop.ui.widgets.banner import Banner
from tests.support.drafts import banner_of, forms, kill, offer, start_after_a_kill, type_note, write
from tests.support.history import add_pain, add_session, dialog
from tests.support.tab_stops import tab_stops_after

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tests.ui.conftest import Running

    Start = Callable[[], Running]


def test_nothing_is_made_or_written_while_nothing_is_typed(
    running: Running, data_folder: Path
) -> None:
    running.today.pain.scale.type_digit(6)
    running.settle()
    running.today.pain.add_note.click()
    assert running.program.states.drafts.cache_info().currsize == 0  # type: ignore[attr-defined]
    assert banner_of(running) is None
    assert not (data_folder / "draft.json").exists()


def test_a_half_typed_note_is_on_the_disk_after_five_seconds_and_no_timer_runs_on(
    running: Running, data_folder: Path
) -> None:
    type_note(running, "after lif")
    drafts = running.program.states.drafts()
    assert drafts._pause.isActive()
    assert forms(data_folder) == {}
    write(running)
    (texts,) = forms(data_folder).values()
    assert texts["note"] == "after lif"
    assert not drafts._pause.isActive()


def test_a_note_that_is_saved_or_left_is_kept_no_more(running: Running, data_folder: Path) -> None:
    type_note(running, "stiff")
    write(running)
    assert forms(data_folder)
    running.today.pain.note.keep.click()
    write(running)
    assert not (data_folder / "draft.json").exists()
    running.today.pain.add_note.click()
    QTest.keyClicks(running.today.pain.note.edit, "x")
    write(running)
    assert forms(data_folder)
    QTest.keyClick(running.today.pain.note.edit, Qt.Key.Key_Escape)
    write(running)
    assert not (data_folder / "draft.json").exists()


def test_text_typed_back_to_what_it_was_is_nothing_typed(
    running: Running, data_folder: Path
) -> None:
    type_note(running, "x")
    write(running)
    QTest.keyClick(running.today.pain.note.edit, Qt.Key.Key_Backspace)
    write(running)
    assert forms(data_folder) == {}


def test_after_a_kill_the_note_is_offered_with_its_entry_and_gone_on_with(start: Start) -> None:
    second = start_after_a_kill(start)
    banner = offer(second)
    assert "pain 6" in banner.words.text()
    assert "after lif" in banner.words.text()
    banner.action.setFocus()
    QTest.keyClick(banner.action, Qt.Key.Key_Return)
    editor = dialog(second, EntryEditor)
    assert editor.note.toPlainText() == "after lif"
    assert editor.is_changed
    assert banner_of(second) is None
    QTest.keyClicks(editor.note, "!")
    editor.save.click()
    second.settle()
    (entry,) = second.program.states.diary.diary.entries(PainEntry)
    assert "after lif" in entry.note
    write(second)
    assert forms(second.folder) == {}


def test_what_is_discarded_is_offered_no_more(start: Start) -> None:
    second = start_after_a_kill(start)
    offer(second).discard.click()
    assert banner_of(second) is None
    write(second)
    kill(second)
    third = start()
    assert banner_of(third) is None
    assert third.program.window._banners == []


def test_what_nobody_decides_about_stays_beside_what_is_typed_now(start: Start) -> None:
    second = start_after_a_kill(start)
    type_note(second, "another")
    write(second)
    assert sorted(texts["note"] for texts in forms(second.folder).values()) == [
        "after lif",
        "another",
    ]
    kill(second)
    third = start()
    offer(third).discard.click()
    assert "another" in offer(third).words.text()


def test_a_note_that_was_saved_after_all_needs_no_word(start: Start) -> None:
    first = start()
    type_note(first, "stiff")
    write(first)
    first.today.pain.note.keep.click()
    kill(first)
    second = start()
    assert banner_of(second) is None
    write(second)
    assert forms(second.folder) == {}


def test_an_entry_in_the_editor_is_kept_with_all_that_was_changed(start: Start) -> None:
    first = start()
    entry = add_pain(first, 3)
    first.program.window.navigation.open_entry_editor(entry)
    editor = dialog(first, EntryEditor)
    assert isinstance(editor.fields, PainFields)
    editor.when.day_before.click()
    editor.fields.score.numbers[8].click()
    QTest.keyClicks(editor.note, "since yesterday")
    write(first)
    kill(first)
    second = start()
    offer(second).action.click()
    again = dialog(second, EntryEditor)
    again.save.click()
    second.settle()
    (saved,) = second.program.states.diary.diary.entries(PainEntry)
    assert (saved.score, saved.note) == (8, "since yesterday")
    assert (entry.day - saved.day).days == 1


def change_length(fields: SessionFields) -> None:
    fields.length.number.setValue(3)


def change_pain(fields: SessionFields) -> None:
    fields.before.scale.numbers[9].click()


def leave_pain_out(fields: SessionFields) -> None:
    fields.after.leave_out.click()


@pytest.mark.parametrize("change", [change_length, change_pain, leave_pain_out])
def test_what_is_changed_of_a_session_is_kept_too(
    running: Running, data_folder: Path, change: Callable[[SessionFields], None]
) -> None:
    running.program.window.navigation.open_entry_editor(add_session(running))
    editor = dialog(running, EntryEditor)
    assert isinstance(editor.fields, SessionFields)
    change(editor.fields)
    write(running)
    assert forms(data_folder)
    editor.reject()
    write(running)
    assert forms(data_folder), "the question stands, nothing is thrown away yet"
    editor.throw_away.click()
    write(running)
    assert not forms(data_folder)


def test_a_long_note_is_told_in_short_and_kept_in_full(start: Start) -> None:
    first = start()
    type_note(first, "")
    first.today.pain.note.edit.setPlainText("x" * (NOTE_LIMIT + 1))
    write(first)
    kill(first)
    second = start()
    assert len(offer(second).words.text()) < 2 * LONGEST
    offer(second).action.click()
    assert len(dialog(second, EntryEditor).note.toPlainText()) == NOTE_LIMIT


def test_forms_that_this_version_does_not_know_are_let_be(start: Start, data_folder: Path) -> None:
    store = Store.open(data_folder)
    store.write_draft(Draft(forms={"walk": {"ground": "uneven"}}))
    store.close()
    running = start()
    assert banner_of(running) is None
    type_note(running, "stiff")
    write(running)
    assert forms(data_folder)["walk"] == {"ground": "uneven"}


def test_a_note_half_typed_when_the_look_changes_is_offered_again(
    running: Running, data_folder: Path
) -> None:
    type_note(running, "after lif")
    running.program.states.settings.choose_theme(Theme.DARK)
    assert "after lif" in offer(running).words.text()
    running.program.states.settings.choose_theme(Theme.LIGHT)
    offer(running).action.click()
    editor = dialog(running, EntryEditor)
    assert editor.note.toPlainText() == "after lif"
    editor.save.click()
    write(running)
    assert not forms(data_folder)
    assert banner_of(running) is None


def test_a_form_from_before_and_one_put_down_early_are_both_offered(start: Start) -> None:
    second = start_after_a_kill(start)
    type_note(second, "another")
    second.program.states.settings.choose_theme(Theme.DARK)
    offer(second).discard.click()
    assert banner_of(second) is not None


def test_tab_comes_to_a_strip_between_the_tabs_and_the_page(running: Running) -> None:
    running.program.window.tell(FoundBanner)
    running.program.window.tell(DraftBanner)
    bar = running.program.window.tabs.bar
    first, second = running.program.window.tabs.strips.findChildren(Banner)[-2:]
    for banner in (first, second):
        banner.tell("Something to say")
    running.settle()
    stops = tab_stops_after(bar, 1 + len(first.buttons) + len(second.buttons))
    assert stops[:-1] == [*first.buttons, *second.buttons]
    assert stops[-1] is running.today.now.help
