"""The ice and heat timer: what becomes of a session when time passes or the person acts.

Each function takes a session and the present moment and returns the session as it then is;
the very same one when nothing changes. An action first lets the clock have its say, so a
tap that comes after the alarm cannot undo it; one that does not fit the state is ignored.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime
from typing import TYPE_CHECKING

from backcare_desktop.domain.record import check_time
from backcare_desktop.domain.thermal import Ending, Skin, SkinCheck
from backcare_desktop.domain.thermal_live import LiveSession, LiveState
from backcare_desktop.domain.thermal_rest import StartRule

if TYPE_CHECKING:
    from backcare_desktop.domain.moment import Moment
    from backcare_desktop.domain.thermal_rest import Allowance

ANSWER_WITHIN_S = 120
PAUSE_LONGEST_S = 300


@dataclass(frozen=True, slots=True, kw_only=True)
class SessionPlan:
    """What the person chose: `wrapped_at` is when they said that the pack is wrapped.

    `planned_s` is in seconds, `pain_before` 0-10 or None. `second_confirmation` says that
    they confirmed once more that they want to begin before the usual rest is over.
    """

    planned_s: int
    wrapped_at: datetime
    region: str = ""
    pain_before: int | None = None
    second_confirmation: bool = False

    def __post_init__(self) -> None:
        check_time(self.wrapped_at)


def start(
    plan: SessionPlan, allowed: Allowance, now: Moment, *, session_id: str, host: str
) -> LiveSession:
    """Return the session that begins now.

    Raises ValueError for a plan that is too short or too long, or that begins too early.
    """
    early = allowed.rule is StartRule.SECOND_CONFIRMATION
    if not (allowed.rule is StartRule.FREE or (early and plan.second_confirmation)):
        raise ValueError(f"a session must not begin now: {allowed.obstacle}")
    if not allowed.limits.shortest_s <= plan.planned_s <= allowed.longest_s:
        raise ValueError("a session's plan must be within its limits")
    return LiveSession(
        id=session_id,
        host=host,
        state=LiveState.RUNNING,
        mode=allowed.mode,
        region=plan.region,
        planned_s=plan.planned_s,
        check_s=allowed.limits.check_times_s(plan.planned_s),
        cap_s=allowed.longest_s,
        wrapped_at=plan.wrapped_at,
        pain_before=plan.pain_before,
        early=early,
        started=now,
        anchor=now,
        seen=now,
    )


def tick(live: LiveSession, now: Moment) -> LiveSession:
    """Let time pass: raise the most severe alarm that is due, and that one only."""
    if live.state is LiveState.PACK_OFF:
        return _end_pause(live, now)
    if live.state not in (LiveState.RUNNING, LiveState.CHECK):
        return live
    if now.seconds_since(live.anchor) is None:
        return ask_if_still_on(live, now)
    ending = _ending_due(live, now)
    if ending is not None:
        return _call_off(_with_missed(live, now), now, ending)
    return _ask_for_skin(live, now)


def ask_if_still_on(live: LiveSession, now: Moment) -> LiveSession:
    """Ask whether the pack is still on, counting the most it could have been."""
    return replace(
        live,
        seq=live.seq + 1,
        state=LiveState.CONFIRM,
        carried_s=live.most_s(now),
        anchor=now,
        raised=now,
    )


def answer_check(live: LiveSession, now: Moment, skin: Skin) -> LiveSession:
    """Take the answer to a look at the skin: anything but OK calls the pack off."""
    live = tick(live, now)
    if live.state is not LiveState.CHECK or skin is Skin.MISSED:
        return live
    live = replace(live, checks=(*live.checks, SkinCheck(at=now.wall, answer=skin)))
    if skin is not Skin.OK:
        return _call_off(live, now, Ending.SKIN)
    return replace(live.seen_at(now), state=LiveState.RUNNING, raised=None)


def lift(live: LiveSession, now: Moment) -> LiveSession:
    """Take the pack off for a moment: the exposure stands still."""
    live = tick(live, now)
    if live.state not in (LiveState.RUNNING, LiveState.CHECK):
        return live
    return replace(
        live.seen_at(now),
        state=LiveState.PACK_OFF,
        carried_s=live.exposure_s(now),
        anchor=now,
        raised=None,
    )


def can_resume(live: LiveSession, now: Moment) -> bool:
    """Whether the pack may be put back: within 5 minutes, and only for what is left."""
    paused = now.seconds_since(live.anchor)
    in_time = paused is not None and paused < PAUSE_LONGEST_S
    return live.state is LiveState.PACK_OFF and in_time and live.remaining_s(now) > 0


def resume(live: LiveSession, now: Moment, *, wrapped: bool, skin: Skin) -> LiveSession:
    """Put the pack back on; needs the wrap and the skin confirmed anew.

    Skin that is not as it should be ends the session instead.
    """
    live = tick(live, now)
    if not can_resume(live, now) or skin is Skin.MISSED:
        return live
    if skin is not Skin.OK:
        looked = replace(live, checks=(*live.checks, SkinCheck(at=now.wall, answer=skin)))
        return _finish(looked, live.anchor, Ending.SKIN)
    if not wrapped:
        return live
    due = live.checks_reached(live.exposure_s(now)) - len(live.checks)
    return replace(
        live.seen_at(now),
        state=LiveState.RUNNING,
        anchor=now,
        wrapped_at=now.wall,
        checks=live.checks + (SkinCheck(at=now.wall, answer=Skin.OK),) * due,
    )


def stop(live: LiveSession, now: Moment) -> LiveSession:
    """Call the pack off at the person's wish; the clock runs until they say it is off."""
    live = tick(live, now)
    if live.state in (LiveState.RUNNING, LiveState.CHECK, LiveState.CONFIRM):
        return _call_off(live, now, Ending.STOPPED)
    if live.state is LiveState.PACK_OFF:
        return _finish(live, live.anchor, Ending.STOPPED)
    return live


