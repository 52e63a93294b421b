"""Ice, heat and warm wraps: the kinds, their limits, and a session that was held."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from typing import ClassVar

from backcare_desktop.domain.moment import Moment
from backcare_desktop.domain.pain import check_pain
from backcare_desktop.domain.record import Record, check_time


class ThermalMode(StrEnum):
    """What lies on the skin."""

    ICE = "ice"
    HEAT = "heat"
    WARM_WRAP = "warm_wrap"


class Ending(StrEnum):
    """Why a session ended."""

    FINISHED = "finished"
    STOPPED = "stopped"
    SKIN = "skin"
    NO_RESPONSE = "no_response"
    UNCONFIRMED = "unconfirmed"


class Skin(StrEnum):
    """What the person saw when they looked; `MISSED` when nobody answered."""

    OK = "ok"
    NOT_SURE = "not_sure"
    NOT_OK = "not_ok"
    MISSED = "missed"


@dataclass(frozen=True, slots=True, kw_only=True)
class SkinCheck:
    """A look at the skin during a session; `at` is when it was answered or found missing."""

    at: datetime
    answer: Skin

    def __post_init__(self) -> None:
        check_time(self.at)


@dataclass(frozen=True, slots=True, kw_only=True)
class ThermalSession(Record):
    """A session that was held; `at` is when the pack went on.

    `planned_s` and `exposure_s` are seconds on the skin, planned and as far as the
    clocks can tell; `overrun_s` is how much of that came after the plan's end.
    `wrapped_at` is when the person said that the pack is wrapped. Pain is 0-10 before,
    right after, and about half an hour later. `off` is what the clocks showed when the
    pack came off, so that setting the wall clock does not shorten the rest (None when
    only the wall clock knows). `early` says that the session was begun, after a second
    confirmation, before the usual rest was over.
    """

    kind: ClassVar[str] = "thermal_session"

    mode: ThermalMode
    planned_s: int
    exposure_s: int
    ended_by: Ending
    wrapped_at: datetime
    region: str = ""
    checks: tuple[SkinCheck, ...] = ()
    overrun_s: int = 0
    pain_before: int | None = None
    pain_after: int | None = None
    pain_later: int | None = None
    skin_after: Skin | None = None
    off: Moment | None = None
    early: bool = False

    def __post_init__(self) -> None:
        super(ThermalSession, self).__post_init__()
        check_time(self.wrapped_at)
        for score in (self.pain_before, self.pain_after, self.pain_later):
            check_pain(score)
        if self.planned_s < 1 or self.exposure_s < 0 or self.overrun_s < 0:
            raise ValueError("a session's seconds must not be below zero, nor its plan zero")


def rest_done_s(session: ThermalSession, now: Moment) -> float:
    """Return the seconds since the pack came off, the fewest that can be meant.

    Within one boot the trusted clock decides alone, so that setting the wall clock does
    not shorten a rest. Otherwise the wall clock has to do; where it says that the session
    is yet to come it is wrong, and only the time since this boot is certain.
    """
    if session.off is not None:
        passed = now.seconds_since(session.off)
        if passed is not None:
            return passed
        off = session.off.wall
    else:
        off = session.at + timedelta(seconds=session.exposure_s)
    by_wall = (now.wall - off).total_seconds()
    return by_wall if by_wall >= 0 else max(0.0, now.boot)
