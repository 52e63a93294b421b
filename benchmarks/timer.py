"""What a running timer in sight costs, and how late its alarm is on the screen."""

from __future__ import annotations

import time
from contextlib import ExitStack
from typing import TYPE_CHECKING

from backcare_desktop.desktop.clock import system_clock
from backcare_desktop.domain.thermal import ThermalMode
from backcare_desktop.domain.thermal_live import LiveSession, LiveState
from backcare_desktop.store.store import Store
from benchmarks.figures import show
from benchmarks.probe import NextPaint, Waited, nothing
from benchmarks.process import BARE, PROGRAM, Measured, measured
from benchmarks.telling import tell

if TYPE_CHECKING:
    from pathlib import Path

    from backcare_desktop.ui.main_window import MainWindow
    from benchmarks.plan import Plan
    from benchmarks.probe import Probe

PLANNED_S, SOON_S = 600, 3


def run(plan: Plan) -> None:
    """Watch a session of ten minutes, beside a bare window whose label counts the seconds."""
    counted = [_count(plan) for _ in range(plan.pairs)]
    costs = list(zip(*counted, strict=True))
    goals = ("", None), ("", None), ("", 70), ("ms", None), ("ms", 50)
    whats = (
        "wakeups a minute, bare window that counts",
        "wakeups a minute, program, the window's thread",
        "wakeups a minute, program, all threads",
        "processor a minute, bare window that counts",
        "processor a minute, program",
    )
    for what, (unit, goal), values in zip(whats, goals, costs, strict=True):
        show(what, values, unit, goal)
    show("due → the alarm painted", [_late(plan) for _ in range(plan.pairs)], "ms", 1500)


def _count(plan: Plan) -> tuple[float, ...]:
    with ExitStack() as stack:
        bare = stack.enter_context(measured(BARE, "counting"))
        diary = put_on(plan.place / "timer", left_s=PLANNED_S - 1)
        program = stack.enter_context(measured(PROGRAM, diary=diary))
        time.sleep(plan.settle)
        before = bare.work(), program.work()
        time.sleep(plan.seconds)
        (bare_ms, bare_all, _), (ms, everyone, own) = _since(before, (bare, program))
        return tuple(each * 60 / plan.seconds for each in (bare_all, own, everyone, bare_ms, ms))


def _since(
    before: tuple[tuple[float, int, int], ...], processes: tuple[Measured, ...]
) -> list[tuple[float, ...]]:
    after = [each.work() for each in processes]
    return [
        tuple(now - then for now, then in zip(one, other, strict=True))
        for one, other in zip(after, before, strict=True)
    ]


def _late(plan: Plan) -> float:
    diary = put_on(plan.place / "timer", left_s=SOON_S)
    with measured(PROGRAM, "benchmarks.timer:await_alarm", diary=diary) as started:
        (facts,) = started.facts()
        return float(facts["late_ms"])


def put_on(folder: Path, *, left_s: float) -> Path:
    """Let a session be under way in a diary; return its folder."""
    now = system_clock().moment()
    begun = now.earlier(PLANNED_S - left_s)
    live = LiveSession(
        id="benchmark",
        host="this computer",
        mode=ThermalMode.HEAT,
        planned_s=PLANNED_S,
        cap_s=PLANNED_S,
        state=LiveState.RUNNING,
        started=begun,
        anchor=begun,
        wrapped_at=begun.wall,
        seen=now,
        seen_s=PLANNED_S - left_s,
    )
    store = Store.open(folder)
    store.write_session(live)
    store.close()
    return folder


def await_alarm(window: MainWindow, probe: Probe) -> None:
    """Wait for the alarm to be painted; tell how long after the end of the session that is."""
    probe.stop()
    Waited.until(NextPaint().painted, nothing)
    live = window.states.timer.live
    if live is not None:
        tell(late_ms=live.overrun_s(window.states.clock.moment()) * 1000)
