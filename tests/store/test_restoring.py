"""Restoring a backup makes the diary what it was, loses nothing, and can be taken back."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from backcare_desktop.store.backup_folder import BackupKind
from backcare_desktop.store.lines import read_line
from backcare_desktop.store.store import Store
from tests.store.conftest import NOON, pain
from tests.support.backups import backups_of, entries, scores

if TYPE_CHECKING:
    from pathlib import Path

    from backcare_desktop.domain.record import Record

Open = Callable[[], Store]


def test_restoring_makes_the_diary_what_it_was_and_can_be_taken_back(open_store: Open) -> None:
    store = open_store()
    stays, edited, deleted, moved = (pain(score) for score in (1, 2, 3, 4))
    store.save([stays, edited, deleted, moved])
    before = backups_of(store).make()
    store.save([replace(edited, score=9), replace(deleted, deleted=NOON), pain(5)])
    store.save([replace(moved, at=NOON - timedelta(days=31))])
    now = seen(store)

    effect = backups_of(store).preview(before).effect
    assert (effect.same, effect.different) == (1, 2)
    assert (effect.come_back, effect.to_trash, effect.stay_deleted) == (1, 1, 0)
    backups_of(store).restore(before)
    assert scores(store) == [1, 2, 3, 4]
    assert [record.kind for record in store.recent().trash()] == ["pain"]
    again = open_store()
    assert scores(again) == [1, 2, 3, 4]
    assert backups_of(again).preview(before).effect.changes_nothing

    (undo, *_) = (f for f in backups_of(again).folder.files() if f.kind is BackupKind.RESTORE)
    backups_of(again).restore(undo)
    assert seen(open_store()) == now


def seen(store: Store) -> dict[str, tuple[int, datetime]]:
    return {entry.id: (entry.score, entry.at) for entry in entries(store)}


def test_i12_what_was_deleted_for_ever_stays_so(open_store: Open, folder: Path) -> None:
    store = open_store()
    gone = pain(3)
    store.save([gone, pain(4)])
    made = backups_of(store).make()
    purge(store, gone)
    after_purge = backups_of(store).make()
    assert backups_of(store).preview(made).effect.stay_deleted == 1
    backups_of(store).restore(made)
    assert scores(open_store()) == [4]

    for path in folder.rglob("2026-03.json"):
        path.unlink()
    (folder / "store.json").unlink()
    empty = open_store()
    backups_of(empty).restore(after_purge)
    assert scores(empty) == [4]
    assert purged(empty) == [gone.id]


def test_an_entry_that_a_backup_has_purged_goes_to_the_trash_not_away(open_store: Open) -> None:
    store = open_store()
    came_back = pain(3)
    store.save([came_back])
    living = store.lines()
    purge(store, came_back)
    made = backups_of(store).make()
    store.replace_months([("2026-03", living["2026-03"])])
    backups_of(store).restore(made)
    assert scores(store) == []
    assert [record.id for record in store.recent().trash()] == [came_back.id]


def purge(store: Store, record: Record) -> None:
    """Leave of an entry what deleting it for ever leaves."""
    name = record.month
    raw = (
        f'{{"id":"{record.id}","kind":"pain","at":"{record.at.isoformat()}","rev":2,'
        f'"updated":"2026-03-14T12:00:00Z","deleted":"2026-03-14T12:00:00Z","purged":true}}'
    ).encode()
    tombstone = read_line(raw, name)
    assert tombstone is not None
    others = [line for line in store.lines()[name] if line.record.id != record.id]
    store.replace_months([(name, (*others, tombstone))])


def purged(store: Store) -> list[str]:
    lines = (line for month in store.lines().values() for line in month)
    return [line.record.id for line in lines if line.purged]


def test_i08_unknown_fields_and_kinds_survive_a_restore(open_store: Open, folder: Path) -> None:
    store = open_store()
    store.save([pain(3)])
    path = folder / "2026" / "2026-03.json"
    unknown = b'{"id":"from-tomorrow","kind":"mood","at":"2026-03-01T08:00:00Z","x":[1.50]}'
    path.write_bytes(path.read_bytes().replace(b'"score":3', b'"score":3,"mood":{"a":[1.50]}'))
    path.write_bytes(
        path.read_bytes().replace(b'"records":[\n', b'"records":[\n' + unknown + b",\n")
    )
    store = open_store()
    (entry,) = entries(store)
    made = backups_of(store).make()
    store.save([replace(entry, score=5)])
    backups_of(store).restore(made)
    assert b'"mood":{"a":[1.50]}' in path.read_bytes()
    assert unknown in path.read_bytes()
    assert scores(store) == [3]


def test_an_entry_without_room_for_a_stamp_stays_as_it_is(open_store: Open, folder: Path) -> None:
    store = open_store()
    store.save([pain(3)])
    made = backups_of(store).make()
    full = b'{"id":"full","kind":"mood","at":"2026-03-01T08:00:00Z","x":"%s"}'
    full = full.replace(b"%s", b"y" * (64 * 1024 - len(full) + 2))
    line = read_line(full, "2026-03")
    assert line is not None
    store.replace_months([("2026-03", (*store.lines()["2026-03"], line))])
    backups_of(store).restore(made)
    assert full in (folder / "2026" / "2026-03.json").read_bytes()
