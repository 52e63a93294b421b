"""What a session becomes after a kill, a reboot, a sleep or a set clock: the outcomes promised."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta

import pytest

from backcare_desktop.domain.thermal import Ending
from backcare_desktop.domain.thermal_live import COUNT_LIMIT_S, LiveState
from backcare_desktop.domain.thermal_recovery import (
    confirm_still_on,
    confirm_was_off,
    is_elsewhere,
    leave,
    lost_session,
    recover,
)
from backcare_desktop.domain.thermal_timer import confirm_off, lift, stop, tick
from tests.support.thermal import HOUR, MIN, NOON, at, begun

STATES = LiveState


@pytest.mark.parametrize("wall_error", [0, 3600, -3600])
def test_killed_and_started_in_the_same_boot_it_goes_on_exactly(wall_error: float) -> None:
    now = at(240, wall_error=wall_error)
    found = recover(begun().seen_at(at(210)), now)
    assert found.state is STATES.RUNNING
    assert found.remaining_s(now) == 360


def test_killed_and_started_after_the_end_it_alarms_with_the_true_overrun() -> None:
    found = recover(begun(), at(1191))
    assert found.state is STATES.OFF_ALARM
    assert found.overrun_s(at(1191)) == 591


@pytest.mark.parametrize("wall_error", [0, 3600, -3600])
def test_after_a_reboot_it_asks_and_never_goes_on(wall_error: float) -> None:
    found = recover(begun().seen_at(at(210)), at(400, "boot-2", wall_error=wall_error))
    assert found.state is STATES.CONFIRM


def test_after_a_reboot_the_range_is_from_what_was_seen_to_what_the_wall_clock_says() -> None:
    found = recover(begun().seen_at(at(210)), at(400, "boot-2"))
    assert found.exposure_range_s(at(430, "boot-2")) == (210, 430)
    assert found.exposure_range_s(at(430, "boot-2", wall_error=9999)) == (210, 430)


def test_a_second_reboot_while_asking_counts_on() -> None:
    asked = recover(begun().seen_at(at(210)), at(400, "boot-2"))
    again = recover(asked, at(900, "boot-3"))
    assert again.state is STATES.CONFIRM
    assert again.exposure_range_s(at(900, "boot-3")) == (210, 900)


def test_a_wall_clock_set_back_before_the_last_save_does_not_hide_what_was_seen() -> None:
    beaten = begun().seen_at(at(210, wall_error=-3600))
    found = recover(beaten, at(400, "boot-2", wall_error=-3600))
    assert found.exposure_range_s(at(400, "boot-2", wall_error=-3600)) == (210, 400)


def test_time_spent_asking_counts_even_if_the_wall_clock_was_set_back_before() -> None:
    asked = recover(begun().seen_at(at(210)), at(400, "boot-2", wall_error=-3600))
    again = recover(asked, at(900, "boot-3", wall_error=-3600))
    assert again.most_s(at(900, "boot-3", wall_error=-3600)) == 710


def test_still_on_means_take_it_off_now() -> None:
    asked = recover(begun(), at(400, "boot-2"))
    called = confirm_still_on(asked, at(410, "boot-2"))
    assert (called.state, called.ending) == (STATES.OFF_ALARM, Ending.STOPPED)
    done = confirm_off(called, at(440, "boot-2"))
    assert done.exposure_s(at(9999, "boot-2")) == 440


@pytest.mark.parametrize(
    ("claimed_s", "exposure_s", "off_s"),
    [(300, 300, 300), (0, 210, 210), (99_999, 500, 500)],
)
def test_was_off_keeps_between_what_is_known_and_what_can_be(
    claimed_s: float, exposure_s: float, off_s: float
) -> None:
    asked = recover(begun().seen_at(at(210)), at(400, "boot-2"))
    now = at(500, "boot-2")
    done = confirm_was_off(asked, now, NOON + timedelta(seconds=claimed_s))
    assert (done.state, done.ending) == (STATES.AFTER, Ending.STOPPED)
    assert done.exposure_s(now) == exposure_s
    assert done.off == at(off_s, "boot-2")


def test_was_off_wants_a_time_with_its_offset() -> None:
    asked = recover(begun(), at(400, "boot-2"))
    naive = datetime(2026, 3, 14, 12, 5)  # noqa: DTZ001 - what is refused
    with pytest.raises(ValueError, match="offset"):
        confirm_was_off(asked, at(410, "boot-2"), naive)


def test_an_alarm_stays_an_alarm_and_sounds_afresh() -> None:
    alarm = tick(begun(), at(610))
    found = recover(alarm, at(3600))
    assert found.state is STATES.OFF_ALARM
    assert found.asked_for_s(at(3600)) == 0
    assert found.overrun_s(at(3600)) == 3000
    elsewhere = recover(alarm, at(3600, "boot-2"))
    assert elsewhere.overrun_s(at(3660, "boot-2")) == 3060


@pytest.mark.parametrize("boot_id", ["boot-1", "boot-2"])
def test_after_twelve_hours_an_alarm_ends_as_not_confirmed(boot_id: str) -> None:
    alarm = tick(begun(), at(600))
    kept = recover(alarm, at(600 + 12 * HOUR, boot_id))
    assert kept.state is STATES.OFF_ALARM
    now = at(601 + 12 * HOUR, boot_id)
    ended = recover(alarm, now)
    assert (ended.state, ended.ending) == (STATES.AFTER, Ending.UNCONFIRMED)
    assert ended.off == now
    assert ended.record(NOON).ended_by is Ending.UNCONFIRMED


def test_setting_the_wall_clock_does_not_silence_an_alarm() -> None:
    found = recover(tick(begun(), at(600)), at(700, wall_error=13 * HOUR))
    assert found.state is STATES.OFF_ALARM


def test_a_session_that_ran_out_twelve_hours_ago_makes_no_noise_either() -> None:
    assert recover(begun(), at(10 * MIN + 12 * HOUR + 1)).ending is Ending.UNCONFIRMED
    assert recover(begun(), at(10 * MIN + 12 * HOUR)).state is STATES.OFF_ALARM


def test_a_question_of_yesterday_ends_as_not_confirmed() -> None:
    asked = recover(begun(), at(400, "boot-2"))
    assert recover(asked, at(500 + 12 * HOUR, "boot-3")).ending is Ending.UNCONFIRMED


def test_an_end_nobody_confirmed_can_be_corrected_and_stays_unconfirmed() -> None:
    ended = recover(tick(begun(), at(600)), at(13 * HOUR))
    now = at(13 * HOUR + 60)
    corrected = confirm_was_off(ended, now, NOON + timedelta(seconds=900))
    assert corrected.ending is Ending.UNCONFIRMED
    assert corrected.exposure_s(now) == 900
    assert corrected.off == at(900)
    assert confirm_was_off(confirm_off(begun(), at(60)), at(70), NOON).off == at(60)


def test_a_forced_end_asks_at_the_next_start_even_in_the_same_boot() -> None:
    left = leave(begun(), at(120))
    assert left.state is STATES.CONFIRM
    found = recover(left, at(300))
    assert found.state is STATES.CONFIRM
    assert found.exposure_range_s(at(300)) == (120, 300)
    assert leave(stop(begun(), at(60)), at(70)).state is STATES.OFF_ALARM


def test_a_pause_is_over_after_a_reboot_and_goes_on_after_a_kill() -> None:
    paused = lift(begun(), at(120))
    assert recover(paused, at(200)) is paused
    over = recover(paused, at(200, "boot-2"))
    assert (over.state, over.exposure_s(at(999))) == (STATES.AFTER, 120)


def test_an_ended_session_waits_to_be_written_down() -> None:
    done = confirm_off(begun(), at(60))
    assert recover(done, at(99 * HOUR, "boot-2")) is done


def test_an_unreadable_file_leads_to_the_question() -> None:
    lost = lost_session(at(0), session_id="lost", host="here")
    assert (lost.state, lost.is_known) == (STATES.CONFIRM, False)
    assert confirm_still_on(lost, at(5)).state is STATES.OFF_ALARM
    assert confirm_was_off(lost, at(5), NOON).state is STATES.AFTER


def test_absurd_counts_are_cut_and_do_not_break_anything() -> None:
    absurd = replace(begun(), carried_s=float(COUNT_LIMIT_S), anchor=at(0, "other"))
    found = recover(absurd, at(10))
    assert found.most_s(at(20)) == COUNT_LIMIT_S
    assert confirm_off(found, at(20)).record(NOON).exposure_s == COUNT_LIMIT_S


@pytest.mark.parametrize(
    ("host", "boot_id", "elsewhere"),
    [
        ("here", "boot-1", False),
        ("here", "boot-2", False),
        ("renamed", "boot-1", False),
        ("another", "boot-2", True),
    ],
)
def test_another_name_in_another_boot_is_another_computer(
    host: str, boot_id: str, *, elsewhere: bool
) -> None:
    assert is_elsewhere(begun(), at(60, boot_id), host) is elsewhere
