"""Notifications on buses of their own: dunst and portal as they are, paused, hung, gone."""

from __future__ import annotations

import re
import signal
import sys
from contextlib import contextmanager
from typing import TYPE_CHECKING

import pytest

from tests.support.child import Child, eventually, script
from tests.support.dbus import Bus, Desktop, hold, let_go, message_bus

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

pytestmark = [
    pytest.mark.service,
    pytest.mark.skipif(sys.platform != "linux", reason="D-Bus is for Linux"),
]

LONGEST_GAP_MS = 100
ONE, OTHER = "0195e1f2-0000-7000-8000-000000000001", "0195e1f2-0000-7000-8000-000000000002"


@pytest.fixture
def bus() -> Iterator[Bus]:
    with message_bus() as bus:
        yield bus


@pytest.fixture
def with_dunst(bus: Bus) -> Desktop:
    desktop = Desktop(bus)
    desktop.start_dunst()
    return desktop


@pytest.fixture
def with_portal(with_dunst: Desktop) -> Desktop:
    with_dunst.start_portal()
    return with_dunst


@contextmanager
def program(bus: Bus) -> Iterator[Child]:
    """Run a program that can notify."""
    with script("notification_child", bus.environment) as child:
        child.hear("ready")
        yield child


def show(child: Child, session: str, *options: str) -> bool:
    child.say(" ".join(["show", session, *options]))
    return child.hear("taken ") == "True"


def reach(child: Child) -> str:
    child.say("probe")
    return child.hear("reach ")


def longest_gap(child: Child) -> int:
    child.say("gap")
    return int(child.hear("gap "))


def urgencies(log: Path) -> list[int]:
    """Return the urgency byte of every Notify call in a dbus-monitor log."""
    calls = log.read_text().split("member=Notify\n")[1:]
    found = [re.search(r'string "urgency"\s+variant\s+byte (\d)', call) for call in calls]
    return [int(match[1]) for match in found if match]


def test_without_a_bus_nothing_is_promised_and_nothing_breaks(bus: Bus) -> None:
    bus.environment["DBUS_SESSION_BUS_ADDRESS"] = f"unix:path={bus.folder}/nothing-here"
    with program(bus) as child:
        assert reach(child) == "NO"
        assert not show(child, ONE)
        child.say("withdraw")
        assert longest_gap(child) < LONGEST_GAP_MS


def test_on_a_bus_without_services_nothing_is_promised(bus: Bus) -> None:
    with program(bus) as child:
        assert reach(child) == "NO"
        assert not show(child, ONE)
        assert longest_gap(child) < LONGEST_GAP_MS


