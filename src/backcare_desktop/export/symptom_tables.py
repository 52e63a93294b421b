"""The tables of symptom checks, of their answers and regions, and of flare-ups."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from backcare_desktop.content.warning_signs import question_texts
from backcare_desktop.domain.activities import AS_BEFORE, CANNOT, ActivityRating
from backcare_desktop.domain.flare_up import FlareUp, SignsAsked
from backcare_desktop.domain.symptom_check import DAY_MINUTES, Intensity, Reach, Side, SymptomCheck
from backcare_desktop.domain.warning_signs import Answer
from backcare_desktop.export.columns import (
    DATE,
    ENTERED,
    ID,
    OWN_NOTE,
    PAIN,
    RECORDED,
    itself,
    joined,
)
from backcare_desktop.export.table import OWN_WORDS, Column, Table, other, text, whole

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable


@dataclass(frozen=True, slots=True)
class Answered:
    """An answer to a warning sign, and the check it belongs to."""

    check: SymptomCheck
    sign: str
    answer: Answer


@dataclass(frozen=True, slots=True)
class Hurting:
    """A region that hurts, how strongly, and the check it belongs to."""

    check: SymptomCheck
    region: str
    intensity: Intensity


def _answers(check: SymptomCheck) -> Iterable[Answered]:
    return (Answered(check, sign, answer) for sign, answer in check.answers.items())


def _regions(check: SymptomCheck) -> Iterable[Hurting]:
    return (Hurting(check, region, strength) for region, strength in check.regions.items())


def _choices(
    name: str, about: str, chosen: Callable[[SymptomCheck], Iterable[str]]
) -> Column[SymptomCheck]:
    return text(name, f"{about}; several are joined by '; '", lambda c: joined(chosen(c)))


def _leg(side: Side) -> Column[SymptomCheck]:
    return text(
        f"leg_{side}",
        f"How far down the {side} leg it goes: {joined(Reach)} (none: not into the leg)",
        lambda c: c.leg_reach.get(side),
        enum=[str(reach) for reach in Reach],
    )


def _felt(name: str, where: str, side: Side | None) -> Column[SymptomCheck]:
    """Return a column with what is felt on a side, or without a side where that is None."""
    return _choices(
        name,
        f"Numbness, tingling or weakness {where}",
        lambda c: (
            sensation
            for sensation, sides in c.sensations.items()
            if (side in sides if side else not sides)
        ),
    )


def _own_words(check: SymptomCheck) -> str:
    return joined(f"{part}: {words}" for part, words in check.own_words.items())


_OF_CHECK: tuple[Column[Any], ...] = (
    text(
        "check_id",
        "The record_id of the check in symptom_checks.csv",
        lambda row: row.check.id,
        required=True,
    ),
    other("datetime", "recorded_at", "When", lambda row: row.check.at, required=True),
    other("date", "date_local", "The day of the check", lambda row: row.check.day),
)
"""What rows that are part of a check begin with."""

SYMPTOM_CHECKS: Table[SymptomCheck, SymptomCheck] = Table(
    name="symptom_checks",
    about="Each time symptoms were described, as far as they were",
    kind=SymptomCheck,
    split=itself,
    columns=(
        ID,
        RECORDED,
        DATE,
        ENTERED,
        whole("pain_0_10", "0 none, 10 worst imaginable", lambda c: c.pain, **PAIN),
        _choices("locations", "Where", lambda c: c.regions),
        _choices("qualities", "What it feels like", lambda c: c.qualities),
        text("onset", "How it began", lambda c: c.onset),
        _choices("triggers", "What the person thinks brought it on", lambda c: c.triggers),
        _choices("worse", "What makes it worse", lambda c: c.worse),
        _choices("eases", "What eases it", lambda c: c.eases),
        _leg(Side.LEFT),
        _leg(Side.RIGHT),
        _felt("sensations_left", "on the left", Side.LEFT),
        _felt("sensations_right", "on the right", Side.RIGHT),
        _felt("sensations_side_not_said", "on a side that was not said", None),
        _choices("spasm_signs", "What the back does", lambda c: c.spasm_signs),
        other("boolean", "sleep_disturbed", "It disturbed sleep", lambda c: c.sleep_disturbed),
        whole(
            "morning_stiffness_minutes",
            "How long the back was stiff in the morning",
            lambda c: c.morning_stiffness_min,
            maximum=DAY_MINUTES,
        ),
        other("boolean", "complete", "The person was done with it", lambda c: c.complete),
        text(OWN_WORDS, "What was added to the choices, part by part", _own_words),
        OWN_NOTE,
    ),
    key=("record_id",),
)

WARNING_SIGN_ANSWERS: Table[SymptomCheck, Answered] = Table(
    name="warning_sign_answers",
    about="Each answer to a warning sign; a sign without a row was not asked",
    kind=SymptomCheck,
    split=_answers,
    columns=(
        *_OF_CHECK,
        text("question_id", "Names the sign", lambda a: a.sign, required=True),
        text(
            "question_text",
            "What is asked; empty for a sign of another version",
            lambda a: question_texts().get(a.sign),
        ),
        text(
            "answer",
            joined(Answer),
            lambda a: a.answer,
            required=True,
            enum=[str(answer) for answer in Answer],
        ),
    ),
    key=("check_id", "question_id"),
    belongs_to=SYMPTOM_CHECKS.name,
)

PAINFUL_REGIONS: Table[SymptomCheck, Hurting] = Table(
    name="painful_regions",
    about="Each region that was said to hurt in a symptom check",
    kind=SymptomCheck,
    split=_regions,
    columns=(
        *_OF_CHECK,
        text("region", "Where", lambda h: h.region, required=True),
        whole(
            "strength_1_3",
            "1 mild, 2 moderate, 3 strong",
            lambda h: int(h.intensity),
            minimum=int(Intensity.MILD),
            maximum=int(Intensity.STRONG),
        ),
    ),
    key=("check_id", "region"),
    belongs_to=SYMPTOM_CHECKS.name,
)

FLARE_UPS: Table[FlareUp, FlareUp] = Table(
    name="flare_ups",
    about="Each flare-up, from when the person said it began to when they said it ended",
    kind=FlareUp,
    split=itself,
    columns=(
        ID,
        other("datetime", "started_at", "When it began", lambda f: f.at, required=True),
        DATE,
        ENTERED,
        other("datetime", "ended_at", "When it ended; empty while it is on", lambda f: f.ended_at),
        text("trigger", "What the person thinks brought it on", lambda f: f.trigger),
        text(
            "warning_signs",
            "asked, or not_asked (passed over); empty where they were not offered",
            lambda f: f.warning_signs,
            enum=[str(asked) for asked in SignsAsked],
        ),
        text(
            "rested_in",
            "Positions the person rested in, the last one last; joined by '; '",
            lambda f: joined(f.rested_in),
        ),
        OWN_NOTE,
    ),
    key=("record_id",),
)

ACTIVITY_RATINGS: Table[ActivityRating, ActivityRating] = Table(
    name="activity_ratings",
    about="How each of the person's own activities went, each time it was rated",
    kind=ActivityRating,
    split=itself,
    columns=(
        ID,
        RECORDED,
        DATE,
        ENTERED,
        text("activity", "Which; own_ and a number for one in own words", lambda r: r.activity),
        text(OWN_WORDS, "What the person called it", lambda r: r.name),
        whole(
            "score_0_10",
            "0 cannot do it, 10 as before",
            lambda r: r.score,
            minimum=CANNOT,
            maximum=AS_BEFORE,
        ),
        OWN_NOTE,
    ),
    key=("record_id",),
)

SYMPTOM_TABLES: tuple[Table[Any, Any], ...] = (
    SYMPTOM_CHECKS,
    WARNING_SIGN_ANSWERS,
    PAINFUL_REGIONS,
    FLARE_UPS,
    ACTIVITY_RATINGS,
)
