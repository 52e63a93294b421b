"""Who may enter the data folder, and what happens where the system says no."""

from __future__ import annotations

import errno
import os
import stat
from typing import TYPE_CHECKING

import pytest

from backcare_desktop.store.disk import Disk
from backcare_desktop.store.files import write_file
from backcare_desktop.store.months import Finding
from backcare_desktop.store.problems import Problem, ProblemKind, SaveRefused, problem_of
from tests.store.conftest import Open, pain, scores
from tests.support.thermal import begun
from tests.support.watched_disk import WatchedDisk, refusing

if TYPE_CHECKING:
    from pathlib import Path

ALL = [1, 2, 3, 4]


def test_i15_a_folder_of_another_account_can_only_be_read(
    march: Path, open_store: Open, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(os, "geteuid", lambda: march.stat().st_uid + 1)
    store = open_store()
    assert store.access.problem is not None
    assert store.access.problem.kind is ProblemKind.FOREIGN_FOLDER
    assert scores(store) == ALL


def test_i15_a_folder_others_can_read_is_closed_to_them(
    march: Path, folder: Path, open_store: Open
) -> None:
    folder.chmod(0o755)
    open_store()
    assert stat.S_IMODE(folder.stat().st_mode) == 0o700
    assert march.exists()


def test_i15_a_disk_that_knows_no_permissions_can_be_written(
    march: Path, folder: Path, open_store: Open
) -> None:
    folder.chmod(0o755)
    store = open_store(refusing(errno.EPERM, "chmod"))
    store.save([pain(5)])
    assert march.exists()
    assert scores(open_store()) == [*ALL, 5]


def test_i15_permissions_that_cannot_be_mended_are_told(folder: Path, open_store: Open) -> None:
    open_store()
    folder.chmod(0o777)
    store = open_store(refusing(errno.EPERM, "chmod"))
    with pytest.raises(SaveRefused) as refused:
        store.mend_permissions()
    assert refused.value.problem.kind is ProblemKind.NO_PERMISSION


def test_a_disk_without_locks_is_written_with_a_warning(open_store: Open) -> None:
    store = open_store(refusing(errno.ENOLCK, "lock"))
    assert store.access.unguarded
    store.save([pain(3)])
    assert scores(open_store()) == [3]


def test_i6_a_year_that_cannot_be_listed_hides_no_month(march: Path, open_store: Open) -> None:
    store = open_store(refusing(errno.EACCES, "list_folder", "2026"))
    assert scores(store) == ALL
    store.save([pain(5)])
    (march.parents[1] / "store.json").unlink()
    assert scores(open_store(refusing(errno.EIO, "list_folder", "2026"))) == [*ALL, 5]


def test_i7_a_sweep_that_is_refused_is_told(open_store: Open) -> None:
    disk = WatchedDisk(lambda _call, _path: None)
    store = open_store(disk)
    disk.watch = refusing(errno.EIO, "list_folder").watch
    with pytest.raises(SaveRefused):
        store.write_session(begun())


class Held(PermissionError):
    """What Windows says of a file that a virus scanner is reading."""

    winerror = 32


class Windows(Disk):
    """Lets go of a file after so many tries; `waited` counts the seconds."""

    def __init__(self, tries: int) -> None:
        self.tries, self.waited = tries, 0.0

    def replace(self, source: Path, target: Path) -> None:
        self.tries -= 1
        if self.tries >= 0:
            raise Held(errno.EACCES, "in use")
        super().replace(source, target)

    def wait(self, seconds: float) -> None:
        super().wait(0)
        self.waited += seconds


@pytest.mark.parametrize("tries", [1, 5, 11])
def test_a_file_another_program_holds_is_waited_for(tmp_path: Path, tries: int) -> None:
    disk = Windows(tries)
    write_file(disk, tmp_path / "a.json", b"{}")
    assert (tmp_path / "a.json").read_bytes() == b"{}"
    assert 0 < disk.waited <= 3


def test_a_file_that_is_held_for_more_than_three_seconds_is_refused(tmp_path: Path) -> None:
    disk = Windows(99)
    with pytest.raises(PermissionError):
        write_file(disk, tmp_path / "a.json", b"{}")
    assert disk.waited == pytest.approx(3)
    assert not list(tmp_path.iterdir())


def test_i7_a_month_found_damaged_after_a_refusal_is_united_with_memory(
    march: Path, open_store: Open
) -> None:
    disk = WatchedDisk(lambda _call, _path: None)
    store = open_store(disk)
    store.save([pain(5)])

    def watch(call: str, path: Path) -> None:
        if call == "replace" and path == march:
            march.write_bytes(march.read_bytes()[:300])
            raise OSError(errno.EIO, "no")

    disk.watch = watch
    with pytest.raises(SaveRefused):
        store.save([pain(6)])
    disk.watch = lambda _call, _path: None
    assert Finding.DAMAGED in {month.finding for month in store.findings().values()}
    store.save([pain(7)])
    assert scores(open_store()) == [*ALL, 5, 7]


@pytest.mark.parametrize("kind", ProblemKind)
def test_i28_a_problem_says_what_happened_whether_entries_are_safe_what_to_do_and_where(
    kind: ProblemKind, tmp_path: Path
) -> None:
    for safe in (True, False):
        said = str(Problem(kind=kind, path=tmp_path, entries_safe=safe))
        assert said.count(". ") >= 3
        assert said.endswith(f"Where: {tmp_path}")
        assert ("is not known" in said) is not safe


def test_i28_an_error_nobody_thought_of_is_an_error_of_the_disk(tmp_path: Path) -> None:
    assert problem_of(OSError(), tmp_path).kind is ProblemKind.IO_ERROR
