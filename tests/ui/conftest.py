"""The whole program in this process, with a diary of its own and a clock that can be turned."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QEvent
from pytestqt.qtbot import QtBot

from backcare_desktop import app as program_module
from backcare_desktop.app import Program
from backcare_desktop.desktop.clock import Clock, system_clock
from backcare_desktop.domain.settings import Settings, Theme
from backcare_desktop.domain.symptom_check import SymptomCheck
from backcare_desktop.domain.thermal import ThermalMode
from backcare_desktop.state.background import run_in_background
from backcare_desktop.store.disk import Disk
from backcare_desktop.store.store import Store
from backcare_desktop.ui.body_map.body_map import BodyMap
from backcare_desktop.ui.pages.symptoms import SymptomsPage
from backcare_desktop.ui.pages.thermal import ThermalPage
from backcare_desktop.ui.pages.today import TodayPage
from backcare_desktop.ui.theme.look import Look, look_for
from tests.support.body_places import REGIONS
from tests.support.card_stack import Stack, card_stack
from tests.support.person import Person, Sit

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from PySide6.QtWidgets import QApplication

    from backcare_desktop.domain.thermal_live import LiveState


@dataclass
class TurnedClock:
    """The computer's clock, some seconds ahead."""

    ahead: float = 0.0
    wall: datetime | None = None
    """What the clock on the wall shows instead of its own time."""

    def clock(self) -> Clock:
        real = system_clock()
        return replace(
            real,
            counting=lambda: real.counting() + self.ahead,
            now=lambda: self.wall.astimezone() if self.wall else real.now(),
        )


@dataclass
class Running:
    """The program, and the ways a test looks into it."""

    program: Program
    qtbot: QtBot
    turned: TurnedClock
    folder: Path
    ended: bool = False

    @property
    def today(self) -> TodayPage:
        self.program.window.tabs.go_to("today")
        page = self.program.window.tabs.page
        assert isinstance(page, TodayPage)
        return page

    @property
    def symptoms(self) -> SymptomsPage:
        self.program.window.tabs.go_to("symptoms")
        page = self.program.window.tabs.page
        assert isinstance(page, SymptomsPage)
        return page

    @property
    def thermal(self) -> ThermalPage:
        self.program.window.tabs.go_to("thermal")
        page = self.program.window.tabs.page
        assert isinstance(page, ThermalPage)
        return page

    def live_state(self) -> LiveState | None:
        live = self.program.states.timer.live
        return live.state if live else None

    def symptom_checks(self) -> list[SymptomCheck]:
        return list(self.program.states.diary.diary.entries(SymptomCheck))

    def start_again(self) -> None:
        """Do what a start does about a session, with nothing of the old one in memory."""
        timer = self.program.states.timer
        timer.live = timer._latest = None
        self.program._recover_session()
        self.settle()

    def die(self) -> Store:
        """Give back what a killed process gives back; return the diary for the next start."""
        self.program.states.bell().stop()
        self.program.store.close()
        store = Store.open(self.folder)
        # a program that is just being started, such as a player, holds the lock for a moment too
        self.qtbot.waitUntil(lambda: store.enter_again() is not None and store.access.writable)
        return store

    def settle(self) -> None:
        """Wait until everything that was to be saved is, and the pages know it."""
        done: list[object] = []
        run_in_background(self.program.writer, lambda: True, done.append, done.append)
        self.qtbot.waitUntil(lambda: bool(done))

    def end(self) -> None:
        """Close everything, as a program that has been left does."""
        if self.ended:
            return
        self.ended = True
        program = self.program
        program.window.navigation.forget_floor()
        program.window.hide()
        program.end()
        program.window.deleteLater()
        program.deleteLater()
        program.app.sendPostedEvents(None, QEvent.Type.DeferredDelete)

    def start_ice(self) -> None:
        """Go the way of somebody who has used it before."""
        settings = self.program.states.settings
        settings.save(replace(settings.value, who_must_not=()))
        self.program.window.navigation.prepare_thermal(ThermalMode.ICE)
        page = self.thermal
        page.prepare.ready.skin.tick.box.setChecked(True)
        page.prepare.ready.awake.tick.box.setChecked(True)
        page.prepare.start.click()
        self.settle()


@pytest.fixture
def data_folder(tmp_path: Path) -> Path:
    return tmp_path / "diary"


@pytest.fixture
def start_on(
    qapp: QApplication, qtbot: QtBot, data_folder: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Callable[[Disk], Running]]:
    """Start the program, several times if need be; what was not ended is at the end."""
    turned = TurnedClock()
    monkeypatch.setattr(program_module, "system_clock", turned.clock)
    started: list[Running] = []

    def start(disk: Disk) -> Running:
        program = Program(qapp, Store.open(data_folder, disk=disk))
        running = Running(program, qtbot, turned, data_folder)
        started.append(running)
        program.show()
        qtbot.waitUntil(lambda: hasattr(program, "courtesies"))
        running.settle()
        return running

    yield start
    for running in started:
        running.end()


@pytest.fixture
def start(start_on: Callable[[Disk], Running]) -> Callable[[], Running]:
    return partial(start_on, Disk())


@pytest.fixture
def running(start: Callable[[], Running]) -> Running:
    return start()


@pytest.fixture
def look(qapp: QApplication) -> Look:
    return look_for(Settings(theme=Theme.LIGHT), qapp.font())


@pytest.fixture
def body_map(qtbot: QtBot, look: Look) -> BodyMap:
    made = BodyMap(look, REGIONS)
    qtbot.addWidget(made)
    made.resize(900, 1000)
    made.show()
    with qtbot.waitActive(made):
        made.activateWindow()
    return made


@pytest.fixture
def sit_down(tmp_path: Path) -> Iterator[Sit]:
    """Put somebody in front of the program, several times if need be; all leave at the end."""
    people: list[Person] = []

    def sit_down(*before: str, **environment: str) -> Person:
        people.append(Person(tmp_path / "diary", *before, **environment))
        return people[-1]

    yield sit_down
    for person in people:
        person.kill()


@pytest.fixture
def stack(running: Running, qtbot: QtBot, look: Look) -> Stack:
    return card_stack(running.program.states, qtbot, look)
