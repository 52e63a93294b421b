"""A file that only says it is newer keeps the diary read-only until the person says otherwise."""

from __future__ import annotations

import errno
from typing import TYPE_CHECKING

import pytest

from backcare_desktop.store.problems import ProblemKind, SaveRefused
from backcare_desktop.store.store import Store
from tests.store.conftest import Open, everything, noon, pain, scores
from tests.support.watched_disk import refusing

if TYPE_CHECKING:
    from pathlib import Path

ALL = [1, 2, 3, 4]
DOUBTFUL, NEWER = ProblemKind.NEWER_OR_DAMAGED, ProblemKind.NEWER


def flip(path: Path, version: str = "3", **changes: str) -> bytes:
    """Let a file name another version; return its content."""
    text = path.read_text("utf-8").replace('"version":1', f'"version":{version}', 1)
    for old, new in changes.items():
        text = text.replace(old, new)
    path.write_text(text, "utf-8")
    return path.read_bytes()


def kind_of(store: Store) -> ProblemKind | None:
    everything(store)
    return store.access.problem.kind if store.access.problem else None


def test_i9_a_flipped_bit_in_the_version_of_a_month_is_put_right_at_a_word(
    march: Path, folder: Path, open_store: Open
) -> None:
    whole = march.read_bytes()
    flipped = flip(march)
    store = open_store()
    assert kind_of(store) is DOUBTFUL
    assert store.access.problem is not None
    assert store.access.problem.path == march
    assert march.read_bytes() == flipped, "I5: reading writes nothing"
    store.mend_version()
    assert scores(store) == ALL
    assert march.read_bytes() == whole
    assert [p.read_bytes() for p in (folder / "quarantine").glob("*.json")] == [flipped]
    store.save([pain(5)])
    assert scores(open_store()) == [*ALL, 5]


def test_i9_a_flipped_bit_in_the_version_of_the_list_is_put_right_at_a_word(
    march: Path, folder: Path, open_store: Open
) -> None:
    whole = (folder / "store.json").read_bytes()
    flip(folder / "store.json", "9")
    store = open_store()
    assert kind_of(store) is DOUBTFUL
    store.mend_version()
    assert (folder / "store.json").read_bytes() == whole
    assert kind_of(store) is None
    assert march.exists()


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ('"score":2', '"score":3'),
        ('"count":4', '"count":5'),
        ('"format":"backcare-month",', '"format": "backcare-month",'),
        ('"records":[', '"entries":[],"records":['),
    ],
    ids=["digest", "count", "head", "field"],
)
def test_row_36_whatever_else_differs_speaks_for_a_newer_version(
    march: Path, open_store: Open, old: str, new: str
) -> None:
    flipped = flip(march, "2", **{old: new})
    store = open_store()
    assert kind_of(store) is NEWER
    store.mend_version()
    assert kind_of(store) is NEWER
    assert march.read_bytes() == flipped


def test_row_36_an_entry_of_an_unknown_kind_speaks_for_a_newer_version(
    march: Path, open_store: Open
) -> None:
    march.write_text(march.read_text("utf-8").replace('"kind":"pain"', '"kind":"mood"'), "utf-8")
    store = open_store()
    store.save([pain(5)])
    store.close()
    flip(march)
    assert kind_of(open_store()) is NEWER


def test_row_36_a_list_that_is_otherwise_damaged_is_not_put_right(
    march: Path, folder: Path, open_store: Open
) -> None:
    flip(folder / "store.json", "2", **{"2026-03": "2026-13"})
    assert kind_of(open_store()) is NEWER
    assert march.exists()


def test_without_the_right_to_look_again_it_counts_as_newer(march: Path, open_store: Open) -> None:
    flip(march)
    reads = 0

    def refuse_the_second(call: str, path: Path) -> None:
        nonlocal reads
        reads += call == "open" and path == march
        if reads > 1:
            raise OSError(errno.EIO, "refused")

    disk = refusing(0, "")
    disk.watch = refuse_the_second
    assert kind_of(open_store(disk)) is NEWER


def test_a_refusal_while_putting_it_right_leaves_the_file_and_the_lock(
    march: Path, open_store: Open
) -> None:
    flipped = flip(march)
    disk = refusing(errno.ENOSPC, "create")
    store = open_store(disk)
    assert kind_of(store) is DOUBTFUL
    with pytest.raises(SaveRefused) as refused:
        store.mend_version()
    assert refused.value.problem.kind is ProblemKind.DISK_FULL
    assert march.read_bytes() == flipped
    disk.watch = lambda _call, _path: None
    store.mend_version()
    assert scores(store) == ALL


def test_i10_nothing_is_put_right_while_another_program_has_the_diary(
    march: Path, folder: Path, open_store: Open
) -> None:
    flipped = flip(march)
    store = open_store()
    assert kind_of(store) is DOUBTFUL
    flip_back = march.read_bytes().replace(b'"version":3', b'"version":1')
    march.write_bytes(flip_back)
    other = Store.open(folder, now=noon)
    assert other.access.writable
    march.write_bytes(flipped)
    store.mend_version()
    assert kind_of(store) is ProblemKind.LOCKED
    assert march.read_bytes() == flipped
    other.close()


def test_a_diary_with_nothing_newer_is_left_alone(march: Path, open_store: Open) -> None:
    before = march.read_bytes()
    store = open_store()
    store.close()
    store.mend_version()
    assert march.read_bytes() == before
