"""Work on the writer's thread: the answer comes home, and nothing of the window dies out there."""

from __future__ import annotations

import gc
from threading import get_ident
from typing import TYPE_CHECKING

import pytest

from backcare_desktop.state.background import run_in_background
from backcare_desktop.state.garbage import LIMITS, Garbage
from backcare_desktop.store.writer import Writer

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtCore import QObject
    from pytestqt.qtbot import QtBot

MANY = 50 * LIMITS[0]


class Window:
    """Something that belongs to this thread, and tells on which one it ends."""

    def __init__(self, ended_on: list[int]) -> None:
        self.ended_on = ended_on
        self.itself = self  # a circle, as a window and its buttons are

    def __del__(self) -> None:
        self.ended_on.append(get_ident())

    def take(self, _answer: object) -> None:
        """Take an answer."""


@pytest.fixture
def writer() -> Writer:
    return Writer()


@pytest.fixture
def garbage(qapp: QObject) -> Iterator[Garbage]:
    taken_in_hand = Garbage(qapp)
    yield taken_in_hand
    taken_in_hand.stop()


def make_many() -> list[list[int]]:
    return [[] for _ in range(MANY)]


def test_the_answer_comes_on_this_thread(qtbot: QtBot, writer: Writer) -> None:
    answered: list[tuple[object, int]] = []

    def take(answer: object) -> None:
        answered.append((answer, get_ident()))

    run_in_background(writer, get_ident, take, take)
    qtbot.waitUntil(lambda: bool(answered))
    ((there, here),) = answered
    assert here == get_ident() != there


def test_a_failure_comes_on_this_thread(qtbot: QtBot, writer: Writer) -> None:
    failed: list[object] = []

    def fail() -> object:
        raise ValueError("in vain")

    run_in_background(writer, fail, failed.append, failed.append)
    qtbot.waitUntil(lambda: bool(failed))
    assert str(failed[0]) == "in vain"


def test_what_is_no_longer_used_ends_on_this_thread(
    qtbot: QtBot, writer: Writer, garbage: Garbage
) -> None:
    ended_on: list[int] = []
    for _ in range(20):
        Window(ended_on)
    answers: list[object] = []
    run_in_background(writer, make_many, answers.append, answers.append)
    writer.drain(5)
    assert ended_on == []
    qtbot.waitUntil(lambda: len(ended_on) == 20)
    assert set(ended_on) == {get_ident()}
    assert len(answers) == 1
    assert garbage.parent() is not None


def test_the_writer_does_not_hold_whom_the_answer_is_for(qtbot: QtBot, writer: Writer) -> None:
    ended_on: list[int] = []
    for _ in range(200):
        window = Window(ended_on)
        del window.itself
        run_in_background(writer, int, window.take, window.take)
        del window
    qtbot.waitUntil(lambda: len(ended_on) == 200)
    assert set(ended_on) == {get_ident()}


def test_pythons_own_collector_is_back_afterwards(qapp: QObject) -> None:
    Garbage(qapp).stop()
    assert gc.isenabled()
