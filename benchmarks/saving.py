"""Saving one entry into a large diary and into a small one."""

from __future__ import annotations

import time
from functools import partial
from statistics import median
from typing import TYPE_CHECKING

from backcare_desktop.domain.pain import PainEntry
from benchmarks.figures import interleaved, show, show_ratio
from benchmarks.growth import read_older_months
from benchmarks.probe import Waited, wait
from benchmarks.process import PROGRAM, measured
from benchmarks.telling import tell

if TYPE_CHECKING:
    from pathlib import Path

    from backcare_desktop.state.states import States
    from backcare_desktop.ui.main_window import MainWindow
    from benchmarks.plan import Plan
    from benchmarks.probe import Probe

SAVES = 7
QUIET_MS = 100


def run(plan: Plan) -> None:
    """Save into a diary with few entries and into one with many, in turn."""
    sizes = plan.fewer, plan.entries
    small, large = interleaved(
        plan.pairs, *(partial(_save, plan.diary(entries)) for entries in sizes)
    )
    what = f"until on disk, {sizes[0]:,} → {sizes[1]:,} entries"
    show_ratio(what, [took for took, _, _ in small], [took for took, _, _ in large], "ms", 1.2)
    show("of it the window's thread was asked to save", [asked for _, asked, _ in large], "ms")
    show("longest gap of the event loop meanwhile", [gap for _, _, gap in large], "ms", 50)


def _save(diary: Path) -> tuple[float, float, float]:
    with measured(PROGRAM, "benchmarks.saving:save_entries", diary=diary) as started:
        *_, saves = started.facts()
        return saves["took"], saves["asked"], saves["gap"]


def save_entries(window: MainWindow, probe: Probe) -> None:
    """Save one entry after another; the day's first, with its backup, is not counted."""
    states = window.states
    read_older_months(window, probe)
    asked: list[float] = []
    Waited.until(states.diary.backup_tried, partial(add_entry, states, asked))
    asked.clear()
    saves = []
    for _ in range(SAVES):
        wait(QUIET_MS)
        saves.append(Waited.until(states.diary.saved, partial(add_entry, states, asked)))
    tell(
        took=median(save.took for save in saves),
        asked=median(asked),
        gap=max(save.gap for save in saves),
    )


def add_entry(states: States, asked: list[float]) -> None:
    """Add an entry, and note for how many ms that held up the window."""
    now, began = states.clock.local_now(), time.perf_counter()
    entry_id = states.diary.new_id()
    states.diary.add(PainEntry(id=entry_id, at=now, entered_at=now, updated=now, score=3))
    asked.append((time.perf_counter() - began) * 1000)
