"""Which entries are in a file, those that could not be saved in the diary included."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest

from backcare_desktop.domain.record import Record
from backcare_desktop.export.content import Choice, Option
from backcare_desktop.store.lines import LINE_LIMIT
from tests.export.conftest import MADE_AT, MARCH, NEWER, content_of, pain, stored

WITH_TRASH = Choice(period=MARCH, options=frozenset({Option.TRASH}))


@pytest.mark.parametrize(
    ("entry", "choice", "taken"),
    [
        (pain(days_ago=13), Choice(period=MARCH), True),
        (pain(days_ago=14), Choice(period=MARCH), False),
        (pain(deleted=True), Choice(period=MARCH), False),
        (pain(deleted=True), WITH_TRASH, True),
    ],
)
def test_an_entry_is_taken_by_its_day_and_the_trash_if_asked(
    entry: Record,
    choice: Choice,
    taken: bool,  # noqa: FBT001 - a column of the table above
) -> None:
    assert choice.takes(entry) is taken


def test_a_new_entry_that_waits_is_there_and_counted() -> None:
    content = content_of(pain(1)).with_unsaved([pain(2)])
    assert [json.loads(line.raw)["score"] for line in content.lines] == [1, 2]
    assert content.unsaved == 1


def test_a_change_that_waits_takes_the_place_of_the_old_line_and_keeps_unknown_fields() -> None:
    content = content_of(pain(1))
    raw = content.lines[0].raw.replace(b'"score":1', b'"score":1,"mood":[1.50]')
    content = content_of(stored(raw))
    (old,) = content.records(Record)
    (line,) = content.with_unsaved([replace(old, note="later")]).lines
    read = json.loads(line.raw)
    assert (read["note"], read["rev"], read["mood"]) == ("later", 2, [1.5])
    assert read["updated"] == MADE_AT.isoformat().replace("+00:00", "Z")


def test_an_entry_that_waits_to_be_deleted_or_moved_away_is_left_out() -> None:
    content = content_of(pain(1), pain(2), period=MARCH)
    first, second = content.records(Record)
    waiting = [replace(first, deleted=MADE_AT), replace(second, at=MADE_AT)]
    assert content.with_unsaved(waiting).lines == ()


def test_what_cannot_be_written_at_all_is_left_out() -> None:
    (unread,) = content_of(stored(NEWER)).records(Record)
    too_large = replace(pain(2), regions=("x" * LINE_LIMIT,))
    content = content_of().with_unsaved([unread, too_large])
    assert (len(content.lines), content.unsaved) == (0, 0)
