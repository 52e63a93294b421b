"""A time is moved within its own zone: what the clocks there show is what was typed."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta, timezone
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from backcare_desktop.ui.history.zones import moved

SUMMER = datetime.fromisoformat("2026-07-14T08:12:33+02:00")


@pytest.mark.parametrize(
    ("wall", "there"),
    [
        ("2026-07-13T09:00", "2026-07-13T09:00+02:00"),
        ("2026-01-13T09:00", "2026-01-13T09:00+01:00"),
        ("2026-03-29T02:30", "2026-03-29T03:30+02:00"),
        ("2026-10-25T02:30", "2026-10-25T02:30+02:00"),
    ],
)
def test_the_clocks_of_the_zone_decide_the_offset(wall: str, there: str) -> None:
    at = moved(SUMMER, "Europe/Prague", datetime.fromisoformat(wall))
    assert at.isoformat(timespec="minutes") == there


def test_of_an_hour_that_comes_twice_the_one_it_was_is_kept() -> None:
    winter = datetime.fromisoformat("2026-12-01T08:00+01:00")
    at = moved(winter, "Europe/Prague", datetime.fromisoformat("2026-10-25T02:30"))
    assert at.isoformat(timespec="minutes") == "2026-10-25T02:30+01:00"


@pytest.mark.parametrize("zone", ["", "Nowhere/At All", "../../etc/passwd", "Europe", "\x00"])
def test_without_a_zone_that_is_known_the_offset_stays(zone: str) -> None:
    at = moved(SUMMER, zone, datetime.fromisoformat("2026-01-13T09:00"))
    assert at.isoformat(timespec="minutes") == "2026-01-13T09:00+02:00"


@given(
    st.datetimes(datetime(1950, 1, 1), datetime(2037, 1, 1)),  # noqa: DTZ001 - as clocks show it
    st.sampled_from(["Europe/Prague", "America/New_York", "Australia/Lord_Howe", "Asia/Tokyo"]),
)
def test_the_clocks_there_show_what_was_typed_unless_they_skip_it(
    wall: datetime, zone: str
) -> None:
    wall = wall.replace(second=0, microsecond=0, fold=0)
    at = moved(datetime(2026, 1, 1, tzinfo=timezone(timedelta(hours=5))), zone, wall)
    there = at.astimezone(ZoneInfo(zone))
    assert there.utcoffset() == at.utcoffset()
    skipped = wall.replace(tzinfo=ZoneInfo(zone)).astimezone(UTC).astimezone(ZoneInfo(zone))
    if skipped.replace(tzinfo=None) == wall:
        assert at.replace(tzinfo=None) == wall
    else:
        assert at.replace(tzinfo=None) > wall
