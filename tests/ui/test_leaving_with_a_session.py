"""The program ends, or another one goes on, while ice or heat is on."""

from __future__ import annotations

import os
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest

from backcare_desktop.app import Program
from backcare_desktop.domain.thermal import Skin, ThermalSession
from backcare_desktop.domain.thermal_live import LiveState
from backcare_desktop.ui.pages.thermal import ThermalPage
from tests.support.child import ROOT
from tests.support.ice import pass_time, take_off

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from PySide6.QtGui import QSessionManager

    from backcare_desktop.domain.thermal_live import LiveSession
    from tests.ui.conftest import Running


def stored(running: Running) -> LiveSession:
    found = running.program.store.read_session()
    assert found is not None
    return found


def test_a_forced_end_lets_the_next_start_ask_and_sounds_no_alarm(running: Running) -> None:
    rung: list[object] = []
    running.program.states.bell().rang.connect(rung.append)
    running.start_ice()
    running.program.leaving.session_ends(a_session_manager())
    assert stored(running).state is LiveState.CONFIRM
    assert rung == []


def a_session_manager() -> QSessionManager:
    """Return what Qt hands in and nobody reads: none can be made without a real log-out."""
    return None  # type: ignore[return-value]


def test_a_log_out_that_is_called_off_leaves_the_timer_running(running: Running) -> None:
    running.start_ice()
    running.program.leaving.session_ends(a_session_manager())
    assert running.live_state() is LiveState.RUNNING
    pass_time(running, 300)
    assert running.live_state() is LiveState.OFF_ALARM
    assert stored(running).state is LiveState.OFF_ALARM


@pytest.mark.parametrize("answer", ["stay", "close"])
def test_closing_the_window_with_the_pack_on_asks(
    running: Running, answer: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("backcare_desktop.ui.dialogs.confirm.ask", lambda *_: answer == "close")
    running.start_ice()
    closed = running.program.window.close()
    assert closed is (answer == "close")
    assert running.live_state() is LiveState.RUNNING


def test_who_can_write_after_the_first_one_died_takes_its_session_up_and_answers_the_door(
    start: Callable[[], Running],
) -> None:
    first = start()
    first.start_ice()
    second = start()
    assert second.live_state() is None
    first.program.store.close()  # what the end of a killed process gives back
    press_banner(second)
    assert second.live_state() is LiveState.RUNNING
    assert not second.thermal.elsewhere.isVisible()
    third = subprocess.Popen(
        [sys.executable, "-m", "backcare_desktop", "--data-dir", str(second.folder)],
        env={**os.environ, "PYTHONPATH": "src", "QT_QPA_PLATFORM": "offscreen"},
        cwd=ROOT,
    )
    second.qtbot.waitUntil(lambda: third.poll() is not None, timeout=20_000)
    assert third.returncode == 0


def press_banner(running: Running) -> None:
    banner = running.program.window.tabs.banner
    QTest.keyClick(banner.action, Qt.Key.Key_Return)
    running.qtbot.waitUntil(banner.isHidden)
    running.settle()


def test_a_folder_that_comes_back_brings_its_session_back(
    start: Callable[[], Running], data_folder: Path
) -> None:
    first = start()
    first.start_ice()
    first.program.store.close()
    away = data_folder.rename(data_folder.with_name("unplugged"))
    data_folder.write_text("a file where the folder should be")
    running = start()
    assert running.live_state() is None
    data_folder.unlink()
    away.rename(data_folder)
    press_banner(running)
    assert running.live_state() is LiveState.RUNNING


def test_a_session_that_was_written_down_is_not_asked_about_again(running: Running) -> None:
    running.start_ice()
    pass_time(running, 120)
    take_off(running)
    file = running.folder / "active_session.json"
    content = file.read_bytes()
    running.thermal.after.pain.type_digit(2)
    running.thermal.after.save.click()
    running.qtbot.waitUntil(lambda: not file.exists())
    file.write_bytes(content)  # killed between the entry and the end of the session's own file
    running.start_again()
    assert running.live_state() is None
    running.qtbot.waitUntil(lambda: not file.exists())
    (entry,) = running.program.states.diary.diary.entries(ThermalSession)
    assert entry.pain_after == 2


def test_answers_that_were_kept_but_not_written_down_are_there_again(running: Running) -> None:
    running.start_ice()
    take_off(running)
    ended = stored(running).with_after(pain=3, skin=Skin.NOT_SURE)
    running.program.store.write_session(ended)
    again = Program(running.program.app, running.die())
    again._recover_session()
    page = again.window.tabs.page
    assert isinstance(page, ThermalPage)
    assert (page.after.pain.value, page.after.skin.value) == (3, Skin.NOT_SURE)
    assert not page.after.aid_box.isHidden()
    again.end()
    again.window.deleteLater()


def test_a_program_that_has_ended_ticks_no_more(running: Running) -> None:
    running.start_ice()
    timers = running.program.states.timer.findChildren(QTimer)
    assert any(timer.isActive() for timer in timers)
    running.end()
    assert not any(timer.isActive() for timer in timers)
