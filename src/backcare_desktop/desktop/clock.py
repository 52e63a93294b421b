"""Readings of this computer's clocks, among them one that goes on counting while it sleeps."""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

from PySide6.QtCore import QTimeZone

from backcare_desktop.domain.moment import Moment, slept_s
from backcare_desktop.domain.record import within_years

if sys.platform == "win32":
    from backcare_desktop.desktop import windows
elif sys.platform == "darwin":
    from backcare_desktop.desktop import macos


@dataclass(frozen=True, slots=True, kw_only=True)
class Clock:
    """The clocks as functions, so that a test can hand in its own.

    `counting` gives seconds since the start of `boot_id`, asleep or not, and `awake` the
    same without the time asleep. `now` is aware and local; `zone` names its zone
    ("Europe/Prague"), "" when unknown.
    """

    now: Callable[[], datetime]
    zone: Callable[[], str]
    counting: Callable[[], float]
    awake: Callable[[], float]
    boot_id: str

    def moment(self) -> Moment:
        """Read what the timer needs."""
        return Moment(wall=self.local_now(), boot=self.counting(), boot_id=self.boot_id)

    def local_now(self) -> datetime:
        """Return the local time with its offset, held within the years an entry can have."""
        return within_years(self.now())

    def local_in(self, seconds: float) -> datetime:
        """Return what the clock on the wall will show then, also past a change of summer time."""
        then = (self.now() + timedelta(seconds=seconds)).astimezone()
        return within_years(then)

    def day_left_s(self) -> float:
        """Return the seconds until the clock on the wall shows another day."""
        now = self.local_now()
        midnight = datetime.combine(now.date() + timedelta(days=1), datetime.min.time())
        return (midnight.astimezone() - now).total_seconds()

    def zone_name(self) -> str:
        """Return the name of the local zone, "" when unknown."""
        return self.zone()


class SleepWatch:
    """Tells, from one look to the next, how long the computer slept."""

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self._last = clock.counting(), clock.awake()

    def seconds_slept(self) -> float:
        """Return the seconds slept since the last look; 0.0 for anything up to 2 s."""
        (counted, awake), self._last = self._last, (self._clock.counting(), self._clock.awake())
        return slept_s(self._last[0] - counted, self._last[1] - awake)


def system_clock() -> Clock:
    """Return this computer's clocks. Not tried on Windows and macOS."""
    return Clock(
        now=_local_now,
        zone=_zone_name,
        counting=_counting_clock(),
        awake=_awake_clock(),
        boot_id=_boot_id(),
    )


def _local_now() -> datetime:
    if hasattr(time, "tzset"):
        time.tzset()  # notices a zone that was changed while the program runs
    return datetime.now(UTC).astimezone()


def _zone_name() -> str:
    return QTimeZone.systemTimeZoneId().toStdString()


def _counting_clock() -> Callable[[], float]:
    if sys.platform == "linux":
        return lambda: time.clock_gettime(time.CLOCK_BOOTTIME)
    if sys.platform == "darwin":
        return lambda: time.clock_gettime(time.CLOCK_MONOTONIC_RAW)
    return time.monotonic


def _awake_clock() -> Callable[[], float]:
    if sys.platform == "win32":
        return windows.seconds_awake
    return time.monotonic


def _boot_id() -> str:
    """Return what changes with each start of the computer.

    Where the system does not say, each run of this program counts as its own boot: the
    timer then asks instead of guessing.
    """
    try:
        return _system_boot_id()
    except OSError:
        return f"unknown-{os.urandom(8).hex()}"


def _system_boot_id() -> str:
    if sys.platform == "win32":
        return windows.boot_count()
    if sys.platform == "darwin":
        return macos.boot_session()
    return Path("/proc/sys/kernel/random/boot_id").read_text("ascii").strip()
