"""The tables a diary is written as: one for each kind of thing that is recorded."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from backcare_desktop.domain.pain import PainEntry
from backcare_desktop.domain.thermal import Ending, Skin, SkinCheck, ThermalMode, ThermalSession
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
from backcare_desktop.export.symptom_tables import SYMPTOM_TABLES
from backcare_desktop.export.table import Table, other, text, whole

if TYPE_CHECKING:
    from collections.abc import Iterable

MODES = {ThermalMode.ICE: "cold", ThermalMode.HEAT: "heat", ThermalMode.WARM_WRAP: "warm_wrap"}
"""What the files call the kinds of a session."""

_SKIN = (
    "ok (as it should be), not_sure, not_ok, or missed (nobody answered)",
    [str(answer) for answer in Skin],
)


@dataclass(frozen=True, slots=True)
class Look:
    """A look at the skin, and the session it belongs to."""

    session: ThermalSession
    check: SkinCheck


def _looks(session: ThermalSession) -> Iterable[Look]:
    return (Look(session, check) for check in session.checks)


def _minutes(seconds: int) -> int:
    return round(seconds / 60)


PAIN_RATINGS: Table[PainEntry, PainEntry] = Table(
    name="pain_ratings",
    about="Pain as a number, each time one was noted",
    kind=PainEntry,
    split=itself,
    columns=(
        ID,
        RECORDED,
        DATE,
        ENTERED,
        whole("pain_0_10", "0 none, 10 worst imaginable", lambda e: e.score, **PAIN),
        text("locations", "Where; several are joined by '; '", lambda e: joined(e.regions)),
        OWN_NOTE,
    ),
    key=("record_id",),
)

COLD_HEAT_SESSIONS: Table[ThermalSession, ThermalSession] = Table(
    name="cold_heat_sessions",
    about="Each time a cold pack, a heat pack or a warm wrap was on",
    kind=ThermalSession,
    split=itself,
    columns=(
        ID,
        other("datetime", "started_at", "When the pack went on", lambda s: s.at, required=True),
        DATE,
        ENTERED,
        text(
            "kind",
            "cold, heat or warm_wrap",
            lambda s: MODES[s.mode],
            required=True,
            enum=list(MODES.values()),
        ),
        text("site", "Where", lambda s: s.region),
        whole("minutes", "On the skin, in whole minutes", lambda s: _minutes(s.exposure_s)),
        whole("planned_minutes", "What was planned", lambda s: _minutes(s.planned_s)),
        whole("seconds", "On the skin, to the second", lambda s: s.exposure_s),
        whole("overrun_seconds", "How much of that came after the plan", lambda s: s.overrun_s),
        text(
            "ended_by",
            "finished (time was up), stopped (earlier), skin (because of the skin), no_response "
            "(a skin check was not answered), unconfirmed (the end was not confirmed)",
            lambda s: s.ended_by,
            enum=[str(ending) for ending in Ending],
        ),
        other(
            "datetime",
            "wrapped_at",
            "When the person said that the pack is wrapped",
            lambda s: s.wrapped_at,
        ),
        whole("pain_before_0_10", "Pain before it", lambda s: s.pain_before, **PAIN),
        whole("pain_after_0_10", "Pain right after it", lambda s: s.pain_after, **PAIN),
        whole("pain_later_0_10", "Pain about 30 min later", lambda s: s.pain_later, **PAIN),
        text("skin_after", f"The skin: {_SKIN[0]}", lambda s: s.skin_after, enum=_SKIN[1]),
        other("boolean", "early", "Begun before the usual rest was over", lambda s: s.early),
        OWN_NOTE,
    ),
    key=("record_id",),
)

SKIN_CHECKS: Table[ThermalSession, Look] = Table(
    name="skin_checks",
    about="Each look at the skin during a session",
    kind=ThermalSession,
    split=_looks,
    columns=(
        text(
            "session_id",
            "The record_id of the session in cold_heat_sessions.csv",
            lambda look: look.session.id,
            required=True,
        ),
        other("datetime", "checked_at", "When", lambda look: look.check.at, required=True),
        other("date", "date_local", "The day of the session", lambda look: look.session.day),
        text("answer", _SKIN[0], lambda look: look.check.answer, required=True, enum=_SKIN[1]),
    ),
    key=("session_id", "checked_at"),
    belongs_to=COLD_HEAT_SESSIONS.name,
)

TABLES: tuple[Table[Any, Any], ...] = (
    PAIN_RATINGS,
    *SYMPTOM_TABLES,
    COLD_HEAT_SESSIONS,
    SKIN_CHECKS,
)
"""Every table; a new kind of entry gets its own here."""
