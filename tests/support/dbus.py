"""Message buses of a test's own, with the real desktop services it wants and no others."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import tempfile
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from tests.support.child import eventually

if TYPE_CHECKING:
    from collections.abc import Iterator

# No service folder: nothing starts by itself on such a bus.
_CONFIGURATION = """<!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN"
 "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
<busconfig>
  <type>session</type>
  <listen>unix:path={folder}/bus</listen>
  <auth>EXTERNAL</auth>
  <policy context="default">
    <allow send_destination="*" eavesdrop="true"/>
    <allow eavesdrop="true"/>
    <allow own="*"/>
  </policy>
</busconfig>
"""
_PROGRAMS = os.pathsep.join([os.environ.get("PATH", ""), "/usr/libexec", "/usr/lib"])
_PORTAL = (
    ("xdg-permission-store", "org.freedesktop.impl.portal.PermissionStore"),
    ("xdg-desktop-portal-gtk", "org.freedesktop.impl.portal.desktop.gtk"),
    ("xdg-desktop-portal", "org.freedesktop.portal.Desktop"),
)


class Bus:
    """A running bus; `environment` is for processes that shall talk on it."""

    def __init__(self, folder: Path, stack: ExitStack) -> None:
        self.folder = folder
        self._stack = stack
        address = f"unix:path={folder}/bus"
        self.environment = {
            **{name: value for name, value in os.environ.items() if not name.startswith("XDG_")},
            "HOME": str(folder),
            "XDG_RUNTIME_DIR": str(folder),
            "DBUS_SESSION_BUS_ADDRESS": address,
            "DBUS_SYSTEM_BUS_ADDRESS": address,
        }
        configuration = folder / "bus.conf"
        configuration.write_text(_CONFIGURATION.format(folder=folder))
        self._start("dbus-daemon", f"--config-file={configuration}", "--nofork")
        eventually((folder / "bus").exists)

    def start(self, program: str, name: str, *arguments: str) -> subprocess.Popen[bytes]:
        """Start a service and wait until it owns its name."""
        process = self._start(program, *arguments)
        self.run("gdbus", "wait", "--session", "--timeout=10", name)
        return process

    def run(self, *command: str) -> str:
        """Run a program on this bus and return what it printed."""
        return subprocess.run(
            command, env=self.environment, check=True, capture_output=True, text=True, timeout=10
        ).stdout.strip()

    def watch(self, interface: str) -> Path:
        """Write down from here on what is said over an interface; return the file."""
        self._start("dbus-monitor", f"interface='{interface}'")
        log = self.folder / "dbus-monitor.log"
        eventually(lambda: log.stat().st_size > 0)
        return log

    def _start(self, program: str, *arguments: str) -> subprocess.Popen[bytes]:
        path = shutil.which(program, path=_PROGRAMS)
        assert path is not None, f"{program} is not installed"
        log = self._stack.enter_context((self.folder / f"{program}.log").open("wb"))
        process = subprocess.Popen([path, *arguments], env=self.environment, stdout=log, stderr=log)
        self._stack.callback(_end, process)
        return process


class Desktop:
    """A session bus with dunst and the portal, as far as they were started."""

    def __init__(self, bus: Bus) -> None:
        self.bus = bus
        self.dunst: subprocess.Popen[bytes] | None = None
        self.portal: list[subprocess.Popen[bytes]] = []

    def start_dunst(self) -> None:
        """Start the notification server; its menu presses "The pack is off"."""
        chooser = self.bus.folder / "press"
        chooser.write_text("#!/bin/sh\ngrep 'The pack is off'\n")
        chooser.chmod(0o700)
        configuration = self.bus.folder / "dunstrc"
        configuration.write_text(f"[global]\n    dmenu = {chooser}\n")
        self.dunst = self.bus.start(
            "dunst", "org.freedesktop.Notifications", "-conf", str(configuration)
        )

    def start_portal(self) -> None:
        """Start the desktop portal with its GTK backend."""
        preferences = self.bus.folder / ".config" / "xdg-desktop-portal"
        preferences.mkdir(parents=True)
        (preferences / "portals.conf").write_text("[preferred]\ndefault=gtk\n")
        self.portal = [self.bus.start(program, name) for program, name in _PORTAL]

    def pause(self, *, paused: bool) -> None:
        """Switch dunst's "do not disturb"."""
        self.bus.run("dunstctl", "set-paused", "true" if paused else "false")

    def count(self, *states: str) -> int:
        """Return how many notifications are "displayed" or "waiting"."""
        return sum(int(self.bus.run("dunstctl", "count", state)) for state in states)


@contextmanager
def message_bus() -> Iterator[Bus]:
    """Run a bus of its own for the length of a `with` block."""
    with ExitStack() as stack:
        folder = stack.enter_context(tempfile.TemporaryDirectory(prefix="backcare-bus-"))
        yield Bus(Path(folder), stack)


def hold(process: subprocess.Popen[bytes] | None) -> None:
    """Make a service hang."""
    assert process is not None
    process.send_signal(signal.SIGSTOP)


def let_go(process: subprocess.Popen[bytes] | None) -> None:
    """Let a service that hangs go on."""
    assert process is not None
    process.send_signal(signal.SIGCONT)


def _end(process: subprocess.Popen[bytes]) -> None:
    process.kill()
    process.wait(10)
