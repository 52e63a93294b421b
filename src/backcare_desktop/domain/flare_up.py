"""A flare-up: an episode that the person declares, and that is on until they end it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, timedelta
from enum import StrEnum
from typing import TYPE_CHECKING, ClassVar, TypeVar

from backcare_desktop.domain.record import Record, check_time
from backcare_desktop.domain.symptom_check import CHOICE_LIMIT, SymptomCheck, check_choices
from backcare_desktop.domain.warning_signs import is_offered

if TYPE_CHECKING:
    from backcare_desktop.domain.diary import Diary

STARTS_MIN_AGO = (0, 15, 30, 60)
"""The starts that are offered, in minutes before now; any earlier one can be typed."""

OTHERS_LIMIT = 64

R = TypeVar("R", bound="Record")

_NEVER = datetime.max.replace(tzinfo=UTC)


class SignsAsked(StrEnum):
    """Whether the warning signs were gone through at its start, or passed over."""

    ASKED = "asked"
    NOT_ASKED = "not_asked"


@dataclass(frozen=True, slots=True, kw_only=True)
class FlareUp(Record):
    """A flare-up; `at` is when it began and `ended_at` when it ended, None while it is on.

    `trigger` is the id of what the person thinks brought it on, "" where they did not
    say. `warning_signs` is None until the list has been offered. `apart_from` are the ids
    of those at the same time of which the person said that they are others. `rested_in`
    are the ids of the positions in which they said to rest, each once, the last one last.

    Raises ValueError for an end before the start, an id that is none or more than 64 others.
    """

    kind: ClassVar[str] = "flare_up"
    together: ClassVar[frozenset[str]] = frozenset({"at", "tz", "ended_at"})

    ended_at: datetime | None = None
    trigger: str = ""
    warning_signs: SignsAsked | None = None
    apart_from: tuple[str, ...] = ()
    rested_in: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        super(FlareUp, self).__post_init__()
        check_choices((self.trigger,) if self.trigger else ())
        check_choices(self.rested_in)
        if len(self.apart_from) > OTHERS_LIMIT or not all(self.apart_from):
            raise ValueError(f"a flare-up is told apart from at most {OTHERS_LIMIT} by their ids")
        if self.ended_at is not None:
            check_time(self.ended_at)
            if _instant(self.ended_at) < _instant(self.at):
                raise ValueError("a flare-up cannot end before it began")

    @property
    def is_on(self) -> bool:
        """Whether it has not ended."""
        return self.ended_at is None

    def ended(self, now: datetime) -> FlareUp:
        """Return it ended now; at its start where the clock has been set back before that."""
        return self.lasting(self.at, now)

    def moved_to(self, at: datetime) -> FlareUp:
        """Return it with another beginning."""
        return self.lasting(at, self.ended_at)

    def lasting(self, at: datetime, ended_at: datetime | None) -> FlareUp:
        """Return it with other times; an end before the beginning counts as at the beginning."""
        end = None if ended_at is None else max(ended_at, at, key=_instant)
        return replace(self, at=at, ended_at=end)

    def told_apart(self, other: FlareUp) -> FlareUp:
        """Return it with the word that another one at the same time is another one."""
        others = (*self.apart_from, other.id)[-OTHERS_LIMIT:]
        return replace(self, apart_from=tuple(dict.fromkeys(others)))

    def resting_in(self, position: str) -> FlareUp:
        """Return it with a position that the person rests in now."""
        before = tuple(each for each in self.rested_in if each != position)
        return replace(self, rested_in=(*before, position)[-CHOICE_LIMIT:])

    def goes_on(self) -> FlareUp:
        """Return it still on: it had not ended after all."""
        return replace(self, ended_at=None)


def check_start(at: datetime, now: datetime) -> None:
    """Raise ValueError for a start that is yet to come."""
    if _instant(at) > _instant(now):
        raise ValueError("a flare-up cannot begin in the future")


def flare_up_on(diary: Diary) -> FlareUp | None:
    """Return the flare-up that is on, the one that began last where there are several."""
    return next((each for each in diary.entries(FlareUp) if each.is_on), None)


def overlapping(diary: Diary, flare_up: FlareUp) -> tuple[FlareUp, ...]:
    """Return the flare-ups at the same time that may be the same one, newest first.

    One that ends the moment the other begins does not overlap with it, and of those that
    were told apart nobody need be asked again.
    """
    return tuple(
        other
        for other in diary.entries(FlareUp)
        if other.id not in {flare_up.id, *flare_up.apart_from}
        and flare_up.id not in other.apart_from
        and _instant(other.at) < _end(flare_up)
        and _instant(flare_up.at) < _end(other)
    )


def joined(one: FlareUp, other: FlareUp) -> FlareUp:
    """Return `one` as the single flare-up that both were: from the first start to the last end.

    What was not said of `one` is taken from `other`.
    """
    first = min(one, other, key=lambda each: _instant(each.at))
    return replace(
        one,
        at=first.at,
        tz=first.tz,
        ended_at=max(one, other, key=_end).ended_at,
        trigger=one.trigger or other.trigger,
        warning_signs=one.warning_signs or other.warning_signs,
        rested_in=tuple(dict.fromkeys((*other.rested_in, *one.rested_in)))[-CHOICE_LIMIT:],
    )


def newest_in(diary: Diary, flare_up: FlareUp, kind: type[R]) -> R | None:
    """Return the newest entry of a kind from when a flare-up began until it ended."""
    began = flare_up.day - timedelta(days=1)  # of another time zone, maybe
    for entry in diary.entries(kind):
        if entry.day < began:
            return None
        if _instant(flare_up.at) <= _instant(entry.at) <= _end(flare_up):
            return entry
    return None


def signs_last_asked(diary: Diary, begun: date, today: date) -> date | None:
    """Return the last day from `begun` to `today` with answers to the warning signs."""
    checks = diary.between(begun, today, SymptomCheck)
    return next((check.day for check in checks if check.answers), None)


def signs_are_offered(diary: Diary, flare_up: FlareUp, today: date) -> bool:
    """Return whether the warning signs are offered now in a flare-up that is on."""
    return is_offered(flare_up.day, signs_last_asked(diary, flare_up.day, today), today)


def _end(flare_up: FlareUp) -> datetime:
    return _NEVER if flare_up.ended_at is None else _instant(flare_up.ended_at)


def _instant(moment: datetime) -> datetime:
    return moment.astimezone(UTC)
