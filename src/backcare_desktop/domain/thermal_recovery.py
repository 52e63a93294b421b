"""What becomes of an ice or heat session when the program was gone for a while."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from backcare_desktop.domain.record import check_time
from backcare_desktop.domain.thermal import Ending
from backcare_desktop.domain.thermal_live import LiveSession, LiveState
from backcare_desktop.domain.thermal_timer import ask_if_still_on, stop, tick

if TYPE_CHECKING:
    from datetime import datetime

    from backcare_desktop.domain.moment import Moment

GIVEN_UP_AFTER_S = 12 * 3600


def recover(live: LiveSession, now: Moment) -> LiveSession:
    """Return the session found after a start.

    In the same boot it goes on exactly, or raises the alarm with the true overrun. In
    another boot no clock can vouch for the time, so the person is asked. An alarm or
    question that nobody answered for more than 12 hours ends without noise, marked as
    not confirmed; a younger one sounds afresh.
    """
    if live.state is LiveState.AFTER:
        return live
    if _given_up(live, now):
        return _end_unconfirmed(live, now)
    if live.state in (LiveState.OFF_ALARM, LiveState.CONFIRM):
        return _raise_again(live, now)
    return tick(live, now)


def is_elsewhere(live: LiveSession, now: Moment, host: str) -> bool:
    """Whether a session belongs to another computer than the one called `host`.

    A computer that was only given another name still counts from the same start.
    """
    return live.host != host and live.seen.boot_id != now.boot_id


def leave(live: LiveSession, now: Moment) -> LiveSession:
    """Return what to save when the program is forced to end: the next start will ask."""
    live = tick(live, now)
    if live.state in (LiveState.RUNNING, LiveState.CHECK):
        return ask_if_still_on(live.seen_at(now), now)
    return live


def lost_session(now: Moment, *, session_id: str, host: str) -> LiveSession:
    """Return the question to put when only an unreadable file of a session was found."""
    return LiveSession(
        id=session_id,
        host=host,
        state=LiveState.CONFIRM,
        mode=None,
        planned_s=0,
        cap_s=0,
        wrapped_at=now.wall,
        started=now,
        anchor=now,
        seen=now,
        raised=now,
    )


def confirm_still_on(live: LiveSession, now: Moment) -> LiveSession:
    """Take the answer that the pack is still on: it has to come off now."""
    return stop(live, now) if live.state is LiveState.CONFIRM else live


def confirm_was_off(live: LiveSession, now: Moment, at: datetime) -> LiveSession:
    """Take the answer that the pack came off at `at`, also for an end nobody confirmed.

    The exposure is then what was last known and the time from there to `at`, never less
    than what was known and never more than could be. Raises ValueError for a naive `at`.
    """
    check_time(at)
    unconfirmed = live.state is LiveState.AFTER and live.ending is Ending.UNCONFIRMED
    if not (unconfirmed or live.state is LiveState.CONFIRM):
        return live
    least, most = live.exposure_range_s(now)
    claimed = least + (at - live.seen.wall).total_seconds()
    longest_ago = most - least + _since_end_s(live, now)
    ago = (now.wall - at).total_seconds()
    return replace(
        live,
        seq=live.seq + 1,
        state=LiveState.AFTER,
        ending=live.ending or Ending.STOPPED,
        carried_s=min(max(claimed, least), most),
        off=now.earlier(min(max(ago, 0.0), longest_ago)),
        raised=None,
    )


def _since_end_s(live: LiveSession, now: Moment) -> float:
    """Return the seconds since a session was given up, 0.0 for one that was not."""
    return 0.0 if live.off is None else now.seconds_since(live.off) or 0.0


def _given_up(live: LiveSession, now: Moment) -> bool:
    if live.state in (LiveState.OFF_ALARM, LiveState.CONFIRM) and live.raised is not None:
        waited = now.seconds_since(live.raised)
        by_wall = now.wall_seconds_since(live.raised)
        return (by_wall if waited is None else waited) > GIVEN_UP_AFTER_S
    return live.overrun_s(now) > GIVEN_UP_AFTER_S


def _end_unconfirmed(live: LiveSession, now: Moment) -> LiveSession:
    return replace(
        live,
        seq=live.seq + 1,
        state=LiveState.AFTER,
        ending=Ending.UNCONFIRMED,
        carried_s=live.most_s(now),
        off=now,
        raised=None,
    )


def _raise_again(live: LiveSession, now: Moment) -> LiveSession:
    """Let the alarm sound from its beginning, counting from a clock of this boot."""
    return replace(live, seq=live.seq + 1, carried_s=live.most_s(now), anchor=now, raised=now)
