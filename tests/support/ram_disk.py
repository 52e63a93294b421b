"""A disk in memory that knows what a power cut may leave of it, by the rules of ext4 and harsher.

Content is certain once its file was synced, a name once its folder was. Until then content
may be lost, torn or whole, and names may be kept in any order the folders allow.
"""

from __future__ import annotations

import errno
import os
import stat
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from backcare_desktop.store.disk import FILE_MODE, FOLDER_MODE, Disk, FolderItem

if TYPE_CHECKING:
    from collections.abc import Iterator

TOP = Path("/ram")
LONGEST_WAIT = 8
"""Names that were given or taken and are not certain yet; older ones reach a disk by themselves."""


@dataclass(eq=False)
class Node:
    """A file or folder; `certain` is the content that was synced."""

    is_folder: bool = False
    content: bytes = b""
    certain: bytes = b""
    changed: int = 0

    def after_power_cut(self, torn: float) -> Node:
        """Return what is left of it: `torn` is how much of what was not synced."""
        if self.content == self.certain:
            return self
        left = self.content[: int(len(self.content) * torn)] if torn else self.certain
        return Node(self.is_folder, left, left, self.changed)


Names = dict[str, Node]
"""By path; strings, because a run asks for some millions of them."""


@dataclass(frozen=True)
class Renaming:
    """Names that were given or taken (None) in one go, in one folder."""

    folder: str
    names: dict[str, Node | None]

    def apply(self, names: Names, *, given_only: bool = False) -> None:
        for path, node in self.names.items():
            if node is not None:
                names[path] = node
            elif not given_only:
                names.pop(path, None)


@dataclass
class RamDisk(Disk):
    """Calls `after` when something on it has changed."""

    names: Names = field(default_factory=lambda: {str(TOP): Node(is_folder=True)})
    after: Callable[[], None] = lambda: None

    def __post_init__(self) -> None:
        self.certain = dict(self.names)
        self.pending: list[Renaming] = []
        self._open: dict[int, tuple[Node, int]] = {}
        self._clock = 0

    def create(self, path: Path) -> int:
        self._clock += 1
        node = Node(changed=self._clock)
        self._add(path, node)
        return self._opened(node)

    def open(self, path: Path) -> int:
        return self._opened(self._node(path))

    def read(self, descriptor: int, size: int) -> bytes:
        node, position = self._open[descriptor]
        part = node.content[position : position + size]
        self._open[descriptor] = (node, position + len(part))
        return part

    def write(self, descriptor: int, content: memoryview) -> int:
        node, _ = self._open[descriptor]
        node.content += bytes(content)
        self.after()
        return len(content)

    def fsync(self, descriptor: int) -> None:
        node, _ = self._open[descriptor]
        node.certain = node.content
        self.after()

    def close(self, descriptor: int) -> None:
        del self._open[descriptor]

    def fsync_folder(self, path: Path) -> None:
        for renaming in self.pending:
            if renaming.folder == str(path):
                renaming.apply(self.certain)
        self.pending = [renaming for renaming in self.pending if renaming.folder != str(path)]
        self.after()

    def replace(self, source: Path, target: Path) -> None:
        node = self._node(source)
        self._rename(target, {str(target): node, str(source): None})

    def link(self, source: Path, target: Path) -> None:
        self._rename(target, {str(target): self._node(source)})

    def unlink(self, path: Path) -> None:
        self._node(path)
        self._rename(path, {str(path): None})

    def stat(self, path: Path) -> os.stat_result:
        return self._looks(self._node(path))

    def fstat(self, descriptor: int) -> os.stat_result:
        return self._looks(self._open[descriptor][0])

    def list_folder(self, path: Path) -> list[FolderItem]:
        self._folder(path)
        start = f"{path}/"
        found = (p for p in self.names if p.startswith(start) and "/" not in p[len(start) :])
        return [FolderItem(p[len(start) :], self.names[p].is_folder) for p in sorted(found)]

    def make_folder(self, path: Path) -> None:
        self._add(path, Node(is_folder=True))

    def open_lock(self, _path: Path) -> int:
        return self._opened(Node())

    def lock(self, descriptor: int) -> None:
        pass

    def pictures(self) -> Iterator[RamDisk]:
        """Yield what a power cut may leave of this disk now."""
        told: set[frozenset[tuple[str, bytes]]] = set()
        for names in self._names_left():
            for torn in (0, 0.5, 1):
                left = {path: node.after_power_cut(torn) for path, node in names.items()}
                look = frozenset((path, node.content) for path, node in left.items())
                if look not in told:
                    told.add(look)
                    yield RamDisk(left)

    def _names_left(self) -> Iterator[Names]:
        folders = {renaming.folder for renaming in self.pending}
        choices = [self.pending[:count] for count in range(len(self.pending) + 1)]
        choices += [[r for r in self.pending if r.folder == folder] for folder in folders]
        for choice in choices:
            yield self._with(choice)
        yield self._with(self.pending, given_only=True)

    def _with(self, renamings: list[Renaming], *, given_only: bool = False) -> Names:
        names = dict(self.certain)
        for renaming in renamings:
            renaming.apply(names, given_only=given_only)
        return {p: n for p, n in names.items() if p == str(TOP) or p.rpartition("/")[0] in names}

    def _add(self, path: Path, node: Node) -> None:
        if str(path) in self.names:
            raise FileExistsError(errno.EEXIST, "exists", str(path))
        self._folder(path.parent)
        self._rename(path, {str(path): node})

    def _rename(self, path: Path, names: dict[str, Node | None]) -> None:
        """Give or take names in the folder of `path`."""
        renaming = Renaming(str(path.parent), names)
        renaming.apply(self.names)
        self.pending.append(renaming)
        for settled in self.pending[:-LONGEST_WAIT]:
            settled.apply(self.certain)
        self.pending = self.pending[-LONGEST_WAIT:]
        self.after()

    def _node(self, path: Path) -> Node:
        node = self.names.get(str(path))
        if node is None:
            raise FileNotFoundError(errno.ENOENT, "not there", str(path))
        return node

    def _folder(self, path: Path) -> None:
        if not self._node(path).is_folder:
            raise NotADirectoryError(errno.ENOTDIR, "no folder", str(path))

    def _opened(self, node: Node) -> int:
        descriptor = max(self._open, default=2) + 1
        self._open[descriptor] = (node, 0)
        return descriptor

    def _looks(self, node: Node) -> os.stat_result:
        mode = stat.S_IFDIR | FOLDER_MODE if node.is_folder else stat.S_IFREG | FILE_MODE
        size, user = len(node.content), os.geteuid()
        looks = (mode, id(node), 0, 1, user, user, size, 0, 0, 0)
        return os.stat_result(looks, {"st_mtime_ns": node.changed})
