"""SIGTERM and SIGINT as a Qt signal, and nothing left open once the program has ended."""

from __future__ import annotations

import os
import signal
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QObject

from backcare_desktop.desktop.signals import Signals

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="there are no Unix pipes")


@pytest.fixture(autouse=True)
def handlers() -> Iterator[None]:
    """Give the signals back to who had them."""
    before = {number: signal.getsignal(number) for number in (signal.SIGTERM, signal.SIGINT)}
    yield
    for number, handler in before.items():
        signal.signal(number, handler)


def open_files() -> set[str]:
    return {entry.name for entry in Path("/proc/self/fd").iterdir()}


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT])
def test_a_signal_arrives_in_the_event_loop(qtbot: QtBot, number: signal.Signals) -> None:
    parent = QObject()
    signals = Signals(parent)
    with qtbot.waitSignal(signals.arrived):
        os.kill(os.getpid(), number)
    signals.close()


def test_a_program_that_has_ended_leaves_nothing_open_and_a_late_signal_does_no_harm(
    qtbot: QtBot,
) -> None:
    before = open_files()
    parent = QObject()
    signals = Signals(parent)
    signals.close()
    assert open_files() == before
    with qtbot.assertNotEmitted(signals.arrived, wait=50):
        os.kill(os.getpid(), signal.SIGTERM)
