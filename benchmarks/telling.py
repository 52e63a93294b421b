"""How a measured process tells the one that measures: a line of JSON each, through a pipe."""

from __future__ import annotations

import json
import os
import time

PIPE = "BACKCARE_BENCHMARK_PIPE"
"""The variable with the number of the pipe's end to write to."""


def tell(**facts: float | str) -> None:
    """Send facts."""
    os.write(int(os.environ[PIPE]), f"{json.dumps(facts)}\n".encode())


def tell_painted() -> None:
    """Send when the window was painted, and how much the processor had worked by then."""
    tell(painted=time.monotonic(), cpu=time.process_time())