def confirm_off(live: LiveSession, now: Moment) -> LiveSession:
    """Take the person's word that the pack is off now, in whatever state it is on."""
    live = tick(live, now)
    if live.state is LiveState.PACK_OFF:
        return stop(live, now)
    if not live.pack_is_on:
        return live
    off = replace(live.seen_at(now), carried_s=live.exposure_s(now))
    return _finish(off, now, live.ending or Ending.STOPPED)


def next_boundary_s(live: LiveSession, now: Moment) -> float | None:
    """Return the seconds until `tick` next has something to do, or None if it never has."""
    exposure = live.exposure_s(now)
    if live.state is LiveState.RUNNING:
        ahead = (*live.check_s, live.planned_s)[len(live.checks) :]
        return max(0.0, min(ahead, default=live.planned_s) - exposure)
    if live.state is LiveState.CHECK:
        return max(0.0, min(_unanswered_at_s(live, now), live.planned_s) - exposure)
    if live.state is LiveState.PACK_OFF:
        return max(0.0, PAUSE_LONGEST_S - (now.seconds_since(live.anchor) or 0.0))
    return None


def _end_pause(live: LiveSession, now: Moment) -> LiveSession:
    if can_resume(live, now):
        return live
    return _finish(live, live.anchor, Ending.STOPPED)


def _ending_due(live: LiveSession, now: Moment) -> Ending | None:
    """Return the boundary that was reached first and calls the pack off, or None."""
    unanswered_at = _unanswered_at_s(live, now)
    if live.exposure_s(now) < min(live.planned_s, unanswered_at):
        return None
    return Ending.FINISHED if live.planned_s <= unanswered_at else Ending.NO_RESPONSE


def _unanswered_at_s(live: LiveSession, now: Moment) -> float:
    """Return the exposure at which the open look at the skin counts as unanswered."""
    if live.state is not LiveState.CHECK:
        return float("inf")
    waited = live.asked_for_s(now)
    return live.exposure_s(now) + ANSWER_WITHIN_S - (ANSWER_WITHIN_S if waited is None else waited)


def _ask_for_skin(live: LiveSession, now: Moment) -> LiveSession:
    """Ask for the newest look at the skin that is due; the ones before it were missed."""
    due = live.checks_reached(live.exposure_s(now)) - len(live.checks)
    if live.state is LiveState.CHECK or due < 1:
        return live
    missed = (SkinCheck(at=now.wall, answer=Skin.MISSED),) * (due - 1)
    return replace(
        live.seen_at(now), state=LiveState.CHECK, checks=live.checks + missed, raised=now
    )


def _with_missed(live: LiveSession, now: Moment) -> LiveSession:
    """Write down the looks at the skin that fell due and were not answered."""
    due = live.checks_reached(live.exposure_s(now)) - len(live.checks)
    return replace(live, checks=live.checks + (SkinCheck(at=now.wall, answer=Skin.MISSED),) * due)


def _call_off(live: LiveSession, now: Moment, ending: Ending) -> LiveSession:
    return replace(live.seen_at(now), state=LiveState.OFF_ALARM, ending=ending, raised=now)


def _finish(live: LiveSession, off: Moment, ending: Ending) -> LiveSession:
    return replace(
        live, seq=live.seq + 1, state=LiveState.AFTER, ending=ending, off=off, raised=None
    )
