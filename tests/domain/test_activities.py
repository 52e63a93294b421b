"""My three activities: what can be named and rated."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from backcare_desktop.domain.activities import (
    NAME_LIMIT,
    Activity,
    ActivityRating,
    own_id,
    rated_on,
)
from backcare_desktop.domain.diary import Diary
from backcare_desktop.domain.settings import Settings

NOON = datetime(2026, 3, 14, 12, tzinfo=UTC)
RATING = ActivityRating(
    id="one", at=NOON, entered_at=NOON, updated=NOON, activity="socks", score=4, name="Socks"
)


@pytest.mark.parametrize("wrong", [{"id": "a b"}, {"name": " "}, {"name": "x" * (NAME_LIMIT + 1)}])
def test_what_no_activity_can_be_is_refused(wrong: dict[str, Any]) -> None:
    with pytest.raises(ValueError, match=r"activity|choices"):
        Activity(**{"id": "socks", "name": "Socks"} | wrong)


@pytest.mark.parametrize(
    "wrong",
    [{"score": -1}, {"score": 11}, {"activity": "a b"}, {"name": "x" * (NAME_LIMIT + 1)}],
)
def test_what_no_rating_can_be_is_refused(wrong: dict[str, Any]) -> None:
    with pytest.raises(ValueError, match=r"activity|choices|rating"):
        replace(RATING, **wrong)


def test_there_are_at_most_three_and_each_once() -> None:
    four = tuple(Activity(id=f"own_{n}", name="x") for n in range(4))
    assert Settings(activities=four[:3]).activities == four[:3]
    for wrong in (four, four[:1] * 2):
        with pytest.raises(ValueError, match="at most 3"):
            Settings(activities=wrong)


def test_own_ids_differ_from_those_taken() -> None:
    assert own_id(()) == "own_1"
    assert own_id(["own_1", "socks", "own_2"]) == "own_3"


def test_the_latest_rating_of_a_day_counts() -> None:
    later = replace(RATING, id="two", at=NOON + timedelta(hours=1), score=7)
    other = replace(RATING, id="three", activity="sleep")
    before = replace(RATING, id="four", at=NOON - timedelta(days=1), activity="drive")
    diary = Diary({"2026-03": (before, RATING, other, later)})
    assert rated_on(diary, NOON.date()) == {"socks": later, "sleep": other}
    assert later.again(0).score == 0
