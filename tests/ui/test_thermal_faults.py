"""A running timer and what goes wrong around it: a full disk, clocks that are put on, zones."""

from __future__ import annotations

import errno
import time
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

import pytest

from backcare_desktop.domain.thermal_live import LiveState
from backcare_desktop.ui.language import time_of_day
from backcare_desktop.ui.tabs import TIMER_TAB_AT
from tests.support.ice import pass_time
from tests.support.refusing_disk import RefusingDisk

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from backcare_desktop.store.disk import Disk
    from tests.ui.conftest import Running


def stored_state(running: Running) -> LiveState | None:
    found = running.program.store.read_session()
    return found.state if found else None


def test_on_a_full_disk_the_alarm_comes_the_page_warns_and_each_step_tries_again(
    start_on: Callable[[Disk], Running],
) -> None:
    disk = RefusingDisk()
    running = start_on(disk)
    running.start_ice()
    page = running.thermal.running
    assert not page.note.isVisible()
    disk.refuses_with = errno.ENOSPC
    pass_time(running, 31)  # a heartbeat is due
    assert "cannot be saved" in page.note.text()
    assert page.note.isVisible()
    pass_time(running, 269)
    assert running.live_state() is LiveState.OFF_ALARM
    assert running.program.window.navigation.floor().isVisible()
    assert stored_state(running) is LiveState.RUNNING
    disk.refuses_with = 0
    running.program.window.navigation.floor().main.click()
    running.settle()
    assert stored_state(running) is LiveState.AFTER
    assert running.program.states.timer.problem is None


def test_a_session_that_never_reached_the_disk_still_alarms(
    start_on: Callable[[Disk], Running],
) -> None:
    disk = RefusingDisk()
    running = start_on(disk)
    disk.refuses_with = errno.EROFS
    running.start_ice()
    assert running.live_state() is LiveState.RUNNING
    assert running.thermal.running.note.isVisible()
    pass_time(running, 300)
    assert running.live_state() is LiveState.OFF_ALARM


@pytest.fixture
def live_in(monkeypatch: pytest.MonkeyPatch) -> Iterator[Callable[[str], None]]:
    """Let the computer stand in another zone of time."""

    def move(zone: str) -> None:
        monkeypatch.setenv("TZ", zone)
        time.tzset()

    yield move
    monkeypatch.undo()
    time.tzset()


BERLIN = ZoneInfo("Europe/Berlin")
SPRING = datetime(2026, 3, 29, 0, 57, 30, tzinfo=UTC)
AUTUMN = datetime(2026, 10, 25, 0, 57, 30, tzinfo=UTC)


@pytest.mark.parametrize(
    ("begin", "off_at"), [(SPRING, (3, 2)), (AUTUMN, (2, 2))], ids=["spring", "autumn"]
)
def test_in_the_night_of_a_clock_change_the_time_to_take_it_off_is_one_that_comes(
    running: Running,
    live_in: Callable[[str], None],
    begin: datetime,
    off_at: tuple[int, int],
) -> None:
    live_in("Europe/Berlin")
    running.turned.wall = begin
    running.start_ice()
    page = running.thermal.running
    expected = time_of_day(begin.replace(hour=off_at[0], minute=off_at[1]))
    assert page.off_at.text() == f"Take it off at {expected}"
    running.turned.wall = begin + timedelta(minutes=4)
    pass_time(running, 240)
    assert page.off_at.text() == f"Take it off at {expected}"
    assert running.program.window.tabs.bar.words(TIMER_TAB_AT).endswith("1:00")


def test_a_journey_to_another_zone_changes_the_words_and_not_the_countdown(
    running: Running, live_in: Callable[[str], None]
) -> None:
    noon = datetime(2026, 6, 1, 12, 0, 30, tzinfo=UTC)
    live_in("Europe/Berlin")
    running.turned.wall = noon
    running.start_ice()
    page = running.thermal.running
    assert time_of_day(datetime(2026, 6, 1, 14, 5, tzinfo=BERLIN)) in page.off_at.text()
    live_in("America/New_York")
    running.turned.wall = noon + timedelta(minutes=1)
    pass_time(running, 60)
    assert time_of_day(datetime(2026, 6, 1, 8, 5, tzinfo=UTC)) in page.off_at.text()
    assert running.program.window.tabs.bar.words(TIMER_TAB_AT).endswith("4:00")


@pytest.mark.parametrize("hours", [-1, 1])
def test_a_wall_clock_that_is_set_moves_the_words_and_not_the_countdown(
    running: Running, hours: int
) -> None:
    running.turned.wall = datetime(2026, 6, 1, 12, 0, 30, tzinfo=UTC)
    running.start_ice()
    running.turned.wall += timedelta(hours=hours, minutes=1)
    pass_time(running, 60)
    assert running.live_state() is LiveState.RUNNING
    assert running.program.window.tabs.bar.words(TIMER_TAB_AT).endswith("4:00")
    at = (running.turned.wall + timedelta(minutes=4)).astimezone()
    assert time_of_day(at) in running.thermal.running.off_at.text()
