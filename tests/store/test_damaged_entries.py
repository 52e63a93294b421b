"""Entries that no version of this program wrote: rows 15-25 and 31-38 of the list."""

from __future__ import annotations

import time
from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

import pytest

from backcare_desktop.domain.pain import PainEntry
from backcare_desktop.domain.record import UnreadRecord
from backcare_desktop.store.months import Finding
from backcare_desktop.store.problems import SaveRefused
from tests.store.conftest import MARCH, NOON, Open, pain, scores
from tests.support.by_hand import change, found

if TYPE_CHECKING:
    from pathlib import Path


ALL = [1, 2, 3, 4]
AT = '"at":"2026-03-12T12:00:00Z"'
SCORE = '"score":2'
KIND = '"kind":"pain"'


KEPT_AS_FOUND = {
    "row_15_1e999": (SCORE, '"score":1e999', "score: Number out of range"),
    "row_16_5000_digits": (SCORE, '"score":' + "5" * 5000, "score: Integer value out of range"),
    "row_16_2_63": (SCORE, '"score":9223372036854775808', "pain must be"),
    "row_16_2_64": (SCORE, '"score":18446744073709551616', "pain must be"),
    "row_16_1.0": (SCORE, '"score":1.0', "score: Expected `int`"),
    "row_17_text": (SCORE, '"score":"5"', "score: Expected `int`"),
    "row_17_true": (SCORE, '"score":true', "score: Expected `int`"),
    "row_23_10001_characters": (SCORE, SCORE + ',"note":"' + "n" * 10_001 + '"', "10,000"),
    "row_35_unknown_kind": (KIND, '"kind":"mood"', "newer version"),
    "row_35_no_kind": (KIND + ",", "", "newer version"),
    "row_37_11": (SCORE, '"score":11', "from 0 to 10"),
    "row_37_-1": (SCORE, '"score":-1', "from 0 to 10"),
    "row_37_null": (SCORE, '"score":null', "score: Expected `int`"),
    "row_37_empty": (SCORE, '"score":""', "score: Expected `int`"),
    "row_38_no_offset": (AT, '"at":"2026-03-12T12:00:00"', "2026-03-14T08:12:33+01:00"),
    "row_38_24_00": (AT, '"at":"2026-03-12T24:00:00Z"', "at: Invalid RFC3339"),
    "row_38_year_0001": (AT, '"at":"0001-03-12T12:00:00Z"', "1900 to 2200"),
    "row_38_year_9999": (AT, '"at":"9999-12-31T23:59:59-12:00"', "1900 to 2200"),
    "row_38_30_february": (AT, '"at":"2026-02-30T12:00:00Z"', "at: Invalid RFC3339"),
}


@pytest.mark.parametrize(("old", "new", "problem"), KEPT_AS_FOUND.values(), ids=KEPT_AS_FOUND)
def test_an_entry_that_cannot_be_read_is_kept_as_it_is_and_says_why(
    march: Path, open_store: Open, old: str, new: str, problem: str
) -> None:
    change(march, old, new)
    store = open_store()
    assert scores(store) == [1, 3, 4]
    record = found(store)
    assert isinstance(record, UnreadRecord)
    assert problem in record.problem
    store.save([pain(9)])
    assert new in march.read_text("utf-8")
    again = open_store()
    assert isinstance(found(again), UnreadRecord)
    again.save([replace(record, deleted=NOON)])
    deleted = found(open_store())
    assert (deleted.in_trash, deleted.rev) == (True, 2)
    assert new.rsplit(":", 1)[-1] in march.read_text("utf-8")


GONE_ASIDE = {
    "row_15_nan": (SCORE, '"score":NaN'),
    "row_15_infinity": (SCORE, '"score":-Infinity'),
    "row_16_leading_zero": (SCORE, '"score":02'),
    "row_19_lone_surrogate": (SCORE, SCORE + ',"note":"\\ud800"'),
    "row_20_raw_control_character": (SCORE, SCORE + ',"note":"\x01"'),
    "row_23_1_mb": (SCORE, SCORE + ',"note":"' + "n" * 1_000_000 + '"'),
    "row_25_depth_1000": (SCORE, SCORE + ',"x":' + "[" * 1000 + "]" * 1000),
    "row_25_depth_100000": (SCORE, SCORE + ',"x":' + "[" * 100_000 + "]" * 100_000),
    "row_25_unclosed": (SCORE, SCORE + ',"x":' + "[" * 1_000_000),
}


