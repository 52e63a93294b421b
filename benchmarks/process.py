"""Real processes in folders of their own, and what the kernel tells about them."""

from __future__ import annotations

import json
import os
import select
import shutil
import subprocess
import sys
import time
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Any

from benchmarks.telling import PIPE

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOT = Path(__file__).parents[1]
PATIENCE_S = 120.0

BARE = "benchmarks.bare"
PROGRAM = "benchmarks.watched"


@dataclass
class Measured:
    """A process that was started; times are seconds since the moment before it was."""

    pid: int
    began: float
    pipe: int
    painted: float = 0.0
    cpu: float = 0.0
    _heard: bytes = field(default=b"", repr=False)

    def hear(self) -> dict[str, Any]:
        """Return the next facts it tells."""
        deadline = time.monotonic() + PATIENCE_S
        while b"\n" not in self._heard:
            ready, _, _ = select.select([self.pipe], [], [], max(deadline - time.monotonic(), 0))
            more = os.read(self.pipe, 65536) if ready else b""
            if not more:
                raise RuntimeError("a measured process ended or fell silent")
            self._heard += more
        line, _, self._heard = self._heard.partition(b"\n")
        facts: dict[str, Any] = json.loads(line)
        return facts

    def facts(self) -> list[dict[str, Any]]:
        """Return all that a scenario tells."""
        told = []
        while "done" not in (facts := self.hear()):
            told.append(facts)
        return told

    def pss_mb(self) -> float:
        """Return the memory it has, its share of what it shares included (PSS)."""
        rollup = Path(f"/proc/{self.pid}/smaps_rollup").read_text("ascii")
        return int(rollup.split("\nPss:")[1].split()[0]) / 1024

    def work(self) -> tuple[float, int, int]:
        """Return ms of processor time, and the wakeups of all threads and of the window's.

        A wakeup is a voluntary context switch: a thread has waited and goes on.
        """
        tasks = list(Path(f"/proc/{self.pid}/task").iterdir())
        woken = {int(task.name): _wakeups(task) for task in tasks}
        ran_ms = (
            sum(int((task / "schedstat").read_text("ascii").split()[0]) for task in tasks) / 1e6
        )
        return ran_ms, sum(woken.values()), woken[self.pid]


@contextmanager
def measured(module: str, *arguments: str, diary: Path | None = None) -> Iterator[Measured]:
    """Run a module until its window is painted and further on, with a copy of a diary."""
    with TemporaryDirectory(prefix="backcare-benchmark-") as place:
        data = Path(place) / "diary"
        if diary is not None:
            shutil.copytree(diary, data)
        reading, writing = os.pipe()
        command = [sys.executable, "-m", module, *arguments]
        environment = _environment(Path(place), data, writing)
        began = time.monotonic()
        with subprocess.Popen(command, env=environment, cwd=ROOT, pass_fds=[writing]) as process:
            os.close(writing)
            try:
                started = Measured(process.pid, began, reading)
                painted = started.hear()
                started.painted, started.cpu = painted["painted"] - began, painted["cpu"]
                yield started
            finally:
                process.kill()
                os.close(reading)


def warm_up() -> None:
    """Start everything once, so that its modules are compiled and its files in memory."""
    for module in (BARE, PROGRAM):
        with measured(module):
            pass


def _environment(place: Path, data: Path, pipe: int) -> dict[str, str]:
    """Return the environment: nothing of the person's own, and no screen unless one is given.

    None of Python's switches either: modules are kept compiled, as they are once installed.
    """
    inherited = {key: each for key, each in os.environ.items() if not key.startswith("PYTHON")}
    kinds = ("CACHE", "CONFIG", "DATA", "STATE")
    return {
        "QT_QPA_PLATFORM": "offscreen",
        **inherited,
        **{f"XDG_{kind}_HOME": str(place / kind.lower()) for kind in kinds},
        "BACKCARE_DATA": str(data),
        "PYTHONPATH": os.pathsep.join((str(ROOT / "src"), str(ROOT))),
        PIPE: str(pipe),
    }


def _wakeups(task: Path) -> int:
    status = (task / "status").read_text("ascii")
    return int(status.split("\nvoluntary_ctxt_switches:")[1].split()[0])
