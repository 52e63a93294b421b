"""An ice or heat session under way: all that must survive a crash, and what the clocks say."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum

from backcare_desktop.domain.moment import Moment
from backcare_desktop.domain.pain import check_pain
from backcare_desktop.domain.record import check_time
from backcare_desktop.domain.thermal import Ending, Skin, SkinCheck, ThermalMode, ThermalSession

LIVE_VERSION = 1
LONGEST_PLAN_S = 24 * 3600
COUNT_LIMIT_S = 10_000_000_000
HEARTBEAT_S = 30
KEEP_AWAKE_PAST_PLAN_S = 30 * 60


class LiveState(StrEnum):
    """Where a session stands; without a live session the timer is idle or resting."""

    RUNNING = "running"
    CHECK = "check"
    PACK_OFF = "pack_off"
    OFF_ALARM = "off_alarm"
    CONFIRM = "confirm"
    AFTER = "after"


PACK_ON = (LiveState.RUNNING, LiveState.CHECK, LiveState.OFF_ALARM, LiveState.CONFIRM)


@dataclass(frozen=True, slots=True, kw_only=True)
class LiveSession:
    """The one session under way; seconds throughout.

    `id` becomes the entry's id, `host` names the computer it runs on, `seq` counts its
    versions. `mode` is None for a session of which only an unreadable file was found.
    `check_s` are the exposures at which the skin is looked at, `cap_s` the longest plan
    that was allowed. `anchor` is when the pack was last put on (in PACK_OFF: lifted) and
    `carried_s` what it had been on before. `seen_s` is the exposure at `seen`, the last
    time anything was saved. `raised` is when the present check, alarm or question was
    put to the person; `ending` why the pack has to come off. `quiets` counts the minutes
    of quiet asked for, the last one at `quiet_at`. `off` is when the pack came off.

    Raises ValueError for values that no session can have.
    """

    version: int = LIVE_VERSION
    id: str
    host: str
    seq: int = 1
    state: LiveState
    mode: ThermalMode | None
    region: str = ""
    planned_s: int
    check_s: tuple[int, ...] = ()
    cap_s: int
    wrapped_at: datetime
    pain_before: int | None = None
    early: bool = False
    started: Moment
    anchor: Moment
    carried_s: float = 0.0
    seen: Moment
    seen_s: float = 0.0
    checks: tuple[SkinCheck, ...] = ()
    raised: Moment | None = None
    ending: Ending | None = None
    quiets: int = 0
    quiet_at: Moment | None = None
    off: Moment | None = None
    pain_after: int | None = None
    skin_after: Skin | None = None

    def __post_init__(self) -> None:
        check_time(self.wrapped_at)
        check_pain(self.pain_before)
        check_pain(self.pain_after)
        self._check_numbers()
        self._check_state()

    def _check_numbers(self) -> None:
        if self.version != LIVE_VERSION:
            raise ValueError(f"version {self.version} of a running session is not known here")
        shortest = 1 if self.is_known else 0
        if not shortest <= self.planned_s <= self.cap_s <= LONGEST_PLAN_S:
            raise ValueError("the plan must be at least a second and within its cap")
        if any(not 0 < at < self.planned_s for at in self.check_s):
            raise ValueError("a look at the skin must fall within the plan")
        if not (0 <= self.carried_s <= COUNT_LIMIT_S and 0 <= self.seen_s <= COUNT_LIMIT_S):
            raise ValueError("seconds on the skin must not be below zero or out of all bounds")
        if self.quiets < 0 or self.seq < 0:
            raise ValueError("a count must not be below zero")

    def _check_state(self) -> None:
        asking = self.state in (LiveState.CHECK, LiveState.OFF_ALARM, LiveState.CONFIRM)
        if asking and self.raised is None:
            raise ValueError("a question needs the moment it was put")
        if self.state in (LiveState.OFF_ALARM, LiveState.AFTER) and self.ending is None:
            raise ValueError("an end needs its reason")
        if self.state is LiveState.AFTER and self.off is None:
            raise ValueError("an end needs the moment the pack came off")

    @property
    def is_known(self) -> bool:
        """Whether more is known than that a session may have been running."""
        return self.mode is not None

    @property
    def pack_is_on(self) -> bool:
        """Whether the pack is, or may be, on the skin."""
        return self.state in PACK_ON

    def exposure_s(self, now: Moment) -> float:
        """Return the seconds on the skin, the most that the trusted clock allows.

        Where no clock can vouch for the time since the pack was put on, what was last
        known stands; `most_s` then gives the most it could be.
        """
        known = max(self.seen_s, self.carried_s)
        passed = now.seconds_since(self.anchor) if self.pack_is_on else None
        exposure = known if passed is None else max(known, self.carried_s + passed)
        return min(exposure, COUNT_LIMIT_S)

    def most_s(self, now: Moment) -> float:
        """Return the most seconds on the skin that any clock allows, the wall clock too."""
        exposure = self.exposure_s(now)
        if not self.pack_is_on or now.seconds_since(self.anchor) is not None:
            return exposure
        since_seen = self.seen_s + now.wall_seconds_since(self.seen)
        since_anchor = self.carried_s + now.wall_seconds_since(self.anchor)
        return min(max(exposure, since_seen, since_anchor), COUNT_LIMIT_S)

    def exposure_range_s(self, now: Moment) -> tuple[float, float]:
        """Return the least and the most seconds on the skin: what CONFIRM shows."""
        return self.seen_s, self.most_s(now)

    def remaining_s(self, now: Moment) -> float:
        """Return the seconds of the plan that are left, 0.0 when it is over."""
        return max(0.0, self.planned_s - self.exposure_s(now))

    def overrun_s(self, now: Moment) -> float:
        """Return the seconds on the skin beyond the plan, 0.0 while within it."""
        return max(0.0, self.exposure_s(now) - self.planned_s)

    def late_s(self, now: Moment) -> float:
        """Return for how many seconds the pack should have been off: what the alarm counts.

        That is since the end of the plan, or since an alarm that came before it.
        """
        called = self.asked_for_s(now) if self.state is LiveState.OFF_ALARM else None
        return max(self.overrun_s(now), called or 0.0)

    def asked_for_s(self, now: Moment) -> float | None:
        """Return how long the present check, alarm or question has waited, or None."""
        return None if self.raised is None else now.seconds_since(self.raised)

    def checks_reached(self, exposure_s: float) -> int:
        """Return how many looks at the skin have fallen due by that exposure."""
        return sum(at <= exposure_s for at in self.check_s)

    def keeps_awake(self, now: Moment) -> bool:
        """Whether the computer should be kept awake: pack on, and not long past the plan."""
        counting = self.state in (LiveState.RUNNING, LiveState.CHECK, LiveState.OFF_ALARM)
        return counting and self.overrun_s(now) <= KEEP_AWAKE_PAST_PLAN_S

    def heartbeat_due(self, now: Moment) -> bool:
        """Whether 30 s have passed since anything was saved while the pack is counted."""
        counting = self.state in (LiveState.RUNNING, LiveState.CHECK, LiveState.OFF_ALARM)
        passed = now.seconds_since(self.seen)
        return counting and (passed is None or passed >= HEARTBEAT_S)

    def seen_at(self, now: Moment) -> LiveSession:
        """Return the next version, with the exposure as it is now."""
        return replace(self, seq=self.seq + 1, seen=now, seen_s=self.exposure_s(now))

    def with_after(self, *, pain: int | None, skin: Skin | None) -> LiveSession:
        """Return the next version with what the person said afterwards; pain 0-10."""
        return replace(self, seq=self.seq + 1, pain_after=pain, skin_after=skin)

    def record(self, entered_at: datetime, tz: str = "") -> ThermalSession:
        """Return the diary entry of a session that has ended.

        Raises ValueError while it has not, and for a session nothing is known about.
        """
        if self.mode is None or self.ending is None or self.off is None:
            raise ValueError("only a known session whose pack is off can be written down")
        exposure_s = round(max(self.seen_s, self.carried_s))
        return ThermalSession(
            id=self.id,
            at=self.started.wall,
            entered_at=entered_at,
            updated=entered_at,
            tz=tz,
            mode=self.mode,
            planned_s=self.planned_s,
            exposure_s=exposure_s,
            ended_by=self.ending,
            wrapped_at=self.wrapped_at,
            region=self.region,
            checks=self.checks,
            overrun_s=max(0, exposure_s - self.planned_s),
            pain_before=self.pain_before,
            pain_after=self.pain_after,
            skin_after=self.skin_after,
            off=self.off,
            early=self.early,
        )
