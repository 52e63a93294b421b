"""First shows of Symptoms and of flare-up help, against the start, and a moving figure's cost."""

from __future__ import annotations

import time
from functools import partial
from typing import TYPE_CHECKING, cast

from PySide6.QtWidgets import QApplication

from backcare_desktop.ui.flare_up.page import EASE
from benchmarks.figures import interleaved, show, show_ratio
from benchmarks.plan import YEAR
from benchmarks.probe import Probe, wait
from benchmarks.process import PROGRAM, measured
from benchmarks.telling import tell

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from backcare_desktop.ui.flare_up.ease_step import EaseStep
    from backcare_desktop.ui.flare_up.page import FlareUpPage
    from backcare_desktop.ui.main_window import MainWindow
    from benchmarks.plan import Plan

A_FIFTH, MOVING_PERCENT, HIDDEN_PERCENT, QUIET_MS = 0.2, 15, 0.1, 500
PAGES = {"Symptoms": "open_symptoms", "flare-up help": "open_flare_up"}
BREATHING = "belly_breathing"
FIGURES = {"in sight": ("moving", MOVING_PERCENT), "hidden": ("hidden", HIDDEN_PERCENT)}


def run(plan: Plan) -> None:
    """Open each page in a program of its own, and leave a figure alone, in sight and hidden."""
    year = plan.diary(min(YEAR, plan.entries))
    opened = interleaved(plan.pairs, *(partial(_open, year, way) for way in PAGES.values()))
    for page, shows in zip(PAGES, opened, strict=True):
        started, took, gap = zip(*shows, strict=True)
        show_ratio(f"start → {page} painted first", started, took, "ms", A_FIFTH)
        show(f"longest gap right after, {page}", gap, "ms")
    ways = (partial(_share, plan, year, scenario) for scenario, _ in FIGURES.values())
    shares = interleaved(plan.pairs, *ways)
    for (place, (_, goal)), percent in zip(FIGURES.items(), shares, strict=True):
        show(f"share of one core, moving figure {place}", percent, "%", goal)


def _open(diary: Path, way: str) -> tuple[float, float, float]:
    with measured(PROGRAM, f"benchmarks.symptoms:{way}", diary=diary) as started:
        (facts,) = started.facts()
        return started.painted * 1000, facts["took"], facts["gap"]


def _share(plan: Plan, diary: Path, scenario: str) -> float:
    with measured(PROGRAM, f"benchmarks.symptoms:be_{scenario}", diary=diary) as started:
        started.facts()
        time.sleep(plan.settle)
        before, _, _ = started.work()
        time.sleep(plan.seconds)
        after, _, _ = started.work()
        return (after - before) / (plan.seconds * 1000) * 100


def open_symptoms(window: MainWindow, probe: Probe) -> None:
    """Open Symptoms once everything else has settled."""
    probe.stop()
    _tell_opening(partial(window.navigation.open_tab, "symptoms"))


def open_flare_up(window: MainWindow, probe: Probe) -> None:
    """Begin a flare-up, and see its help open."""
    probe.stop()
    _tell_opening(window.navigation.open_flare_up)


def be_moving(window: MainWindow, probe: Probe) -> None:
    """Show the exercise that starts again and again: one to rest in comes to a stop."""
    probe.stop()
    window.navigation.open_flare_up()
    page = cast("FlareUpPage", window.tabs.page)
    page.go_to(EASE)
    cast("EaseStep", page.step).choose_again(BREATHING)


def be_hidden(window: MainWindow, probe: Probe) -> None:
    """Hide one while it moves."""
    be_moving(window, probe)
    wait(QUIET_MS)
    window.hide()


def _tell_opening(opening: Callable[[], None]) -> None:
    """Open a page; tell the ms until it was painted, and how long what it does next holds all up.

    The event loop paints before it does what a page has left for later.
    """
    wait(QUIET_MS)
    began = time.perf_counter()
    opening()
    QApplication.sendPostedEvents()
    painted = time.perf_counter()
    after = Probe()
    wait(QUIET_MS)
    tell(took=(painted - began) * 1000, gap=after.stop())
