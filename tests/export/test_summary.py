"""What is counted before a file is saved."""

from __future__ import annotations

from datetime import date

from backcare_desktop.domain.period import Period
from backcare_desktop.export.exporter import EXPORTERS
from backcare_desktop.export.summary import summary_of
from tests.export.conftest import MARCH, NEWER, content_of, pain, session, stored


def test_kinds_trash_unread_notes_and_days_are_counted_apart() -> None:
    entries = [pain(1, note="x"), pain(2, days_ago=3), session(), pain(3, deleted=True)]
    found = summary_of(content_of(*entries, stored(NEWER), period=MARCH))
    assert found.entries == {"pain": 2, "thermal_session": 1}
    assert (found.trash, found.unread, found.notes, found.total) == (1, 1, 1, 5)
    assert (found.days, found.period) == (3, MARCH)


def test_all_days_are_those_from_the_first_to_the_last_entry() -> None:
    found = summary_of(content_of(pain(1), pain(2, days_ago=4)))
    assert found.period == Period(first=date(2026, 3, 10), last=date(2026, 3, 14))
    assert (found.days, found.period.days) == (2, 5)


def test_an_empty_diary_has_no_days() -> None:
    assert summary_of(content_of()).period is None
    assert summary_of(content_of(period=MARCH)).total == 0


def test_every_format_has_a_name_of_its_own_and_an_ending() -> None:
    assert len({exporter.id for exporter in EXPORTERS}) == len(EXPORTERS)
    assert all(exporter.ending.isalnum() and exporter.purpose for exporter in EXPORTERS)
