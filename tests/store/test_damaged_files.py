"""Files of months that were damaged or lost: rows 1-8, 13, 14 and 26-28 of the list."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from backcare_desktop.store.months import Finding
from tests.store.conftest import Open, pain, scores

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

ZEROES = bytes(300)
BEFORE = [1, 2, 3]
ALL = [1, 2, 3, 4]


def block_zeroed(content: bytes) -> bytes:
    return content[:100] + bytes(300) + content[400:]


def half_doubled(content: bytes) -> bytes:
    half = content[: len(content) // 2]
    return half + content


def in_quotes(content: bytes) -> bytes:
    return content.replace(b'"', b"'")


def latin(content: bytes) -> bytes:
    return content.replace(b'"score":4', b'"score":4,"note":"\xe9"')


def with_comment(content: bytes) -> bytes:
    return content.replace(b'"records":[', b'"records":[ // mine')


def comma_left(content: bytes) -> bytes:
    return content.replace(b"\n],", b",\n],")


DAMAGES: dict[str, tuple[Callable[[bytes], bytes], list[int]]] = {
    "row_01_empty": (lambda _: b"", BEFORE),
    "row_02_nothing_but_nul": (lambda c: bytes(len(c)), BEFORE),
    "row_03_cut_in_the_last_line": (lambda c: c[: c.index(b'"score":1') + 4], ALL),
    "row_03_cut_in_the_first_line": (lambda c: c[:120], BEFORE),
    "row_04_block_zeroed": (block_zeroed, BEFORE),
    "row_04_nul_appended": (lambda c: c + ZEROES, ALL),
    "row_04_first_half_doubled": (half_doubled, ALL),
    "row_14_utf_16": (lambda c: c.decode().encode("utf-16"), BEFORE),
    "row_14_utf_32": (lambda c: c.decode().encode("utf-32"), BEFORE),
    "row_14_latin_1": (latin, BEFORE),
    "row_14_overlong": (lambda c: c.replace(b'"score":4', b'"note":"\xc0\xaf","score":4'), BEFORE),
    "row_14_raw_surrogate": (lambda c: c.replace(b":4", b':4,"note":"\xed\xa0\x80"'), BEFORE),
    "row_26_two_documents": (lambda c: c + c, ALL),
    "row_26_trailing_garbage": (lambda c: c + b"garbage", ALL),
    "row_26_comment": (with_comment, ALL),
    "row_26_trailing_comma": (comma_left, ALL),
    "row_26_single_quotes": (in_quotes, BEFORE),
    "row_27_list": (lambda _: b"[]", BEFORE),
    "row_27_null": (lambda _: b"null", BEFORE),
    "row_27_number": (lambda _: b"7", BEFORE),
    "row_27_text": (lambda _: b'"backcare-month"', BEFORE),
    "row_28_another_program": (lambda _: b'{"format":"recipes","records":[{"id":"x"}]}', BEFORE),
}


@pytest.mark.parametrize(("damage", "left"), DAMAGES.values(), ids=DAMAGES.keys())
def test_i6_a_damaged_month_is_united_with_the_version_before(
    march: Path, open_store: Open, damage: Callable[[bytes], bytes], left: list[int]
) -> None:
    damaged = damage(march.read_bytes())
    march.write_bytes(damaged)
    store = open_store()
    assert scores(store) == left
    assert [month.finding for month in store.findings().values()] == [Finding.DAMAGED]
    assert march.read_bytes() == damaged, "reading writes nothing"
    store.save([pain(9)])
    assert [p.read_bytes() for p in (march.parents[1] / "quarantine").glob("*.json")] == [damaged]
    again = open_store()
    assert scores(again) == [*left, 9]
    assert not again.findings()


def test_row_03_the_report_says_how_many_entries_came_back(march: Path, open_store: Open) -> None:
    content = march.read_bytes()
    march.write_bytes(content.replace(b'"score":2', b'"score":'))
    store = open_store()
    assert scores(store) == ALL
    (found,) = store.findings().values()
    assert (len(found.lines), found.expected, found.recovered) == (4, 4, 1)
    store.save([pain(9)])
    (note,) = (march.parents[1] / "quarantine").glob("*.txt")
    assert "has 4 of 4 entries of it, 1 of them only from the version before" in note.read_text()


def test_row_05_a_flipped_bit_is_told_and_the_former_value_offered(
    march: Path, open_store: Open
) -> None:
    march.write_bytes(march.read_bytes().replace(b'"score":2', b'"score":3'))
    store = open_store()
    assert scores(store) == [1, 3, 3, 4]
    (found,) = store.findings().values()
    assert found.finding is Finding.CHANGED_OUTSIDE
    assert [line.record.id for line in found.overruled] == ["entry-2"]
    store.save([line.record for line in found.overruled])
    assert scores(open_store()) == ALL


def test_row_05_a_flipped_bit_in_an_id_loses_nothing(march: Path, open_store: Open) -> None:
    march.write_bytes(march.read_bytes().replace(b"entry-2", b"entry-3", 1))
    assert set(scores(open_store())) >= {1, 2, 4}


def test_row_06_a_missing_month_comes_back_and_is_told(march: Path, open_store: Open) -> None:
    march.unlink()
    store = open_store()
    assert scores(store) == BEFORE
    assert [month.finding for month in store.findings().values()] == [Finding.MISSING]
    store.save([pain(9, days_ago=400)])
    assert (march.parents[1] / "previous" / march.name).exists()
    assert scores(open_store()) == [*BEFORE, 9]


MANIFESTS = {
    "missing": None,
    "empty": b"",
    "nul": bytes(99),
    "deep": b"[" * 100_000,
    "text": b'"backcare-store"',
    "foreign": b'{"format":"recipes","version":1,"store":"x","months":[]}',
    "no_version": b'{"format":"backcare-store","store":"x","months":[]}',
    "version_nought": b'{"format":"backcare-store","version":0,"store":"x","months":[]}',
    "version_as_text": b'{"format":"backcare-store","version":"1","store":"x","months":[]}',
    "no_utf_8": b'{"format":"backcare-store","version":1,"store":"\xff","months":[]}',
    "no_month": b'{"format":"backcare-store","version":1,"store":"x","months":["../../x"]}',
    "enormous": b'{"format":"backcare-store"}' + b" " * 2_000_000,
}


@pytest.mark.parametrize("content", MANIFESTS.values(), ids=MANIFESTS.keys())
def test_row_07_the_list_of_months_is_made_anew(
    march: Path, open_store: Open, content: bytes | None
) -> None:
    manifest = march.parents[1] / "store.json"
    manifest.unlink()
    if content is not None:
        manifest.write_bytes(content)
    store = open_store()
    assert scores(store) == ALL
    assert store.list_finding is not Finding.FINE
    store.save([pain(9)])
    if store.list_finding is not Finding.UNREADABLE:
        assert json.loads(manifest.read_bytes())["months"] == ["2026-03"]
    assert scores(open_store()) == [*ALL, 9]


def test_rows_06_07_a_month_comes_back_even_when_the_list_is_gone_too(
    march: Path, folder: Path, open_store: Open
) -> None:
    march.unlink()
    (folder / "store.json").unlink()
    store = open_store()
    assert scores(store) == BEFORE
    assert [month.finding for month in store.findings().values()] == [Finding.MISSING]


def test_row_06_a_version_before_that_is_all_there_is_outlives_a_save(
    march: Path, folder: Path, open_store: Open
) -> None:
    before = folder / "previous" / march.name
    other = before.with_name("2025-12.json")
    before.rename(other)
    content = other.read_bytes()
    open_store().save([pain(5, days_ago=90)])
    assert other.read_bytes() == content


def test_row_08_a_list_without_its_months_is_no_new_diary(
    march: Path, folder: Path, open_store: Open
) -> None:
    march.unlink()
    (folder / "previous" / march.name).unlink()
    store = open_store()
    assert scores(store) == []
    assert [month.finding for month in store.findings().values()] == [Finding.MISSING]


def test_row_13_a_byte_order_mark_is_read_and_not_written(march: Path, open_store: Open) -> None:
    march.write_bytes(b"\xef\xbb\xbf" + march.read_bytes())
    store = open_store()
    assert scores(store) == ALL
    assert not store.findings()
    store.save([pain(5)])
    assert march.read_bytes().startswith(b'{"format"')
