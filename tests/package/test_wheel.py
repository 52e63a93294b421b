"""The wheel, installed in an empty environment, has its resources, starts and ends."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.support.child import eventually

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

ROOT = Path(__file__).parents[2]
LIMIT_S = 30
"""Seconds in which the program must have ended."""

pytestmark = [pytest.mark.package, pytest.mark.timeout(240)]


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Build the wheel and return it."""
    place = tmp_path_factory.mktemp("wheel")
    build = [sys.executable, "-m", "build", "--no-isolation", "--wheel", "--outdir", str(place)]
    subprocess.run([*build, str(ROOT)], check=True)
    (built,) = place.glob("*.whl")
    return built


@pytest.fixture(scope="module")
def commands(wheel: Path) -> Path:
    """Install the wheel with the pinned requirements alone; return the folder of commands."""
    environment = wheel.parent / "environment"
    subprocess.run([sys.executable, "-m", "venv", str(environment)], check=True)
    pip = [str(environment / "bin" / "python"), "-m", "pip", "install", "--quiet"]
    requirements = str(ROOT / "requirements" / "runtime.txt")
    pinned = ["--require-hashes", "--only-binary=:all:", "-r", requirements]
    subprocess.run([*pip, *pinned], check=True)
    subprocess.run([*pip, "--no-deps", "--no-index", str(wheel)], check=True)
    subprocess.run([*pip[:3], "check"], check=True)
    return environment / "bin"


@pytest.fixture
def start(commands: Path, tmp_path: Path) -> Iterator[Callable[[], subprocess.Popen[bytes]]]:
    """Start the installed command with its diary in `tmp_path`; end it if the test does not."""
    environment = {**os.environ, "BACKCARE_DATA": str(tmp_path / "diary")}
    environment["QT_QPA_PLATFORM"] = "offscreen"
    environment.pop("PYTHONPATH", None)
    started: list[subprocess.Popen[bytes]] = []

    def begin() -> subprocess.Popen[bytes]:
        command = [str(commands / "backcare-desktop")]
        started.append(
            subprocess.Popen(command, env=environment, cwd=tmp_path, stderr=subprocess.PIPE)
        )
        return started[-1]

    yield begin
    for program in started:
        program.kill()
        program.communicate()


def output_of(command: list[str], folder: Path) -> str:
    """Run a command without the checkout within reach, and return what it prints."""
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONPATH"}
    told = subprocess.run(
        command, check=True, capture_output=True, cwd=folder, env=environment, text=True
    )
    return told.stdout.strip()


def test_the_command_tells_its_version(commands: Path, wheel: Path, tmp_path: Path) -> None:
    version = wheel.name.split("-")[1]
    told = output_of([str(commands / "backcare-desktop"), "--version"], tmp_path)
    assert told == f"BackCare Desktop {version}"


def test_the_wheel_carries_its_resources(commands: Path, tmp_path: Path) -> None:
    code = (
        "from backcare_desktop.content.resources import resource_folder as folder;"
        "print(*sorted(str(p.relative_to(folder())) for p in folder().rglob('*') if p.is_file()),"
        " sep=chr(10))"
    )
    carried = output_of([str(commands / "python"), "-c", code], tmp_path).splitlines()
    resources = ROOT / "resources"
    there = [str(p.relative_to(resources)) for p in resources.rglob("*") if p.is_file()]
    assert "theme/backcare.qss" in carried
    assert carried == sorted(there)


def test_the_installed_program_puts_a_page_on_paper_in_its_own_letters(
    commands: Path, tmp_path: Path
) -> None:
    code = (
        "from datetime import UTC, datetime;"
        "from backcare_desktop.export.pdf import make_pdf;"
        "from backcare_desktop.export.emergency_page import EmergencyPage;"
        "names = 'title number call about say list_name without_list cut'.split();"
        "words = dict.fromkeys(names, 'x');"
        "page = EmergencyPage(signs=(), facts=(), notes=(), list=(), foot=(), **words);"
        "made = make_pdf(page.sheet(datetime(2026, 3, 14, tzinfo=UTC)));"
        "print(made.content[:5].decode(), made.letters.name)"
    )
    told = output_of([str(commands / "python"), "-c", code], tmp_path)
    assert told == "%PDF- OWN"


def test_the_wheel_carries_the_licences(commands: Path, tmp_path: Path) -> None:
    code = (
        "from importlib.metadata import files;"
        "print(*sorted(f.name for f in files('backcare-desktop') if 'licenses' in f.parts))"
    )
    assert output_of([str(commands / "python"), "-c", code], tmp_path) == "LICENSE THIRD_PARTY.md"


def test_the_pinned_qt_gives_back_no_reference_it_never_took(
    commands: Path, tmp_path: Path
) -> None:
    code = (
        "import sys; from PySide6.QtCore import QObject;"
        "thing = QObject(); thing.setObjectName('warm'); before = sys.getrefcount(None);"
        "[thing.setObjectName('x') for _ in range(1000)];"
        "print(abs(sys.getrefcount(None) - before) < 100)"
    )
    assert output_of([str(commands / "python"), "-c", code], tmp_path) == "True"


def test_the_installed_program_starts_and_ends_in_order(
    start: Callable[[], subprocess.Popen[bytes]], tmp_path: Path
) -> None:
    program = start()
    eventually(lambda: (tmp_path / "diary" / ".lock").exists() and listens_for_its_end(program))
    program.send_signal(signal.SIGTERM)
    _, words = program.communicate(timeout=LIMIT_S)
    assert (program.returncode, words.decode()) == (0, "")


def listens_for_its_end(program: subprocess.Popen[bytes]) -> bool:
    """Whether the program has come so far that it ends in order when asked to (Linux)."""
    assert program.poll() is None, "it ended by itself"
    status = Path(f"/proc/{program.pid}/status").read_text("ascii")
    caught = int(status.split("SigCgt:")[1].split()[0], 16)
    return bool(caught >> (signal.SIGTERM - 1) & 1)
