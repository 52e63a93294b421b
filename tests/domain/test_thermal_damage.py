"""A session's file that was cut off or has flipped bits: a question, never a traceback."""

from __future__ import annotations

from datetime import datetime, timedelta
from functools import partial
from random import Random
from typing import TYPE_CHECKING

import msgspec
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
from backcare_desktop.store.problems import ProblemKind, SaveRefused
from backcare_desktop.store.store import Store
from tests.support.thermal import HOUR, NOON, at, begun, signed

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


def flipped_and_signed(content: bytes, random: Random) -> bytes:
    """Return what only somebody who edits the file by hand can bring about."""
    return signed(flipped(content, random))


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


@pytest.mark.parametrize("damage", [cut_off, flipped, flipped_and_signed])
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


def test_one_flipped_bit_is_enough_for_the_question(store: Store) -> None:
    store.write_session(begun())
    content = bytearray(store.folder.session.read_bytes())
    for place in range(len(content)):
        content[place] ^= 1
        with pytest.raises(ValueError, match="damaged"):
            read(store, bytes(content))
        content[place] ^= 1


HOSTILE = {
    "nothing": b"",
    "zeros": bytes(4096),
    "text": b"hello",
    "another document": b'{"format":"backcare-month","version":1}',
    "without a checksum": msgspec.json.encode(begun()),
    "a newer version": signed(msgspec.json.encode(begun()).replace(b'"version":1', b'"version":9')),
    "too deep": signed(b'{"x":' + b"[" * 10_000 + b"]" * 10_000 + b',"sha256":""}'),
    "not UTF-8": signed(b'{"id":"\xff\xfe","sha256":""}'),
    "no session": signed(b'{"id":1,"sha256":""}'),
    "huge": b" " * 50_000_000,
}


@pytest.mark.parametrize("content", HOSTILE.values(), ids=HOSTILE)
def test_a_hostile_file_is_refused_and_put_aside(store: Store, content: bytes) -> None:
    with pytest.raises(ValueError):  # noqa: PT011 - that it is refused, not why
        read(store, content)
    store.put_session_aside()
    assert store.read_session() is None
    (aside,) = store.folder.quarantine.glob("active_session.*.json")
    assert aside.read_bytes() == content
    store.write_session(begun())
    assert store.read_session() == begun()


def test_a_link_or_a_folder_in_its_place_is_refused_and_put_aside(store: Store) -> None:
    store.folder.session.symlink_to("/etc/passwd")
    with pytest.raises(ValueError, match="cannot be read"):
        store.read_session()
    store.put_session_aside()
    store.folder.session.mkdir()
    with pytest.raises(ValueError, match="cannot be read"):
        store.read_session()
    store.put_session_aside()
    assert store.read_session() is None


def test_what_the_disk_refuses_is_told(store: Store) -> None:
    store.folder.session.mkdir()
    with pytest.raises(SaveRefused):
        store.clear_session()
    store.folder.session.rmdir()
    store.clear_session()
    store.folder.root.rename(store.folder.root.with_name("gone"))
    for refused in (partial(store.write_session, begun()), store.put_session_aside):
        with pytest.raises(SaveRefused) as caught:
            refused()
        assert caught.value.problem.kind is ProblemKind.FOLDER_GONE


def read(store: Store, content: bytes) -> LiveSession | None:
    store.folder.session.write_bytes(content)
    return store.read_session()
