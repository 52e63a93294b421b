"""What a running timer shows every second, and what it does not say every second."""

from __future__ import annotations

from typing import TYPE_CHECKING

from backcare_desktop.domain.thermal_live import LiveState
from backcare_desktop.ui.thermal import floor as floor_module
from backcare_desktop.ui.thermal import running as running_module

if TYPE_CHECKING:
    import pytest
    from PySide6.QtWidgets import QWidget

    from tests.ui.conftest import Running


def tab_text(running: Running) -> str:
    return running.program.window.tabs.bar.tabText(1)


def tick(running: Running, seconds: float) -> None:
    running.turned.ahead += seconds
    running.program.states.timer.tick()
    running.settle()


def test_the_digits_stand_in_the_tab_bar_on_every_page(running: Running) -> None:
    assert tab_text(running) == "Ice && heat"
    running.start_ice()
    assert running.today.isVisible()
    tick(running, 60)
    assert tab_text(running).startswith(("Ice && heat  3:5", "Ice && heat  4:00"))
    tick(running, 300)
    assert tab_text(running).startswith("Ice && heat  +1:0")
    running.program.window.navigation.floor().main.click()
    running.settle()
    assert tab_text(running) == "Ice && heat"


def spoken(running: Running) -> list[str]:
    window = running.program.window
    page = running.thermal.running
    widgets: list[QWidget] = [page.ring, page.off_at, window.navigation.floor().digits]
    names = [widget.accessibleName() for widget in widgets]
    return [*names, window.tabs.bar.accessibleTabName(1), running.today.now.title.accessibleName()]


def test_a_screen_reader_hears_of_minutes_and_not_of_seconds(running: Running) -> None:
    running.start_ice()
    running.program.window.navigation.open_floor_mode()
    tick(running, 5)
    before = spoken(running)
    tick(running, 10)
    assert spoken(running) == before
    assert before[0] == "5 min of 5 min left"
    assert before[3] == "Ice & heat, a timer is running"
    tick(running, 120)
    assert spoken(running) != before


def test_in_the_alarm_too(running: Running) -> None:
    running.start_ice()
    tick(running, 305)
    before = spoken(running)
    tick(running, 10)
    assert running.live_state() is LiveState.OFF_ALARM
    assert spoken(running) == before


def test_the_alarm_and_the_question_are_announced_once(
    running: Running, monkeypatch: pytest.MonkeyPatch
) -> None:
    said: list[str] = []

    def listen(_widget: QWidget, words: str) -> None:
        said.append(words)

    for module in (floor_module, running_module):
        monkeypatch.setattr(module, "announce", listen)
    running.start_ice()
    for _ in range(3):
        tick(running, 100)
    for _ in range(10):
        running.program.states.timer.tick()
    assert said == ["Take the pack off now"]
