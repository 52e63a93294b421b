"""Digits that fill the screen: floor mode, and the alarm to take the pack off."""

from __future__ import annotations

from datetime import timedelta
from functools import partial
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QCursor, QGuiApplication, QKeyEvent
from PySide6.QtWidgets import QMainWindow, QVBoxLayout, QWidget

from backcare_desktop.domain.thermal import Ending, Skin
from backcare_desktop.domain.thermal_alarm import keep_quiet, quiets_left
from backcare_desktop.domain.thermal_live import LiveState
from backcare_desktop.domain.thermal_timer import answer_check, confirm_off, stop
from backcare_desktop.ui.language import countdown, span, time_of_day
from backcare_desktop.ui.thermal.words import mode_tone, slept_words
from backcare_desktop.ui.widgets.big_digits import BigDigits
from backcare_desktop.ui.widgets.buttons import button
from backcare_desktop.ui.widgets.flow import flow
from backcare_desktop.ui.widgets.text import PlainLabel, announce

if TYPE_CHECKING:
    from PySide6.QtGui import QCloseEvent

    from backcare_desktop.domain.thermal_live import LiveSession
    from backcare_desktop.state.states import States
    from backcare_desktop.ui.navigation import Navigation
    from backcare_desktop.ui.theme.look import Look

KEYS_DEAD_MS = 1_500
OVERRUN_TOLD_S = 60
QUESTIONS = (LiveState.CHECK, LiveState.OFF_ALARM)


