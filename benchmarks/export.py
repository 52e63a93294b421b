"""Time saving a large diary to files: python -m benchmarks.export [--entries N] [--rounds N]."""

from __future__ import annotations

import argparse
import os
import sys
import tempfile
import time
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtWidgets import QApplication

from backcare_desktop.app import Program
from backcare_desktop.domain.pain import PainEntry
from backcare_desktop.export.content import Choice, Option
from backcare_desktop.export.exporter import EXPORTERS
from backcare_desktop.store.store import Store
from benchmarks.synthetic_diary import DAYS_A_YEAR, PER_DAY, write_synthetic_diary

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtCore import SignalInstance

ENTRIES = 75_000
TICK_MS = 2


@dataclass
class Timed:
    """Milliseconds until a signal, the largest gap of the event loop, and what it carried."""

    took: float = 0.0
    gap: float = 0.0
    told: tuple[Any, ...] = ()
    began: float = 0.0
    last: float = 0.0

    @classmethod
    def until(cls, signal: SignalInstance, begin: Callable[[], object]) -> Timed:
        """Begin something and wait for a signal."""
        timed, loop = cls(), QEventLoop()
        ticking = QTimer(interval=TICK_MS)
        ticking.timeout.connect(timed.tick)
        signal.connect(timed.hear)
        signal.connect(loop.quit)
        timed.began = timed.last = time.perf_counter()
        ticking.start()
        begin()
        loop.exec()
        signal.disconnect(timed.hear)
        signal.disconnect(loop.quit)
        return timed

    def tick(self) -> None:
        """Note the gap since the last time."""
        now = time.perf_counter()
        self.gap, self.last = max(self.gap, (now - self.last) * 1000), now

    def hear(self, *told: object) -> None:
        """Take what the signal carries."""
        self.tick()
        self.took, self.told = (self.last - self.began) * 1000, told


def measure(program: Program, out: Path, rounds: int) -> None:
    """Print how long looking and writing take, and a save of an entry beside a file."""
    files, diary = program.window.navigation.files(), program.states.diary
    everything = Choice(options=frozenset({Option.NOTES, Option.TRASH}))
    for exporter in EXPORTERS * rounds:
        path = out / f"diary.{exporter.ending}"
        look = Timed.until(files.previewed, partial(files.look, exporter, everything))
        write = Timed.until(files.saved, partial(files.save, look.told[0], path))
        print(
            f"{exporter.id:5} look {look.took:6.0f} ms (gap {look.gap:4.0f})   "
            f"write {write.took:6.0f} ms (gap {write.gap:4.0f})   {path.stat().st_size:,} bytes"
        )
    csv = next(exporter for exporter in EXPORTERS if exporter.id == "csv")
    preview = Timed.until(files.previewed, partial(files.look, csv, everything)).told[0]
    alone = [Timed.until(diary.saved, partial(_add, program)).took for _ in range(rounds)]
    files.save(preview, out / "beside.zip")
    beside = [Timed.until(diary.saved, partial(_add, program)).took for _ in range(rounds)]
    print(f"entry saved alone: {_list(alone)}; while a file is written: {_list(beside)}")
    Timed.until(files.saved, _nothing)


def _list(times: list[float]) -> str:
    return ", ".join(f"{took:.0f}" for took in times) + " ms"


def _nothing() -> None:
    """Do nothing: the file is being written already."""


def _add(program: Program) -> None:
    states = program.states
    now = states.clock.local_now()
    entry_id = states.diary.new_id()
    states.diary.add(PainEntry(id=entry_id, at=now, entered_at=now, updated=now, score=3))


def main() -> None:
    """Write a diary of that size and save it to files."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--entries", type=int, default=ENTRIES)
    parser.add_argument("--rounds", type=int, default=3)
    chosen = parser.parse_args()
    application = QApplication([])
    with tempfile.TemporaryDirectory() as place:
        folder, today = Path(place) / "diary", datetime.now(UTC).date()
        years = chosen.entries / (DAYS_A_YEAR * PER_DAY)
        print(f"{write_synthetic_diary(folder, years=years, last_day=today):,} entries")
        program = Program(application, Store.open(folder, now=lambda: datetime.now(UTC)))
        Timed.until(program.states.diary.loaded, program.show)
        measure(program, Path(place), chosen.rounds)
        program.end()
    sys.stdout.flush()
    os._exit(0)  # measured; there is nothing to take down


if __name__ == "__main__":
    main()
