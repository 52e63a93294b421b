"""From the start of the process to the painted window, against a bare window."""

from __future__ import annotations

import time
from functools import partial
from typing import TYPE_CHECKING

from benchmarks.figures import interleaved, show_ratio
from benchmarks.plan import YEAR
from benchmarks.process import BARE, PROGRAM, measured

if TYPE_CHECKING:
    from pathlib import Path

    from benchmarks.plan import Plan

SETTLED_S = 3
"""When memory is looked at; what follows the first paint is done by then."""


def run(plan: Plan) -> None:
    """Show Today with a made-up year on disk, in turn with a window that holds one label."""
    year = plan.diary(min(YEAR, plan.entries))
    ways = partial(_start, plan, BARE), partial(_start, plan, PROGRAM, year)
    bare, program = (list(zip(*each, strict=True)) for each in interleaved(plan.pairs, *ways))
    figures = ("painted", "ms", 1.25), ("processor until painted", "ms", 1.4)
    memory = f"memory (PSS) {SETTLED_S} s later", "MB", 1.2
    for (what, unit, goal), base, ours in zip((*figures, memory), bare, program, strict=True):
        show_ratio(f"{what}, bare window → program", base, ours, unit, goal)


def _start(plan: Plan, module: str, diary: Path | None = None) -> tuple[float, float, float]:
    with measured(module, diary=diary) as started:
        time.sleep(min(SETTLED_S, plan.settle))
        return started.painted * 1000, started.cpu * 1000, started.pss_mb()
