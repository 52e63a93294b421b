"""The wheel, installed in an empty environment, starts and has its resources."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
LIMIT_S = 30

pytestmark = [pytest.mark.package, pytest.mark.timeout(240)]


@pytest.fixture(scope="module")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Build the wheel, install it, and return the environment's folder of commands."""
    place = tmp_path_factory.mktemp("wheel")
    build = [sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", str(place)]
    subprocess.run([*build, str(ROOT)], check=True, capture_output=True)
    (wheel,) = place.glob("*.whl")
    environment = place / "environment"
    subprocess.run([sys.executable, "-m", "venv", str(environment)], check=True)
    pip = [str(environment / "bin" / "pip"), "install", "-q"]
    pinned = str(ROOT / "requirements" / "runtime.txt")
    subprocess.run([*pip, "--require-hashes", "-r", pinned], check=True)
    subprocess.run([*pip, "--no-deps", str(wheel)], check=True)
    return environment / "bin"


def test_the_command_tells_its_version(installed: Path) -> None:
    told = subprocess.run(
        [str(installed / "backcare-desktop"), "--version"], check=True, capture_output=True
    )
    assert told.stdout.startswith(b"BackCare Desktop ")


def test_the_wheel_carries_its_resources(installed: Path, tmp_path: Path) -> None:
    code = (
        "from backcare_desktop.content.resources import resource_folder as f;"
        "from backcare_desktop.content.emergency import emergency_guide as g;"
        "print((f() / 'theme' / 'backcare.qss').is_file(), g().problem == '')"
    )
    told = subprocess.run(
        [str(installed / "python"), "-I", "-c", code], check=True, capture_output=True, cwd=tmp_path
    )
    assert told.stdout.split() == [b"True", b"True"]


def test_it_starts_without_the_checkout_and_ends_in_order(installed: Path, tmp_path: Path) -> None:
    folder = tmp_path / "diary"
    environment = {**os.environ, "BACKCARE_DATA": str(folder), "QT_QPA_PLATFORM": "offscreen"}
    environment.pop("PYTHONPATH", None)
    with subprocess.Popen(
        [str(installed / "backcare-desktop")], env=environment, cwd=tmp_path
    ) as started:
        until = time.monotonic() + LIMIT_S
        while not (folder / ".lock").exists() and time.monotonic() < until:
            assert started.poll() is None
        started.send_signal(signal.SIGTERM)
        assert started.wait(LIMIT_S) in {0, -signal.SIGTERM}
