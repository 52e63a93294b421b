"""A start loads what the first picture of the window needs, and nothing else."""

from __future__ import annotations

import os
import subprocess
import sys
from datetime import UTC, datetime
from pathlib import Path

import pytest

from benchmarks.synthetic_diary import write_synthetic_diary

SOURCE = Path(__file__).parents[1] / "src"
START = """
import os, sys
from backcare_desktop import __main__, app

def tell():
    print(*sys.modules, flush=True)
    os._exit(0)

show = app.Program.show
def show_and_tell(program):
    program.window.painted.connect(tell)  # before the program goes on
    show(program)

app.Program.show = show_and_tell
__main__.main()
"""

NEVER = (
    "matplotlib",
    "numpy",
    "typst",
    "concurrent.futures",
    "csv",
    "json",
    "sqlite3",
    "xml",
    "ssl",
    "subprocess",
    "importlib.resources",
    "PySide6.QtDBus",
    "PySide6.QtNetwork",
    "PySide6.QtTest",
    "backcare_desktop.export",
    "backcare_desktop.ui.dialogs",
    "backcare_desktop.ui.history",
    "backcare_desktop.ui.save_file",
    "backcare_desktop.ui.pages.thermal",
    "backcare_desktop.content.thermal",
    "backcare_desktop.content.reading",
    "backcare_desktop.domain.thermal_rest",
    "backcare_desktop.domain.thermal_timer",
    "backcare_desktop.desktop.sound",
    "backcare_desktop.desktop.notification",
    "backcare_desktop.desktop.single_instance",
    "backcare_desktop.state.backup_state",
    "backcare_desktop.state.bell",
    "backcare_desktop.state.channels",
    "backcare_desktop.state.courtesies",
    "backcare_desktop.store.backups",
)
"""With all that is in them. (PySide6 itself loads `zipfile`, `argparse` and `logging`.)"""


@pytest.fixture(scope="module")
def loaded(tmp_path_factory: pytest.TempPathFactory) -> set[str]:
    folder = tmp_path_factory.mktemp("start") / "diary"
    write_synthetic_diary(folder, years=0.2, last_day=datetime.now(UTC).date())
    done = subprocess.run(
        [sys.executable, "-c", START, "--data-dir", str(folder)],
        env={**os.environ, "PYTHONPATH": str(SOURCE), "QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        check=True,
        text=True,
        timeout=60,
    )
    return set(done.stdout.split())


@pytest.mark.parametrize("name", NEVER)
def test_a_start_does_without(name: str, loaded: set[str]) -> None:
    assert [each for each in loaded if each == name or each.startswith(f"{name}.")] == []


def test_the_first_picture_is_the_whole_of_today(loaded: set[str]) -> None:
    cards = ("now", "pain", "days", "appointment")
    assert {f"backcare_desktop.ui.pages.today_{card}" for card in cards} <= loaded
