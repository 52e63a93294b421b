"""Measure the program: python3 run.py benchmark [NAME ...] [OPTIONS]."""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
import tempfile
from pathlib import Path

from benchmarks import export, growth, history, idle, saving, start, symptoms, timer
from benchmarks.figures import HOW
from benchmarks.plan import Plan
from benchmarks.process import warm_up

BENCHMARKS = {
    module.__name__.rpartition(".")[2]: module
    for module in (start, growth, saving, idle, timer, history, export, symptoms)
}


def main(arguments: list[str]) -> int:
    """Measure what is named, or everything."""
    chosen = _parser().parse_args(arguments)
    if chosen.screen:
        return _on_a_screen([each for each in arguments if each != "--screen"])
    print(f"{chosen.pairs} rounds, interleaved; {_platform()}.\n{HOW}")
    with tempfile.TemporaryDirectory(prefix="backcare-benchmark-") as place:
        plan = Plan(
            pairs=chosen.pairs,
            seconds=chosen.seconds,
            settle=chosen.settle,
            entries=chosen.entries,
            fewer=chosen.fewer,
            place=Path(place),
        )
        warm_up()
        for name in BENCHMARKS if "all" in chosen.names else chosen.names:
            print(f"\n{name}: {BENCHMARKS[name].__doc__}")
            BENCHMARKS[name].run(plan)
    return 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="run.py benchmark", description=__doc__)
    parser.add_argument("names", nargs="*", choices=["all", *BENCHMARKS], default="all")
    parser.add_argument("--pairs", type=int, default=20, help="rounds of each (20)")
    parser.add_argument("--seconds", type=float, default=30, help="to count wakeups for (30)")
    parser.add_argument("--settle", type=float, default=6, help="before anything is counted (6)")
    parser.add_argument("--entries", type=int, default=75_000, help="of a large diary (75000)")
    parser.add_argument("--fewer", type=int, default=2_000, help="of a small diary (2000)")
    parser.add_argument("--screen", action="store_true", help="on an X server of its own")
    return parser


def _on_a_screen(arguments: list[str]) -> int:
    command = [sys.executable, "-m", "tasks.screen", "benchmarks", *arguments]
    return subprocess.run(command, check=False).returncode


def _platform() -> str:
    return f"windows on {os.environ.get('QT_QPA_PLATFORM', 'offscreen')}"


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
