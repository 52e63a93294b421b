"""The entry editor for flare-ups, ratings of an activity and symptom checks."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

import pytest

from backcare_desktop.domain.activities import ActivityRating
from backcare_desktop.domain.flare_up import FlareUp
from backcare_desktop.domain.symptom_check import SymptomCheck
from backcare_desktop.domain.warning_signs import Answer
from backcare_desktop.store.store import Store
from backcare_desktop.ui.dialogs.entry_editor_fields import ActivityFields, CheckFields
from backcare_desktop.ui.dialogs.flare_up_fields import ENDED, STILL_ON, FlareUpFields
from tests.support.flare_up import held
from tests.support.history import edit, now, saved

if TYPE_CHECKING:
    from pathlib import Path

    from backcare_desktop.ui.dialogs.entry_editor import EntryEditor
    from tests.ui.conftest import Running


def note_flare_up(
    running: Running, hours_ago: float, ended_ago: float | None = None, name: str = "one"
) -> FlareUp:
    at = now(running) - timedelta(hours=hours_ago)
    ended_at = None if ended_ago is None else now(running) - timedelta(hours=ended_ago)
    entry = FlareUp(id=name, at=at, entered_at=at, updated=at, ended_at=ended_at)
    running.program.states.diary.add(entry)
    running.settle()
    return entry


def fields_of(editor: EntryEditor) -> FlareUpFields:
    assert isinstance(editor.fields, FlareUpFields)
    return editor.fields


def test_what_brought_a_flare_up_on_and_its_end_are_put_right(running: Running) -> None:
    entry = note_flare_up(running, 30, 20)
    editor = edit(running, entry)
    fields = fields_of(editor)
    fields.trigger.setCurrentIndex(fields.trigger.findData("twist"))
    fields.end.later.click()
    editor.when.sooner.click()
    editor.save.click()
    kept = saved(running, FlareUp)
    assert entry.ended_at is not None
    five = timedelta(minutes=5)
    assert (kept.at, kept.ended_at) == (entry.at - five, entry.ended_at + five)
    assert (kept.trigger, kept.rev) == ("twist", 2)


def test_one_that_was_left_on_is_ended_in_the_past(running: Running) -> None:
    editor = edit(running, note_flare_up(running, 70))
    fields = fields_of(editor)
    assert not fields.end.isVisible()
    fields.state.buttons[ENDED].click()
    assert fields.end.isVisible()
    fields.end.day_before.click()
    editor.save.click()
    kept = saved(running, FlareUp)
    assert kept.ended_at is not None
    assert timedelta(days=1) <= now(running) - kept.ended_at + timedelta(minutes=1)
    assert running.program.states.flare_up.flare_up is None


def test_one_that_ended_is_on_after_all(running: Running) -> None:
    editor = edit(running, note_flare_up(running, 5, 2))
    fields_of(editor).state.buttons[STILL_ON].click()
    editor.save.click()
    assert saved(running, FlareUp).is_on


def test_an_end_before_the_beginning_says_so_at_its_field_and_is_not_saved(
    running: Running,
) -> None:
    entry = note_flare_up(running, 5, 2)
    editor = edit(running, entry)
    fields = fields_of(editor)
    fields.end.day_before.click()
    editor.save.click()
    assert editor.isVisible()
    assert fields.too_early.isVisible()
    assert editor.focusWidget() is fields.end.day
    assert saved(running, FlareUp).ended_at == entry.ended_at
    fields.end.day_after.click()
    assert not fields.too_early.isVisible()


@pytest.mark.parametrize("which", ["when", "end"])
def test_a_flare_up_neither_begins_nor_ends_in_the_future(running: Running, which: str) -> None:
    editor = edit(running, note_flare_up(running, 5, 2))
    field = editor.when if which == "when" else fields_of(editor).end
    for _ in range(2):
        field.day_after.click()
    editor.save.click()
    assert editor.isVisible()
    assert not editor.asked_to_come.isVisible()
    assert field.to_come.isVisible()
    assert editor.focusWidget() is field.day
    assert saved(running, FlareUp).rev == 1


def make_overlap(running: Running) -> EntryEditor:
    """Let one that ended before another began last into it."""
    note_flare_up(running, 100, 90, "other")
    editor = edit(running, note_flare_up(running, 120, 105))
    fields_of(editor).end.day_after.click()
    editor.save.click()
    assert editor.isVisible()
    assert fields_of(editor).overlap.isVisible()
    assert len(held(running)) == 2
    return editor


def test_one_that_overlaps_now_is_another_one_and_not_asked_about_again(running: Running) -> None:
    editor = make_overlap(running)
    fields_of(editor).overlap.two.click()
    assert not editor.isVisible()
    running.settle()
    one = next(each for each in held(running) if each.id == "one")
    assert one.apart_from == ("other",)
    again = edit(running, one)
    fields_of(again).end.later.click()
    again.save.click()
    assert not again.isVisible()


def test_one_that_overlaps_now_is_the_same_one(running: Running) -> None:
    first_end = now(running) - timedelta(hours=81)
    editor = make_overlap(running)
    fields_of(editor).overlap.same.click()
    kept = saved(running, FlareUp)
    assert (kept.id, kept.ended_at) == ("one", first_end)


def test_changing_the_times_asks_anew(running: Running) -> None:
    editor = make_overlap(running)
    fields_of(editor).end.day_before.click()
    assert not fields_of(editor).overlap.isVisible()
    editor.when.sooner.click()
    editor.save.click()
    assert {each.apart_from for each in held(running)} == {()}


@pytest.fixture
def newer_flare_up(data_folder: Path) -> Path:
    """Leave a flare-up in which a newer version has written what this one does not know."""
    at = datetime.now(UTC) - timedelta(hours=5)
    store = Store.open(data_folder)
    store.save([FlareUp(id="newer", at=at, entered_at=at, updated=at, trigger="by_moonlight")])
    file = store.folder.month(f"{at:%Y-%m}")
    store.close()
    trigger = '"trigger":"by_moonlight"'
    text = file.read_text("utf-8")
    assert trigger in text
    file.write_text(text.replace(trigger, f'{trigger},"mood":{{"a":[1.50]}}'), "utf-8")
    return file


def test_what_a_newer_version_wrote_outlives_an_edit(
    newer_flare_up: Path, running: Running
) -> None:
    running.settle()
    (entry,) = held(running)
    editor = edit(running, entry)
    assert fields_of(editor).trigger.currentText() == "From a newer version"
    fields_of(editor).state.buttons[ENDED].click()
    editor.save.click()
    assert not saved(running, FlareUp).is_on
    text = newer_flare_up.read_text("utf-8")
    assert '"trigger":"by_moonlight"' in text
    assert '"mood":{"a":[1.50]}' in text


def test_a_rating_gets_another_number_and_another_day(running: Running) -> None:
    at = now(running)
    rating = ActivityRating(
        id="r", at=at, entered_at=at, updated=at, activity="own_1", name="Cello", score=4
    )
    running.program.states.diary.add(rating)
    editor = edit(running, rating)
    fields = editor.fields
    assert isinstance(fields, ActivityFields)
    fields.scale.chips["4"].click()
    editor.save.click()
    assert editor.isVisible()
    assert fields.missing.isVisible()
    fields.scale.chips["7"].click()
    assert not fields.missing.isVisible()
    editor.when.day_before.click()
    editor.save.click()
    kept = saved(running, ActivityRating)
    assert (kept.score, kept.name, kept.at) == (7, "Cello", at - timedelta(days=1))


def test_a_check_gets_another_time_here_and_other_answers_on_symptoms(running: Running) -> None:
    at = now(running)
    answers = {"q01_pee": Answer.NO}
    check = SymptomCheck(id="c", at=at, entered_at=at, updated=at, answers=answers, pain=6)
    running.program.states.diary.add(check)
    editor = edit(running, check)
    editor.when.day_before.click()
    editor.note.setPlainText("after the garden")
    assert isinstance(editor.fields, CheckFields)
    editor.fields.on_symptoms.click()
    assert not editor.isVisible()
    kept = saved(running, SymptomCheck)
    assert (kept.note, kept.at) == ("after the garden", at - timedelta(days=1))
    assert kept.answers == answers
    assert running.program.window.tabs.open_tab == "symptoms"
    assert running.program.states.symptoms().check.note == "after the garden"
