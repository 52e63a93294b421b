"""What an ice or heat session asks of the screen and the sound at any moment."""

from __future__ import annotations

from dataclasses import replace
from enum import StrEnum
from typing import TYPE_CHECKING

from backcare_desktop.domain.thermal import Ending
from backcare_desktop.domain.thermal_live import LiveSession, LiveState

if TYPE_CHECKING:
    from backcare_desktop.domain.moment import Moment

CHECK_SOUNDS_AT_S = (0, 60)
OFF_SOUNDS_AT_S = (*range(0, 120, 10), *range(120, 900, 30))
STOP_GRACE_S = 20
QUIET_S = 60
QUIETS_AT_MOST = 2
SAME_SOUND_WITHIN_S = 1.0


class Alarm(StrEnum):
    """What stands on the screen until it is answered."""

    NONE = "none"
    CHECK = "check"
    OFF = "off"


def alarm(live: LiveSession | None) -> Alarm:
    """Return the alarm of a session: OFF also while it is uncertain whether the pack is on."""
    if live is None:
        return Alarm.NONE
    if live.state in (LiveState.OFF_ALARM, LiveState.CONFIRM):
        return Alarm.OFF
    return Alarm.CHECK if live.state is LiveState.CHECK else Alarm.NONE


def shows_before_saving(old: LiveSession | None, new: LiveSession) -> bool:
    """Whether the clock raised a new alarm: window and sound then come before the disk.

    What the person decided is saved before its effect is shown; a clock's decision follows
    from the saved anchor anyway. `old` is None for a session found after a start.
    """
    raised = alarm(new)
    by_person = old is not None and new.ending in (Ending.STOPPED, Ending.SKIN)
    return raised is not Alarm.NONE and raised is not alarm(old) and not by_person


def next_sound_s(live: LiveSession, now: Moment) -> float | None:
    """Return the seconds until the next burst after the one playing now, None when over.

    The first burst of an alarm sounds with the window, unless the person called the pack
    off themselves. Ignored, an alarm sounds every 10 s for 2 minutes, every 30 s until 15
    minutes, and then stays on the screen in silence.
    """
    since = live.asked_for_s(now)
    if since is None:
        return None
    silent_until = max(since + SAME_SOUND_WITHIN_S, _silent_until_s(live))
    sounds_at = OFF_SOUNDS_AT_S if alarm(live) is Alarm.OFF else CHECK_SOUNDS_AT_S
    return next((at - since for at in sounds_at if at >= silent_until), None)


def sounds_at_once(live: LiveSession) -> bool:
    """Whether the alarm that has just been raised sounds together with its window."""
    return alarm(live) is not Alarm.NONE and live.ending is not Ending.STOPPED


def quiets_left(live: LiveSession) -> int:
    """Return how many more times the alarm can be silenced for a minute."""
    return max(0, QUIETS_AT_MOST - live.quiets) if alarm(live) is Alarm.OFF else 0


def keep_quiet(live: LiveSession, now: Moment) -> LiveSession:
    """Silence the alarm for a minute, at most twice; it stays on the screen."""
    if quiets_left(live) == 0:
        return live
    return replace(live, seq=live.seq + 1, quiets=live.quiets + 1, quiet_at=now)


def _silent_until_s(live: LiveSession) -> float:
    """Return until when, in seconds after the alarm was raised, no sound may come."""
    grace = STOP_GRACE_S if live.ending is Ending.STOPPED else 0
    if live.quiet_at is None or live.raised is None:
        return grace
    quiet_from = live.quiet_at.seconds_since(live.raised)
    return grace if quiet_from is None else max(grace, quiet_from + QUIET_S)
