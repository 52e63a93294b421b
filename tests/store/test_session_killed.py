"""The file of a running session survives every kill, and its end becomes one entry."""

from __future__ import annotations

import os
import random
import signal
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from backcare_desktop.domain.thermal import Skin, ThermalSession
from backcare_desktop.domain.thermal_live import LiveState
from backcare_desktop.domain.thermal_timer import confirm_off
from backcare_desktop.store.disk import Disk
from backcare_desktop.store.store import Store
from tests.support.thermal import NOON, at, begun

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from pathlib import Path

    from backcare_desktop.domain.thermal_live import LiveSession

    End = Callable[[Store, Iterable[LiveSession]], None]

ROUNDS = int(os.environ.get("BACKCARE_CRASH_ROUNDS", "40"))
"""How often the writing program is killed; 200 for the long form."""

LONG_LIFE, ENOUGH_CALLS = 10_000, 10

WRITER = """
import sys
from dataclasses import replace
from pathlib import Path
from backcare_desktop.store.store import Store
from tests.support.thermal import begun

store = Store.open(Path(sys.argv[1]))
live = store.read_session() or begun()
while True:
    live = replace(live, seq=live.seq + 1)
    store.write_session(live)
    print(live.seq, flush=True)
"""


@pytest.mark.crash
def test_the_file_can_be_read_however_the_program_is_killed(tmp_path: Path) -> None:
    folder, seed = tmp_path / "diary", int.from_bytes(os.urandom(4), "big")
    chance = random.Random(seed)  # noqa: S311 - a moment to kill at, no secret
    for _ in range(ROUNDS):
        confirmed = write_until_killed(folder, chance.uniform(0, 0.02))
        store = Store.open(folder)
        found = store.read_session()
        store.close()
        assert found is not None, f"seed {seed}"
        assert confirmed <= found.seq <= confirmed + 1, f"seed {seed}"


def write_until_killed(folder: Path, seconds: float) -> int:
    """Let a program write, kill it a little after its first word, return what it last said."""
    command = [sys.executable, "-c", WRITER, str(folder)]
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(("src", "."))}
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True, env=environment) as child:
        assert child.stdout is not None
        said = [child.stdout.readline()]
        try:
            child.wait(seconds)
        except subprocess.TimeoutExpired:
            child.send_signal(signal.SIGKILL)
        said += [line for line in child.stdout if line.endswith("\n")]
    return int(said[-1])


class Killed(Exception):
    """The program is gone from one call to the next."""


class MortalDisk(Disk):
    """A disk whose program is killed before its `calls_left`-th change."""

    def __init__(self, calls_left: int) -> None:
        self.calls_left = calls_left

    def _live_on(self) -> None:
        if self.calls_left == 0:
            raise Killed
        self.calls_left -= 1

    def create(self, path: Path) -> int:
        self._live_on()
        return super().create(path)

    def write(self, descriptor: int, content: memoryview) -> int:
        self._live_on()
        return super().write(descriptor, content)

    def replace(self, source: Path, target: Path) -> None:
        self._live_on()
        super().replace(source, target)

    def unlink(self, path: Path) -> None:
        self._live_on()
        super().unlink(path)

    def fsync(self, descriptor: int) -> None:
        self._live_on()
        super().fsync(descriptor)

    def fsync_folder(self, path: Path) -> None:
        self._live_on()
        super().fsync_folder(path)


def ending() -> tuple[LiveSession, LiveSession]:
    """Return a session whose pack has just come off, and with what was said afterwards."""
    off = confirm_off(begun(), at(600))
    return off, off.with_after(pain=3, skin=Skin.OK)


def end_session(store: Store, steps: Iterable[LiveSession]) -> None:
    """Do what the end of a session does on the disk: `off` first, then the entry, then the file."""
    for step in steps:
        store.write_session(step)
    store.save([ending()[1].record(NOON)])
    store.clear_session()


def clear_too_soon(store: Store, steps: Iterable[LiveSession]) -> None:
    """Clear the file before the entry is written: the mistake this order avoids."""
    for step in steps:
        store.write_session(step)
    store.clear_session()
    store.save([ending()[1].record(NOON)])


def test_killed_anywhere_at_the_end_of_a_session_there_is_exactly_one_entry(
    tmp_path: Path,
) -> None:
    assert kill_everywhere(tmp_path, end_session) > ENOUGH_CALLS


def test_the_check_finds_an_end_that_clears_the_file_too_soon(tmp_path: Path) -> None:
    with pytest.raises(AssertionError):
        kill_everywhere(tmp_path, clear_too_soon)


def kill_everywhere(tmp_path: Path, end: End) -> int:
    """Kill the end of a session before each change of the disk; return how many there are."""
    for calls in range(200):
        folder = tmp_path / str(calls)
        store = Store.open(folder)
        store.write_session(begun())
        store.close()
        if ends_alive(folder, calls, end):
            return calls
        assert_one_entry_comes_of_it(folder)
    raise AssertionError("it never ends")


def ends_alive(folder: Path, calls: int, end: End) -> bool:
    disk = MortalDisk(LONG_LIFE)
    store = Store.open(folder, disk=disk)
    disk.calls_left = calls
    try:
        end(store, ending())
    except Killed:
        return False
    finally:
        disk.calls_left = LONG_LIFE
        store.close()
    return True


def assert_one_entry_comes_of_it(folder: Path) -> None:
    """Start again: what is found goes the rest of the way, and never twice."""
    store = Store.open(folder)
    found = store.read_session()
    entries = list(store.recent().entries(ThermalSession))
    assert found is not None or len(entries) == 1
    if found is not None:
        assert found.state in (LiveState.RUNNING, LiveState.AFTER)
        end_session(store, [found] if found.state is LiveState.AFTER else ending())
    assert store.read_session() is None
    assert [entry.id for entry in store.recent().entries(ThermalSession)] == ["live"]
    store.close()
