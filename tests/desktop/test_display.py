"""The question for a screen gives the answer that Qt would give by ending the program."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from backcare_desktop.desktop.display import NO_SCREEN, SCREEN_REFUSED
from tests.support.child import ROOT
from tests.support.x11 import x_server

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

pytestmark = [
    pytest.mark.screen,
    pytest.mark.skipif(sys.platform != "linux", reason="asked only on Linux"),
]

ASK = "from backcare_desktop.desktop.display import display_problem as f; print(f() or '', end='')"
OPEN = "from PySide6.QtGui import QGuiApplication; QGuiApplication([]); print('opened')"


@pytest.fixture(scope="module")
def display() -> Iterator[str]:
    with x_server() as display:
        yield display


def run(code: str, variables: dict[str, str], *wrapper: str) -> subprocess.CompletedProcess[str]:
    inherited = {
        name: value
        for name, value in os.environ.items()
        if name not in {"DISPLAY", "WAYLAND_DISPLAY", "XAUTHORITY", "QT_QPA_PLATFORM"}
    }
    return subprocess.run(
        [*wrapper, sys.executable, "-c", code],
        env={**inherited, "PYTHONPATH": str(ROOT / "src"), **variables},
        check=False,
        capture_output=True,
        text=True,
        timeout=30,
    )


def problem(variables: dict[str, str], *wrapper: str) -> str:
    asked = run(ASK, variables, *wrapper)
    assert asked.returncode == 0, asked.stderr
    return asked.stdout


@pytest.mark.parametrize(
    "variables",
    [
        {"DISPLAY": "{display}"},
        {"DISPLAY": "{display}", "QT_QPA_PLATFORM": "xcb"},
        {"DISPLAY": "{display}", "WAYLAND_DISPLAY": "nothing-here"},
        {"DISPLAY": "{display}", "WAYLAND_DISPLAY": "", "QT_QPA_PLATFORM": "wayland;xcb"},
        {"QT_QPA_PLATFORM": "offscreen"},
        {"QT_QPA_PLATFORM": "minimal:a=b"},
    ],
    ids=str,
)
def test_where_qt_opens_there_is_no_problem(display: str, variables: dict[str, str]) -> None:
    given = {name: value.format(display=display) for name, value in variables.items()}
    assert problem(given) == ""
    assert run(OPEN, given).stdout == "opened\n"


@pytest.mark.parametrize(
    ("variables", "message"),
    [
        ({}, NO_SCREEN),
        ({"DISPLAY": ""}, NO_SCREEN),
        ({"QT_QPA_PLATFORM": "xcb"}, NO_SCREEN),
        ({"WAYLAND_DISPLAY": "w-1", "QT_QPA_PLATFORM": "xcb"}, NO_SCREEN),
        ({"DISPLAY": ":7654"}, SCREEN_REFUSED.format(screen=":7654")),
        ({"DISPLAY": "nonsense"}, SCREEN_REFUSED.format(screen="nonsense")),
        ({"WAYLAND_DISPLAY": "w-1"}, SCREEN_REFUSED.format(screen="w-1")),
        ({"WAYLAND_DISPLAY": "w-1", "DISPLAY": ":7654"}, SCREEN_REFUSED.format(screen="w-1 :7654")),
        (
            {"WAYLAND_DISPLAY": "w-1", "QT_QPA_PLATFORM": "wayland-egl"},
            SCREEN_REFUSED.format(screen="w-1"),
        ),
    ],
    ids=str,
)
def test_where_qt_would_end_the_program_the_problem_is_told(
    variables: dict[str, str], message: str
) -> None:
    assert problem(variables) == message
    assert run(OPEN, variables).returncode < 0


def test_a_server_that_refuses_us_is_told(tmp_path: Path) -> None:
    cookies = tmp_path / "cookies"
    family_wild, cookie = b"\xff\xff", bytes(range(16))
    name = b"MIT-MAGIC-COOKIE-1"
    cookies.write_bytes(
        family_wild + b"\0\0" + b"\0\0" + bytes([0, len(name)]) + name + b"\0\x10" + cookie
    )
    with x_server("-auth", str(cookies)) as guarded:
        assert problem({"DISPLAY": guarded}) == SCREEN_REFUSED.format(screen=guarded)
        assert problem({"DISPLAY": guarded, "XAUTHORITY": str(cookies)}) == ""


@pytest.mark.skipif(shutil.which("unshare") is None, reason="needs unshare")
def test_a_missing_library_is_named(display: str) -> None:
    found = subprocess.run(["/sbin/ldconfig", "-p"], check=True, capture_output=True, text=True)
    cursor = next(line.split()[-1] for line in found.stdout.splitlines() if "libxcb-cursor" in line)
    hide = f'mount --bind /dev/null "$(readlink -f {cursor})" && exec "$0" "$@"'
    hidden = ["unshare", "--map-root-user", "--mount", "sh", "-c", hide]
    if subprocess.run([*hidden, "true"], check=False, capture_output=True).returncode:
        pytest.skip("this machine refuses mount namespaces")
    told = problem({"DISPLAY": display}, *hidden)
    assert "not installed: libxcb-cursor.so.0.\n" in told
    assert run(OPEN, {"DISPLAY": display}, *hidden).returncode < 0
