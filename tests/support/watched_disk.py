"""A real disk whose every call is announced first, so that a test can count or refuse it."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

from backcare_desktop.store.disk import Disk, FolderItem

if TYPE_CHECKING:
    from collections.abc import Callable

WRITING = (
    "create",
    "write",
    "fsync",
    "replace",
    "link",
    "unlink",
    "fsync_folder",
    "make_folder",
)
READING = ("open", "read", "fstat", "stat", "list_folder")


class WatchedDisk(Disk):
    """Calls `watch` with each call's name and path; what that raises, the call raises."""

    def __init__(self, watch: Callable[[str, Path], None]) -> None:
        self.watch = watch
        self._paths: dict[int, Path] = {}

    def create(self, path: Path) -> int:
        self.watch("create", path)
        return self._remember(super().create(path), path)

    def open(self, path: Path) -> int:
        self.watch("open", path)
        return self._remember(super().open(path), path)

    def open_lock(self, path: Path) -> int:
        return self._remember(super().open_lock(path), path)

    def read(self, descriptor: int, size: int) -> bytes:
        self.watch("read", self._paths[descriptor])
        return super().read(descriptor, size)

    def write(self, descriptor: int, content: memoryview) -> int:
        self.watch("write", self._paths[descriptor])
        return super().write(descriptor, content)

    def fsync(self, descriptor: int) -> None:
        self.watch("fsync", self._paths[descriptor])
        super().fsync(descriptor)

    def close(self, descriptor: int) -> None:
        self._paths.pop(descriptor, None)
        super().close(descriptor)

    def fsync_folder(self, path: Path) -> None:
        self.watch("fsync_folder", path)
        super().fsync_folder(path)

    def replace(self, source: Path, target: Path) -> None:
        self.watch("replace", target)
        super().replace(source, target)

    def link(self, source: Path, target: Path) -> None:
        self.watch("link", target)
        super().link(source, target)

    def unlink(self, path: Path) -> None:
        self.watch("unlink", path)
        super().unlink(path)

    def stat(self, path: Path) -> os.stat_result:
        self.watch("stat", path)
        return super().stat(path)

    def fstat(self, descriptor: int) -> os.stat_result:
        self.watch("fstat", self._paths[descriptor])
        return super().fstat(descriptor)

    def list_folder(self, path: Path) -> list[FolderItem]:
        self.watch("list_folder", path)
        return super().list_folder(path)

    def chmod(self, path: Path, mode: int) -> None:
        self.watch("chmod", path)
        super().chmod(path, mode)

    def lock(self, descriptor: int) -> None:
        self.watch("lock", Path(".lock"))
        super().lock(descriptor)

    def make_folder(self, path: Path) -> None:
        self.watch("make_folder", path)
        super().make_folder(path)

    def _remember(self, descriptor: int, path: Path) -> int:
        self._paths[descriptor] = path
        return descriptor


def refusing(error: int, call: str, name: str = "") -> WatchedDisk:
    """Return a disk that refuses one kind of call on the paths whose name begins so."""

    def watch(made: str, path: Path) -> None:
        if made == call and path.name.startswith(name):
            raise OSError(error, os.strerror(error), str(path))

    return WatchedDisk(watch)
