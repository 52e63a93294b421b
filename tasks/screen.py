"""Run a Python module on a screen of its own: `python -m tasks.screen MODULE [ARGUMENTS]`.

The screen is an X server that nobody sees, with a window manager and a session bus, so
that windows get the focus and desktop services can be talked to without touching the
desktop of whoever runs this.
"""

import os
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator, Mapping
from contextlib import ExitStack, contextmanager

PATIENCE = 5
"""Seconds to wait for a process that was asked to end."""


def main(arguments: list[str]) -> int:
    """Run the module on a new screen and return its exit code."""
    with ExitStack() as stack:
        runtime = stack.enter_context(tempfile.TemporaryDirectory(prefix="backcare-screen-"))
        environment = {**os.environ, "QT_QPA_PLATFORM": "xcb", "XDG_RUNTIME_DIR": runtime}
        environment.pop("WAYLAND_DISPLAY", None)
        display = stack.enter_context(_announcing(_x_server, environment))
        environment["DISPLAY"] = f":{display}"
        bus = stack.enter_context(_announcing(_session_bus, environment))
        environment["DBUS_SESSION_BUS_ADDRESS"] = bus
        # A module takes longer to start than the window manager does.
        stack.enter_context(_running(["openbox", "--sm-disable"], environment))
        command = [sys.executable, "-m", *arguments]
        return subprocess.run(command, env=environment, check=False).returncode


def _x_server(descriptor: int) -> list[str]:
    screen = ["-screen", "0", "1920x1200x24", "-nolisten", "tcp", "-noreset"]
    return ["Xvfb", "-displayfd", str(descriptor), *screen]


def _session_bus(descriptor: int) -> list[str]:
    return ["dbus-daemon", "--session", "--nofork", f"--print-address={descriptor}"]


@contextmanager
def _announcing(
    command: Callable[[int], list[str]], environment: Mapping[str, str]
) -> Iterator[str]:
    """Start a server and yield the line it writes once it can be reached."""
    reader, writer = os.pipe()
    with _running(command(writer), environment, keep=writer):
        os.close(writer)
        with os.fdopen(reader, encoding="utf-8") as announcement:
            line = announcement.readline().strip()
        if not line:
            sys.exit(f"{command(writer)[0]} did not start.")
        yield line


@contextmanager
def _running(
    command: list[str], environment: Mapping[str, str], keep: int | None = None
) -> Iterator[None]:
    """Keep a server running, and end it in the end."""
    descriptors = () if keep is None else (keep,)
    with subprocess.Popen(command, env=environment, pass_fds=descriptors) as server:
        try:
            yield
        finally:
            server.terminate()
            try:
                server.wait(PATIENCE)
            except subprocess.TimeoutExpired:
                server.kill()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
