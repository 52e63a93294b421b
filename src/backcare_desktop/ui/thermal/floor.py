"""Digits that fill the screen: floor mode, and the alarm to take the pack off."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from backcare_desktop.domain.thermal import Skin
from backcare_desktop.domain.thermal_alarm import keep_quiet, quiets_left
from backcare_desktop.domain.thermal_live import LiveState
from backcare_desktop.domain.thermal_timer import answer_check, confirm_off, stop
from backcare_desktop.ui.language import countdown
from backcare_desktop.ui.menus import FLARE_UP_KEYS
from backcare_desktop.ui.thermal.floor_words import headline, main_words, spoken, subline
from backcare_desktop.ui.thermal.words import mode_tone, slept_words
from backcare_desktop.ui.widgets.big_digits import BigDigits
from backcare_desktop.ui.widgets.buttons import button
from backcare_desktop.ui.widgets.fitted_words import Print, fit_words, has_room
from backcare_desktop.ui.widgets.flow import flow
from backcare_desktop.ui.widgets.screen_filler import DeadKeys, ScreenFiller
from backcare_desktop.ui.widgets.text import PlainLabel, announce, speak_as

if TYPE_CHECKING:
    from PySide6.QtGui import QCloseEvent, QResizeEvent
    from PySide6.QtWidgets import QPushButton

    from backcare_desktop.domain.thermal_live import LiveSession
    from backcare_desktop.state.states import States
    from backcare_desktop.ui.navigation import Navigation
    from backcare_desktop.ui.theme.look import Look

FLASHES = 3
LINE_SHARE, DIGITS_SHARE = 0.045, 0.16
"""The height of the words, and the least of the digits, as a share of the window's."""
DIGITS_WIDTH, DIGITS_HEIGHT = 0.92, 0.8
"""The most of their room that the digits take up."""

QUESTIONS = (LiveState.CHECK, LiveState.OFF_ALARM)


