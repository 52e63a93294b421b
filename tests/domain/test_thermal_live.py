"""What a session under way holds, and what is written down of it."""

from __future__ import annotations

from dataclasses import replace

import pytest

from backcare_desktop.domain.thermal import Ending, Skin, ThermalMode
from backcare_desktop.domain.thermal_live import LiveState
from backcare_desktop.domain.thermal_recovery import lost_session
from backcare_desktop.domain.thermal_timer import answer_check, confirm_off, lift, stop, tick
from tests.support.thermal import DAY, HOUR, MIN, NOON, at, begun

MS = 0.001
STATES = LiveState


def test_the_record_holds_what_happened() -> None:
    live = answer_check(tick(begun(), at(300)), at(310), Skin.OK)
    over = confirm_off(tick(live, at(600)), at(630))
    record = over.with_after(pain=4, skin=Skin.OK).record(at(700).wall, "Europe/Prague")
    assert (record.id, record.at, record.mode) == ("live", NOON, ThermalMode.HEAT)
    assert (record.planned_s, record.exposure_s, record.overrun_s) == (600, 630, 30)
    assert (record.pain_before, record.pain_after, record.skin_after) == (6, 4, Skin.OK)
    assert (record.ended_by, record.off, record.tz) == (Ending.FINISHED, at(630), "Europe/Prague")
    assert [check.answer for check in record.checks] == [Skin.OK]
    assert record.wrapped_at == NOON
    assert not record.early


def test_a_session_that_has_not_ended_or_is_not_known_has_no_record() -> None:
    unknown = confirm_off(lost_session(at(0), session_id="x", host="here"), at(5))
    for live in (begun(), stop(begun(), at(5)), unknown):
        with pytest.raises(ValueError, match="written down"):
            live.record(NOON)


def test_saving_now_and_then_bounds_what_is_not_known() -> None:
    live = begun()
    assert not live.heartbeat_due(at(30 - MS))
    assert live.heartbeat_due(at(30))
    beaten = live.seen_at(at(30))
    assert (beaten.seen_s, beaten.seq) == (30, live.seq + 1)
    assert not lift(begun(), at(60)).heartbeat_due(at(DAY))


def test_an_alarm_counts_from_the_end_or_from_when_it_came_before_it() -> None:
    asked = tick(begun(), at(300))
    ignored = tick(asked, at(420))
    assert ignored.state is STATES.OFF_ALARM
    assert ignored.late_s(at(450)) == 30
    assert begun().late_s(at(450)) == 0
    assert tick(begun(), at(600)).late_s(at(630)) == 30


def test_the_computer_is_kept_awake_until_half_an_hour_past_the_plan() -> None:
    over = tick(begun(), at(600))
    assert over.keeps_awake(at(40 * MIN))
    assert not over.keeps_awake(at(40 * MIN + 1))
    assert not lift(begun(), at(60)).keeps_awake(at(70))


@pytest.mark.parametrize(
    "wrong",
    [
        {"version": 2},
        {"planned_s": 0},
        {"planned_s": 1201},
        {"check_s": (600,)},
        {"carried_s": -1.0},
        {"seen_s": float("nan")},
        {"quiets": -1},
        {"seq": -1},
        {"state": STATES.CHECK},
        {"state": STATES.AFTER},
        {"state": STATES.AFTER, "ending": Ending.STOPPED},
        {"pain_before": 11},
        {"pain_after": -1},
        {"cap_s": 25 * HOUR},
    ],
)
def test_values_that_no_session_can_have_are_refused(wrong: dict[str, object]) -> None:
    with pytest.raises(ValueError, match=r"."):
        replace(begun(), **wrong)  # type: ignore[arg-type]  # wrong on purpose


def test_the_alarm_counts_from_the_end_or_from_an_earlier_alarm() -> None:
    live = begun(10 * MIN)
    assert live.late_s(at(60)) == 0
    over = tick(live, at(10 * MIN + 30))
    assert over.late_s(at(10 * MIN + 45)) == 45
    stopped = stop(live, at(60))
    assert stopped.late_s(at(80)) == 20
    assert stopped.late_s(at(11 * MIN)) == 10 * MIN
    assert stopped.late_s(at(80, "boot-2")) == 0
