"""Deleting everything leaves an empty diary, and every file that is not the program's own."""

from __future__ import annotations

import errno
import shutil
from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from backcare_desktop.domain.settings import Settings
from backcare_desktop.store.deleting import delete_everything
from backcare_desktop.store.disk import Disk
from backcare_desktop.store.problems import ProblemKind, SaveRefused
from backcare_desktop.store.store import Store
from tests.store.conftest import NOON, pain
from tests.support.backups import backups_of, refusal, scores

if TYPE_CHECKING:
    from pathlib import Path

Open = Callable[[], Store]


def fill(store: Store, folder: Path) -> None:
    """Write every kind of file that the program ever writes."""
    store.save([pain(3), pain(4, days_ago=80)])
    store.save([pain(5)])
    backups_of(store).make()
    store.write_settings(replace(store.read_settings(), text_size=200))
    month = (folder / "2026" / "2026-03.json").read_bytes()
    (folder / "quarantine").mkdir()
    for name in (
        "quarantine/2026-03.20260314T120000Z.json",
        "quarantine/2026-03.20260314T120000Z.txt",
        "2026/2026-03 (a copy from elsewhere).json",
        "2026/Copy of March.json",
        "2026/2026-03.json.tmp",
        "active_session.json",
        "active_session.json.unreadable",
        "draft.json",
    ):
        (folder / name).write_bytes(month)


def files_in(folder: Path) -> set[str]:
    return {path.relative_to(folder).as_posix() for path in folder.rglob("*")}


def test_nothing_of_the_diary_is_left(open_store: Open, folder: Path) -> None:
    store = open_store()
    fill(store, folder)
    emptied = delete_everything(store)
    assert emptied == {"2025-12": (), "2026-03": ()}
    assert files_in(folder) == {".lock"}
    assert store.read_settings() == Settings()
    store.save([pain(7)])
    assert scores(store) == [7]
    assert scores(open_store()) == [7]


def test_files_of_another_kind_stay(open_store: Open, folder: Path) -> None:
    store = open_store()
    fill(store, folder)
    files = {"letter.txt", "README.txt", "2026/holiday.json", "backups/mine.zip"}
    for name in files:
        (folder / name).write_bytes(b"mine")
    (folder / "2026" / "2026-03.json.d").mkdir()
    (folder / "2026" / "link.json").symlink_to("holiday.json")
    kept = files | {"2026/2026-03.json.d", "2026/link.json"}
    delete_everything(store)
    assert files_in(folder) == kept | {".lock", "2026", "backups"}


def test_an_empty_diary_can_be_deleted_too(open_store: Open, folder: Path) -> None:
    assert delete_everything(open_store()) == {}
    assert files_in(folder) == {".lock"}


class StubbornDisk(Disk):
    """Lets go of so many files and no more."""

    def __init__(self, files: int) -> None:
        self.files = files

    def unlink(self, path: Path) -> None:
        """Remove a file while there is one to be removed."""
        if self.files == 0:
            raise OSError(errno.EBUSY, "in use")
        self.files -= 1
        super().unlink(path)


@pytest.mark.parametrize("files", range(13))
def test_what_could_not_be_deleted_is_told_and_shown_and_a_repeat_ends_it(
    open_store: Open, folder: Path, files: int
) -> None:
    store = open_store()
    fill(store, folder)
    shown = {name: len(records) for name, records in store.recent().months.items()}
    with pytest.raises(SaveRefused) as refused:
        delete_everything(store, StubbornDisk(files))
    assert refused.value.problem.kind is ProblemKind.BUSY
    assert "is not known" in str(refused.value.problem)
    left = {name: len(records) for name, records in refused.value.months.items()}
    assert left.keys() == shown.keys()
    assert all(left[name] <= shown[name] for name in shown)
    again = open_store()
    assert len(scores(again)) == sum(left.values())  # nothing comes back out of a copy
    delete_everything(again)
    assert scores(open_store()) == []


class GoingDisk(Disk):
    """Is pulled out while files are being removed."""

    def unlink(self, path: Path) -> None:
        """Be gone with everything on it."""
        shutil.rmtree(path.parents[1])
        raise OSError(errno.ENODEV, "gone")


def test_a_disk_that_goes_meanwhile_is_told(open_store: Open, folder: Path) -> None:
    store = open_store()
    fill(store, folder)
    with pytest.raises(SaveRefused) as refused:
        delete_everything(store, GoingDisk())
    assert refused.value.problem.kind is ProblemKind.FOLDER_GONE
    assert refused.value.months == {"2025-12": (), "2026-03": ()}


def test_a_second_program_deletes_nothing(open_store: Open, folder: Path) -> None:
    fill(open_store(), folder)
    before = files_in(folder)
    second = Store.open(folder, now=lambda: NOON)
    assert refusal(lambda: delete_everything(second)) is ProblemKind.LOCKED
    assert files_in(folder) == before
