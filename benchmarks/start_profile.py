"""Show where the time of a start goes: phases, modules, and a bare window for comparison."""

from __future__ import annotations

import argparse
import os
import re
import shutil
import subprocess
import sys
import tempfile
import time
from collections import defaultdict
from datetime import UTC, datetime
from pathlib import Path
from statistics import median

from benchmarks.synthetic_diary import write_synthetic_diary

ROUNDS = 10
MODULES = 25
OURS = "backcare_desktop"

BEGIN = """
import gc, os, sys, time
gc.disable()
marks = []
def mark(name):
    marks.append(f"{name}: {time.process_time()} {time.monotonic()}")
def painted():
    mark("first paint")
    print(*marks, sep=chr(10), flush=True)
    os._exit(0)
mark("Python itself")
"""
BARE = f"""{BEGIN}
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QLabel, QMainWindow
mark("importing Qt")
class Window(QMainWindow):
    def paintEvent(self, event):
        QTimer.singleShot(0, painted)
app = QApplication(sys.argv[:1])
window = Window()
window.setCentralWidget(QLabel("One label"))
window.resize(1180, 780)
mark("window")
window.show()
app.exec()
"""
PROGRAM = f"""{BEGIN}
from pathlib import Path
from backcare_desktop.desktop.display import display_problem
from backcare_desktop.desktop.places import data_folder
from backcare_desktop.store.store import Store
mark("importing the store")
display_problem()
store = Store.open(data_folder(sys.argv[1]))
mark("opening the diary")
import PySide6.QtWidgets
mark("importing Qt")
from backcare_desktop import app
mark("importing states and window")
application = app.application()
mark("application")
program = app.Program(application, store)
mark("reading, states and window")
program.window.painted.connect(painted)
program.show()
application.exec()
"""
"""What `__main__` and `app.run` do, in the same order."""


def main() -> None:
    """Read the command line and print what was found."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data-dir", type=Path, help="a diary to start with; else a made-up year")
    parser.add_argument("--rounds", type=int, default=ROUNDS)
    parser.add_argument("--modules", type=int, default=MODULES, help="how many to list")
    parser.add_argument(
        "--instructions", action="store_true", help="count them too, with valgrind (exact, slow)"
    )
    chosen = parser.parse_args()
    with tempfile.TemporaryDirectory() as made:
        folder = chosen.data_dir or Path(made) / "diary"
        if chosen.data_dir is None:
            write_synthetic_diary(folder, last_day=datetime.now(UTC).date())
        _tell_phases(folder, chosen.rounds)
        if chosen.instructions:
            _tell_instructions(folder)
        _tell_modules(folder, chosen.modules)


def _tell_phases(folder: Path, rounds: int) -> None:
    """Print the phases, and both starts beside each other, run in turn."""
    bare, program = [], []
    for _ in range(rounds):
        bare.append(_marks(BARE, folder))
        program.append(_marks(PROGRAM, folder))
    for title, runs in (("A bare window", bare), ("BackCare Desktop", program)):
        print(f"\n{title}: CPU until each point, median of {rounds} starts")
        before = 0.0
        for name in runs[0]:
            until = median(run[name][0] for run in runs)
            print(f"  {name:<28} {until * 1e3:7.1f} ms  (+{(until - before) * 1e3:.1f})")
            before = until
    for what, which in (("CPU", 0), ("Wall", 1)):
        pairs = zip(bare, program, strict=True)
        ratios = [ours["first paint"][which] / other["first paint"][which] for other, ours in pairs]
        print(f"\n{what} until painted, against the bare window: {median(ratios):.2f} x", end="")
    print()


def _marks(script: str, folder: Path) -> dict[str, tuple[float, float]]:
    """Start once; return seconds of CPU and since the start at each point."""
    began = time.monotonic()
    lines = _run([], script, folder).stdout.splitlines()
    found = (line.rpartition(": ") for line in lines)
    pairs = {name: values.split() for name, _, values in found}
    return {name: (float(cpu), float(wall) - began) for name, (cpu, wall) in pairs.items()}


def _tell_instructions(folder: Path) -> None:
    """Print what valgrind counts: the same in each run, whatever else the computer does."""
    if shutil.which("valgrind") is None:
        print("\nInstructions cannot be counted: valgrind is not installed.")
        return
    counted = [_instructions(script, folder) for script in (BARE, PROGRAM)]
    bare, ours = (count / 1e6 for count in counted)
    print(f"\nMillion instructions: {ours:.0f} against {bare:.0f} = {ours / bare:.2f} x")


def _instructions(script: str, folder: Path) -> int:
    tool = [
        "valgrind",
        "--tool=cachegrind",
        "--cache-sim=no",
        f"--cachegrind-out-file={os.devnull}",
    ]
    told = re.search(r"I\s+refs:\s+([\d,]+)", _run(tool, script, folder).stderr)
    if told is None:
        raise RuntimeError("valgrind did not say how many instructions it counted")
    return int(told[1].replace(",", ""))


def _tell_modules(folder: Path, count: int) -> None:
    """Print the modules that take longest to import, and the rooms as wholes."""
    told = _run([], PROGRAM, folder, "-X", "importtime").stderr
    lines = re.findall(r"import time:\s+(\d+) \|\s+(\d+) \|\s*(\S+)", told)
    modules = [(int(own), int(whole), name) for own, whole, name in lines]
    rooms: defaultdict[str, int] = defaultdict(int)
    for own, _, name in modules:
        parts = name.split(".")
        rooms[".".join(parts[:2]) if parts[0] == OURS else parts[0]] += own
    print(f"\nImports of one start, {len(modules)} modules: ms alone, ms with theirs")
    for own, whole, name in sorted(modules, reverse=True)[:count]:
        print(f"  {own / 1e3:7.1f} {whole / 1e3:7.1f}  {name}")
    print("\nBy room and package: ms")
    for room, own in sorted(rooms.items(), key=lambda item: -item[1])[:count]:
        print(f"  {own / 1e3:7.1f}  {room}")


def _run(
    before: list[str], script: str, folder: Path, *options: str
) -> subprocess.CompletedProcess[str]:
    command = [*before, sys.executable, "-P", *options, "-c", script, str(folder)]
    environment = {"QT_QPA_PLATFORM": "offscreen", **os.environ}
    return subprocess.run(command, env=environment, check=True, capture_output=True, text=True)


if __name__ == "__main__":
    main()
