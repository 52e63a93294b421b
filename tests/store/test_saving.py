"""Entries are saved, changed and moved, and are there after a new start."""

from __future__ import annotations

import json
import stat
from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

import pytest

from backcare_desktop.domain.pain import PainEntry
from backcare_desktop.store.problems import ProblemKind, SaveRefused
from backcare_desktop.store.store import Store
from tests.store.conftest import NOON, Open, everything, pain, scores

if TYPE_CHECKING:
    from pathlib import Path


def test_i01_what_was_saved_is_there_after_a_new_start(open_store: Open) -> None:
    open_store().save([pain(3), pain(7, days_ago=40)])
    assert scores(open_store()) == [3, 7]


def test_i03_the_lines_of_other_entries_stay_as_they_were(open_store: Open, folder: Path) -> None:
    store = open_store()
    first, second = pain(3, note="a\u2028b"), pain(4, days_ago=1)
    store.save([first, second])
    before = set((folder / "2026" / "2026-03.json").read_bytes().split(b"\n"))
    store.save([replace(second, score=5)])
    after = set((folder / "2026" / "2026-03.json").read_bytes().split(b"\n"))
    kept = [line for line in before & after if first.id.encode() in line]
    assert len(kept) == 1


def test_an_edited_entry_counts_its_revisions(open_store: Open) -> None:
    store = open_store()
    entry = pain(3)
    store.save([entry])
    months = store.save([replace(entry, score=4)])
    (saved,) = months["2026-03"]
    assert (saved.rev, saved.updated) == (2, NOON)


def test_an_entry_moved_to_another_month_leaves_the_old_one(open_store: Open) -> None:
    store = open_store()
    entry = pain(3)
    store.save([entry])
    months = store.save([replace(entry, at=entry.at - timedelta(days=31))])
    assert {name: len(records) for name, records in months.items()} == {"2026-02": 1, "2026-03": 0}
    assert scores(open_store()) == [3]


def test_i04_of_an_entry_in_two_months_the_newer_one_holds(open_store: Open, folder: Path) -> None:
    store = open_store()
    entry = pain(3)
    store.save([entry])
    march = (folder / "2026" / "2026-03.json").read_bytes()
    store.save([replace(entry, score=5, at=entry.at - timedelta(days=31))])
    (folder / "2026" / "2026-03.json").write_bytes(march)
    again = open_store()
    assert scores(again) == [5]
    again.save([pain(1)])
    assert scores(open_store()) == [1, 5]


def test_i08_unknown_fields_survive_an_edit_of_a_neighbour(open_store: Open, folder: Path) -> None:
    store = open_store()
    entry = pain(3)
    store.save([entry])
    path = folder / "2026" / "2026-03.json"
    path.write_bytes(path.read_bytes().replace(b'"score":3', b'"score":3,"mood":{"a":[1.50]}'))
    again = open_store()
    (found,) = everything(again).entries(PainEntry)
    again.save([replace(found, score=9)])
    assert b'"mood":{"a":[1.50]}' in path.read_bytes()
    assert scores(open_store()) == [9]


def test_i15_folders_and_files_are_the_owners_alone(open_store: Open, folder: Path) -> None:
    open_store().save([pain(3)])
    modes = {stat.S_IMODE(path.stat().st_mode) for path in folder.rglob("*") if path.is_file()}
    folders = {stat.S_IMODE(path.stat().st_mode) for path in [folder, *folder.rglob("*/")]}
    assert modes == {0o600}
    assert folders == {0o700}


def test_i15_a_folder_that_others_can_write_is_read_only_until_it_is_mended(
    open_store: Open, folder: Path
) -> None:
    open_store().save([pain(3)])
    folder.chmod(0o777)
    store = open_store()
    assert scores(store) == [3]
    with pytest.raises(SaveRefused) as refused:
        store.save([pain(4)])
    assert refused.value.problem.kind is ProblemKind.UNSAFE_FOLDER
    store.mend_permissions()
    store.save([pain(4)])
    assert scores(open_store()) == [3, 4]


