"""How often an idle window wakes, in sight, hidden and minimised, beyond a bare window."""

from __future__ import annotations

import time
from contextlib import ExitStack
from typing import TYPE_CHECKING

from benchmarks.figures import show
from benchmarks.plan import YEAR
from benchmarks.process import BARE, PROGRAM, Measured, measured

if TYPE_CHECKING:
    from pathlib import Path

    from backcare_desktop.ui.main_window import MainWindow
    from benchmarks.plan import Plan
    from benchmarks.probe import Probe

PLACES = ("shown", "hidden", "minimised")


def run(plan: Plan) -> None:
    """Let six windows be idle side by side: three of the program, three bare ones."""
    year = plan.diary(min(YEAR, plan.entries))
    rounds = [_round(plan, year) for _ in range(plan.pairs)]
    for number, place in enumerate(PLACES):
        bare, program = zip(*(each[number] for each in rounds), strict=True)
        show(f"wakeups a minute, bare window {place}", bare, "")
        beyond = [ours - base for base, ours in zip(bare, program, strict=True)]
        show(f"wakeups a minute beyond it, program {place}", beyond, "", 3)


def _round(plan: Plan, year: Path) -> list[tuple[float, float]]:
    with ExitStack() as stack:
        pairs = [
            (
                stack.enter_context(measured(BARE, place)),
                stack.enter_context(measured(PROGRAM, f"benchmarks.idle:be_{place}", diary=year)),
            )
            for place in PLACES
        ]
        for _, program in pairs:
            program.facts()
        time.sleep(plan.settle)
        before = [(_wakeups(bare), _wakeups(program)) for bare, program in pairs]
        time.sleep(plan.seconds)
        a_minute = 60 / plan.seconds
        return [
            ((_wakeups(bare) - base) * a_minute, (_wakeups(program) - ours) * a_minute)
            for (bare, program), (base, ours) in zip(pairs, before, strict=True)
        ]


def _wakeups(each: Measured) -> int:
    _, wakeups, _ = each.work()
    return wakeups


def be_shown(_window: MainWindow, probe: Probe) -> None:
    """Stay in sight, with nothing to do."""
    probe.stop()


def be_hidden(window: MainWindow, probe: Probe) -> None:
    """Go out of sight."""
    probe.stop()
    window.hide()


def be_minimised(window: MainWindow, probe: Probe) -> None:
    """Go into the task bar."""
    probe.stop()
    window.showMinimized()
