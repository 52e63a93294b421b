"""The timer in real processes and a real window: killed, stopped, slept, with clocks set about."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from backcare_desktop.domain.thermal_live import LiveSession
from backcare_desktop.store.store import Store
from tests.support.on_skin import counting, put_on, stored, wait_until
from tests.support.person import Person, visible_windows, wait_for, xdotool
from tests.support.watch import faketime

if TYPE_CHECKING:
    from tests.support.person import Sit

pytestmark = [pytest.mark.screen]

ON_SCREEN_S = 1.5
WATCHED_S = 15.0
WAKEUPS_A_MINUTE = 70


def alarm_is_up(person: Person) -> bool:
    return len(visible_windows(person.program.pid)) > 1


def alarms_on_time(person: Person, due: float) -> None:
    wait_until(due - 0.3)
    assert not alarm_is_up(person)
    wait_for(lambda: alarm_is_up(person))
    assert counting() - due <= ON_SCREEN_S
    wait_for(lambda: stored(person.folder)["state"] == "off_alarm")
    assert 0 <= stored(person.folder)["raised"]["boot"] - due <= ON_SCREEN_S


@pytest.mark.parametrize("wall", ["", "+3600", "-3600"], ids=["as it is", "+1 h", "-1 h"])
def test_killed_and_started_again_it_alarms_on_time_whatever_the_wall_clock_says(
    tmp_path: Path, sit_down: Sit, wall: str
) -> None:
    due = put_on(tmp_path / "diary", left_s=12)
    sit_down().kill()
    alarms_on_time(sit_down(**_wall_clock(wall)), due)


def _wall_clock(offset: str) -> dict[str, str]:
    if not offset:
        return {}
    return {
        "LD_PRELOAD": faketime(),
        "FAKETIME": offset,
        "FAKETIME_NO_CACHE": "1",
        "FAKETIME_DONT_FAKE_MONOTONIC": "1",
    }


def test_a_minimised_window_is_brought_up_by_the_alarm(tmp_path: Path, sit_down: Sit) -> None:
    due = put_on(tmp_path / "diary", left_s=8)
    person = sit_down()
    xdotool("windowminimize", "--sync", person.window)
    wait_for(lambda: not visible_windows(person.program.pid))
    wait_until(due)
    wait_for(lambda: person.window in visible_windows(person.program.pid))
    assert counting() - due <= ON_SCREEN_S
    wait_for(lambda: alarm_is_up(person))


def test_a_program_that_stood_still_alarms_once_with_the_true_time(
    tmp_path: Path, sit_down: Sit
) -> None:
    due = put_on(tmp_path / "diary", left_s=5)
    person = sit_down()
    person.program.send_signal(signal.SIGSTOP)
    wait_until(due + 4)
    person.program.send_signal(signal.SIGCONT)
    wait_for(lambda: stored(person.folder)["state"] == "off_alarm")
    found = stored(person.folder)
    assert 4 <= found["raised"]["boot"] - due <= 4 + ON_SCREEN_S
    assert found["seen_s"] >= 604
    wait_for(lambda: len(visible_windows(person.program.pid)) == 2)


def test_a_computer_that_slept_past_the_end_alarms_at_once(tmp_path: Path, sit_down: Sit) -> None:
    asleep = ["unshare", "--map-root-user", "--time", "--boottime", "1800"]
    refused = shutil.which("unshare") is None or (
        subprocess.run([*asleep, "true"], check=False, capture_output=True).returncode != 0
    )
    if refused:
        pytest.skip("time namespaces are refused here; test_ice_and_heat turns the clock instead")
    put_on(tmp_path / "diary", left_s=600)
    person = sit_down(*asleep)
    wait_for(lambda: alarm_is_up(person))
    wait_for(lambda: stored(person.folder)["state"] == "off_alarm")
    assert 1800 <= stored(person.folder)["seen_s"] <= 1800 + 20


def test_a_visible_running_timer_wakes_once_a_second(tmp_path: Path) -> None:
    """Without an X server, for whose answers each repaint waits once more."""
    put_on(tmp_path / "diary", left_s=500)
    command = [sys.executable, "-m", "backcare_desktop", "--data-dir", str(tmp_path / "diary")]
    environment = {**os.environ, "PYTHONPATH": "src", "QT_QPA_PLATFORM": "offscreen"}
    with subprocess.Popen(command, env=environment) as program:
        time.sleep(4)  # until everything that follows the first paint is done
        wakeups = woken(program.pid)
        time.sleep(WATCHED_S)
        later_wakeups = woken(program.pid)
        program.kill()
    assert 50 <= (later_wakeups - wakeups) * 60 / WATCHED_S <= WAKEUPS_A_MINUTE


def woken(pid: int) -> int:
    """Return how often the window's thread has woken so far."""
    status = Path(f"/proc/{pid}/status").read_text("ascii")
    return int(status.split("\nvoluntary_ctxt_switches:")[1].split()[0])


def test_the_session_that_is_put_on_is_a_real_one(tmp_path: Path) -> None:
    put_on(tmp_path / "diary", left_s=5)
    store = Store.open(tmp_path / "diary")
    assert isinstance(store.read_session(), LiveSession)
    store.close()
