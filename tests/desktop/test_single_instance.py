"""The second start and the first, as real processes that answer, hang or were killed."""

from __future__ import annotations

import os
import signal
import socket
import stat
import subprocess
import sys
import time
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from backcare_desktop.desktop.single_instance import (
    ANSWER,
    QUESTION,
    Answer,
    ask_to_front,
    doorbell_name,
)
from tests.support.child import ROOT, Child, script

if TYPE_CHECKING:
    from collections.abc import Iterator

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="not tried there")


@pytest.fixture(autouse=True)
def runtime_folder(
    tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch
) -> Path:
    folder = tmp_path_factory.mktemp("run")
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(folder))
    return folder


@contextmanager
def first_instance(folder: Path) -> Iterator[Child]:
    with script("doorbell_child", os.environ, str(folder)) as child:
        assert child.hear("listens ") == "True"
        yield child


def connect(folder: Path) -> socket.socket:
    caller = socket.socket(socket.AF_UNIX)
    caller.settimeout(5)
    caller.connect(doorbell_name(folder))
    return caller


def is_shown_the_door(caller: socket.socket) -> bool:
    try:
        return caller.recv(64) == b""
    except ConnectionError:
        return True


def test_the_second_start_raises_the_first(tmp_path: Path) -> None:
    with first_instance(tmp_path) as first:
        assert ask_to_front(doorbell_name(tmp_path)) is Answer.RAISED
        first.hear("rung")
        assert ask_to_front(doorbell_name(tmp_path)) is Answer.RAISED
        first.hear("rung")


def test_each_data_folder_has_its_own_first_instance(tmp_path: Path) -> None:
    (tmp_path / "mine").mkdir()
    (tmp_path / "way").symlink_to("mine")
    assert doorbell_name(tmp_path / "way") == doorbell_name(tmp_path / "mine")
    with first_instance(tmp_path / "mine"):
        assert ask_to_front(doorbell_name(tmp_path / "other")) is Answer.NONE


def test_after_a_kill_the_name_is_taken_over(tmp_path: Path) -> None:
    with first_instance(tmp_path) as first:
        first.signal(signal.SIGKILL)
    assert Path(doorbell_name(tmp_path)).exists()
    assert ask_to_front(doorbell_name(tmp_path)) is Answer.NONE
    with first_instance(tmp_path):
        assert ask_to_front(doorbell_name(tmp_path)) is Answer.RAISED


def test_a_first_instance_that_hangs_is_waited_for_two_seconds(tmp_path: Path) -> None:
    with first_instance(tmp_path) as first:
        first.signal(signal.SIGSTOP)
        began = time.monotonic()
        assert ask_to_front(doorbell_name(tmp_path)) is Answer.NONE
        assert 1.9 <= time.monotonic() - began <= 2.5
        first.signal(signal.SIGCONT)
        assert ask_to_front(doorbell_name(tmp_path)) is Answer.RAISED


def test_nobody_else_may_ring_and_nothing_stays(tmp_path: Path, runtime_folder: Path) -> None:
    with first_instance(tmp_path) as first:
        mode = Path(doorbell_name(tmp_path)).stat().st_mode
        assert stat.S_ISSOCK(mode)
        assert stat.S_IMODE(mode) & 0o077 == 0
        assert first.end() == 0
    assert list(runtime_folder.iterdir()) == []


@pytest.mark.parametrize(
    "message",
    [b"\x00\xff garbage", b"front!\n", b"f\nront?", QUESTION + b"x", b"GET / HTTP/1.1\r\n"],
)
def test_another_sentence_is_not_answered(tmp_path: Path, message: bytes) -> None:
    with first_instance(tmp_path) as first, connect(tmp_path) as caller:
        caller.sendall(message)
        assert is_shown_the_door(caller)
        assert first.heard_nothing("rung")
        assert ask_to_front(doorbell_name(tmp_path)) is Answer.RAISED


def test_a_sentence_in_pieces_is_understood(tmp_path: Path) -> None:
    with first_instance(tmp_path) as first, connect(tmp_path) as caller:
        for piece in (QUESTION[:3], QUESTION[3:]):
            caller.sendall(piece)
        assert caller.recv(64) == ANSWER
        first.hear("rung")


def test_a_caller_who_says_nothing_is_shown_the_door_after_a_second(tmp_path: Path) -> None:
    with first_instance(tmp_path), connect(tmp_path) as caller:
        began = time.monotonic()
        assert is_shown_the_door(caller)
        assert 0.9 <= time.monotonic() - began <= 2.0


def test_a_crowd_that_never_leaves_keeps_nobody_out_for_long(tmp_path: Path) -> None:
    with first_instance(tmp_path):
        crowd = [connect(tmp_path) for _ in range(40)]
        assert ask_to_front(doorbell_name(tmp_path)) is Answer.RAISED
        for caller in crowd:
            caller.close()


def test_a_gigabyte_is_not_listened_to(tmp_path: Path) -> None:
    with first_instance(tmp_path) as first, connect(tmp_path) as caller:
        before = first.memory_kb()
        with pytest.raises(ConnectionError):
            caller.sendall(bytes(1_000_000_000))
        assert first.memory_kb() - before < 5_000
        assert ask_to_front(doorbell_name(tmp_path)) is Answer.RAISED


def test_a_fake_first_instance_is_not_believed_for_long(tmp_path: Path) -> None:
    with socket.socket(socket.AF_UNIX) as liar:
        liar.bind(doorbell_name(tmp_path))
        liar.listen()
        began = time.monotonic()
        assert ask_to_front(doorbell_name(tmp_path), limit_ms=300) is Answer.NONE
        assert time.monotonic() - began < 1.0


def test_without_a_runtime_folder_the_state_folder_is_used(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("XDG_RUNTIME_DIR")
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))
    folder = Path(doorbell_name(tmp_path)).parent
    assert folder == tmp_path / "state" / "backcare-desktop"
    assert stat.S_IMODE(folder.stat().st_mode) == 0o700


def test_a_name_too_long_for_a_socket_is_refused_and_said(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    long = tmp_path / ("long" * 30)
    long.mkdir()
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(long))
    with script("doorbell_child", os.environ, str(tmp_path)) as child:
        assert child.hear("listens ") == "False"
    assert ask_to_front(doorbell_name(tmp_path)) is Answer.NONE


def test_the_network_library_is_loaded_no_sooner_than_needed() -> None:
    code = "import backcare_desktop.desktop.single_instance, sys; print(*sys.modules)"
    modules = subprocess.run(
        [sys.executable, "-c", code],
        env={**os.environ, "PYTHONPATH": str(ROOT / "src")},
        check=True,
        capture_output=True,
        text=True,
    ).stdout.split()
    assert "PySide6.QtNetwork" not in modules
