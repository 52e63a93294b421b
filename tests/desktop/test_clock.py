"""The clocks: what sleep, a set clock, another zone and absurd years do to them."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import time
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from backcare_desktop.desktop.clock import Clock, SleepWatch, system_clock
from backcare_desktop.domain.moment import SLEPT_AT_LEAST_S, Moment
from tests.support.child import ROOT, Child, running, script

linux_only = pytest.mark.skipif(sys.platform != "linux", reason="tried on Linux")
ZONES = Path("/usr/share/zoneinfo")
DAY = 86_400.0
ENVIRONMENT = {**os.environ, "PYTHONPATH": f"{ROOT / 'src'}{os.pathsep}{ROOT}"}


@dataclass
class Turned:
    """Clocks that show what a test turns them to."""

    counting: float = 1_000.0
    awake: float = 1_000.0
    now: datetime = datetime(2026, 3, 14, 8, 0, tzinfo=UTC)

    def clock(self) -> Clock:
        return Clock(
            now=lambda: self.now,
            zone=lambda: "",
            counting=lambda: self.counting,
            awake=lambda: self.awake,
            boot_id="boot",
        )


def reading(child: Child) -> dict[str, str | float]:
    child.say("now")
    found: dict[str, str | float] = json.loads(child.hear(""))
    return found


def test_a_moment_is_now_and_goes_forward() -> None:
    clock = system_clock()
    one, other = clock.moment(), clock.moment()
    assert abs((one.wall - datetime.now(UTC)).total_seconds()) < 1
    passed = other.seconds_since(one)
    assert passed is not None
    assert 0 <= passed < 1


@linux_only
def test_the_boot_is_the_systems_own() -> None:
    assert system_clock().boot_id == Path("/proc/sys/kernel/random/boot_id").read_text().strip()
    assert system_clock().boot_id == system_clock().boot_id


@linux_only
def test_a_day_asleep_counts_and_is_told_from_waking() -> None:
    namespace = ["unshare", "--map-root-user", "--time", "--boottime", str(int(DAY))]
    if (
        shutil.which("unshare") is None
        or subprocess.run([*namespace, "true"], check=False, capture_output=True).returncode
    ):
        pytest.skip("this machine refuses time namespaces; the turned clock below stands in")
    asleep = [*namespace, sys.executable, "-m", "tests.support.clock_child"]
    with running(asleep, ENVIRONMENT) as slept_child, script("clock_child", os.environ) as child:
        here, there = reading(child), reading(slept_child)
    assert float(there["boot"]) - float(here["boot"]) == pytest.approx(DAY, abs=2)
    assert float(there["asleep"]) - float(here["asleep"]) == pytest.approx(DAY, abs=2)
    assert there["boot_id"] == here["boot_id"]


def test_sleep_is_seen_once_by_the_turned_clock() -> None:
    turned = Turned()
    watch = SleepWatch(turned.clock())
    turned.counting, turned.awake = turned.counting + 190, turned.awake + 10
    assert watch.seconds_slept() == 180
    assert watch.seconds_slept() == 0


@given(
    awake=st.floats(0, 1e6),
    asleep=st.floats(0, 1e6),
)
def test_only_more_than_two_seconds_are_sleep(awake: float, asleep: float) -> None:
    turned = Turned()
    watch = SleepWatch(turned.clock())
    turned.counting, turned.awake = turned.counting + awake + asleep, turned.awake + awake
    found = watch.seconds_slept()
    assert found == 0 or found > SLEPT_AT_LEAST_S
    assert found == pytest.approx(asleep, abs=SLEPT_AT_LEAST_S + 1e-6)


@linux_only
@pytest.mark.parametrize("hours", [1, -1])
def test_setting_the_wall_clock_leaves_the_counting_clock_alone(tmp_path: Path, hours: int) -> None:
    library = next(Path("/usr/lib").glob("*/faketime/libfaketime.so.1"), None)
    if library is None:
        pytest.skip("libfaketime is not installed")
    offset = tmp_path / "offset"
    offset.write_text("+0")
    environment = {
        **os.environ,
        "LD_PRELOAD": str(library),
        "FAKETIME_TIMESTAMP_FILE": str(offset),
        "FAKETIME_NO_CACHE": "1",
        "FAKETIME_DONT_FAKE_MONOTONIC": "1",
    }
    with script("clock_child", environment) as child:
        before = reading(child)
        offset.write_text(f"{hours * 3600:+d}")
        after = reading(child)
    jump = datetime.fromisoformat(str(after["wall"])) - datetime.fromisoformat(str(before["wall"]))
    assert jump.total_seconds() == pytest.approx(hours * 3600, abs=5)
    assert 0 <= float(after["boot"]) - float(before["boot"]) < 5
    assert after["slept"] == 0


@linux_only
@pytest.mark.skipif(not ZONES.is_dir(), reason="needs the zone files")
def test_a_zone_changed_while_running_is_followed(tmp_path: Path) -> None:
    localtime = tmp_path / "localtime"
    shutil.copy(ZONES / "Europe/Prague", localtime)
    put = f'mount --bind {localtime} "$(readlink -f /etc/localtime)" && exec "$0" "$@"'
    away = ["unshare", "--map-root-user", "--mount", "sh", "-c", put]
    if subprocess.run([*away, "true"], check=False, capture_output=True).returncode:
        pytest.skip("this machine refuses mount namespaces")
    environment = {name: value for name, value in ENVIRONMENT.items() if name != "TZ"}
    child_command = [*away, sys.executable, "-m", "tests.support.clock_child"]
    with running(child_command, environment) as child:
        before = reading(child)
        localtime.write_bytes((ZONES / "Asia/Tokyo").read_bytes())
        os.utime(localtime, (0, 0))
        after = reading(child)
    assert str(before["local"])[-6:] in {"+01:00", "+02:00"}
    assert str(after["local"])[-6:] == "+09:00"
    assert str(after["wall"])[-6:] == "+09:00"


@linux_only
@pytest.mark.parametrize(
    ("variable", "name"),
    [("Europe/Prague", "Europe/Prague"), (":Asia/Tokyo", "Asia/Tokyo"), ("UTC", "UTC")],
)
def test_the_zone_has_its_name(variable: str, name: str) -> None:
    with script("clock_child", {**os.environ, "TZ": variable}) as child:
        assert str(reading(child)["zone"]).removeprefix(":") == name


@given(st.datetimes(timezones=st.sampled_from([UTC, timezone(timedelta(hours=-12))])))
def test_any_wall_clock_gives_a_moment(wall: datetime) -> None:
    turned = Turned(now=wall)
    moment = turned.clock().moment()
    if 1900 < wall.year < 2200:
        assert moment.wall == wall
    assert isinstance(moment, Moment)


def test_where_the_system_names_no_boot_every_run_is_its_own(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def refuse(*_: object) -> str:
        raise PermissionError

    monkeypatch.setattr(Path, "read_text", refuse)
    one, other = system_clock(), system_clock()
    assert one.boot_id != other.boot_id
    assert other.moment().seconds_since(one.moment()) is None


def test_a_clock_can_be_turned_in_part() -> None:
    ahead = replace(system_clock(), counting=lambda: time.monotonic() + DAY)
    assert ahead.moment().boot > DAY


@pytest.mark.parametrize(
    ("now", "hours"),
    [("2026-03-14T21:30", 2.5), ("2026-03-29T00:00", 23), ("2026-10-25T00:00", 25)],
    ids=["evening", "spring", "autumn"],
)
@linux_only
def test_the_day_ends_at_midnight_also_when_the_clocks_change(
    monkeypatch: pytest.MonkeyPatch, now: str, hours: float
) -> None:
    with monkeypatch.context() as there:
        there.setenv("TZ", "Europe/Berlin")
        time.tzset()
        turned = Turned(now=datetime.fromisoformat(now).astimezone())
        assert turned.clock().day_left_s() == hours * 3600
    time.tzset()
