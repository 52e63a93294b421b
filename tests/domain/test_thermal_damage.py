"""A session's file that was cut off or has flipped bits: a question, never a traceback."""

from __future__ import annotations

from datetime import datetime, timedelta
from random import Random
from typing import TYPE_CHECKING

import pytest

from backcare_desktop.domain.thermal import Skin
from backcare_desktop.domain.thermal_alarm import Alarm, alarm, keep_quiet, next_sound_s
from backcare_desktop.domain.thermal_live import LiveState
from backcare_desktop.domain.thermal_recovery import confirm_was_off, leave, lost_session, recover
from backcare_desktop.domain.thermal_timer import (
    answer_check,
    ask_if_still_on,
    confirm_off,
    lift,
    next_boundary_s,
    resume,
    stop,
    tick,
)
from backcare_desktop.store.store import Store
from tests.support.thermal import HOUR, NOON, at, begun

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from backcare_desktop.domain.thermal_live import LiveSession

ROUNDS = 250
SESSIONS = (
    begun(),
    tick(begun(), at(300)),
    lift(begun(), at(60)),
    tick(begun(), at(660)),
    keep_quiet(stop(begun(), at(60)), at(90)),
    ask_if_still_on(begun(), at(60, "boot-2")),
    confirm_off(begun(), at(60)),
    lost_session(at(0), session_id="lost", host="here"),
)


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    store = Store.open(tmp_path / "diary", now=noon)
    yield store
    store.close()


def noon() -> datetime:
    return NOON


def found(store: Store, content: bytes) -> LiveSession:
    """Return the session the program takes up when its file holds `content`."""
    store.folder.session.write_bytes(content)
    try:
        live = store.read_session()
    except ValueError:
        live = lost_session(at(700), session_id="lost", host="here")
    assert live is not None
    return live


def cut_off(content: bytes, random: Random) -> bytes:
    return content[: random.randrange(len(content))]


def flipped(content: bytes, random: Random) -> bytes:
    damaged = bytearray(content)
    for _ in range(random.randint(1, 3)):
        damaged[random.randrange(len(damaged))] ^= 1 << random.randrange(8)
    return bytes(damaged)


def live_on(live: LiveSession) -> None:
    """Let everything happen to a session that can."""
    for now in (at(700), at(90_000, "boot-2"), at(-99_999, wall_error=50 * HOUR)):
        taken_up = recover(live, now)
        later = tick(leave(taken_up, now), now)
        for new in (taken_up, later, tick(taken_up, now), stop(later, now), lift(later, now)):
            assert new.state in LiveState
            assert new.most_s(now) >= new.seen_s
            next_boundary_s(new, now)
            next_sound_s(keep_quiet(new, now), now)
            answer_check(new, now, Skin.OK)
            resume(new, now, wrapped=True, skin=Skin.OK)
            confirm_was_off(new, now, NOON + timedelta(hours=1))
            ended = confirm_off(new, now)
            if ended.is_known:
                assert ended.record(NOON).exposure_s >= 0


@pytest.mark.parametrize("damage", [cut_off, flipped])
@pytest.mark.parametrize("live", SESSIONS, ids=lambda live: f"{live.state}-{live.id}")
def test_damage_ends_in_a_session_or_a_question(
    store: Store, live: LiveSession, damage: Callable[[bytes, Random], bytes]
) -> None:
    store.write_session(live)
    content = store.folder.session.read_bytes()
    assert found(store, content) == live
    random = Random(live.seq)  # noqa: S311 - a test has to be repeatable
    for _ in range(ROUNDS):
        live_on(found(store, damage(content, random)))


def test_a_file_that_was_cut_off_leads_to_the_question(store: Store) -> None:
    store.write_session(begun())
    content = store.folder.session.read_bytes()
    for length in range(len(content) - 1):
        taken_up = recover(found(store, content[:length]), at(700))
        assert alarm(taken_up) is Alarm.OFF
        assert not taken_up.is_known
