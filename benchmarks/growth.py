"""What a large diary costs at the start: painted as soon, and read without a stutter."""

from __future__ import annotations

import time
from functools import partial
from typing import TYPE_CHECKING

from benchmarks.figures import interleaved, show, show_ratio
from benchmarks.probe import Waited, nothing
from benchmarks.process import PROGRAM, measured
from benchmarks.telling import tell

if TYPE_CHECKING:
    from pathlib import Path

    from backcare_desktop.ui.main_window import MainWindow
    from benchmarks.plan import Plan
    from benchmarks.probe import Probe

NEWEST = 600
"""Entries of the newest two months: what is read before the window is painted."""


def run(plan: Plan) -> None:
    """Start with an empty diary, with the newest months alone, and with all of it, in turn."""
    newest, large = plan.diary(min(NEWEST, plan.entries)), plan.diary(plan.entries)
    ways = partial(_painted, None), partial(_painted, newest), partial(_painted, large)
    empty, months, whole = interleaved(plan.pairs, *ways)
    count = f"{plan.entries:,} entries"
    show_ratio(f"painted, empty diary → {count}", empty, whole, "ms", 1.05)
    show_ratio(f"painted, the newest months → {count}", months, whole, "ms", None)
    read = [_read(large) for _ in range(plan.pairs)]
    show("older months read after the paint", [took for took, _ in read], "ms")
    show("longest gap of the event loop meanwhile", [gap for _, gap in read], "ms", 50)


def _painted(diary: Path | None) -> float:
    with measured(PROGRAM, diary=diary) as started:
        return started.painted * 1000


def _read(diary: Path) -> tuple[float, float]:
    with measured(PROGRAM, "benchmarks.growth:read_older_months", diary=diary) as started:
        (facts,) = started.facts()
        return (facts["loaded"] - started.began - started.painted) * 1000, facts["gap"]


def read_older_months(window: MainWindow, probe: Probe) -> None:
    """Wait until every month has been read."""
    diary = window.states.diary
    if not diary.is_complete:
        Waited.until(diary.loaded, nothing)
    tell(loaded=time.monotonic(), gap=probe.stop())
