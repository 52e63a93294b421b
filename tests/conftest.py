"""What holds for every test: no screen, no network, and nothing of the person's own files."""

import os
import socket
import sys
import tempfile
from pathlib import Path

import pytest
from hypothesis import settings

# Before anything imports Qt: without a display it would end the process.
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

_HOME = tempfile.TemporaryDirectory(prefix="backcare-tests-")
_CACHE = Path(os.environ.get("XDG_CACHE_HOME") or "~/.cache").expanduser()
# pip alone keeps its cache: the test of the wheel would download Qt each time.
os.environ.setdefault("PIP_CACHE_DIR", str(_CACHE / "pip"))
for _kind in ("CACHE", "CONFIG", "DATA", "STATE"):
    os.environ[f"XDG_{_kind}_HOME"] = str(Path(_HOME.name) / _kind.lower())
os.environ["BACKCARE_DATA"] = str(Path(_HOME.name) / "diary")

settings.register_profile("ci", derandomize=True, deadline=None, database=None, print_blob=True)
settings.register_profile("wander", deadline=None)
settings.load_profile("ci" if os.environ.get("CI") else "wander")


class NetworkRefused(Exception):
    """A test reached for the network."""


def _refuse_network(event: str, arguments: tuple[object, ...]) -> None:
    if event == "socket.__new__" and arguments[1] in {socket.AF_INET, socket.AF_INET6}:
        raise NetworkRefused("The program has no business on the network.")
    if event in {"socket.getaddrinfo", "socket.gethostbyname", "socket.gethostbyaddr"}:
        raise NetworkRefused(f"The program asked for a host: {arguments[0]}")


sys.addaudithook(_refuse_network)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Leave out what needs a real window where there is none."""
    if os.environ["QT_QPA_PLATFORM"] != "offscreen":
        return
    reason = "needs a real window: python3 run.py screen"
    for item in items:
        if item.get_closest_marker("screen") or item.get_closest_marker("service"):
            item.add_marker(pytest.mark.skip(reason=reason))


def pytest_unconfigure() -> None:
    """Throw the tests' home away."""
    _HOME.cleanup()
