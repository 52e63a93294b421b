"""An entry that stands in a form is kept as texts, and read back as the same entry."""

from __future__ import annotations

import errno
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from backcare_desktop.domain.record import NOTE_LIMIT
from backcare_desktop.store.draft import ENTRY, Draft, record_in, texts_of
from tests.store.conftest import Open, pain
from tests.support.thermal import HOUR, held
from tests.support.watched_disk import refusing

if TYPE_CHECKING:
    from backcare_desktop.domain.record import Record


@pytest.mark.parametrize(
    "entry",
    [
        pain(3),
        pain(7, note="x" * NOTE_LIMIT),
        pain(5, note='"quoted"\n\tand "broken" \u202e lines'),
        held("ice", -HOUR),  # type: ignore[arg-type] # a StrEnum is its text
    ],
)
def test_an_entry_comes_back_as_it_was(entry: Record) -> None:
    assert record_in(Draft(forms={"form": texts_of(entry)}).forms["form"]) == entry


@pytest.mark.parametrize("text", ["", "{", "[]", '{"kind":"mood"}', '{"kind":"pain","score":99}'])
def test_what_is_no_entry_is_not_taken_for_one(text: str) -> None:
    assert record_in({ENTRY: text}) is None
    assert record_in({"walk": "2 km"}) is None


def test_an_entry_that_is_too_large_is_refused() -> None:
    with pytest.raises(ValueError, match="too large"):
        texts_of(replace(pain(3), regions=("x" * 70_000,)))


def test_a_draft_is_noticed_by_its_name_alone(open_store: Open) -> None:
    store = open_store()
    assert not store.has_draft()
    store.write_draft(Draft(forms={"form": texts_of(pain(3))}))
    assert store.has_draft()
    assert not open_store(refusing(errno.EIO, "stat", "draft.json")).has_draft()
