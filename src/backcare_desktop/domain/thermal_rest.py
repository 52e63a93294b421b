"""How long the skin still has to rest, and what a start takes because of it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import timedelta
from enum import StrEnum
from typing import TYPE_CHECKING

from backcare_desktop.domain.thermal import ThermalMode, ThermalSession, rest_done_s
from backcare_desktop.domain.thermal_limits import ModeLimits, modes_alike

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from backcare_desktop.domain.moment import Moment
    from backcare_desktop.domain.thermal_limits import ThermalLimits

DAY_S = 24 * 3600


class StartRule(StrEnum):
    """What a start takes now."""

    FREE = "free"
    SECOND_CONFIRMATION = "second_confirmation"
    NOT_YET = "not_yet"
    NOT_TODAY = "not_today"


class Obstacle(StrEnum):
    """What stands in the way of a start, or asks for a second confirmation."""

    REST = "rest"
    OTHER_KIND = "other_kind"
    DAY_COUNT = "day_count"
    DAYS_IN_A_ROW = "days_in_a_row"
    DAY_HOURS = "day_hours"


@dataclass(frozen=True, slots=True, kw_only=True)
class Allowance:
    """What a start of one mode takes now, and how long it may be.

    `hard_left_s` is the time before which nothing starts, `rest_left_s` the rest that is
    usually left (0.0 when over). `today` counts the sessions of this mode that began
    today. `longest_s` is the longest plan, `usual_s` the one to offer. `counts_trash`
    says that it would be another answer without the sessions in the trash.
    """

    mode: ThermalMode
    rule: StartRule
    obstacle: Obstacle | None
    hard_left_s: float
    rest_left_s: float
    today: int
    longest_s: int
    usual_s: int
    first_ever: bool
    limits: ModeLimits
    counts_trash: bool = False

    @property
    def changes_in_s(self) -> float | None:
        """The seconds until a part of the rest is over, None when there is none."""
        ahead = (self.hard_left_s, self.rest_left_s)
        return min((left for left in ahead if left > 0), default=None)

    @property
    def day_is_usually_full(self) -> bool:
        """Whether today's usual number of sessions is reached: time for a notice."""
        return self.today >= self.limits.per_day


def allowance(
    mode: ThermalMode, sessions: Iterable[ThermalSession], limits: ThermalLimits, now: Moment
) -> Allowance:
    """Return what a start of `mode` takes now, after all the `sessions` ever held.

    Those in the trash belong to them: an entry that was deleted, or that went with an
    older backup, does not take the cold back from the skin. Only the first time stays the
    first until an entry is kept.

    Sources: the limits come from leaflets and labels, see the content they are read from.
    """
    held = tuple(sessions)
    kept = tuple(session for session in held if not session.in_trash)
    first_ever = limits.of(mode).first_longest_s is not None and not any(
        session.mode is mode for session in kept
    )
    result = _allowance(mode, held, limits, now, first_ever=first_ever)
    if kept == held:
        return result
    without = _allowance(mode, kept, limits, now, first_ever=first_ever)
    return replace(result, counts_trash=result != without)


def _allowance(
    mode: ThermalMode,
    held: tuple[ThermalSession, ...],
    limits: ThermalLimits,
    now: Moment,
    *,
    first_ever: bool,
) -> Allowance:
    own = limits.of(mode)
    before = [session for session in held if session.mode is mode]
    longest_s = _longest_s(own, before, now, first_ever=first_ever)
    today = sum(session.day == now.wall.date() for session in before)
    rest = _Rest.after(mode, held, limits, now)
    full = _day_obstacle(own, before, today, longest_s, now.wall.date())
    return Allowance(
        mode=mode,
        rule=rest.rule if full is None else StartRule.NOT_TODAY,
        obstacle=full or rest.obstacle,
        hard_left_s=rest.hard_s,
        rest_left_s=rest.usual_s,
        today=today,
        longest_s=longest_s,
        usual_s=min(own.usual_s, longest_s),
        first_ever=first_ever,
        limits=own,
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class _Rest:
    """The rest that is left: without appeal, and usually."""

    hard_s: float = 0.0
    usual_s: float = 0.0
    other_kind_s: float = 0.0

    @classmethod
    def after(
        cls,
        mode: ThermalMode,
        held: tuple[ThermalSession, ...],
        limits: ThermalLimits,
        now: Moment,
    ) -> _Rest:
        own, alike = limits.of(mode), modes_alike(mode)
        same = [rest_done_s(session, now) for session in held if session.mode in alike]
        other = [rest_done_s(session, now) for session in held if session.mode not in alike]
        between = _left_s(limits.between_kinds_s, other)
        return cls(
            hard_s=max(_left_s(own.gap_hard_s, same), between),
            usual_s=max(_left_s(own.gap_s, same), between),
            other_kind_s=between,
        )

    @property
    def rule(self) -> StartRule:
        if self.hard_s > 0:
            return StartRule.NOT_YET
        return StartRule.SECOND_CONFIRMATION if self.usual_s > 0 else StartRule.FREE

    @property
    def obstacle(self) -> Obstacle | None:
        if self.usual_s <= 0:
            return None
        if self.hard_s > 0 and self.hard_s == self.other_kind_s:
            return Obstacle.OTHER_KIND
        return Obstacle.REST


def _left_s(gap_s: int, done: list[float]) -> float:
    """Return what is left of a gap, which is never more than the whole of it."""
    return max(0.0, gap_s - min(done, default=float(gap_s)))


def _longest_s(
    own: ModeLimits, before: list[ThermalSession], now: Moment, *, first_ever: bool
) -> int:
    if first_ever and own.first_longest_s is not None:
        return own.first_longest_s
    if own.day_longest_s is None:
        return own.longest_s
    worn = sum(session.exposure_s for session in before if rest_done_s(session, now) < DAY_S)
    return max(0, min(own.longest_s, own.day_longest_s - worn))


def _day_obstacle(
    own: ModeLimits, before: list[ThermalSession], today: int, longest_s: int, day: date
) -> Obstacle | None:
    if today >= own.per_day_hard:
        return Obstacle.DAY_COUNT
    row = own.days_in_a_row_hard
    if row is not None and _days_in_a_row(before, day) >= row:
        return Obstacle.DAYS_IN_A_ROW
    return Obstacle.DAY_HOURS if longest_s < own.shortest_s else None


def _days_in_a_row(before: list[ThermalSession], day: date) -> int:
    """Return how many days running, up to yesterday, had a session."""
    days = {session.day for session in before}
    row = 0
    while day - timedelta(days=row + 1) in days:
        row += 1
    return row
