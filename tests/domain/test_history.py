"""The list of entries as a value: what it takes in, how it is ordered, how days stand together."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta, timezone
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from backcare_desktop.domain.diary import Diary
from backcare_desktop.domain.history import (
    Wanted,
    history_months,
    history_rows,
    last_days,
    month_rows,
)
from backcare_desktop.domain.pain import PainEntry
from backcare_desktop.domain.record import Record, UnreadRecord

NOON = datetime(2026, 3, 14, 12, tzinfo=UTC)

moments = st.builds(
    lambda days, minutes, zone: (NOON + timedelta(days=days, minutes=minutes)).astimezone(
        timezone(timedelta(hours=zone))
    ),
    st.integers(-70, 0),
    st.integers(0, 1439),
    st.integers(-11, 13),
)


def pain(at: datetime, name: str = "one", score: int = 3) -> PainEntry:
    return PainEntry(id=name, at=at, entered_at=at, updated=at, score=score)


def unread(at: datetime, stored_kind: str = "walk") -> UnreadRecord:
    return UnreadRecord(
        id="unread",
        at=at,
        entered_at=at,
        updated=at,
        stored_kind=stored_kind,
        problem="this kind of entry comes from a newer version",
        newer=True,
    )


def diary_of(*records: Record) -> Diary:
    months: dict[str, tuple[Record, ...]] = {}
    for record in sorted(records, key=lambda record: record.at):
        months[record.month] = (*months.get(record.month, ()), record)
    return Diary(months)


@given(st.lists(moments, max_size=30))
def test_each_day_stands_once_newest_first_over_its_entries(times: list[datetime]) -> None:
    records = [pain(at, str(number)) for number, at in enumerate(times)]
    rows = history_rows(diary_of(*records), {}, Wanted())
    days = [row for row in rows if not isinstance(row, Record)]
    entries = [row for row in rows if isinstance(row, Record)]
    assert days == sorted({record.day for record in records}, reverse=True)
    assert sorted(entry.id for entry in entries) == sorted(record.id for record in records)
    for above, below in pairwise(rows):
        if isinstance(below, Record):
            assert below.day == (above.day if isinstance(above, Record) else above)
        if isinstance(above, Record) and isinstance(below, Record):
            assert above.at >= below.at


@given(st.lists(moments, max_size=20), st.dates(date(2026, 1, 1), date(2026, 3, 20)), st.data())
def test_a_period_takes_its_days_and_no_others(
    times: list[datetime], first: date, data: st.DataObject
) -> None:
    last = data.draw(st.none() | st.dates(first, date(2026, 3, 20)))
    records = [pain(at, str(number)) for number, at in enumerate(times)]
    rows = history_rows(diary_of(*records), {}, Wanted(first=first, last=last))
    within = {r.id for r in records if first <= r.day and (last is None or r.day <= last)}
    assert {row.id for row in rows if isinstance(row, Record)} == within


def test_a_kind_takes_entries_of_it_that_cannot_be_read_as_well() -> None:
    broken = replace(unread(NOON), stored_kind="pain", newer=False)
    assert Wanted(kind="pain").takes(broken)
    assert Wanted(kind="pain").takes(pain(NOON))
    assert not Wanted(kind="pain").takes(unread(NOON))
    assert Wanted().takes(unread(NOON))
    assert not Wanted(kind="thermal_session").takes(pain(NOON))


def test_only_nothing_asked_for_is_everything() -> None:
    assert Wanted().is_everything
    assert not Wanted(first=NOON.date()).is_everything


def test_what_is_in_the_trash_is_not_in_the_list() -> None:
    diary = diary_of(replace(pain(NOON), deleted=NOON))
    assert history_rows(diary, {}, Wanted()) == ()


def test_what_waits_to_be_saved_stands_where_it_will_stand() -> None:
    entry, moved = pain(NOON), pain(NOON - timedelta(days=40), score=5)
    waiting = {"one": moved}
    assert month_rows(diary_of(entry), waiting, "2026-03", Wanted()) == ()
    assert history_rows(diary_of(entry), waiting, Wanted()) == (moved.day, moved)
    assert history_months(diary_of(entry), waiting) == ["2026-03", "2026-02"]


def test_what_waits_to_be_deleted_is_still_there() -> None:
    deleted = replace(pain(NOON), deleted=NOON)
    rows = history_rows(diary_of(pain(NOON)), {"one": deleted}, Wanted())
    assert rows == (NOON.date(), deleted)


def test_a_month_without_entries_is_none() -> None:
    assert history_months(Diary({"2026-02": (), "2026-03": (pain(NOON),)}), {}) == ["2026-03"]


def test_the_last_14_days_begin_13_days_ago() -> None:
    assert last_days(date(2026, 3, 14), 14) == date(2026, 3, 1)
