"""What was done in each step of flare-up help, as the diary has it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from backcare_desktop.domain.flare_up import SignsAsked, newest_in
from backcare_desktop.domain.pain import PainEntry
from backcare_desktop.domain.symptom_check import SymptomCheck
from backcare_desktop.domain.thermal import ThermalSession
from backcare_desktop.ui.flare_up.words import when
from backcare_desktop.ui.language import span
from backcare_desktop.ui.thermal.words import mode_name

if TYPE_CHECKING:
    from datetime import datetime

    from backcare_desktop.domain.flare_up import FlareUp
    from backcare_desktop.state.states import States


@dataclass(frozen=True, slots=True, kw_only=True)
class Done:
    """What stands under a step's title."""

    words: str
    is_done: bool = False


def signs_done(states: States, flare_up: FlareUp) -> Done:
    """Return whether the warning signs were gone through, and when."""
    checks = newest_in(states.diary.diary, flare_up, SymptomCheck)
    now = states.clock.local_now()
    if flare_up.warning_signs is SignsAsked.ASKED and not states.flare_up.signs_are_offered:
        if checks is None or not checks.answers:
            return Done(words=_tr("Answered"), is_done=True)
        told = _tr("Answered {when}")
        return Done(words=told.format(when=when(checks.at, now)), is_done=True)
    if flare_up.warning_signs is SignsAsked.ASKED:
        return Done(words=_tr("Has anything changed?"))
    if flare_up.warning_signs is SignsAsked.NOT_ASKED:
        return Done(words=_tr("Not asked"))
    return Done(words=_tr("20 seconds"))


def ease_done(flare_up: FlareUp) -> Done:
    """Return the position somebody rested in last."""
    if not flare_up.rested_in:
        return Done(words=_tr("A position of ease"))
    from backcare_desktop.content.exercises import exercise_name  # noqa: PLC0415 - once in one

    return Done(words=exercise_name(flare_up.rested_in[-1]), is_done=True)


def thermal_done(states: States, flare_up: FlareUp) -> Done:
    """Return the session under way, or the last one."""
    if states.timer.live is not None:
        return Done(words=_tr("Under way"))
    session = newest_in(states.diary.diary, flare_up, ThermalSession)
    if session is None:
        return Done(words=_tr("Wrapped, with a timer"))
    return Done(words=_session(session, states.clock.local_now()), is_done=True)


def pain_done(states: States, flare_up: FlareUp) -> Done:
    """Return the last number."""
    entry = newest_in(states.diary.diary, flare_up, PainEntry)
    if entry is None:
        return Done(words=_tr("One number"))
    told = _tr("Pain {score}, {when}")
    at = when(entry.at, states.clock.local_now())
    return Done(words=told.format(score=entry.score, when=at), is_done=True)


def _session(session: ThermalSession, now: datetime) -> str:
    told = _tr("{kind}, {span}, {when}")
    return told.format(
        kind=mode_name(session.mode), span=span(session.exposure_s), when=when(session.at, now)
    )


def _tr(text: str) -> str:
    return QCoreApplication.translate("FlareUp", text)
