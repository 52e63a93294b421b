"""The program as a person meets it: a real window, real keys, a real kill."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
from typing import TYPE_CHECKING
from zipfile import ZipFile

import pytest

from tests.support.person import LIMIT_S, visible_windows, wait_for, xdotool

if TYPE_CHECKING:
    from pathlib import Path

    from tests.support.person import Sit

pytestmark = [pytest.mark.screen]


def test_a_typed_digit_is_on_the_disk(sit_down: Sit) -> None:
    person = sit_down()
    person.press("7")
    wait_for(lambda: any(b'"score":7' in p.read_bytes() for p in person.folder.glob("*/*.json")))


def test_ice_is_started_by_keys_alone_and_is_found_again_after_a_kill(
    sit_down: Sit,
) -> None:
    person = sit_down()
    session = person.folder / "active_session.json"
    (person.folder / "settings.json").write_text('{"who_must_not": []}', "utf-8")
    person.kill()
    person = sit_down()
    person.press("Return", "space", "Tab", "space", "Tab", "Tab", "Return")
    wait_for(session.exists)
    begun = json.loads(session.read_bytes())
    person.kill()
    person = sit_down()
    person.press("F11")
    found = json.loads(session.read_bytes())
    assert (found["id"], found["state"]) == (begun["id"], "running")
    assert found["started"] == begun["started"]


def test_settings_are_changed_by_keys_alone_and_stay_open_in_the_new_look(
    sit_down: Sit,
) -> None:
    person = sit_down()
    kept = person.folder / "settings.json"
    person.press("ctrl+comma")
    wait_for(lambda: len(visible_windows(person.program.pid)) > 1)
    person.press("Right")
    wait_for(lambda: kept.exists() and b'"light"' in kept.read_bytes())
    person.press("Right")
    wait_for(lambda: b'"dark"' in kept.read_bytes())
    person.press("Escape")
    wait_for(lambda: len(visible_windows(person.program.pid)) == 1)
    person.press("7")
    wait_for(lambda: any(b'"score":7' in p.read_bytes() for p in person.folder.glob("*/*.json")))


def test_it_ends_in_order_when_the_session_ends(sit_down: Sit) -> None:
    person = sit_down()
    person.press("3")
    wait_for(lambda: bool(list(person.folder.glob("*/*.json"))))
    person.program.send_signal(signal.SIGTERM)
    assert person.program.wait(LIMIT_S) == 0


def test_without_a_screen_it_says_so_and_does_not_crash(tmp_path: Path) -> None:
    bare = {name: value for name, value in os.environ.items() if name != "QT_QPA_PLATFORM"}
    for display in ("", ":987"):
        started = subprocess.run(
            [sys.executable, "-m", "backcare_desktop", "--data-dir", str(tmp_path)],
            env={**bare, "PYTHONPATH": "src", "DISPLAY": display, "WAYLAND_DISPLAY": ""},
            capture_output=True,
            check=False,
            timeout=LIMIT_S,
        )
        assert started.returncode == 1
        assert b"screen" in started.stderr


def test_a_second_start_brings_the_first_window_to_the_front(
    sit_down: Sit,
) -> None:
    person = sit_down()
    xdotool("windowminimize", "--sync", person.window)
    command = [sys.executable, "-m", "backcare_desktop", "--data-dir", str(person.folder)]
    second = subprocess.run(
        command, env={**os.environ, "PYTHONPATH": "src"}, check=False, timeout=LIMIT_S
    )
    assert second.returncode == 0
    wait_for(lambda: person.window in xdotool("search", "--onlyvisible", "--name", "BackCare"))


def test_the_diary_is_saved_to_a_file_by_keys_alone(sit_down: Sit, tmp_path: Path) -> None:
    person = sit_down()
    person.press("7")
    wait_for(lambda: bool(list(person.folder.glob("*/*.json"))))
    person.press("ctrl+s")
    xdotool("search", "--sync", "--onlyvisible", "--name", "Save to a file")
    person.press("shift+Tab", "Return")
    xdotool("search", "--sync", "--onlyvisible", "--name", "Where to save the file")
    xdotool("type", "--delay", "30", str(tmp_path / "mine.zip"))
    person.press("Return")
    wait_for((tmp_path / "mine.zip").exists)
    with ZipFile(tmp_path / "mine.zip") as package:
        assert b'"7"' in package.read("pain_ratings.csv")
