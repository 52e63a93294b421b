"""How much a month, an entry and the queue before the disk can hold."""

from __future__ import annotations

import threading
import time
from dataclasses import replace
from datetime import date, timedelta, timezone
from typing import TYPE_CHECKING

import pytest

from backcare_desktop.store.ids import IdSource
from backcare_desktop.store.lines import write_line
from backcare_desktop.store.month_file import RECORD_LIMIT, Health, build_month, read_month
from backcare_desktop.store.months import Finding
from backcare_desktop.store.problems import ProblemKind, SaveRefused
from backcare_desktop.store.restoring import _places
from backcare_desktop.store.writer import Writer
from tests.store.conftest import NOON, Open, everything, pain, scores
from tests.support.by_hand import found

if TYPE_CHECKING:
    from pathlib import Path


HOUR = timedelta(hours=1)


def test_row_30_more_entries_than_a_month_can_have_are_neither_written_nor_read(
    march: Path, open_store: Open
) -> None:
    store, line = open_store(), write_line(pain(3))
    assert store.lines()
    before = march.read_bytes()
    with pytest.raises(SaveRefused) as refused:
        store.replace_months([("2026-03", (line,) * (RECORD_LIMIT + 1))])
    assert refused.value.problem.kind is ProblemKind.TOO_LARGE
    assert march.read_bytes() == before
    tiny = b'{"id":"a"}'
    march.write_bytes(before.replace(b"\n],", (b",\n" + tiny) * (RECORD_LIMIT + 1) + b"\n],"))
    started = time.process_time()
    again = open_store()
    assert scores(again) == []
    assert time.process_time() - started < 2, "I20"
    assert again.findings()["2026-03"].finding is Finding.UNREADABLE


def test_a_right_checksum_with_a_wrong_count_was_changed_outside() -> None:
    content = build_month("2026-03", [write_line(pain(3))])
    assert read_month(content, "2026-03").health is Health.FINE
    changed = read_month(content.replace(b'"count":1', b'"count":2'), "2026-03")
    assert (changed.health, changed.expected) == (Health.CHANGED_OUTSIDE, 2)


def test_a_month_that_was_laid_out_anew_by_an_editor_is_read_whole(
    march: Path, open_store: Open
) -> None:
    text = march.read_text("utf-8").replace("{", "{\n  ").replace(',"', ',\r\n  "')
    march.write_text(text, "utf-8")
    store = open_store()
    assert scores(store) == [1, 2, 3, 4]
    assert store.findings()["2026-03"].finding is Finding.CHANGED_OUTSIDE
    store.save([pain(5)])
    assert scores(open_store()) == [1, 2, 3, 4, 5]
    assert march.read_text("utf-8").count("\n") == 9


def test_an_entry_that_would_be_read_back_otherwise_is_refused() -> None:
    with pytest.raises(ValueError, match="read back"):
        write_line(replace(pain(3), score=5.0))  # type: ignore[arg-type]  # a mistake
    amsterdam_1930 = timezone(timedelta(minutes=19, seconds=32))
    with pytest.raises(ValueError, match="read back"):
        write_line(replace(pain(3), at=NOON.astimezone(amsterdam_1930)))


def test_an_unread_entry_can_only_be_stamped_where_it_stands(march: Path, open_store: Open) -> None:
    march.write_text(march.read_text("utf-8").replace('"score":2', '"score":22'), "utf-8")
    unread = found(open_store())
    with pytest.raises(ValueError, match="where it stands"):
        write_line(unread)


def test_an_entry_without_a_time_stands_at_the_beginning_of_its_month(
    march: Path, open_store: Open
) -> None:
    text = march.read_text("utf-8")
    march.write_text(text.replace('"at":"2026-03-12T12:00:00Z",', ""), "utf-8")
    assert f"{found(open_store()).at:%Y-%m-%d}" == "2026-03-01"


def test_the_lines_of_a_period_leave_out_the_trash_unless_asked(open_store: Open) -> None:
    store = open_store()
    kept, deleted = pain(1), pain(2, days_ago=1)
    store.save([kept, deleted, pain(3, days_ago=40)])
    store.save([replace(deleted, deleted=NOON)])
    days = (date(2026, 3, 1), date(2026, 3, 31))
    assert [line.record.id for line in store.lines_between(*days, trash=False)] == [kept.id]
    assert len(store.lines_between(*days, trash=True)) == 2


def test_a_folder_that_was_entered_is_not_entered_twice(open_store: Open) -> None:
    store = open_store()
    store.save([pain(1)])
    assert len(store.enter_again()["2026-03"]) == 1
    assert store.access.writable


def test_of_an_entry_in_two_months_of_a_backup_the_stronger_one_counts() -> None:
    entry = pain(3)
    weak, strong = write_line(entry), write_line(replace(entry, rev=2))
    for months in ({"a": (weak,), "b": (strong,)}, {"b": (strong,), "c": (weak,)}):
        assert _places(months)[entry.id].month == "b"


@pytest.mark.parametrize("step", [1, 0, -3_600_000_000_000, -(10**18)])
def test_i21_ids_grow_whatever_the_clock_does(step: int) -> None:
    now = 1_773_489_600_000_000_000

    def clock() -> int:
        nonlocal now
        now += step
        return now

    source = IdSource(clock)
    ids = [source.new_id() for _ in range(5000)]
    assert ids == sorted(set(ids))


def test_i21_entries_are_ordered_by_instant_not_by_local_time(open_store: Open) -> None:
    store = open_store()
    east = replace(pain(1), at=NOON.astimezone(timezone(timedelta(hours=9))))
    west = replace(pain(2), at=(NOON + HOUR).astimezone(timezone(-9 * HOUR)))
    store.save([west, east])
    assert [r.id for r in everything(open_store()).months["2026-03"]] == [east.id, west.id]


def test_i22_the_queue_is_drained_before_the_end() -> None:
    writer, gate, done = Writer(), threading.Event(), list[int]()
    assert writer.drain(0)
    writer.submit(gate.wait, 10)
    writer.submit(done.append, 1)
    assert not writer.drain(0.01)
    gate.set()
    assert writer.drain(10)
    assert done == [1]