class FloorWindow(QMainWindow):
    """One number, one large control, and little else; Space presses the control.

    While the alarm stands it lies above other windows and cannot be closed. For the first
    1.5 seconds of an alarm or a question keys do nothing: whoever is typing must not
    answer it unseen.
    """

    def __init__(self, states: States, look: Look, navigation: Navigation) -> None:
        super().__init__(None, Qt.WindowType.Window)
        self._timer, self._clock = states.timer, states.clock
        self._asked: LiveState | None = None
        self._app = cast("QCoreApplication", QCoreApplication.instance())
        self._keys_dead = QTimer(self, interval=KEYS_DEAD_MS, singleShot=True)
        self._keys_dead.timeout.connect(self._wake_keys)
        self.line = PlainLabel(size="title")
        self.digits = BigDigits(look)
        self.below = PlainLabel(size="title")
        self.slept = PlainLabel(muted=True)
        self.main = button("", self._do_main, role="primary")
        self.main.setProperty("huge", True)  # noqa: FBT003 - Qt takes it by position
        self.not_sure = button(self.tr("Not sure"), partial(self._answer, Skin.NOT_SURE))
        self.not_ok = button(self.tr("Not OK"), partial(self._answer, Skin.NOT_OK))
        self.quiet = button(self.tr("Quiet for 1 minute"), self._keep_quiet)
        self.help = button(self.tr("When to get help"), navigation.open_emergency_list)
        self.leave = button(self.tr("Leave (Escape)"), self.close)
        self._stand_together(look)
        self._timer.changed.connect(self.show_live)
        self._timer.ticked.connect(self.show_live)

    @property
    def _alarming(self) -> bool:
        return self._asked is LiveState.OFF_ALARM

    def open_full_screen(self) -> None:
        """Fill the screen that the cursor is on."""
        self._go_to_cursor()
        self.show_live()
        self.showFullScreen()
        self.main.setFocus()

    def raise_alarm(self) -> None:
        """Stand above everything, on the screen that the cursor is on."""
        self.show_live()
        if not self.isVisible():
            self._go_to_cursor()
            self.showMaximized()
        self.raise_()
        self.activateWindow()
        self.main.setFocus()
        announce(self, self.line.text())

    def retire(self) -> None:
        """Be gone: another one takes this one's place."""
        self._wake_keys()
        self.hide()
        self.deleteLater()

    def show_live(self) -> None:
        """Show the session as it is now, or close when there is nothing left to show here."""
        live = self._timer.live
        self._take_question(live.state if live and live.state in QUESTIONS else None)
        if live is None or live.state in {LiveState.AFTER, LiveState.CONFIRM}:
            self.close()
            return
        now = self._clock.moment()
        tone = "danger" if self._alarming else mode_tone(live.mode)
        seconds = live.overrun_s(now) if self._alarming else live.remaining_s(now)
        digits = f"+{countdown(seconds)}" if self._alarming else countdown(seconds)
        self.digits.show_digits(digits, tone, spoken=self._spoken(seconds))
        self.line.setText(self._headline(live))
        self._show_title(self.line.text())
        self.below.setText(self._subline(live, seconds))
        self.slept.setText(slept_words(self._timer.slept_s))
        checking = live.state is LiveState.CHECK
        self.below.setVisible(not checking)
        self.slept.setVisible(bool(self.slept.text()) and not checking)
        self._show_controls(live)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Drop keys; in force only while a question or the alarm is new."""
        return event.type() in {QEvent.Type.KeyPress, QEvent.Type.KeyRelease}

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Do the one obvious thing on Space, leave on Escape or F11."""
        if event.key() == Qt.Key.Key_Space:
            self.main.click()
        elif event.key() in {Qt.Key.Key_Escape, Qt.Key.Key_F11}:
            self.close()
        else:
            super().keyPressEvent(event)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Stay while the alarm stands."""
        if self._alarming:
            event.ignore()

    def _take_question(self, asked: LiveState | None) -> None:
        """Let keys do nothing while a question or an alarm is new."""
        if asked is self._asked:
            return
        self._asked = asked
        if asked is None:
            self._wake_keys()
        else:
            self._app.installEventFilter(self)
            self._keys_dead.start()

    def _wake_keys(self) -> None:
        self._app.removeEventFilter(self)

    def _spoken(self, seconds: float) -> str:
        if self._alarming:
            return self.tr("{span} over the time").format(span=span(seconds))
        return self.tr("{span} left").format(span=span(seconds))

    def _headline(self, live: LiveSession) -> str:
        match live.state:
            case LiveState.CHECK:
                return self.tr("Look at your skin now")
            case LiveState.PACK_OFF:
                return self.tr("The pack is off for a moment")
            case LiveState.OFF_ALARM:
                return self._why(live)
        return ""

    def _why(self, live: LiveSession) -> str:
        match live.ending:
            case Ending.SKIN:
                return self.tr("Take the pack off now: the skin is not as it should be")
            case Ending.NO_RESPONSE:
                return self.tr("Take the pack off now: nobody answered the skin check")
        return self.tr("Take the pack off now")

    def _subline(self, live: LiveSession, left: float) -> str:
        if live.state is LiveState.OFF_ALARM:
            return self._overrun_words(live)
        if live.state is LiveState.PACK_OFF:
            return self.tr("left, when it is back on")
        at = self._clock.local_now() + timedelta(seconds=left)
        return self.tr("Take it off at {time}").format(time=time_of_day(at))

    def _overrun_words(self, live: LiveSession) -> str:
        now = self._clock.moment()
        if live.overrun_s(now) < OVERRUN_TOLD_S:
            return self.tr("Then look at your skin")
        on = self.tr("On for up to {span}. Take it off, then look at your skin.")
        return on.format(span=span(live.most_s(now)))

    def _show_title(self, line: str) -> None:
        """Say in the title what to do: a screen reader says it when the window comes up."""
        self.setWindowTitle(self.tr("{line} — BackCare").format(line=line) if line else "BackCare")

    def _show_controls(self, live: LiveSession) -> None:
        checking, alarming = live.state is LiveState.CHECK, self._alarming
        self.main.setText(
            self.tr("The pack is off")
            if alarming
            else self.tr("The skin is as it should be")
            if checking
            else self.tr("Take it off now")
        )
        self.not_sure.setVisible(checking)
        self.not_ok.setVisible(checking)
        self.quiet.setVisible(alarming)
        self.quiet.setEnabled(quiets_left(live) > 0)
        self.leave.setVisible(not alarming)

    def _do_main(self) -> None:
        live = self._timer.live
        if live is None:
            return
        if live.state is LiveState.OFF_ALARM:
            self._timer.act(confirm_off)
        elif live.state is LiveState.CHECK:
            self._answer(Skin.OK)
        else:
            self._timer.act(stop)

    def _answer(self, skin: Skin) -> None:
        self._timer.act(partial(answer_check, skin=skin))

    def _keep_quiet(self) -> None:
        self._timer.act(keep_quiet)

    def _go_to_cursor(self) -> None:
        screen = QGuiApplication.screenAt(QCursor.pos()) or QGuiApplication.primaryScreen()
        self.setGeometry(screen.availableGeometry())

    def _stand_together(self, look: Look) -> None:
        for label in (self.line, self.below, self.slept):
            label.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        others = flow(look, self.not_sure, self.not_ok, self.quiet, self.help, self.leave)
        others.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        inside = QWidget()
        self.setCentralWidget(inside)
        body = QVBoxLayout(inside)
        margin = look.gap(24)
        body.setContentsMargins(margin, margin, margin, margin)
        body.setSpacing(look.gap(12))
        body.addWidget(self.line)
        body.addWidget(self.digits, 1)
        body.addWidget(self.below)
        body.addWidget(self.slept)
        body.addWidget(self.main)
        body.addLayout(others)
