"""The power goes after every single call: each picture of the disk that may be left is opened."""

from __future__ import annotations

import random
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from backcare_desktop.domain.pain import PainEntry
from backcare_desktop.domain.settings import Settings
from backcare_desktop.store.disk import Disk
from backcare_desktop.store.months import Finding
from backcare_desktop.store.saving import Saver
from backcare_desktop.store.store import Store
from tests.store.conftest import NOON, everything, noon, pain
from tests.support.ram_disk import TOP, Node, RamDisk

if TYPE_CHECKING:
    from collections.abc import Iterator

STEPS = 200
SEED = 7
ROOT = TOP / "diary"
MOST = 24
MONTHS = (0, 20, 50, 80)  # days ago
NEW = "the entry that is added to every picture"


@dataclass(frozen=True)
class Fact:
    """What must be found again of an entry."""

    month: str
    score: int
    in_trash: bool


class Life:
    """Somebody keeps a diary; at any moment `confirmed` is what was shown as saved.

    `under_way` is the one change that may have come through or not.
    """

    def __init__(self, disk: RamDisk) -> None:
        self.disk = disk
        self.chance = random.Random(SEED)  # noqa: S311 - no secret
        self.confirmed: dict[str, Fact] = {}
        self.under_way: tuple[str, Fact] | None = None
        self.entries: dict[str, PainEntry] = {}
        self.sizes: set[int] = {100}
        self.seen: set[object] = set()
        self.pictures = 0
        self.store = self.open()
        disk.after = self.examine

    def open(self) -> Store:
        return Store.open(ROOT, now=noon, disk=self.disk)

    def step(self) -> None:
        what = self.chance.random()
        if what < 0.1:
            self.store.close()
            self.store = self.open()
        elif what < 0.2:
            self.choose_size()
        else:
            self.save(self.change(what))

    def change(self, what: float) -> PainEntry:
        known = list(self.entries.values())
        if not known or (what < 0.4 and len(known) < MOST):
            return pain(self.chance.randint(0, 10), days_ago=self.chance.choice(MONTHS))
        entry = self.chance.choice(known)
        if what < 0.6:
            return replace(entry, at=pain(0, days_ago=self.chance.choice(MONTHS)).at)
        if what < 0.8:
            return replace(entry, deleted=None if entry.in_trash else NOON)
        return replace(entry, score=self.chance.randint(0, 10))

    def save(self, entry: PainEntry) -> None:
        self.under_way = (entry.id, Fact(entry.month, entry.score, entry.in_trash))
        self.store.save([entry])
        self.confirmed[entry.id] = self.under_way[1]
        self.under_way = None
        self.entries[entry.id] = entry
        self.examine()

    def choose_size(self) -> None:
        size = self.chance.choice((100, 150, 200))
        self.sizes.add(size)
        self.store.write_settings(Settings(text_size=size))
        self.sizes = {size}
        self.examine()

    def examine(self) -> None:
        """Open every picture of the disk as it would be found if the power went now."""
        for picture in self.disk.pictures():
            files = frozenset((p, n.content) for p, n in picture.names.items())
            key = (files, self.under_way, len(self.confirmed), frozenset(self.sizes))
            if key not in self.seen:
                self.seen.add(key)
                self.pictures += 1
                self.judge(picture)

    def judge(self, picture: RamDisk) -> None:
        left_over = len(temporary(picture))
        store = Store.open(ROOT, now=noon, disk=picture)
        found = facts(store)
        for name in self.confirmed.keys() | found.keys():
            legal = {self.confirmed.get(name)}
            if self.under_way is not None and self.under_way[0] == name:
                legal.add(self.under_way[1])
            assert found.get(name) in legal, "I1, I2, I12"
        assert not store.findings(), "I2: nothing is torn"
        assert store.list_finding in {Finding.FINE, Finding.MISSING}
        assert store.read_settings().text_size in self.sizes
        assert left_over <= 2, "I24"
        self.work_on(picture, store, found)

    def work_on(self, picture: RamDisk, store: Store, found: dict[str, Fact]) -> None:
        entry = pain(3, name=NEW)
        store.save([entry])
        store.close()
        assert not temporary(picture), "I24"
        again = facts(Store.open(ROOT, now=noon, disk=picture))
        assert again == {**found, NEW: Fact(entry.month, 3, in_trash=False)}, "I1, I7"
        assert lines_on(picture) == len(again), "I4: each entry stands in one month"


