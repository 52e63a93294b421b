"""Somebody in front of the real program, in a real window, with real keys."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

LIMIT_S = 20


class Person:
    """Somebody at the keyboard, in front of the program."""

    def __init__(self, folder: Path, *before: str, **environment: str) -> None:
        """Start the program, as an argument of another one if there is something `before`."""
        self.folder = folder
        command = [*before, sys.executable, "-m", "backcare_desktop", "--data-dir", str(folder)]
        self.program = subprocess.Popen(
            command, env={**os.environ, "PYTHONPATH": "src", **environment}
        )
        wait_for(lambda: bool(visible_windows(self.program.pid)))
        self.window = visible_windows(self.program.pid)[-1]
        xdotool("windowactivate", "--sync", self.window)

    def press(self, *keys: str) -> None:
        xdotool("key", "--delay", "60", *keys)

    def kill(self) -> None:
        self.program.kill()
        self.program.wait(LIMIT_S)


class Sit(Protocol):
    """Puts somebody in front of the program in one folder, as an argument of `before`."""

    def __call__(self, *before: str, **environment: str) -> Person: ...


def xdotool(*words: str) -> str:
    command = ["xdotool", *words]
    done = subprocess.run(command, check=True, capture_output=True, text=True, timeout=LIMIT_S)
    return done.stdout


def visible_windows(pid: int) -> list[str]:
    """Return a program's windows; xdotool itself fails while another's window is going."""
    command = ["xdotool", "search", "--onlyvisible", "--pid", str(pid)]
    done = subprocess.run(command, check=False, capture_output=True, text=True, timeout=LIMIT_S)
    return done.stdout.split()


def wait_for(there: Callable[[], bool]) -> None:
    until = time.monotonic() + LIMIT_S
    while not there():
        assert time.monotonic() < until, "it did not happen"
