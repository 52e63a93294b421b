"""Month documents under other names are taken in, and then set aside."""

from __future__ import annotations

import errno
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from backcare_desktop.store.problems import SaveRefused
from tests.store.conftest import NOON, Open, everything, pain, scores
from tests.support.watched_disk import refusing

if TYPE_CHECKING:
    from pathlib import Path

ALL = [1, 2, 3, 4]


@pytest.fixture
def copy(march: Path) -> bytes:
    """March as another computer left it: with one score more, and one that was changed."""
    content = march.read_text("utf-8")
    other = content.replace("entry-1", "entry-7").replace('"score":1', '"score":7')
    changed = other.replace('"rev":1', '"rev":3').replace('"score":2', '"score":8')
    return changed.encode()


@pytest.mark.parametrize(
    "name",
    [
        "2026-03 (conflicted copy).json",
        "2026-03.sync-conflict-20260314-120000-ABCDEFG.json",
        "2026-03-laptop.json",
        "2025-11.json",
    ],
)
def test_i11_a_copy_that_a_sync_left_is_united_and_set_aside(
    march: Path, folder: Path, open_store: Open, copy: bytes, name: str
) -> None:
    march.with_name(name).write_bytes(copy)
    store = open_store()
    assert scores(store) == [1, 3, 4, 7, 8]
    assert march.with_name(name).exists(), "I5: reading writes nothing"
    store.save([pain(9)])
    assert not march.with_name(name).exists()
    assert [p.read_bytes() for p in (folder / "quarantine").glob("*.json")] == [copy]
    assert scores(open_store()) == [1, 3, 4, 7, 8, 9]


def test_a_copy_may_hold_a_month_that_is_not_there(
    march: Path, open_store: Open, copy: bytes
) -> None:
    text = copy.decode().replace("2026-03-1", "2026-01-1").replace("entry-", "old-")
    march.with_name("2026-01 copy.json").write_bytes(text.encode())
    store = open_store()
    store.recent()
    assert len(everything(store).months["2026-01"]) == 4
    store.save([pain(9)])
    assert (march.parent / "2026-01.json").exists()
    assert len(scores(open_store())) == 9


def test_a_finished_temporary_file_is_taken_in(march: Path, open_store: Open) -> None:
    store = open_store()
    before = march.read_bytes()
    store.save([pain(9)])
    finished = march.read_bytes()
    march.write_bytes(before)
    march.with_name("2026-03.json.tmp").write_bytes(finished)
    again = open_store()
    assert scores(again) == [*ALL, 9]
    again.save([pain(5)])
    assert scores(open_store()) == [*ALL, 5, 9]
    assert not list(march.parent.glob("*.tmp"))


def test_i24_an_unfinished_temporary_file_is_swept(march: Path, open_store: Open) -> None:
    march.with_name("2026-03.json.tmp").write_bytes(march.read_bytes()[:-80])
    store = open_store()
    assert scores(store) == ALL
    store.write_settings(store.read_settings())
    assert not list(march.parent.glob("*.tmp"))


def test_i12_an_older_version_that_comes_back_revives_nothing(
    march: Path, open_store: Open
) -> None:
    store = open_store()
    older = march.read_bytes()
    (entry,) = (e for e in everything(store).months["2026-03"] if e.id == "entry-2")
    store.save([replace(entry, deleted=NOON)])
    march.with_name("2026-03.json.tmp").write_bytes(older)
    again = open_store()
    assert scores(again) == [1, 3, 4]
    again.save([pain(9)])
    assert scores(open_store()) == [1, 3, 4, 9]


def test_i12_a_purged_entry_does_not_come_back_from_a_copy(march: Path, open_store: Open) -> None:
    older, text = march.read_bytes(), march.read_text("utf-8")
    line = next(line for line in text.split("\n") if "entry-2" in line)
    tombstone = line.replace('"score":2', '"deleted":"2026-03-14T12:00:00Z","purged":true')
    march.write_text(text.replace(line, tombstone.replace('"rev":1', '"rev":2')), "utf-8")
    march.with_name("copy.json").write_bytes(older)
    store = open_store()
    assert scores(store) == [1, 3, 4]
    store.save([pain(9)])
    assert '"purged":true' in march.read_text("utf-8")
    assert len(everything(open_store()).months["2026-03"]) == 4


def test_what_is_no_month_is_let_be(march: Path, folder: Path, open_store: Open) -> None:
    mine = march.with_name("my notes.json")
    mine.write_bytes(b'{"mine":1}')
    (march.parent / "photo.jpg").write_bytes(b"x")
    (folder / "elsewhere").mkdir()
    (folder / "elsewhere" / "a.json.tmp").write_bytes(b"x")
    (folder / "mine.tmp").write_bytes(b"x")
    march.with_name("link.json").symlink_to(mine)
    store = open_store()
    store.save([pain(9)])
    kept = (mine, march.parent / "photo.jpg", folder / "elsewhere" / "a.json.tmp")
    assert all(path.exists() for path in (*kept, folder / "mine.tmp"))
    assert not (folder / "quarantine").exists()


def test_a_copy_of_a_blocked_month_waits_until_it_can_be_taken_in(
    march: Path, open_store: Open, copy: bytes
) -> None:
    stray = march.with_name("copy.json")
    stray.write_bytes(copy)
    store = open_store(refusing(errno.EIO, "open", march.name))
    store.save([pain(9, days_ago=40)])
    assert stray.exists()
    assert scores(open_store()) == [1, 3, 4, 7, 8, 9]


def test_a_copy_that_cannot_be_set_aside_is_told(
    march: Path, open_store: Open, copy: bytes
) -> None:
    march.with_name("copy.json").write_bytes(copy)
    store = open_store(refusing(errno.EROFS, "make_folder", "quarantine"))
    with pytest.raises(SaveRefused):
        store.save([pain(9)])
    assert scores(open_store()) == [1, 3, 4, 7, 8]


def test_two_copies_set_aside_in_one_second_have_two_names(
    march: Path, folder: Path, open_store: Open, copy: bytes
) -> None:
    march.with_name("2026-03.a.json").write_bytes(copy)
    march.with_name("2026-03.b.json").write_bytes(copy.replace(b":7", b":6"))
    march.with_name("2026-03.found0.json").write_bytes(copy)
    march.with_name("2026-03.json.tmp").write_bytes(march.read_bytes())
    open_store().save([pain(9)])
    assert len(list((folder / "quarantine").glob("2026-03.*.json"))) == 4
