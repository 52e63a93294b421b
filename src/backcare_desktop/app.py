"""Builds everything once and runs it: the only file that knows everyone."""

from __future__ import annotations

import gc
import sys
from functools import cache, partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtGui import QFontDatabase, QGuiApplication
from PySide6.QtWidgets import QApplication

from backcare_desktop import __version__, when_needed
from backcare_desktop.desktop.clock import system_clock
from backcare_desktop.desktop.places import state_folder
from backcare_desktop.domain.thermal_live import LiveState
from backcare_desktop.state.diary_state import DiaryState
from backcare_desktop.state.flare_up_state import FlareUpState
from backcare_desktop.state.garbage import Garbage
from backcare_desktop.state.pain_later import PainLater
from backcare_desktop.state.settings_state import SettingsState
from backcare_desktop.state.states import States
from backcare_desktop.state.timer_state import TimerState
from backcare_desktop.store.problems import ProblemKind
from backcare_desktop.store.writer import Writer
from backcare_desktop.ui.leaving import Leaving
from backcare_desktop.ui.main_window import MainWindow
from backcare_desktop.ui.theme.look import look_for, wear

if TYPE_CHECKING:
    from collections.abc import Callable

    from backcare_desktop.desktop.clock import Clock
    from backcare_desktop.desktop.signals import Signals
    from backcare_desktop.desktop.single_instance import Doorbell
    from backcare_desktop.desktop.sound import Sound
    from backcare_desktop.domain.settings import Settings
    from backcare_desktop.state.bell import Bell
    from backcare_desktop.store.store import Store

DRAIN_S = 10
SEEN = {
    QEvent.Type.Show,
    QEvent.Type.Hide,
    QEvent.Type.WindowStateChange,
    QEvent.Type.WindowActivate,
}


def run(store: Store) -> int:
    """Show the window on a diary that was opened, and return the exit status."""
    app = application()
    if _first_one_came(store):
        store.close()
        return 0
    program = Program(app, store)
    program.window.painted.connect(_note_errors)
    program.show()
    status = app.exec()
    program.end()
    return status


def application() -> QApplication:
    """Return Qt's application, which every window needs."""
    app = QApplication([*sys.argv[:1], "-style=Fusion"])  # `setStyle` makes all of QStyle's enums
    app.setApplicationName("backcare-desktop")
    app.setApplicationDisplayName("BackCare")
    app.setApplicationVersion(__version__)
    return app


