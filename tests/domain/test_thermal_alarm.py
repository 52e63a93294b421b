"""What sounds when, and what comes before the disk."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from backcare_desktop.domain.thermal import Skin
from backcare_desktop.domain.thermal_alarm import (
    Alarm,
    alarm,
    keep_quiet,
    next_sound_s,
    quiets_left,
    shows_before_saving,
    sounds_at_once,
)
from backcare_desktop.domain.thermal_recovery import recover
from backcare_desktop.domain.thermal_timer import answer_check, confirm_off, lift, stop, tick
from tests.support.thermal import at, begun

if TYPE_CHECKING:
    from backcare_desktop.domain.thermal_live import LiveSession

RUNNING = begun()
ASKED = tick(RUNNING, at(300))
OVER = tick(RUNNING, at(600))
STOPPED = stop(RUNNING, at(100))
UNSURE = recover(RUNNING, at(400, "boot-2"))


def bursts(seconds: float, live: LiveSession = OVER, begin: float = 600) -> list[float]:
    """Return when an alarm that nobody answers sounds, in seconds after it was raised."""
    heard, since = [0.0], 0.0
    while (ahead := next_sound_s(live, at(begin + since))) is not None:
        since += ahead
        if since > seconds:
            break
        heard.append(since)
    return heard


def test_what_stands_on_the_screen() -> None:
    assert alarm(None) is alarm(RUNNING) is alarm(lift(RUNNING, at(5))) is Alarm.NONE
    assert alarm(ASKED) is Alarm.CHECK
    assert alarm(OVER) is alarm(STOPPED) is alarm(UNSURE) is Alarm.OFF
    assert alarm(confirm_off(OVER, at(630))) is Alarm.NONE


def test_what_the_clock_decides_is_shown_before_it_is_saved() -> None:
    assert shows_before_saving(RUNNING, ASKED)
    assert shows_before_saving(RUNNING, OVER)
    assert shows_before_saving(ASKED, tick(ASKED, at(450)))
    assert shows_before_saving(None, UNSURE)
    assert shows_before_saving(None, STOPPED)


def test_what_the_person_decides_is_saved_before_it_is_shown() -> None:
    assert not shows_before_saving(None, RUNNING)
    assert not shows_before_saving(RUNNING, STOPPED)
    assert not shows_before_saving(ASKED, answer_check(ASKED, at(310), Skin.NOT_OK))
    assert not shows_before_saving(ASKED, answer_check(ASKED, at(310), Skin.OK))
    assert not shows_before_saving(OVER, keep_quiet(OVER, at(610)))
    assert not shows_before_saving(OVER, confirm_off(OVER, at(610)))


def test_an_ignored_alarm_sounds_every_ten_seconds_then_every_thirty_then_no_more() -> None:
    heard = bursts(9999)
    assert heard[:13] == [0, 10, 20, 30, 40, 50, 60, 70, 80, 90, 100, 110, 120]
    assert heard[12:] == list(range(120, 900, 30))
    assert alarm(tick(OVER, at(99_999))) is Alarm.OFF


def test_a_burst_that_comes_a_trifle_early_is_not_repeated() -> None:
    assert next_sound_s(OVER, at(609.995)) == pytest.approx(10.005)


def test_a_look_at_the_skin_sounds_twice() -> None:
    assert bursts(9999, ASKED, 300) == [0, 60]


def test_nothing_sounds_without_an_alarm() -> None:
    assert next_sound_s(RUNNING, at(10)) is None
    assert not sounds_at_once(RUNNING)
    assert sounds_at_once(OVER)
    assert sounds_at_once(ASKED)


def test_who_stops_by_hand_has_twenty_seconds_before_it_sounds() -> None:
    assert not sounds_at_once(STOPPED)
    assert next_sound_s(STOPPED, at(100)) == 20


def test_quiet_lasts_a_minute_and_can_be_had_twice() -> None:
    quiet = keep_quiet(OVER, at(605))
    assert next_sound_s(quiet, at(605)) == pytest.approx(65)
    again = keep_quiet(quiet, at(700))
    assert (quiets_left(OVER), quiets_left(quiet), quiets_left(again)) == (2, 1, 0)
    assert keep_quiet(again, at(800)) is again
    assert alarm(again) is Alarm.OFF
    assert keep_quiet(RUNNING, at(5)) is RUNNING


def test_quiet_from_before_a_restart_does_not_silence_the_alarm_after_it() -> None:
    found = recover(keep_quiet(OVER, at(605)), at(640))
    assert next_sound_s(found, at(640)) == pytest.approx(10)
