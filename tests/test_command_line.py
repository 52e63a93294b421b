"""The command line: what is mistyped is told, and no diary is opened for it; row 69 of the list."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from backcare_desktop import __version__

SOURCE = Path(__file__).parents[1] / "src"


def started(folder: Path, *options: str, **environment: str) -> subprocess.CompletedProcess[str]:
    """Start the program in an empty folder, which stands for every usual place as well."""
    places = dict.fromkeys(("HOME", "XDG_DATA_HOME", "BACKCARE_DATA"), str(folder))
    return subprocess.run(
        [sys.executable, "-m", "backcare_desktop", *options],
        env={**os.environ, **places, "PYTHONPATH": str(SOURCE), **environment},
        cwd=folder,
        check=False,
        capture_output=True,
        text=True,
        timeout=30,
    )


@pytest.mark.parametrize(
    ("options", "named"),
    [
        (["--nope"], "unknown: --nope"),
        (["-x"], "unknown: -x"),
        (["diary.json"], "unknown: diary.json"),
        (["--data", "diary"], "unknown: --data diary"),
        (["--data-dir"], "--data-dir: expected one argument"),
        (["--data-dir", "-x"], "--data-dir: expected one argument"),
        (["--data-dir="], "--data-dir names no folder"),
    ],
    ids=str,
)
def test_row_69_what_is_mistyped_is_told_and_opens_no_diary(
    tmp_path: Path, options: list[str], named: str
) -> None:
    told = started(tmp_path, *options)
    assert told.returncode == 2
    assert named in told.stderr
    assert "Traceback" not in told.stderr
    assert list(tmp_path.iterdir()) == []


def test_row_69_an_empty_variable_is_told(tmp_path: Path) -> None:
    told = started(tmp_path, BACKCARE_DATA="")
    assert (told.returncode, list(tmp_path.iterdir())) == (2, [])
    assert "BACKCARE_DATA names no folder" in told.stderr


def test_the_version_is_told_without_a_screen_or_a_diary(tmp_path: Path) -> None:
    told = started(tmp_path, "--version", QT_QPA_PLATFORM="xcb", DISPLAY="")
    assert (told.returncode, told.stdout) == (0, f"BackCare Desktop {__version__}\n")
    assert list(tmp_path.iterdir()) == []
