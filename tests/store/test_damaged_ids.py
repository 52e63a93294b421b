"""Names, kinds and versions of entries that do not agree: rows 31-36 of the list."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from backcare_desktop.domain.pain import PainEntry
from backcare_desktop.domain.record import UnreadRecord
from backcare_desktop.store.months import Finding
from backcare_desktop.store.problems import ProblemKind, SaveRefused
from tests.store.conftest import NOON, Open, everything, pain, scores
from tests.support.by_hand import change, found

if TYPE_CHECKING:
    from pathlib import Path

ALL = [1, 2, 3, 4]
SCORE = '"score":2'
KIND = '"kind":"pain"'


def test_row_31_of_one_id_twice_in_a_file_the_stronger_holds(march: Path, open_store: Open) -> None:
    (line,) = (raw for raw in march.read_text("utf-8").split("\n") if '"entry-2"' in raw)
    stronger = line.replace('"rev":1', '"rev":5').replace(SCORE, '"score":8')
    march.write_text(march.read_text("utf-8").replace(line, f"{stronger}\n{line}"), "utf-8")
    store = open_store()
    assert scores(store) == [1, 3, 4, 8]
    store.save([pain(9)])
    assert march.read_text("utf-8").count('"entry-2"') == 1


def test_row_32_two_kinds_under_one_id_are_both_kept(march: Path, open_store: Open) -> None:
    (line,) = (raw for raw in march.read_text("utf-8").split("\n") if '"entry-2"' in raw)
    other = line.replace(KIND, '"kind":"mood"').replace('"rev":1', '"rev":3')
    march.write_text(march.read_text("utf-8").replace(line, f"{other}\n{line}"), "utf-8")
    store = open_store()
    assert isinstance(found(store), UnreadRecord)
    (trashed,) = everything(store).trash()
    assert isinstance(trashed, PainEntry)
    store.save([pain(9)])
    assert [record.id for record in everything(open_store()).trash()] == [trashed.id]


def test_row_32_two_kinds_in_two_months_are_both_kept(march: Path, open_store: Open) -> None:
    store = open_store()
    store.save([replace(pain(7, days_ago=31), id="entry-9")])
    february = march.with_name("2026-02.json")
    february.write_text(february.read_text("utf-8").replace("entry-9", "entry-2"), "utf-8")
    february.write_text(february.read_text("utf-8").replace(KIND, '"kind":"mood"'), "utf-8")
    again = open_store()
    kinds = {r.kind for months in everything(again).months.values() for r in months}
    assert kinds == {"pain", "unread"}
    again.save([pain(9)])
    third = open_store()
    assert sum(len(records) for records in everything(third).months.values()) == 6
    assert not third.findings()


@pytest.mark.parametrize(
    "new", ["", '"id":"",', '"id":7,', f'"id":"{"x" * 65}",', '"id":null,'], ids=repr
)
def test_row_33_an_entry_without_an_id_of_use_is_kept_and_can_be_deleted(
    march: Path, open_store: Open, new: str
) -> None:
    change(march, '"id":"entry-2",', new)
    (march.parents[1] / "previous" / march.name).unlink()
    store = open_store()
    unread = [r for r in everything(store).months["2026-03"] if isinstance(r, UnreadRecord)]
    assert len(unread) == 1
    store.save([replace(unread[0], deleted=NOON)])
    again = open_store()
    assert [record.id for record in everything(again).trash()] == [unread[0].id]
    assert len(everything(again).months["2026-03"]) == len(ALL)


@pytest.mark.parametrize("name", ["ENTRY-2", "{0195-aa}", "0195AA"])
def test_row_33_an_odd_id_is_an_id(march: Path, open_store: Open, name: str) -> None:
    change(march, "entry-2", name)
    store = open_store()
    store.save([replace(found(store, name), note="edited")])
    assert found(open_store(), name).note == "edited"


def test_row_34_a_rev_above_the_limit_is_refused(march: Path, open_store: Open) -> None:
    change(march, '"rev":1', '"rev":9007199254740992')
    store = open_store()
    record = found(store)
    assert isinstance(record, UnreadRecord)
    assert "rev must be" in record.problem
    store.save([replace(record, deleted=NOON)])
    assert (found(open_store()).in_trash, found(open_store()).rev) == (True, 2)


def test_row_34_a_rev_at_its_limit_refuses_the_next_version(march: Path, open_store: Open) -> None:
    change(march, '"rev":1', '"rev":1000000000')
    store = open_store()
    with pytest.raises(SaveRefused) as refused:
        store.save([replace(found(store), note="more")])
    assert refused.value.problem.kind is ProblemKind.INVALID_ENTRY


def test_row_35_an_unknown_value_is_from_a_newer_version_and_not_quoted(
    march: Path, open_store: Open
) -> None:
    line = (
        '{"id":"session","kind":"thermal_session","at":"2026-03-12T12:00:00Z","mode":"sauna",'
        '"planned_s":600,"exposure_s":600,"ended_by":"finished","wrapped_at":"2026-03-12T12:00:00Z"}'
    )
    text = march.read_text("utf-8")
    march.write_text(text.replace('"records":[\n', f'"records":[\n{line},\n'), "utf-8")
    record = found(open_store(), "session")
    assert isinstance(record, UnreadRecord)
    assert record.newer
    assert record.problem == "mode: this value comes from a newer version"


@pytest.mark.parametrize(
    "version", ['"1"', "true", "0", None], ids=["text", "true", "nought", "missing"]
)
def test_row_36_a_version_that_is_none_is_damage(
    march: Path, open_store: Open, version: str | None
) -> None:
    text = march.read_text("utf-8")
    said = "" if version is None else f'"version":{version},'
    march.write_text(text.replace('"version":1,', said), "utf-8")
    store = open_store()
    assert scores(store) == ALL
    assert [month.finding for month in store.findings().values()] == [Finding.DAMAGED]


@pytest.mark.parametrize("place", ["month", "cut_month", "reordered_month", "list", "stray"])
def test_i9_row_36_a_newer_version_anywhere_makes_all_read_only(
    march: Path, folder: Path, open_store: Open, place: str
) -> None:
    newer = march.read_text("utf-8").replace('"version":1', '"version":2')
    if place == "month":
        march.write_text(newer, "utf-8")
    elif place == "cut_month":
        march.write_text(newer[:-99], "utf-8")
    elif place == "reordered_month":
        march.write_text(newer.replace('"version":2,', "")[:-2] + ',"version":2}', "utf-8")
    elif place == "list":
        path = folder / "store.json"
        path.write_text(path.read_text("utf-8").replace('"version":1', '"version":2'), "utf-8")
    else:
        march.with_name("2026-03 (copy).json").write_text(newer, "utf-8")
    before = {path: path.read_bytes() for path in folder.rglob("*.json")}
    store = open_store()
    everything(store)
    for write in (
        lambda: store.save([pain(5)]),
        lambda: store.write_settings(store.read_settings()),
        store.clear_draft,
    ):
        with pytest.raises(SaveRefused) as refused:
            write()
        doubtful = place in {"month", "list", "stray"}
        kind = ProblemKind.NEWER_OR_DAMAGED if doubtful else ProblemKind.NEWER
        assert refused.value.problem.kind is kind
        assert refused.value.problem.path.read_bytes() != b"", "it names the file"
    assert {path: path.read_bytes() for path in folder.rglob("*.json")} == before
