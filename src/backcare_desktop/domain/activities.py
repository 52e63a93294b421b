"""My three activities: what a person names as mattering to them, and how it goes."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, ClassVar

from backcare_desktop.domain.record import Record
from backcare_desktop.domain.symptom_check import check_choices

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from backcare_desktop.domain.diary import Diary

MOST = 3
"""Activities that a person can have at a time."""
CANNOT, AS_BEFORE = 0, 10
NAME_LIMIT = 100
OWN = "own_"
"""What the id of an activity begins with that a person named in their own words."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Activity:
    """Something that matters to a person and is hard now.

    Raises ValueError for an id that is none, or a name that is blank or has more than 100
    characters.
    """

    id: str
    name: str

    def __post_init__(self) -> None:
        check_choices((self.id,))
        if not self.name.strip() or len(self.name) > NAME_LIMIT:
            raise ValueError(f"an activity has a name of at most {NAME_LIMIT} characters")


@dataclass(frozen=True, slots=True, kw_only=True)
class ActivityRating(Record):
    """How an activity goes: `score` 0 (cannot do it) to 10 (as before).

    `activity` is its id and `name` what it was called then, so that the rating can be
    understood once the person has named others.

    Raises ValueError for a score outside this, an id that is none or a longer name than an
    activity can have.
    """

    kind: ClassVar[str] = "activity_rating"

    activity: str
    score: int
    name: str = ""

    def __post_init__(self) -> None:
        super(ActivityRating, self).__post_init__()
        check_choices((self.activity,))
        if not CANNOT <= self.score <= AS_BEFORE:
            raise ValueError(f"a rating must be from {CANNOT} to {AS_BEFORE}")
        if len(self.name) > NAME_LIMIT:
            raise ValueError(f"an activity has a name of at most {NAME_LIMIT} characters")

    def again(self, score: int) -> ActivityRating:
        """Return it with another score."""
        return replace(self, score=score)


def check_activities(activities: tuple[Activity, ...]) -> None:
    """Raise ValueError for more than three activities, or an id that stands twice."""
    if len(activities) > MOST or len({each.id for each in activities}) < len(activities):
        raise ValueError(f"at most {MOST} activities, each once")


def own_id(taken: Iterable[str]) -> str:
    """Return an id for an activity in own words that is none of those taken."""
    known = set(taken)
    number = 1
    while f"{OWN}{number}" in known:
        number += 1
    return f"{OWN}{number}"


def rated_on(diary: Diary, day: date) -> dict[str, ActivityRating]:
    """Return the latest rating of a day for each activity that has one, by its id."""
    newest: dict[str, ActivityRating] = {}
    for rating in diary.between(day, day, ActivityRating):
        newest.setdefault(rating.activity, rating)
    return newest
