"""Opening the list of a large diary, moving along it, and going back and forth between tabs."""

from __future__ import annotations

import time
from statistics import median
from typing import TYPE_CHECKING, cast

from backcare_desktop.ui.history.entry_table import EntryTable
from benchmarks.figures import show
from benchmarks.growth import read_older_months
from benchmarks.probe import NextPaint, Probe, Waited, nothing, wait
from benchmarks.process import PROGRAM, measured
from benchmarks.telling import tell

if TYPE_CHECKING:
    from pathlib import Path

    from backcare_desktop.ui.main_window import MainWindow
    from backcare_desktop.ui.pages.history import HistoryPage
    from benchmarks.plan import Plan

FIRST_ROWS_MS, GAP_MS, TWO_FRAMES_MS = 100, 50, 33
STEPS, STEP_MS, SWITCHES, QUIET_MS = 150, 8, 7, 500


def run(plan: Plan) -> None:
    """Open History with all entries read, scroll through it, and switch tabs."""
    diary = plan.diary(plan.entries)
    visits = [_visit(diary) for _ in range(plan.pairs)]
    opened, filling, scrolling, switched = zip(*visits, strict=True)
    show(f"History opened at {plan.entries:,} entries: first rows", opened, "ms", FIRST_ROWS_MS)
    show("longest gap while the list fills", filling, "ms", GAP_MS)
    show("longest gap while scrolling", scrolling, "ms", GAP_MS)
    show("switched to a tab that was built before", switched, "ms", TWO_FRAMES_MS)


def _visit(diary: Path) -> tuple[float, ...]:
    with measured(PROGRAM, "benchmarks.history:visit", diary=diary) as started:
        *_, facts = started.facts()
        return tuple(facts[name] for name in ("opened", "filling", "scrolling", "switched"))


def visit(window: MainWindow, probe: Probe) -> None:
    """Open the list, scroll from its top to its end, and go back and forth."""
    read_older_months(window, probe)
    wait(QUIET_MS)
    filling = Probe()
    opened = _open_tab(window, "history")
    page = cast("HistoryPage", window.tabs.page)
    while not page.model.is_filled:
        wait(STEP_MS)
    told = {"opened": opened, "filling": filling.stop(), "scrolling": _scroll(page)}
    tabs = ("today", "history") * SWITCHES
    tell(**told, switched=median(_open_tab(window, tab) for tab in tabs))


def _open_tab(window: MainWindow, tab: str) -> float:
    """Open a tab; return the ms until its page was painted."""
    began = time.perf_counter()
    window.navigation.open_tab(tab)
    list_or_page = window.tabs.page.findChild(EntryTable) or window.tabs.page
    Waited.until(NextPaint(list_or_page.viewport()).painted, nothing)
    return (time.perf_counter() - began) * 1000


def _scroll(page: HistoryPage) -> float:
    probe, bar = Probe(), page.table.verticalScrollBar()
    for step in range(1, STEPS + 1):
        bar.setValue(bar.maximum() * step // STEPS)
        wait(STEP_MS)
    return probe.stop()
