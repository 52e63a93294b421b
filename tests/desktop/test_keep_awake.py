"""Keeping awake and hearing of sleep, with a logind that answers, refuses, hangs or is absent."""

from __future__ import annotations

import signal
import subprocess
import sys
from contextlib import contextmanager
from typing import TYPE_CHECKING

import pytest

from tests.support.child import ROOT, Child, running, script
from tests.support.dbus import Bus, message_bus

if TYPE_CHECKING:
    from collections.abc import Iterator

PYTHON = "/usr/bin/python3"


def has_gobject() -> bool:
    if sys.platform != "linux":
        return False
    return (
        subprocess.run([PYTHON, "-c", "import gi"], check=False, capture_output=True).returncode
        == 0
    )


pytestmark = [
    pytest.mark.service,
    pytest.mark.skipif(not has_gobject(), reason="the system's Python lacks PyGObject"),
]


@pytest.fixture
def bus() -> Iterator[Bus]:
    with message_bus() as bus:
        yield bus


@contextmanager
def logind(bus: Bus, *arguments: str) -> Iterator[Child]:
    command = [PYTHON, str(ROOT / "tests" / "support" / "fake_logind.py"), *arguments]
    with running(command, bus.environment) as service:
        service.hear("ready")
        yield service


@contextmanager
def program(bus: Bus) -> Iterator[Child]:
    with script("wakefulness_child", bus.environment) as child:
        child.hear("ready")
        yield child


def test_it_holds_off_idle_sleep_until_it_lets_go(bus: Bus) -> None:
    with logind(bus) as service, program(bus) as child:
        child.say("hold")
        assert service.hear("held ") == "idle:sleep|BackCare|Ice or heat is on|block"
        assert child.hear("state ") == "ASKED"
        assert child.hear("state ") == "HELD"
        child.say("release")
        service.hear("released")
        assert child.hear("state ") == "LEFT_ALONE"


def test_a_probe_lets_go_at_once_and_remembers(bus: Bus) -> None:
    with logind(bus) as service, program(bus) as child:
        child.say("can probe")
        assert child.hear("can ") == "None"
        service.hear("held ")
        service.hear("released")
        assert [child.hear("state ") for _ in range(3)] == ["ASKED", "HELD", "LEFT_ALONE"]
        child.say("can")
        assert child.hear("can ") == "True"


def test_a_hold_that_comes_during_the_probe_is_kept(bus: Bus) -> None:
    with logind(bus) as service, program(bus) as child:
        child.say("probe hold")
        service.hear("held ")
        assert [child.hear("state ") for _ in range(2)] == ["ASKED", "HELD"]
        child.say("can")
        assert child.hear("can ") == "True"
        assert service.heard_nothing("released")


def test_holding_twice_asks_once(bus: Bus) -> None:
    with logind(bus) as service, program(bus) as child:
        child.say("hold hold")
        service.hear("held ")
        child.say("hold")
        child.say("release")
        service.hear("released")
        assert service.heard_nothing("held ")


def test_letting_go_before_the_answer_gives_it_back(bus: Bus) -> None:
    with logind(bus) as service, program(bus) as child:
        child.say("hold release")
        service.hear("held ")
        service.hear("released")


def test_a_killed_program_holds_nothing(bus: Bus) -> None:
    with logind(bus) as service, program(bus) as child:
        child.say("hold")
        service.hear("held ")
        child.signal(signal.SIGKILL)
        service.hear("released")


def test_a_refusal_is_told_and_asking_again_is_possible(bus: Bus) -> None:
    with program(bus) as child:
        with logind(bus, "refuse"):
            child.say("hold")
            assert [child.hear("state ") for _ in range(2)] == ["ASKED", "REFUSED"]
        with logind(bus):
            child.say("hold")
            assert [child.hear("state ") for _ in range(2)] == ["ASKED", "HELD"]


def test_a_logind_that_hangs_counts_as_a_refusal(bus: Bus) -> None:
    with logind(bus) as service, program(bus) as child:
        service.signal(signal.SIGSTOP)
        child.say("hold")
        assert [child.hear("state ") for _ in range(2)] == ["ASKED", "REFUSED"]


def test_sleep_and_waking_are_told(bus: Bus) -> None:
    with logind(bus) as service, program(bus) as child:
        child.say("listen")
        child.hear("listening")
        service.say("sleep")
        child.hear("falls asleep")
        service.say("wake")
        child.hear("woke")


def test_without_a_system_bus_neither_comes_to_harm(bus: Bus) -> None:
    bus.environment["DBUS_SYSTEM_BUS_ADDRESS"] = f"unix:path={bus.folder}/nothing-here"
    with program(bus) as child:
        child.say("hold")
        assert [child.hear("state ") for _ in range(2)] == ["ASKED", "REFUSED"]
        child.say("listen")
        child.hear("listening")