class FloorWindow(ScreenFiller):
    """One number, one large control, and little else; Space presses the control.

    While the alarm stands it lies above other windows and cannot be closed. For the first
    1.5 seconds of an alarm or a question keys do nothing: whoever is typing must not
    answer it unseen. Where no sound goes out, the digits flash in its place.
    """

    def __init__(self, states: States, look: Look, navigation: Navigation) -> None:
        super().__init__(navigation.open_emergency_list)
        self._timer, self._clock, self._look = states.timer, states.clock, look
        self._settings = states.settings
        self._asked: LiveState | None = None
        self._turns_left = 0
        self._told: tuple[str, ...] = ()
        self.dead_keys = DeadKeys(self)
        self.line = PlainLabel()
        self.digits = BigDigits(look, "window", width=DIGITS_WIDTH, height=DIGITS_HEIGHT)
        self.below = PlainLabel()
        self.slept = PlainLabel(muted=True)
        self.main = button("", self._do_main, role="primary")
        self.main.setProperty("huge", True)  # noqa: FBT003 - Qt takes it by position
        self.not_sure = button(self.tr("Not sure"), partial(self._answer, Skin.NOT_SURE))
        self.not_ok = button(self.tr("Not OK"), partial(self._answer, Skin.NOT_OK))
        self.stop = button(main_words(LiveState.RUNNING), self._stop)
        self.quiet = button(self.tr("Quiet for 1 minute"), self._keep_quiet)
        flare_up = QShortcut(QKeySequence(FLARE_UP_KEYS), self)
        flare_up.activated.connect(navigation.open_flare_up)
        self._stand_together(look)
        self._timer.changed.connect(self.show_live)
        self._timer.ticked.connect(self._tick)
        states.bell().unheard.connect(self._flash)

    @property
    def _alarming(self) -> bool:
        return self._asked is LiveState.OFF_ALARM

    def open_full_screen(self) -> None:
        """Fill the screen that the cursor is on."""
        self.show_live()
        self.fill_screen()
        self.main.setFocus()

    def raise_alarm(self) -> None:
        """Stand above everything, on the screen that the cursor is on."""
        self.show_live()
        if not self.isVisible():
            self.go_to_cursor()
            self.showMaximized()
        self.come_in_front()
        QApplication.alert(self)
        self.main.setFocus()
        announce(self, self.line.text())

    def retire(self) -> None:
        """Be gone: another one takes this one's place."""
        self.dead_keys.wake()
        super().retire()

    def come_in_front(self) -> None:
        """Lie above other windows for as long as the alarm stands."""
        self._stay_on_top()
        super().come_in_front()

    def obvious(self) -> QPushButton:
        """Return the one large control."""
        return self.main

    def show_live(self) -> None:
        """Show the session as it is now, or close when there is nothing left to show here."""
        live = self._timer.live
        self._take_question(live.state if live and live.state in QUESTIONS else None)
        if live is None or live.state in {LiveState.AFTER, LiveState.CONFIRM}:
            self.close()
            return
        now = self._clock.moment()
        tone = "danger" if self._alarming else mode_tone(live.mode)
        seconds = live.late_s(now) if self._alarming else live.remaining_s(now)
        digits = f"+{countdown(seconds)}" if self._alarming else countdown(seconds)
        self.digits.show_digits(digits, tone, reverse=self._turns_left % 2 == 1)
        speak_as(self.digits, spoken(live.state, seconds))
        self.line.setText(headline(live))
        self._show_title(self.line.text())
        self.below.setText(subline(live, self._clock))
        self.slept.setText(slept_words(self._timer.slept_s))
        checking = live.state is LiveState.CHECK
        self.below.setVisible(not checking)
        self.slept.setVisible(bool(self.slept.text()) and not checking)
        self._show_controls(live)
        told = (self.line.text(), self.below.text(), self.slept.text())
        if told != self._told:
            self._told = told
            self._fit_words()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Let the words grow with the window: they too are read from the floor."""
        super().resizeEvent(event)
        self._fit_words()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Stay while the alarm stands."""
        if self._alarming:
            event.ignore()

    def _fit_words(self) -> None:
        """Make the words as large as leaves the digits their share of the height."""
        body, title = (self._look.font(size).pixelSize() for size in ("body", "title"))
        largest = max(title, round(self.height() * LINE_SHARE))
        fit_words(
            self._look,
            (
                Print(words=(self.line, self.below, self.main), largest=largest, strong=True),
                Print(words=self._others, largest=body, strong=True),
                Print(words=(self.slept,), largest=body),
            ),
            lambda: has_room(self._body, self.size(), DIGITS_SHARE),
        )

    def _tick(self) -> None:
        self._turns_left = max(self._turns_left - 1, 0)
        self.show_live()

    def _flash(self) -> None:
        """Catch the eye where nothing is heard: the digits turn a few times, a second each."""
        if self._alarming:
            self._turns_left = FLASHES * 2
            QApplication.alert(self)

    def _stay_on_top(self) -> None:
        """Lie above other windows for as long as the alarm stands."""
        handle = self.windowHandle()
        if handle is not None:
            handle.setFlag(Qt.WindowType.WindowStaysOnTopHint, self._alarming)

    def _take_question(self, asked: LiveState | None) -> None:
        """Let keys do nothing while a question or an alarm is new."""
        if asked is self._asked:
            return
        self._asked, self._turns_left = asked, 0
        self._stay_on_top()
        if asked is None:
            self.dead_keys.wake()
        else:
            self.dead_keys.begin()

    def _show_title(self, line: str) -> None:
        """Say in the title what to do: a screen reader says it when the window comes up.

        The desktop shows titles too, in its lists of windows: discreetly they tell nothing.
        """
        if line and self._settings.value.discreet:
            self.setWindowTitle(self.tr("BackCare has a question"))
        else:
            self.setWindowTitle(
                self.tr("{line} — BackCare").format(line=line) if line else "BackCare"
            )

    def _show_controls(self, live: LiveSession) -> None:
        checking, alarming = live.state is LiveState.CHECK, self._alarming
        self.main.setText(main_words(live.state))
        self.not_sure.setVisible(checking)
        self.not_ok.setVisible(checking)
        self.stop.setVisible(checking)
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
            self._stop()

    def _stop(self) -> None:
        self._timer.act(stop)

    def _answer(self, skin: Skin) -> None:
        self._timer.act(partial(answer_check, skin=skin))

    def _keep_quiet(self) -> None:
        self._timer.act(keep_quiet)

    def _stand_together(self, look: Look) -> None:
        for label in (self.line, self.below, self.slept):
            label.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        answers = (self.not_sure, self.not_ok)
        self._others = (*answers, self.stop, self.quiet, self.help, self.leave)
        others = flow(look, *self._others)
        others.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        inside = QWidget()
        inside.setProperty("floor", True)  # noqa: FBT003 - Qt takes it by position
        self.setCentralWidget(inside)
        self._body = body = QVBoxLayout(inside)
        margin = look.gap(24)
        body.setContentsMargins(margin, margin, margin, margin)
        body.setSpacing(look.gap(12))
        body.addWidget(self.line)
        body.addWidget(self.digits, 1)
        body.addWidget(self.below)
        body.addWidget(self.slept)
        body.addWidget(self.main)
        body.addLayout(others)
