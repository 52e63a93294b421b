"""The pain half an hour after a session: when to offer to note it, and when no longer."""

from __future__ import annotations

from typing import TYPE_CHECKING

from backcare_desktop.domain.thermal import rest_done_s

if TYPE_CHECKING:
    from collections.abc import Iterable

    from backcare_desktop.domain.moment import Moment
    from backcare_desktop.domain.thermal import ThermalSession

OFFERED_FROM_S = 30 * 60
OFFERED_UNTIL_S = 2 * 3600


def pain_later_offer(newest_first: Iterable[ThermalSession], now: Moment) -> ThermalSession | None:
    """Return the session whose later pain can be noted now, or None.

    That is the newest one, from 30 minutes to 2 hours after the pack came off, where there
    is a number to compare with and none for later yet. Whoever skipped the other questions
    is not asked this one.
    """
    newest = _open_session(newest_first)
    if newest is None:
        return None
    in_time = OFFERED_FROM_S <= rest_done_s(newest, now) < OFFERED_UNTIL_S
    return newest if in_time else None


def offer_changes_in_s(newest_first: Iterable[ThermalSession], now: Moment) -> float | None:
    """Return the seconds until the offer begins or ends, None when it will do neither."""
    newest = _open_session(newest_first)
    if newest is None:
        return None
    done = rest_done_s(newest, now)
    ahead = (edge - done for edge in (OFFERED_FROM_S, OFFERED_UNTIL_S))
    return next((seconds for seconds in ahead if seconds > 0), None)


def _open_session(newest_first: Iterable[ThermalSession]) -> ThermalSession | None:
    newest = next(iter(newest_first), None)
    if newest is None or newest.pain_later is not None:
        return None
    rated = newest.pain_before is not None or newest.pain_after is not None
    return newest if rated else None