@pytest.mark.parametrize(("old", "new"), GONE_ASIDE.values(), ids=GONE_ASIDE)
def test_a_line_that_is_no_entry_is_set_aside_and_its_former_version_holds(
    march: Path, open_store: Open, old: str, new: str
) -> None:
    change(march, old, new)
    damaged = march.read_bytes()
    started = time.process_time()
    store = open_store()
    assert scores(store) == ALL
    assert time.process_time() - started < 2, "I20"
    assert [month.finding for month in store.findings().values()] == [Finding.DAMAGED]
    store.save([pain(9)])
    (aside,) = (march.parents[1] / "quarantine").glob("*.json")
    assert aside.read_bytes() == damaged
    assert scores(open_store()) == [*ALL, 9]


READ_ALL_THE_SAME = {
    "row_16_minus_nought": (SCORE, '"score":-0', 0),
    "row_18_key_twice": (SCORE, '"score":7,"score":8', 8),
    "row_20_escaped_control": (SCORE, SCORE + ',"note":"\\u0000\\u0007\\u007f"', 2),
    "row_21_bidi": (SCORE, SCORE + ',"note":"\u202eabc\u200b"', 2),
    "row_22_line_separator": (SCORE, SCORE + ',"note":"a\u2028b\\r\\nc\\rd"', 2),
    "row_23_10000_characters": (SCORE, SCORE + ',"note":"' + "n" * 10_000 + '"', 2),
    "row_24_combining": (SCORE, SCORE + ',"note":"e' + "\u0301" * 9_999 + '"', 2),
    "row_24_four_bytes": (SCORE, SCORE + ',"note":"\U0001f9d8"', 2),
    "row_33_no_uuid": ('"entry-2"', '"entry-2","x":1', 2),
    "row_34_rev_missing": ('"rev":1,', "", 2),
    "row_34_rev_0": ('"rev":1', '"rev":0', 2),
    "row_34_rev_negative": ('"rev":1', '"rev":-7', 2),
    "row_35_unknown_field": (SCORE, SCORE + ',"mood":{"a":[1.50]}', 2),
    "row_38_leap_second": (AT, '"at":"2026-03-12T23:59:60Z"', 2),
}


@pytest.mark.parametrize(("old", "new", "score"), READ_ALL_THE_SAME.values(), ids=READ_ALL_THE_SAME)
def test_an_odd_entry_is_read_and_stays_as_it_stands(
    march: Path, open_store: Open, old: str, new: str, score: int
) -> None:
    change(march, old, new)
    store = open_store()
    record = found(store)
    assert isinstance(record, PainEntry)
    assert (record.score, record.rev) == (score, 1)
    store.save([pain(9)])
    assert new in march.read_text("utf-8"), "I8"
    again = open_store()
    again.save([replace(record, score=6)])
    assert found(open_store()) == replace(record, score=6, rev=2, updated=NOON)


def test_row_15_what_json_cannot_say_is_never_written(open_store: Open, folder: Path) -> None:
    store = open_store()
    for note in ("\ud800", "n" * 70_000):
        with pytest.raises((SaveRefused, ValueError)) as refused:
            store.save([pain(1, note=note)])
        assert note not in str(refused.value)
    assert not (folder / MARCH).exists()


def test_row_37_an_invalid_entry_can_be_put_right(march: Path, open_store: Open) -> None:
    change(march, SCORE, '"score":11,"mood":"blue"')
    store = open_store()
    record = found(store)
    right = replace(pain(7), id=record.id, at=record.at + timedelta(hours=1))
    store.save([right])
    assert scores(open_store()) == [1, 3, 4, 7]
    assert '"mood":"blue"' in march.read_text("utf-8")