def temporary(disk: RamDisk) -> list[str]:
    return [path for path in disk.names if path.endswith(".tmp")]


def lines_on(disk: RamDisk) -> int:
    months = (node for path, node in disk.names.items() if path.startswith(f"{ROOT}/20"))
    return sum(node.content.count(b'"score":') for node in months)


def facts(store: Store) -> dict[str, Fact]:
    months = everything(store).months
    return {
        record.id: Fact(name, record.score, record.in_trash)
        for name, records in months.items()
        for record in records
        if isinstance(record, PainEntry)
    }


def live(disk: RamDisk, steps: int = STEPS) -> Life:
    life = Life(disk)
    for _ in range(steps):
        life.step()
    return life


@pytest.mark.crash
def test_i1_i2_i4_i24_nothing_confirmed_is_lost_when_the_power_goes_after_any_call() -> None:
    life = live(RamDisk())
    assert life.pictures > 10 * STEPS
    assert len(life.confirmed) > 20


class NoFileFsync(RamDisk):
    """Control: what is written is never made certain."""

    def fsync(self, _descriptor: int) -> None:
        self.after()


class NoFolderFsync(RamDisk):
    """Control: names are never made certain."""

    def fsync_folder(self, _path: Path) -> None:
        self.after()


class InPlace(RamDisk):
    """Control: a file is emptied and written anew where it stands."""

    def create(self, path: Path) -> int:
        target = path.with_name(path.name.removesuffix(".tmp"))
        if str(target) not in self.names:
            return super().create(path)
        node = self.names[str(path)] = self.names[str(target)]
        node.content = b""
        self.after()
        return self._opened(node)

    def replace(self, source: Path, target: Path) -> None:
        if self.names[str(source)] is self.names.get(str(target)):
            del self.names[str(source)]
        else:
            super().replace(source, target)


@pytest.mark.crash
@pytest.mark.parametrize(
    ("disk", "broken"), [(NoFileFsync, "I2"), (NoFolderFsync, "I1|I24"), (InPlace, "I1")]
)
def test_a_disk_that_is_written_carelessly_is_found_out(disk: type[RamDisk], broken: str) -> None:
    with pytest.raises(AssertionError, match=broken):
        live(disk())


@pytest.mark.crash
def test_half_moves_that_are_not_tidied_are_found_out(monkeypatch: pytest.MonkeyPatch) -> None:
    mend = Saver._mend

    def mend_strays_alone(saver: Saver, name: str) -> None:
        if saver._reader.strays is not None:
            mend(saver, name)

    monkeypatch.setattr(Saver, "_mend", mend_strays_alone)
    with pytest.raises(AssertionError, match="I4"):
        live(RamDisk())


def steps_on_both(tmp_path: Path) -> Iterator[tuple[Disk, Path]]:
    yield RamDisk(), ROOT
    yield Disk(), tmp_path / "diary"


def test_the_disk_in_memory_holds_what_a_real_one_holds(tmp_path: Path) -> None:
    entries = [pain(score, days_ago=days) for score, days in enumerate(MONTHS)]
    looks = []
    for disk, root in steps_on_both(tmp_path):
        store = Store.open(root, now=noon, disk=disk)
        store.save(entries)
        store.save([replace(entries[0], at=entries[1].at)])
        store.write_settings(Settings(text_size=150))
        store.close()
        if isinstance(disk, RamDisk):
            files = {p: node.content for p, node in disk.names.items() if not node.is_folder}
            looks.append({Path(p).relative_to(root): content for p, content in files.items()})
        else:
            real = [p for p in root.rglob("*") if p.is_file() and p.name != ".lock"]
            looks.append({p.relative_to(root): p.read_bytes() for p in real})
    for look in looks:
        del look[Path("store.json")]  # its id is drawn by lot
    assert looks[0] == looks[1]


def test_a_node_that_was_synced_survives_whole() -> None:
    assert Node(content=b"ab", certain=b"ab").after_power_cut(0).content == b"ab"
    assert Node(content=b"ab").after_power_cut(0.5).content == b"a"
    assert Node(content=b"ab").after_power_cut(0).content == b""
