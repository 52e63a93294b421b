"""A computer that sleeps, dies and lies about the time, a person, and what must hold for them."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import timedelta
from random import Random
from typing import TYPE_CHECKING, TypeAlias

import msgspec

from backcare_desktop.domain import thermal_recovery
from backcare_desktop.domain.moment import Moment
from backcare_desktop.domain.thermal import Skin, ThermalMode
from backcare_desktop.domain.thermal_live import LiveSession, LiveState
from backcare_desktop.domain.thermal_rest import allowance
from backcare_desktop.domain.thermal_timer import (
    answer_check,
    confirm_off,
    lift,
    next_boundary_s,
    resume,
    stop,
    tick,
)
from tests.support.thermal import HOUR, LIMITS, NOON, begun

if TYPE_CHECKING:
    from collections.abc import Callable

Recover: TypeAlias = "Callable[[LiveSession, Moment], LiveSession]"

MIXES = {
    "ticks": ("on time",),
    "late ticks": ("on time", "late"),
    "suspend": ("on time", "on time", "sleep"),
    "wall clock set": ("on time", "wall"),
    "kill -9": ("on time", "on time", "kill"),
    "all mixed": ("on time", "on time", "late", "sleep", "wall", "kill", "reboot"),
    "reboot": ("on time", "on time", "reboot"),
    "reboot, wall clock an hour back": ("on time", "on time", "reboot back"),
}
COUNTING = (LiveState.RUNNING, LiveState.CHECK)
STEPS = 80
HAIR_S = 0.001


@dataclass
class World:
    """True time and true seconds on the skin, and the clocks as this computer shows them."""

    random: Random
    true_s: float = 0.0
    on_skin_s: float = 0.0
    pack_on: bool = True
    booted_at_s: float = -1000.0
    boot: int = 1
    wall_error_s: float = 0.0

    def now(self) -> Moment:
        return Moment(
            wall=NOON + timedelta(seconds=self.true_s + self.wall_error_s),
            boot=self.true_s - self.booted_at_s,
            boot_id=f"boot-{self.boot}",
        )

    def wait(self, seconds: float) -> None:
        self.true_s += seconds
        self.on_skin_s += seconds if self.pack_on else 0.0

    def reboot(self) -> None:
        self.wait(self.random.uniform(30, 1800))
        self.boot += 1
        self.booted_at_s = self.true_s - self.random.uniform(5, 30)


@dataclass
class Run:
    """One session from its start to its end, and the complaints about it."""

    world: World
    recover: Recover
    live: LiveSession = field(default_factory=begun)
    saved: bytes = b""
    alarms: int = 0
    highest_s: float = 0.0
    lied_across_boots: bool = False
    complaints: list[str] = field(default_factory=list)

    def go(self, faults: tuple[str, ...]) -> list[str]:
        self.save()
        for _ in range(STEPS):
            self.let_happen(self.world.random.choice(faults))
            self.look()
            if self.live.state is LiveState.AFTER:
                break
            self.person_acts()
            self.look()
        if self.alarms > 1:
            self.complaints.append("I4: the end was called more than once")
        self.look_at_the_rest()
        return self.complaints

    def let_happen(self, fault: str) -> None:
        world = self.world
        if fault == "on time":
            world.wait(min(world.random.uniform(1, 60), self.ahead_s()))
        elif fault == "late":
            world.wait(world.random.uniform(1, 30) + self.ahead_s())
        elif fault == "sleep":
            world.wait(world.random.uniform(60, 5400))
        elif fault == "wall":
            world.wall_error_s += world.random.choice((-HOUR, HOUR))
        elif fault == "kill":
            world.wait(world.random.uniform(0, 300))
            self.start_again()
            return
        else:
            self.lied_across_boots |= fault == "reboot back" or world.wall_error_s != 0
            world.wall_error_s -= HOUR if fault == "reboot back" else 0
            world.reboot()
            self.start_again()
            self.never_goes_on()
            return
        self.become(tick(self.live, world.now()))

    def ahead_s(self) -> float:
        ahead = next_boundary_s(self.live, self.world.now())
        return 30.0 if ahead is None else ahead + HAIR_S

    def start_again(self) -> None:
        found = msgspec.json.decode(self.saved, type=LiveSession)
        self.live = self.recover(found, self.world.now())
        self.save()

    def become(self, new: LiveSession, *, by_person: bool = False) -> None:
        """Take the new version; what the clock decided may be lost before it is saved."""
        old, self.live = self.live, new
        if new.seq < old.seq:
            self.complaints.append("an older version took the place of a newer one")
        if old.state in COUNTING and new.state is LiveState.AFTER and not by_person:
            self.complaints.append("I5: ended without a word from the person")
        if old.state is not LiveState.OFF_ALARM and new.state is LiveState.OFF_ALARM:
            self.alarms += not by_person
        if new.heartbeat_due(self.world.now()):
            self.live = new.seen_at(self.world.now())
        if by_person or self.world.random.random() < 0.8:
            self.save()

    def save(self) -> None:
        self.saved = msgspec.json.encode(self.live)

    def person_acts(self) -> None:
        world, live, now = self.world, self.live, self.world.now()
        luck = world.random.random()
        if live.state is LiveState.CHECK and luck < 0.7:
            self.become(
                answer_check(live, now, Skin.OK if luck < 0.6 else Skin.NOT_OK), by_person=True
            )
        elif live.state is LiveState.RUNNING and luck < 0.1:
            self.become(lift(live, now), by_person=True)
            world.pack_on = self.live.state is not LiveState.PACK_OFF
        elif live.state is LiveState.PACK_OFF and luck < 0.5:
            self.become(resume(live, now, wrapped=luck < 0.4, skin=Skin.OK), by_person=True)
            world.pack_on = self.live.state is LiveState.RUNNING
        elif live.state is LiveState.CONFIRM and luck < 0.5:
            self.become(stop(live, now), by_person=True)
        elif live.state is LiveState.OFF_ALARM and luck < 0.4:
            self.become(confirm_off(live, now), by_person=True)
            world.pack_on = False

    def never_goes_on(self) -> None:
        if self.live.state in (*COUNTING, LiveState.PACK_OFF):
            self.complaints.append("5.5: went on by itself after a reboot")

    def look(self) -> None:
        """Compare what the session says with what is true."""
        live, now, true_s = self.live, self.world.now(), self.world.on_skin_s
        asking = live.state not in (*COUNTING, LiveState.PACK_OFF)
        excused = self.lied_across_boots and asking
        if live.most_s(now) < self.highest_s - HAIR_S and not excused:
            self.complaints.append("I2: the exposure went back")
        self.highest_s = max(self.highest_s, live.most_s(now))
        if live.most_s(now) < true_s - HAIR_S and not excused:
            self.complaints.append(f"I2: {true_s - live.most_s(now):.0f} s too few, {live.state}")
        if live.state in COUNTING and true_s > live.planned_s + HAIR_S * 2 + self.ahead_s():
            self.complaints.append("I4: no alarm although the plan is over")
        if live.state in COUNTING and live.overrun_s(now) > HAIR_S:
            self.complaints.append("I7: goes on beyond the plan")
        if live.pack_is_on and stop(live, now).state is not LiveState.OFF_ALARM:
            self.complaints.append("I6: stopping did not stop")

    def look_at_the_rest(self) -> None:
        """Set the wall clock about: within one boot the rest must run as true time does."""
        if self.live.state is not LiveState.AFTER:
            return
        world, session = self.world, self.live.record(self.world.now().wall)
        left = allowance(ThermalMode.HEAT, [session], LIMITS, world.now()).hard_left_s
        passed = world.random.uniform(0, left)
        world.wait(passed)
        world.wall_error_s += world.random.choice((-HOUR, HOUR))
        later = allowance(ThermalMode.HEAT, [session], LIMITS, world.now()).hard_left_s
        same_boot = session.off is not None and session.off.boot_id == world.now().boot_id
        if same_boot and abs(left - passed - later) > HAIR_S:
            self.complaints.append("I10: the wall clock changed the rest")


def complaints(seed: int, mix: str, recover: Recover = thermal_recovery.recover) -> list[str]:
    """Return what went wrong in one random session."""
    world = World(Random(seed))  # noqa: S311 - a test has to be repeatable
    return Run(world, recover).go(MIXES[mix])
