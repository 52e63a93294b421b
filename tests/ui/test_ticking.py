"""What a running timer shows every second, and what it does not say every second."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QImage

from backcare_desktop.desktop.sound import SoundChannel
from backcare_desktop.domain.thermal_live import LiveState
from backcare_desktop.ui.tabs import TIMER_TAB_AT
from backcare_desktop.ui.thermal import floor as floor_module
from backcare_desktop.ui.thermal import running as running_module

if TYPE_CHECKING:
    from PySide6.QtGui import QPixmap
    from PySide6.QtWidgets import QWidget

    from tests.ui.conftest import Running

A_ROUNDED_EDGE, A_WORD = 50, 100
"""How much a pixel differs that lies on the smoothed edge of the ring; that a letter covers."""


def tab_text(running: Running) -> str:
    return running.program.window.tabs.bar.words(TIMER_TAB_AT)


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


class LaidOut(QObject):
    """Counts how often anything in the program is laid out."""

    def __init__(self) -> None:
        super().__init__()
        self.times = 0

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        self.times += event.type() is QEvent.Type.LayoutRequest
        return False


def test_a_second_more_lays_nothing_out(running: Running) -> None:
    # Far from a full minute: here only the counting clock is turned, so the end draws nearer.
    running.turned.wall = datetime(2026, 6, 1, 12, 0, 30, tzinfo=UTC)
    running.start_ice()
    running.program.window.navigation.open_tab("thermal")
    channels = running.program.states.channels()
    running.qtbot.waitUntil(lambda: channels.sound is not SoundChannel.UNKNOWN)
    tick(running, 40)
    tick(running, 1)
    laid_out = LaidOut()
    running.program.app.installEventFilter(laid_out)
    for _ in range(12):
        tick(running, 1)
    assert laid_out.times == 0
    tick(running, 270)
    assert laid_out.times > 0


@pytest.mark.parametrize("seconds", [1, 3, 7, 20, 45])
def test_what_is_drawn_each_second_is_what_the_whole_page_shows(
    running: Running, seconds: int
) -> None:
    running.start_ice()
    window = running.program.window
    window.navigation.open_tab("thermal")
    tick(running, 20)
    before = on_screen(window)
    for _ in range(3):
        tick(running, seconds)
    assert difference(before, on_screen(window)) > A_WORD
    assert difference(window.grab(), on_screen(window)) < A_ROUNDED_EDGE


def on_screen(window: QWidget) -> QPixmap:
    return window.screen().grabWindow(window.winId())


def difference(one: QPixmap, other: QPixmap) -> int:
    """Return by how much the pixel differs that differs most, 0-255."""
    values: list[bytes] = [
        bytes(each.toImage().convertToFormat(QImage.Format.Format_RGB32).constBits())
        for each in (one, other)
    ]
    return max(abs(a - b) for a, b in zip(values[0], values[1], strict=True))


def spoken(running: Running) -> list[str]:
    window = running.program.window
    page = running.thermal.running
    widgets: list[QWidget] = [page.ring, page.off_at, window.navigation.floor().digits]
    names = [widget.accessibleName() for widget in widgets]
    return [
        *names,
        window.tabs.bar.accessibleTabName(TIMER_TAB_AT),
        running.today.now.title.accessibleName(),
    ]


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
