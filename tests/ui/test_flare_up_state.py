"""A flare-up is declared, put right, ended and found again: the state behind Today and its page."""

from __future__ import annotations

import errno
from datetime import timedelta
from typing import TYPE_CHECKING

import pytest

from backcare_desktop.domain.flare_up import FlareUp, SignsAsked
from backcare_desktop.state.flare_up_state import FlareUpState
from tests.support.flare_up import held
from tests.support.refusing_disk import RefusingDisk

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime

    from backcare_desktop.store.disk import Disk
    from tests.ui.conftest import Running


def state_of(running: Running) -> FlareUpState:
    return running.program.states.flare_up


def now(running: Running) -> datetime:
    return running.program.states.clock.local_now()


def on(running: Running) -> FlareUp:
    found = state_of(running).flare_up
    assert found is not None
    return found


def noted(running: Running, name: str, hours_ago: float, ended_ago: float | None = None) -> FlareUp:
    """Note a flare-up as another computer with the same diary may have."""
    at = now(running) - timedelta(hours=hours_ago)
    ended_at = None if ended_ago is None else now(running) - timedelta(hours=ended_ago)
    entry = FlareUp(id=name, at=at, entered_at=at, updated=at, ended_at=ended_at)
    running.program.states.diary.add(entry)
    running.settle()
    return entry


def test_it_begins_now_and_only_once(running: Running) -> None:
    state = state_of(running)
    state.begin()
    state.begin()
    (one,) = held(running)
    assert one.is_on
    assert timedelta() <= now(running) - one.at < timedelta(minutes=1)
    assert state.is_saved


@pytest.mark.parametrize("minutes", [0, 15, 30, 60])
def test_its_start_is_so_many_minutes_before_it_was_declared(
    running: Running, minutes: int
) -> None:
    state_of(running).begin()
    running.settle()
    declared = on(running).entered_at
    running.turned.wall = now(running) + timedelta(minutes=5)
    state_of(running).began_before(minutes)
    (one,) = held(running)
    assert abs(declared - one.at - timedelta(minutes=minutes)) < timedelta(seconds=1)


def test_a_clock_that_was_set_back_gives_no_start_in_the_future(running: Running) -> None:
    state_of(running).begin()
    running.settle()
    running.turned.wall = now(running) - timedelta(hours=3)
    state_of(running).began_before(15)
    (one,) = held(running)
    assert one.at <= now(running) - timedelta(minutes=15) + timedelta(seconds=1)


def test_a_start_that_is_yet_to_come_is_refused(running: Running) -> None:
    state_of(running).begin()
    before = on(running).at
    with pytest.raises(ValueError, match="in the future"):
        state_of(running).began_at(now(running) + timedelta(minutes=1))
    state_of(running).began_at(now(running) - timedelta(days=2))
    (one,) = held(running)
    assert abs(before - one.at - timedelta(days=2)) < timedelta(minutes=1)


def test_it_ends_and_goes_on_after_all(running: Running) -> None:
    state = state_of(running)
    state.begin()
    state.end()
    assert state.flare_up is None
    (one,) = held(running)
    assert not one.is_on
    state.goes_on()
    assert state.ended is None
    assert held(running)[0].is_on
    state.end()
    state.put_away()
    assert state.ended is None
    state.goes_on()
    assert not held(running)[0].is_on


def test_undo_takes_one_change_back_and_the_first_one_is_its_beginning(running: Running) -> None:
    state, diary = state_of(running), running.program.states.diary
    state.begin()
    state.brought_on_by("twist")
    state.end()
    running.settle()
    for is_on, trigger in ((True, "twist"), (True, "")):
        diary.undo()
        (one,) = held(running)
        assert (one.is_on, one.trigger) == (is_on, trigger)
        assert state.flare_up == one
        assert state.ended is None
    diary.undo()
    assert held(running) == []
    assert state.flare_up is None


def test_that_it_was_none_puts_it_into_the_trash(running: Running) -> None:
    state_of(running).begin()
    running.settle()
    state_of(running).take_back()
    assert held(running) == []
    assert [entry.kind for entry in running.program.states.diary.diary.trash()] == ["flare_up"]


def test_it_is_still_on_after_a_restart_however_long_ago_it_began(
    start: Callable[[], Running],
) -> None:
    first = start()
    noted(first, "long", hours_ago=24 * 200)
    first.end()
    again = start()
    again.qtbot.waitUntil(lambda: again.program.states.diary.is_complete)
    assert on(again).id == "long"
    assert state_of(again).is_saved


def test_passing_over_the_signs_does_not_undo_that_they_were_asked(running: Running) -> None:
    state = state_of(running)
    state.begin()
    assert state.signs_are_offered
    state.take_signs(SignsAsked.NOT_ASKED)
    assert held(running)[0].warning_signs is SignsAsked.NOT_ASKED
    for asked in (SignsAsked.ASKED, SignsAsked.NOT_ASKED):
        state.take_signs(asked)
        assert held(running)[0].warning_signs is SignsAsked.ASKED


def test_one_that_overlaps_is_asked_about_and_both_can_stay(running: Running) -> None:
    other = noted(running, "other", hours_ago=3, ended_ago=1)
    state = state_of(running)
    state.begin()
    assert state.overlap is None
    state.began_at(now(running) - timedelta(hours=2))
    running.settle()
    assert state.overlap is not None
    assert state.overlap.id == other.id
    state.are_two()
    assert state.overlap is None
    running.settle()
    assert len(held(running)) == 2
    states = running.program.states
    at_the_next_start = FlareUpState(states.diary, states.clock)
    assert at_the_next_start.flare_up is not None
    assert at_the_next_start.overlap is None


def test_one_that_overlaps_and_is_the_same_goes_on_from_its_first_start(running: Running) -> None:
    other = noted(running, "other", hours_ago=3, ended_ago=1)
    state = state_of(running)
    state.begin()
    state.brought_on_by("twist")
    state.began_at(now(running) - timedelta(hours=2))
    state.are_one()
    (one,) = held(running)
    assert (one.id, one.at, one.is_on, one.trigger) == ("other", other.at, True, "twist")
    assert on(running).id == "other"
    assert state.overlap is None


def test_help_does_not_wait_for_a_disk_that_is_full(
    start_on: Callable[[Disk], Running],
) -> None:
    disk = RefusingDisk()
    running = start_on(disk)
    disk.refuses_with = errno.ENOSPC
    state = state_of(running)
    state.begin()
    state.brought_on_by("twist")
    running.settle()
    assert on(running).trigger == "twist"
    assert not state.is_saved
    assert held(running) == []