def test_i10_a_second_program_can_only_read(open_store: Open, folder: Path) -> None:
    open_store().save([pain(3)])
    second = Store.open(folder, now=lambda: NOON)
    assert scores(second) == [3]
    with pytest.raises(SaveRefused) as refused:
        second.save([pain(4)])
    assert refused.value.problem.kind is ProblemKind.LOCKED


def test_i09_a_newer_month_makes_everything_read_only(open_store: Open, folder: Path) -> None:
    open_store().save([pain(3), pain(4, days_ago=40)])
    path = folder / "2026" / "2026-03.json"
    path.write_bytes(path.read_bytes().replace(b'"version":1', b'"version":2'))
    store = open_store()
    everything(store)
    with pytest.raises(SaveRefused) as refused:
        store.save([pain(5)])
    assert refused.value.problem.kind is ProblemKind.NEWER_OR_DAMAGED


def test_a_month_changed_by_something_else_is_not_overwritten(
    open_store: Open, folder: Path
) -> None:
    store = open_store()
    store.save([pain(3)])
    path = folder / "2026" / "2026-03.json"
    changed = path.read_bytes().replace(b'"score":3', b'"score":8')
    path.write_bytes(changed)
    with pytest.raises(SaveRefused) as refused:
        store.save([pain(4)])
    assert refused.value.problem.kind is ProblemKind.CHANGED_OUTSIDE
    assert path.read_bytes() == changed
    store.reread("2026-03")
    store.save([pain(4)])
    assert len(scores(open_store())) == 2


def test_i25_broken_settings_are_the_usual_ones(open_store: Open, folder: Path) -> None:
    store = open_store()
    store.write_settings(replace(store.read_settings(), text_size=200))
    path = folder / "settings.json"
    stored = json.loads(path.read_bytes())
    stored |= {"theme": "no such", "colour_of_tomorrow": "blue"}
    path.write_text(json.dumps(stored), "utf-8")
    settings = store.read_settings()
    assert (settings.text_size, settings.theme.value) == (200, "system")
    store.write_settings(replace(settings, text_size=300))
    assert json.loads(path.read_bytes())["colour_of_tomorrow"] == "blue"
    (aside,) = (folder / "quarantine").glob("settings.*.json")
    assert json.loads(aside.read_bytes())["theme"] == "no such"
    path.write_bytes(b"\0\0")
    assert store.read_settings().text_size == 100


def test_i20_a_number_that_is_no_number_is_not_shown(open_store: Open, folder: Path) -> None:
    store = open_store()
    number = "1" * 900_000
    (folder / "settings.json").write_text(json.dumps({"emergency_number": number}), "utf-8")
    assert store.read_settings().emergency_number == ""
    assert store.amiss == (folder / "settings.json",)


def test_i24_what_a_crash_left_unfinished_is_swept_before_the_first_change(
    open_store: Open, folder: Path
) -> None:
    open_store().save([pain(3)])
    (folder / "2026" / "2026-03.json.tmp").write_bytes(b"half")
    store = open_store()
    everything(store)
    assert (folder / "2026" / "2026-03.json.tmp").exists()
    store.save([pain(4)])
    assert not list(folder.rglob("*.tmp"))


def test_i27_the_same_entries_give_the_same_bytes(open_store: Open, tmp_path: Path) -> None:
    entries = [pain(score, days_ago=score) for score in range(5)]
    open_store().save(entries)
    other = Store.open(tmp_path / "other", now=lambda: NOON)
    other.save(list(reversed(entries)))
    names = ("2026/2026-03.json",)
    assert [(tmp_path / "diary" / n).read_bytes() for n in names] == [
        (tmp_path / "other" / n).read_bytes() for n in names
    ]
    other.close()


def test_a_save_before_all_months_are_read_hides_none_of_them(open_store: Open) -> None:
    old = [pain(score, days_ago=score * 40) for score in (1, 2, 3)]
    open_store().save([pain(0), *old])
    store = open_store()
    shown = {**store.recent().months, **store.save([pain(5)])}
    while (month := store.next_month()) is not None:
        shown |= month
    assert {record.id for records in shown.values() for record in records} >= {
        record.id for record in old
    }
