"""The alarm among other windows, notifications and starts, on a real screen."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from tests.support.child import ROOT
from tests.support.dbus import Desktop, hold, let_go, message_bus
from tests.support.on_skin import counting, put_on, stored, wait_until
from tests.support.person import LIMIT_S, Person, visible_windows, wait_for, xdotool

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from tests.support.person import Sit

pytestmark = [pytest.mark.screen]

ON_SCREEN_S = 1.5


@pytest.fixture
def neighbour() -> Iterator[subprocess.Popen[bytes]]:
    command = [sys.executable, "-m", "tests.support.fullscreen_neighbour"]
    with subprocess.Popen(command, cwd=ROOT) as program:
        wait_for(lambda: bool(visible_windows(program.pid)))
        yield program
        program.kill()


@pytest.fixture
def desktop() -> Iterator[Desktop]:
    with message_bus() as bus:
        desktop = Desktop(bus)
        desktop.start_dunst()
        desktop.start_portal()
        yield desktop


def the_alarm(person: Person) -> str:
    """Wait for the window of the alarm and return it."""
    wait_for(lambda: len(visible_windows(person.program.pid)) > 1)
    (window,) = [w for w in visible_windows(person.program.pid) if w != person.window]
    return window


def states_of(window: str) -> str:
    command = ["xprop", "-id", window, "_NET_WM_STATE"]
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout


def test_the_alarm_comes_over_another_programs_full_screen(
    tmp_path: Path, sit_down: Sit, neighbour: subprocess.Popen[bytes]
) -> None:
    due = put_on(tmp_path / "diary", left_s=8)
    person = sit_down()
    (other,) = visible_windows(neighbour.pid)
    xdotool("windowactivate", "--sync", other)
    wait_until(due)
    alarm = the_alarm(person)
    assert counting() - due <= ON_SCREEN_S
    wait_for(lambda: xdotool("getactivewindow").strip() == alarm)
    wait_for(lambda: "_NET_WM_STATE_ABOVE" in states_of(alarm))
    xdotool("windowactivate", "--sync", other)
    assert "_NET_WM_STATE_ABOVE" in states_of(alarm)


def test_floor_mode_itself_does_not_lie_above_everything(tmp_path: Path, sit_down: Sit) -> None:
    put_on(tmp_path / "diary", left_s=500)
    person = sit_down()
    person.press("F11")
    floor = the_alarm(person)
    assert "_NET_WM_STATE_FULLSCREEN" in states_of(floor)
    assert "_NET_WM_STATE_ABOVE" not in states_of(floor)


def test_what_is_typed_as_the_alarm_comes_does_not_answer_it(tmp_path: Path, sit_down: Sit) -> None:
    due = put_on(tmp_path / "diary", left_s=6)
    person = sit_down()
    wait_until(due)
    the_alarm(person)
    while counting() - due < 1.0:
        person.press("space", "Return")
    assert stored(person.folder)["state"] == "off_alarm"
    wait_until(due + 2)
    person.press("space")
    wait_for(lambda: stored(person.folder)["state"] == "after")


def test_a_click_in_the_notification_says_that_the_pack_is_off(
    tmp_path: Path, sit_down: Sit, desktop: Desktop
) -> None:
    put_on(tmp_path / "diary", left_s=5)
    person = sit_down(**only_bus(desktop))
    wait_for(lambda: desktop.count("displayed") == 1)
    desktop.bus.run("dunstctl", "context")
    wait_for(lambda: stored(person.folder)["state"] == "after")
    wait_for(lambda: visible_windows(person.program.pid) == [person.window])


def test_answered_in_the_window_nothing_comes_after_do_not_disturb(
    tmp_path: Path, sit_down: Sit, desktop: Desktop
) -> None:
    desktop.pause(paused=True)
    due = put_on(tmp_path / "diary", left_s=5)
    person = sit_down(**only_bus(desktop))
    the_alarm(person)
    wait_for(lambda: desktop.count("waiting") == 1)
    wait_until(due + 2)
    person.press("space")
    wait_for(lambda: stored(person.folder)["state"] == "after")
    wait_for(lambda: desktop.count("waiting") == 0)
    desktop.pause(paused=False)
    assert desktop.count("displayed", "waiting") == 0


def test_a_hung_notification_service_does_not_hold_the_alarm(
    tmp_path: Path, sit_down: Sit, desktop: Desktop
) -> None:
    due = put_on(tmp_path / "diary", left_s=6)
    person = sit_down(**only_bus(desktop))
    hold(desktop.dunst)
    wait_until(due)
    the_alarm(person)
    assert counting() - due <= ON_SCREEN_S
    wait_until(due + 2)
    person.press("space")
    wait_for(lambda: stored(person.folder)["state"] == "after")
    let_go(desktop.dunst)


def only_bus(desktop: Desktop) -> dict[str, str]:
    return {"DBUS_SESSION_BUS_ADDRESS": desktop.bus.environment["DBUS_SESSION_BUS_ADDRESS"]}


def test_without_any_bus_the_alarm_comes_all_the_same(tmp_path: Path, sit_down: Sit) -> None:
    due = put_on(tmp_path / "diary", left_s=5)
    person = sit_down(DBUS_SESSION_BUS_ADDRESS=f"unix:path={tmp_path}/nothing-here")
    wait_until(due)
    the_alarm(person)
    assert counting() - due <= ON_SCREEN_S


def test_a_forced_end_with_the_pack_on_ends_at_once_and_the_next_start_asks(
    tmp_path: Path, sit_down: Sit
) -> None:
    put_on(tmp_path / "diary", left_s=500)
    person = sit_down()
    person.program.send_signal(signal.SIGTERM)
    assert person.program.wait(LIMIT_S) == 0
    assert stored(person.folder)["state"] == "confirm"
    raised = stored(person.folder)["raised"]["boot"]
    again = sit_down()
    wait_for(lambda: stored(again.folder)["raised"]["boot"] > raised)
    assert stored(again.folder)["state"] == "confirm"
    again.press("Return")
    wait_for(lambda: stored(again.folder)["state"] == "off_alarm")


def test_a_first_program_that_hangs_lets_the_second_one_only_read(
    tmp_path: Path, sit_down: Sit
) -> None:
    due = put_on(tmp_path / "diary", left_s=500)
    first = sit_down()
    first.program.send_signal(signal.SIGSTOP)
    second = sit_down()
    content = (tmp_path / "diary" / "active_session.json").read_bytes()
    second.press("7")
    second.kill()
    assert (tmp_path / "diary" / "active_session.json").read_bytes() == content
    assert not list((tmp_path / "diary").glob("*/*.json"))
    first.program.send_signal(signal.SIGCONT)
    assert counting() < due
    first.press("7")
    xdotool("windowactivate", "--sync", first.window)
    assert json.loads(content)["state"] == "running"


def test_after_a_kill_the_next_start_is_the_first_again(tmp_path: Path, sit_down: Sit) -> None:
    put_on(tmp_path / "diary", left_s=500)
    sit_down().kill()
    person = sit_down()
    third = subprocess.run(
        [sys.executable, "-m", "backcare_desktop", "--data-dir", str(person.folder)],
        env={**os.environ, "PYTHONPATH": "src"},
        check=False,
        timeout=LIMIT_S,
    )
    assert third.returncode == 0
    assert person.program.poll() is None
