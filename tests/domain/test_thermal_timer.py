"""The ice and heat timer, state by state and event by event."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from backcare_desktop.domain.thermal import Ending, Skin, ThermalMode
from backcare_desktop.domain.thermal_live import LiveSession, LiveState
from backcare_desktop.domain.thermal_recovery import (
    confirm_still_on,
    confirm_was_off,
    leave,
    recover,
)
from backcare_desktop.domain.thermal_timer import (
    answer_check,
    ask_if_still_on,
    can_resume,
    confirm_off,
    lift,
    next_boundary_s,
    resume,
    stop,
    tick,
)
from tests.support.thermal import HOUR, MIN, at, begun

if TYPE_CHECKING:
    from collections.abc import Callable

    from backcare_desktop.domain.moment import Moment

MS = 0.001
STATES = LiveState


def in_state(state: LiveState) -> LiveSession:
    """Return a session of 10 minutes as it is a minute (or five) after its beginning."""
    live = begun()
    return {
        STATES.RUNNING: live,
        STATES.CHECK: tick(live, at(300)),
        STATES.PACK_OFF: lift(live, at(60)),
        STATES.OFF_ALARM: stop(live, at(60)),
        STATES.CONFIRM: ask_if_still_on(live, at(60, "boot-2")),
        STATES.AFTER: confirm_off(live, at(60)),
    }[state]


def when(state: LiveState) -> Moment:
    """Return a moment ten seconds after `in_state`."""
    if state is STATES.CONFIRM:
        return at(70, "boot-2")
    return at(310 if state is STATES.CHECK else 70)


def answered(skin: Skin) -> Callable[[LiveSession, Moment], LiveSession]:
    return lambda live, now: answer_check(live, now, skin)


def put_back(live: LiveSession, now: Moment) -> LiveSession:
    return resume(live, now, wrapped=True, skin=Skin.OK)


def was_off_now(live: LiveSession, now: Moment) -> LiveSession:
    return confirm_was_off(live, now, now.wall)


EVENTS: dict[str, Callable[[LiveSession, Moment], LiveSession]] = {
    "tick": tick,
    "ok": answered(Skin.OK),
    "not sure": answered(Skin.NOT_SURE),
    "not ok": answered(Skin.NOT_OK),
    "lift": lift,
    "resume": put_back,
    "stop": stop,
    "pack is off": confirm_off,
    "still on": confirm_still_on,
    "was off": was_off_now,
    "forced end": leave,
    "found again": recover,
}

# What each event makes of each state; what is not named stays as it is.
CHANGES = {
    (STATES.RUNNING, "lift"): STATES.PACK_OFF,
    (STATES.RUNNING, "stop"): STATES.OFF_ALARM,
    (STATES.RUNNING, "pack is off"): STATES.AFTER,
    (STATES.RUNNING, "forced end"): STATES.CONFIRM,
    (STATES.CHECK, "ok"): STATES.RUNNING,
    (STATES.CHECK, "not sure"): STATES.OFF_ALARM,
    (STATES.CHECK, "not ok"): STATES.OFF_ALARM,
    (STATES.CHECK, "lift"): STATES.PACK_OFF,
    (STATES.CHECK, "stop"): STATES.OFF_ALARM,
    (STATES.CHECK, "pack is off"): STATES.AFTER,
    (STATES.CHECK, "forced end"): STATES.CONFIRM,
    (STATES.PACK_OFF, "resume"): STATES.RUNNING,
    (STATES.PACK_OFF, "stop"): STATES.AFTER,
    (STATES.PACK_OFF, "pack is off"): STATES.AFTER,
    (STATES.OFF_ALARM, "pack is off"): STATES.AFTER,
    (STATES.CONFIRM, "stop"): STATES.OFF_ALARM,
    (STATES.CONFIRM, "still on"): STATES.OFF_ALARM,
    (STATES.CONFIRM, "pack is off"): STATES.AFTER,
    (STATES.CONFIRM, "was off"): STATES.AFTER,
}


@pytest.mark.parametrize("event", EVENTS)
@pytest.mark.parametrize("state", STATES)
def test_every_event_in_every_state(state: LiveState, event: str) -> None:
    live = in_state(state)
    assert live.state is state
    new = EVENTS[event](live, when(state))
    assert new.state is CHANGES.get((state, event), state)
    if new.state is state and event != "found again":
        assert new is live


@pytest.mark.parametrize("state", [state for state in STATES if state is not STATES.AFTER])
def test_i6_stopping_takes_one_action_in_every_live_state(state: LiveState) -> None:
    stopped = stop(in_state(state), when(state))
    assert stopped.state in (STATES.OFF_ALARM, STATES.AFTER)


@pytest.mark.parametrize(
    ("seconds", "state"),
    [
        (300 - MS, STATES.RUNNING),
        (300 + MS, STATES.CHECK),
        (420 - MS, STATES.CHECK),
    ],
)
def test_the_look_at_the_skin_comes_to_the_millisecond(seconds: float, state: LiveState) -> None:
    assert tick(begun(), at(seconds)).state is state


def test_an_unanswered_look_calls_the_pack_off_after_two_minutes() -> None:
    asked = tick(begun(), at(300))
    assert tick(asked, at(420 - MS)) is asked
    called = tick(asked, at(420 + MS))
    assert (called.state, called.ending) == (STATES.OFF_ALARM, Ending.NO_RESPONSE)
    assert [check.answer for check in called.checks] == [Skin.MISSED]


def test_an_answer_that_comes_too_late_does_not_undo_the_alarm() -> None:
    asked = tick(begun(), at(300))
    assert answer_check(asked, at(421), Skin.OK).ending is Ending.NO_RESPONSE


@pytest.mark.parametrize("event", ["lift", "ok", "resume", "stop"])
def test_a_tap_that_comes_after_the_end_does_not_undo_it(event: str) -> None:
    late = EVENTS[event](begun(), at(601))
    assert (late.state, late.ending) == (STATES.OFF_ALARM, Ending.FINISHED)


def test_the_end_comes_to_the_millisecond() -> None:
    live = answer_check(tick(begun(), at(300)), at(310), Skin.OK)
    assert tick(live, at(600 - MS)) is live
    over = tick(live, at(600 + MS))
    assert (over.state, over.ending) == (STATES.OFF_ALARM, Ending.FINISHED)
    assert over.overrun_s(at(680)) == pytest.approx(80)


def test_a_look_that_falls_on_the_end_is_left_out() -> None:
    assert begun(5 * MIN).check_s == ()
    assert begun(10 * MIN).check_s == (300,)
    assert begun(20 * MIN).check_s == (300, 600, 900)
    assert begun(4 * HOUR, ThermalMode.WARM_WRAP).check_s == (3600, 7200, 10800)


def test_i4_ten_ticks_at_the_end_raise_one_alarm() -> None:
    live, raised = begun(), []
    for _ in range(10):
        new = tick(live, at(700))
        raised += [new.state] if new is not live else []
        live = new
    assert raised == [STATES.OFF_ALARM]


def test_after_a_long_sleep_only_the_most_severe_alarm_is_raised() -> None:
    slept = tick(begun(20 * MIN), at(47 * MIN))
    assert (slept.state, slept.ending) == (STATES.OFF_ALARM, Ending.FINISHED)
    assert [check.answer for check in slept.checks] == [Skin.MISSED] * 3
    assert slept.exposure_s(at(47 * MIN)) == 47 * MIN


def test_after_a_sleep_within_the_plan_the_newest_look_is_asked_and_older_ones_are_missed() -> None:
    woken = tick(begun(20 * MIN), at(700))
    assert woken.state is STATES.CHECK
    assert [check.answer for check in woken.checks] == [Skin.MISSED]
    going_on = answer_check(woken, at(710), Skin.OK)
    assert next_boundary_s(going_on, at(710)) == 190


def test_the_end_that_comes_before_the_two_minutes_are_up_is_the_end() -> None:
    asked = tick(begun(6 * MIN), at(300))
    over = tick(asked, at(1000))
    assert (over.ending, len(over.checks)) == (Ending.FINISHED, 1)


def test_the_next_boundary_is_the_nearest() -> None:
    live = begun()
    assert next_boundary_s(live, at(100)) == 200
    asked = tick(live, at(300))
    assert next_boundary_s(asked, at(330)) == 90
    assert next_boundary_s(answer_check(asked, at(330), Skin.OK), at(330)) == 270
    assert next_boundary_s(lift(live, at(60)), at(70)) == 290
    assert next_boundary_s(tick(live, at(700)), at(700)) is None
    assert next_boundary_s(tick(begun(6 * MIN), at(300)), at(330)) == 30


def test_a_pause_stops_the_count_and_the_slices_add_up_to_the_plan() -> None:
    off = lift(begun(), at(200))
    assert off.exposure_s(at(400)) == 200
    on = put_back(off, at(400))
    assert on.wrapped_at == at(400).wall
    assert on.exposure_s(at(450)) == 250
    assert tick(on, at(500)).state is STATES.CHECK
    asked = answer_check(tick(on, at(500)), at(501), Skin.OK)
    assert tick(asked, at(800 - MS)) is asked
    assert tick(asked, at(800 + MS)).ending is Ending.FINISHED


def test_a_pause_lasts_five_minutes_at_most() -> None:
    off = lift(begun(), at(200))
    assert tick(off, at(500 - MS)) is off
    ended = tick(off, at(500 + MS))
    assert (ended.state, ended.ending) == (STATES.AFTER, Ending.STOPPED)
    assert ended.off == at(200)
    assert put_back(off, at(501)).state is STATES.AFTER


def test_i7_nothing_is_put_back_without_wrap_and_skin() -> None:
    off = lift(begun(), at(200))
    assert resume(off, at(210), wrapped=False, skin=Skin.OK) is off
    assert resume(off, at(210), wrapped=True, skin=Skin.MISSED) is off
    bad = resume(off, at(210), wrapped=True, skin=Skin.NOT_SURE)
    assert (bad.state, bad.ending) == (STATES.AFTER, Ending.SKIN)
    assert can_resume(off, at(210))
    assert not can_resume(begun(), at(210))
    assert not can_resume(off, at(210, "boot-2"))


def test_a_look_that_was_open_when_the_pack_was_lifted_is_answered_by_putting_it_back() -> None:
    off = lift(tick(begun(), at(300)), at(310))
    on = put_back(off, at(330))
    assert [check.answer for check in on.checks] == [Skin.OK]
    assert tick(on, at(331)) is on


def test_skin_that_is_not_as_it_should_be_calls_the_pack_off() -> None:
    called = answer_check(tick(begun(), at(300)), at(305), Skin.NOT_SURE)
    assert (called.ending, called.checks[-1].answer) == (Ending.SKIN, Skin.NOT_SURE)
    assert answer_check(tick(begun(), at(300)), at(305), Skin.MISSED).state is STATES.CHECK


def test_i5_stopping_counts_until_the_pack_is_said_to_be_off() -> None:
    called = stop(begun(), at(100))
    done = confirm_off(called, at(130))
    assert (done.state, done.ending, done.off) == (STATES.AFTER, Ending.STOPPED, at(130))
    assert done.exposure_s(at(9999)) == 130


def test_a_wrong_boot_clock_asks_instead_of_going_on() -> None:
    assert tick(begun(), at(-10)).state is STATES.CONFIRM
