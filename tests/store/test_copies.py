"""A file that a person wants elsewhere is there whole, or nothing has changed."""

from __future__ import annotations

import errno
import os
import stat
from typing import TYPE_CHECKING

import pytest

from backcare_desktop.store.copies import write_copy
from backcare_desktop.store.disk import Disk

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


class Failing(Disk):
    """A disk that refuses one kind of call."""

    def __init__(self, call: str, code: int) -> None:
        self._call, self._code = call, code

    def _refuse(self, call: str) -> None:
        if call == self._call:
            raise OSError(self._code, os.strerror(self._code))

    def create(self, path: Path) -> int:
        self._refuse("create")
        return super().create(path)

    def write(self, descriptor: int, content: memoryview) -> int:
        self._refuse("write")
        return super().write(descriptor, content[:3])

    def fsync(self, descriptor: int) -> None:
        self._refuse("fsync")
        super().fsync(descriptor)

    def replace(self, source: Path, target: Path) -> None:
        self._refuse("replace")
        super().replace(source, target)


class Stopped(Exception):
    """What a part raises to stop the writing."""


def stopping() -> Iterator[bytes]:
    yield b"half"
    raise Stopped


def test_the_parts_are_in_it_and_only_its_owner_may_read_it(tmp_path: Path) -> None:
    path = tmp_path / "diary.json"
    assert write_copy(Failing("", 0), path, [b"abcdefgh", b"", b"ij"]) == 10
    assert path.read_bytes() == b"abcdefghij"
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert list(tmp_path.iterdir()) == [path]


class Watched(Disk):
    """A disk that tells the order of what matters to a power cut."""

    def __init__(self) -> None:
        self.calls: list[str] = []

    def fsync(self, descriptor: int) -> None:
        super().fsync(descriptor)
        self.calls.append("fsync")

    def replace(self, source: Path, target: Path) -> None:
        super().replace(source, target)
        self.calls.append("replace")

    def fsync_folder(self, path: Path) -> None:
        super().fsync_folder(path)
        self.calls.append("fsync_folder")


def test_it_survives_a_power_cut_once_it_is_said_to_be_there(tmp_path: Path) -> None:
    disk = Watched()
    write_copy(disk, tmp_path / "diary.json", [b"x"])
    assert disk.calls == ["fsync", "replace", "fsync_folder"]


def test_a_file_of_that_name_is_replaced_and_so_is_a_link_but_not_what_it_points_to(
    tmp_path: Path,
) -> None:
    kept, path = tmp_path / "kept", tmp_path / "diary.json"
    kept.write_text("kept", "utf-8")
    path.symlink_to(kept)
    write_copy(Disk(), path, [b"one"])
    assert not path.is_symlink()
    write_copy(Disk(), path, [b"two"])
    assert (path.read_bytes(), kept.read_text("utf-8")) == (b"two", "kept")


def test_other_peoples_unfinished_files_are_left_alone(tmp_path: Path) -> None:
    beside = tmp_path / "diary.json.tmp"
    beside.write_text("theirs", "utf-8")
    write_copy(Disk(), tmp_path / "diary.json", [b"x"])
    assert beside.read_text("utf-8") == "theirs"


@pytest.mark.parametrize("call", ["create", "write", "fsync", "replace"])
@pytest.mark.parametrize("code", [errno.ENOSPC, errno.EACCES, errno.EROFS, errno.EIO])
def test_a_refusal_leaves_the_file_that_was_there_and_nothing_else(
    tmp_path: Path, call: str, code: int
) -> None:
    path = tmp_path / "diary.json"
    path.write_text("before", "utf-8")
    with pytest.raises(OSError, match=os.strerror(code)):
        write_copy(Failing(call, code), path, [b"after"])
    assert path.read_text("utf-8") == "before"
    assert list(tmp_path.iterdir()) == [path]


def test_what_stops_the_parts_stops_the_writing_and_leaves_nothing(tmp_path: Path) -> None:
    with pytest.raises(Stopped):
        write_copy(Disk(), tmp_path / "diary.json", stopping())
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("sort", ["folder", "pipe"])
def test_what_is_no_file_is_never_replaced(tmp_path: Path, sort: str) -> None:
    path = tmp_path / "diary.json"
    path.mkdir() if sort == "folder" else os.mkfifo(path)
    with pytest.raises(OSError, match=r"diary\.json"):
        write_copy(Disk(), path, [b"x"])
    assert list(tmp_path.iterdir()) == [path]


def test_a_folder_that_is_not_there_is_told(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        write_copy(Disk(), tmp_path / "gone" / "diary.json", [b"x"])
