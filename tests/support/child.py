"""A Python process that is told what to do line by line, and tells line by line what happened."""

from __future__ import annotations

import os
import queue
import subprocess
import sys
import time
from contextlib import contextmanager
from pathlib import Path
from threading import Thread
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import signal
    from collections.abc import Callable, Iterator, Mapping

ROOT = Path(__file__).parents[2]
PATIENCE_S = 10.0


class Child:
    """A running script of `tests/support`, or another program."""

    def __init__(self, command: list[str], environment: Mapping[str, str]) -> None:
        self._process = subprocess.Popen(
            command,
            env=dict(environment),
            cwd=ROOT,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
            bufsize=1,
        )
        self._lines: queue.Queue[str | None] = queue.Queue()
        self._reader = Thread(target=self._read, daemon=True)
        self._reader.start()

    def say(self, line: str) -> None:
        """Send it a line."""
        assert self._process.stdin is not None
        self._process.stdin.write(f"{line}\n")
        self._process.stdin.flush()

    def hear(self, beginning: str) -> str:
        """Wait for a line that begins so, passing over others; return what follows."""
        deadline = time.monotonic() + PATIENCE_S
        while True:
            try:
                line = self._lines.get(timeout=max(deadline - time.monotonic(), 0))
            except queue.Empty:
                raise AssertionError(f"waited in vain for {beginning!r}") from None
            assert line is not None, f"ended before it said {beginning!r}"
            if line.startswith(beginning):
                return line.removeprefix(beginning).strip()

    def heard_nothing(self, beginning: str) -> bool:
        """Whether no line that begins so has arrived unread."""
        return not any((line or "").startswith(beginning) for line in self._lines.queue)

    def signal(self, number: signal.Signals) -> None:
        """Send it a signal, as in SIGSTOP."""
        os.kill(self._process.pid, number)

    def memory_kb(self) -> int:
        """Return how much memory it has in use (Linux)."""
        status = Path(f"/proc/{self._process.pid}/status").read_text("ascii")
        return int(status.split("VmRSS:")[1].split()[0])

    def end(self) -> int:
        """Close its input, wait for its end, and return its exit status."""
        assert self._process.stdin is not None
        self._process.stdin.close()
        return self._process.wait(PATIENCE_S)

    def kill(self) -> None:
        """End it the hard way, stopped or not."""
        self._process.kill()
        self._process.wait(PATIENCE_S)

    def _read(self) -> None:
        assert self._process.stdout is not None
        for line in self._process.stdout:
            self._lines.put(line.rstrip("\n"))
        self._lines.put(None)

    def close(self) -> None:
        """Leave nothing of it behind."""
        self.kill()
        self._reader.join(PATIENCE_S)
        for pipe in (self._process.stdin, self._process.stdout):
            assert pipe is not None
            pipe.close()


@contextmanager
def running(command: list[str], environment: Mapping[str, str]) -> Iterator[Child]:
    """Run a program for the length of a `with` block."""
    child = Child(command, environment)
    try:
        yield child
    finally:
        child.close()


@contextmanager
def script(name: str, environment: Mapping[str, str], *arguments: str) -> Iterator[Child]:
    """Run `tests/support/NAME.py` with the program's own sources."""
    with running(
        [sys.executable, "-m", f"tests.support.{name}", *arguments],
        {**environment, "PYTHONPATH": f"{ROOT / 'src'}{os.pathsep}{ROOT}"},
    ) as child:
        yield child


def eventually(condition: Callable[[], bool]) -> None:
    """Wait until something outside of this process holds, for at most 10 s."""
    deadline = time.monotonic() + PATIENCE_S
    while not condition():
        assert time.monotonic() < deadline, "waited in vain"
        time.sleep(0.02)
