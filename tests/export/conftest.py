"""Entries of every sort, and content to save them from."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta, timezone
from typing import TYPE_CHECKING

from backcare_desktop.domain.activities import ActivityRating
from backcare_desktop.domain.flare_up import FlareUp, SignsAsked
from backcare_desktop.domain.pain import PainEntry
from backcare_desktop.domain.period import ALWAYS, Period
from backcare_desktop.domain.symptom_check import Intensity, Part, Reach, Side, SymptomCheck
from backcare_desktop.domain.thermal import Ending, Skin, SkinCheck, ThermalMode, ThermalSession
from backcare_desktop.domain.warning_signs import Answer
from backcare_desktop.export.content import Choice, Content, Option
from backcare_desktop.store.ids import new_id
from backcare_desktop.store.lines import Line, read_line, write_line

if TYPE_CHECKING:
    from collections.abc import Sequence

    from backcare_desktop.domain.record import Record

EAST = timezone(timedelta(hours=2))
NOON = datetime(2026, 3, 14, 12, 0, tzinfo=EAST)
MADE_AT = datetime(2026, 4, 1, 9, 30, tzinfo=UTC)


def pain(score: int = 3, *, note: str = "", days_ago: int = 0, deleted: bool = False) -> PainEntry:
    at = NOON - timedelta(days=days_ago)
    return PainEntry(
        id=new_id(),
        at=at,
        tz="Europe/Helsinki",
        entered_at=NOON,
        updated=NOON,
        score=score,
        note=note,
        regions=("lower_back_l", "hip_l"),
        deleted=NOON if deleted else None,
    )


def session(*, note: str = "", checks: Sequence[Skin] = ()) -> ThermalSession:
    return ThermalSession(
        id=new_id(),
        at=NOON,
        entered_at=NOON,
        updated=NOON,
        mode=ThermalMode.ICE,
        planned_s=600,
        exposure_s=615,
        overrun_s=15,
        ended_by=Ending.FINISHED,
        wrapped_at=NOON,
        region="lower_back_mid",
        checks=tuple(
            SkinCheck(at=NOON + timedelta(minutes=5 * number), answer=answer)
            for number, answer in enumerate(checks, 1)
        ),
        pain_before=6,
        pain_after=0,
        skin_after=Skin.OK,
        note=note,
    )


def symptom_check() -> SymptomCheck:
    return SymptomCheck(
        id=new_id(),
        at=NOON,
        entered_at=NOON,
        updated=NOON,
        answers={"q01_pee": Answer.NO, "q11_infection": Answer.NOT_SURE},
        pain=6,
        regions={"lower_back_l": Intensity.STRONG, "buttock_l": Intensity.MILD},
        qualities=("cramp", "tight"),
        onset="sudden",
        triggers=("twist",),
        worse=("sit",),
        own_words={Part.EASES: "=1+1"},
        leg_reach={Side.LEFT: Reach.CALF},
        sensations={
            "numb": (Side.LEFT, Side.RIGHT),
            "tingling": (Side.LEFT,),
            "weak": (),
        },
        sleep_disturbed=False,
        morning_stiffness_min=0,
        complete=True,
    )


def flare_up(ended_at: datetime | None = None) -> FlareUp:
    return FlareUp(
        id=new_id(),
        at=NOON,
        entered_at=NOON,
        updated=NOON,
        ended_at=ended_at,
        trigger="twist",
        warning_signs=SignsAsked.NOT_ASKED,
        rested_in=("ease_90_90", "from_tomorrow"),
    )


def activity_rating() -> ActivityRating:
    return ActivityRating(
        id=new_id(),
        at=NOON,
        entered_at=NOON,
        updated=NOON,
        activity="own_1",
        name="Play the cello",
        score=4,
    )


def stored(raw: bytes) -> Line:
    line = read_line(raw, "2026-03")
    assert line is not None
    return line


def content_of(
    *entries: Record | Line,
    options: set[Option] | None = None,
    period: Period = ALWAYS,
    incomplete: Sequence[str] = (),
) -> Content:
    lines = [e if isinstance(e, Line) else write_line(e) for e in entries]
    choice = Choice(period=period, options=frozenset(options or ()))
    return Content(
        choice=choice, lines=tuple(lines), made_at=MADE_AT, incomplete=tuple(incomplete)
    ).in_order()


MARCH = Period(first=date(2026, 3, 1), last=date(2026, 3, 31))
NEWER = b'{"id":"x1","kind":"dance","at":"2026-03-02T10:00:00+01:00","steps":[1.50,"\\u00e9"]}'