@pytest.mark.parametrize("desktop_name", ["with_portal", "with_dunst"])
class TestADesktopThatWorks:
    """The same promises through the portal and through notify-send."""

    @pytest.fixture
    def desktop(self, request: pytest.FixtureRequest, desktop_name: str) -> Desktop:
        desktop = request.getfixturevalue(desktop_name)
        assert isinstance(desktop, Desktop)
        return desktop

    def test_it_is_promised_shown_replaced_and_withdrawn(self, desktop: Desktop) -> None:
        log = desktop.bus.watch("org.freedesktop.Notifications")
        with program(desktop.bus) as child:
            assert reach(child) == "YES"
            assert show(child, ONE)
            assert show(child, OTHER)
            eventually(lambda: len(urgencies(log)) == 2)
            eventually(lambda: desktop.count("displayed") == 1)
            child.say("withdraw")
            eventually(lambda: desktop.count("displayed", "waiting") == 0)
            assert longest_gap(child) < LONGEST_GAP_MS

    def test_an_alarm_is_critical_and_an_offer_is_not(self, desktop: Desktop) -> None:
        log = desktop.bus.watch("org.freedesktop.Notifications")
        with program(desktop.bus) as child:
            assert show(child, ONE)
            assert show(child, ONE, "quiet")
            eventually(lambda: urgencies(log) == [2, 1])
        assert "<b>" not in log.read_text()

    def test_a_click_names_the_session_it_belongs_to(self, desktop: Desktop) -> None:
        log = desktop.bus.watch("org.freedesktop.Notifications")
        with program(desktop.bus) as child:
            assert show(child, ONE)
            assert show(child, OTHER)
            eventually(lambda: len(urgencies(log)) == 2 and desktop.count("displayed") == 1)
            desktop.bus.run("dunstctl", "action")
            assert child.hear("clicked ") == f"{OTHER} open"

    def test_the_button_is_told_from_the_click(self, desktop: Desktop) -> None:
        with program(desktop.bus) as child:
            assert show(child, ONE)
            eventually(lambda: desktop.count("displayed") == 1)
            desktop.bus.run("dunstctl", "context")
            assert child.hear("clicked ") == f"{ONE} off"

    def test_do_not_disturb_is_told_and_leaves_nothing_behind(self, desktop: Desktop) -> None:
        desktop.pause(paused=True)
        with program(desktop.bus) as child:
            assert reach(child) == "MUTED"
            assert show(child, ONE)
            eventually(lambda: desktop.count("waiting") == 1)
            child.say("withdraw")
            eventually(lambda: desktop.count("waiting") == 0)
            desktop.pause(paused=False)
            assert desktop.count("displayed", "waiting") == 0

    def test_do_not_disturb_switched_later_is_told_unasked(self, desktop: Desktop) -> None:
        with program(desktop.bus) as child:
            assert reach(child) == "YES"
            desktop.pause(paused=True)
            assert child.hear("reach ") == "MUTED"
            desktop.pause(paused=False)
            assert child.hear("reach ") == "YES"

    def test_a_hung_server_does_not_hold_the_window(self, desktop: Desktop) -> None:
        with program(desktop.bus) as child:
            hold(desktop.dunst)
            assert reach(child) in {"UNKNOWN", "NO"}
            child.say(f"show {ONE}")
            child.hear("taken ")
            child.say("withdraw")
            assert longest_gap(child) < LONGEST_GAP_MS
            let_go(desktop.dunst)
            assert reach(child) == "YES"


@pytest.fixture(params=["from a desktop", "from a script"])
def sigint(request: pytest.FixtureRequest) -> Iterator[None]:
    """Let children inherit what a shell gives to what it runs in the background, or not."""
    ignored = request.param == "from a script"
    before = signal.signal(signal.SIGINT, signal.SIG_IGN if ignored else signal.default_int_handler)
    yield
    signal.signal(signal.SIGINT, before)


@pytest.mark.usefixtures("sigint")
def test_what_notify_send_shows_late_is_withdrawn_all_the_same(with_dunst: Desktop) -> None:
    log = with_dunst.bus.watch("org.freedesktop.Notifications")
    with program(with_dunst.bus) as child:
        hold(with_dunst.dunst)
        assert show(child, ONE)
        child.say("withdraw")
        longest_gap(child)  # by its answer the child has obeyed
        let_go(with_dunst.dunst)
        eventually(lambda: "member=CloseNotification" in log.read_text())
        eventually(lambda: with_dunst.count("displayed", "waiting") == 0)


def test_a_hung_portal_is_passed_over_within_three_seconds(with_portal: Desktop) -> None:
    with program(with_portal.bus) as child:
        hold(with_portal.portal[-1])
        assert show(child, ONE)
        assert with_portal.count("displayed") == 1
        assert longest_gap(child) < LONGEST_GAP_MS


def test_a_portal_that_went_away_is_passed_over(with_portal: Desktop) -> None:
    with program(with_portal.bus) as child:
        assert show(child, ONE)
        with_portal.portal[-1].kill()
        with_portal.portal[-1].wait()
        assert show(child, OTHER)
        child.say("withdraw")
        eventually(lambda: with_portal.count("displayed", "waiting") <= 1)


def test_what_a_killed_program_left_is_withdrawn_at_the_next_start(with_portal: Desktop) -> None:
    with program(with_portal.bus) as child:
        assert show(child, ONE)
        eventually(lambda: with_portal.count("displayed") == 1)
        child.signal(signal.SIGKILL)
    assert with_portal.count("displayed") == 1
    with program(with_portal.bus) as child:
        child.say("withdraw")
        eventually(lambda: with_portal.count("displayed", "waiting") == 0)