class Program(QObject):
    """The running program: its store, its states, its window."""

    def __init__(self, app: QApplication, store: Store) -> None:
        super().__init__()
        self.app, self.store, self.writer = app, store, Writer()
        self.garbage = Garbage(self)
        self.doorbell: Doorbell | None = None
        self._signals: Signals | None = None
        self._system_font = QFontDatabase.systemFont(QFontDatabase.SystemFont.GeneralFont)
        self.states = self._make_states()
        self.look = look_for(self.states.settings.value, self._system_font)
        wear(app, self.look)
        self.window = MainWindow(self.states, self.look)
        self.leaving = Leaving(self.window, self.writer)
        self._connect()

    def show(self) -> None:
        """Show the window; what the first page does not need follows once it is drawn."""
        self.window.painted.connect(self._go_on)
        self.window.show()
        if self.store.access.readable:
            self._recover_session()
        gc.freeze()  # what has been made by now stays; looking at it again finds nothing

    def _go_on(self) -> None:
        # All of the timer now: an update of the program must not meet a session half-way.
        import backcare_desktop.domain.thermal_recovery  # noqa: F401, PLC0415

        self.states.bell().follow()
        QTimer.singleShot(1, self._finish_start)  # in between the window can answer

    def _finish_start(self) -> None:
        from backcare_desktop.ui.notices import Notices  # noqa: PLC0415 - after the paint

        self._join_desktop()
        self.states.clock.zone_name()  # asked for the first time it takes long
        self.notices = Notices(self.window)
        self.states.diary.load_older()
        gc.freeze()  # likewise

    def end(self) -> None:
        """Let the last saves finish and give the folder back."""
        self.window.removeEventFilter(self)
        self.states.bell().stop()
        self.states.timer.leave()
        self.states.timer.stop()
        self.writer.drain(DRAIN_S)
        self.garbage.stop()
        self.store.close()
        if self._signals is not None:
            self._signals.close()

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Tick every second only while the window can be seen, and when somebody comes back."""
        if event.type() in SEEN:
            visible = self.window.isVisible() and not self.window.isMinimized()
            self.states.timer.watch(watched=visible)
        return False

    def _make_states(self) -> States:
        clock = system_clock()
        diary = DiaryState(self.store, self.writer, clock)
        diary.show(self.store.recent().months)
        settings = SettingsState(self.store, self.writer, self.store.read_settings())
        timer = TimerState(self.store, self.writer, clock, diary, when_needed.limits)
        sound = cache(partial(when_needed.sound, self.app))
        backups = cache(partial(when_needed.backups, self.store, self.writer, diary, settings))
        return States(
            clock=clock,
            settings=settings,
            diary=diary,
            timer=timer,
            flare_up=FlareUpState(diary, clock),
            pain_later=PainLater(diary, timer, clock),
            bell=cache(partial(self._make_bell, timer, sound, settings, clock)),
            channels=cache(partial(when_needed.channels, sound)),
            backups=backups,
            findings=cache(partial(when_needed.findings, diary)),
            drafts=cache(partial(when_needed.drafts, self.store, self.writer, diary)),
            clock_check=cache(partial(when_needed.clock_check, diary, timer, clock)),
            symptoms=cache(partial(when_needed.symptoms, diary, clock)),
            activities=cache(partial(when_needed.activities, settings, diary, clock)),
        )

    def _connect(self) -> None:
        self.states.settings.changed.connect(self._wear_settings)
        QGuiApplication.styleHints().colorSchemeChanged.connect(self._wear_anew)
        self.states.diary.save_failed.connect(self._keep_refused)
        self.window.installEventFilter(self)
        self.app.commitDataRequest.connect(self.leaving.session_ends)

    def _end_by_signal(self) -> None:
        """End without closing the window, which would ask whether the pack is off."""
        self.app.exit()

    def _recover_session(self) -> None:
        timer = self.states.timer
        timer.take_up()
        if timer.live is not None:
            self.states.bell().follow()  # rings at once where something is due
            self._heed_signals()
        if timer.live is not None or timer.elsewhere is not None:
            self.window.navigation.open_tab("thermal")
            self.window.tabs.page.keyboard_start().setFocus()

    def _join_desktop(self) -> None:
        """Offer what the desktop adds: notifications, staying awake, one window for all starts."""
        from backcare_desktop.desktop.keep_awake import KeepAwake  # noqa: PLC0415 - after the paint
        from backcare_desktop.desktop.notification import system_notifier  # noqa: PLC0415
        from backcare_desktop.desktop.sleep import SleepSignal  # noqa: PLC0415
        from backcare_desktop.state.courtesies import Courtesies  # noqa: PLC0415
        from backcare_desktop.ui.tray_message import TrayMessage  # noqa: PLC0415

        self._heed_signals()
        states = self.states
        notifier, awake = system_notifier(TrayMessage(self.app).show, self), KeepAwake(self)
        states.channels().join(notifier, awake)
        self.courtesies = Courtesies(states, notifier, awake, SleepSignal(self))
        self.courtesies.front_wanted.connect(self.window.come_to_front)
        self._hang_up_doorbell()
        states.diary.recovered.connect(self._take_charge)

    def _heed_signals(self) -> None:
        if self._signals is None:
            from backcare_desktop.desktop.signals import Signals  # noqa: PLC0415 - after the paint

            self._signals = Signals(self.app)
            self._signals.arrived.connect(self._end_by_signal)

    def _take_charge(self) -> None:
        """Be the one that runs the timer and answers, once this program may write."""
        if self.doorbell is None and self.store.access.writable:
            self._hang_up_doorbell()
            self.states.settings.read_again()
            self.states.drafts().read_again()
            self.notices.look_for_draft()
            self._recover_session()

    def _hang_up_doorbell(self) -> None:
        if not self.store.access.writable:
            return
        from backcare_desktop.desktop.single_instance import Doorbell, doorbell_name  # noqa: PLC0415

        self.doorbell = Doorbell(doorbell_name(self.store.folder.root), self)
        self.doorbell.rung.connect(self.window.come_to_front)
        self.doorbell.hang_up()

    def _keep_refused(self) -> None:
        """Let what could not be saved be kept as a draft: who is there follows the diary."""
        self.states.drafts()

    def _make_bell(
        self, timer: TimerState, sound: Callable[[], Sound], settings: SettingsState, clock: Clock
    ) -> Bell:
        """Return the bell; it is to follow the session from how that stands now."""
        from backcare_desktop.state.bell import Bell  # noqa: PLC0415 - nothing rings before

        bell = Bell(timer, sound(), settings, clock)
        bell.rang.connect(self._bring_to_front)
        return bell

    def _bring_to_front(self) -> None:
        live = self.states.timer.live
        if live is not None and live.state is LiveState.OFF_ALARM:
            self.window.navigation.raise_alarm()
        else:
            self.window.navigation.raise_question()

    def _wear_settings(self, settings: Settings) -> None:
        look = look_for(settings, self._system_font)
        if look != self.look:
            self.look = look
            wear(self.app, look)
            self.window.wear(look)

    def _wear_anew(self) -> None:
        self._wear_settings(self.states.settings.value)


def _note_errors() -> None:
    """Keep where in the program an error happened that nobody caught; nothing is sent."""
    from backcare_desktop.desktop.crash import CrashHook  # noqa: PLC0415 - after the paint
    from backcare_desktop.desktop.log import Log  # noqa: PLC0415

    CrashHook(Log(state_folder())).install()


def _first_one_came(store: Store) -> bool:
    """Whether another program has this diary open and has come to the front instead."""
    problem = store.access.problem
    if problem is None or problem.kind is not ProblemKind.LOCKED:
        return False
    from backcare_desktop.desktop.single_instance import (  # noqa: PLC0415 - in a second start
        Answer,
        ask_to_front,
        doorbell_name,
    )

    return ask_to_front(doorbell_name(store.folder.root)) is Answer.RAISED
