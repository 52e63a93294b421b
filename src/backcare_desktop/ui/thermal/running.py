"""A session while the pack is on: ring, digits, when to take it off, and the ways to stop."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer

from backcare_desktop.domain.thermal import Skin
from backcare_desktop.domain.thermal_live import LiveState
from backcare_desktop.domain.thermal_timer import (
    answer_check,
    can_resume,
    confirm_off,
    lift,
    resume,
    stop,
)
from backcare_desktop.ui.language import countdown, span, time_of_day
from backcare_desktop.ui.thermal.skin_question import SkinQuestion
from backcare_desktop.ui.thermal.words import mode_name, mode_tone, slept_words
from backcare_desktop.ui.widgets.buttons import button, explain, with_icon, write_in_lines
from backcare_desktop.ui.widgets.card import Card
from backcare_desktop.ui.widgets.countdown_ring import CountdownRing
from backcare_desktop.ui.widgets.flow import flow
from backcare_desktop.ui.widgets.text import CountingLabel, PlainLabel, announce, speak_as

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from backcare_desktop.content.thermal import ThermalGuide
    from backcare_desktop.domain.moment import Moment
    from backcare_desktop.domain.thermal_live import LiveSession
    from backcare_desktop.state.states import States
    from backcare_desktop.ui.navigation import Navigation
    from backcare_desktop.ui.theme.look import Look

RING, RING_BESIDE_QUESTION = 0.4, 0.22
"""The ring's height as a share of the window's."""

KEYS_DEAD_MS = 1_500
"""Until a new question takes the focus: a Space meant for something else must not answer it."""

"""Where a sentence counts the seconds as well."""


class RunningCard(Card):
    """Shown while a session runs, is asked about its skin, or is off for a moment."""

    def __init__(
        self, states: States, look: Look, navigation: Navigation, guide: ThermalGuide | None
    ) -> None:
        super().__init__(look)
        self._timer, self._clock, self._guide = states.timer, states.clock, guide
        self._whole, self._asking = "", False
        self.kind = PlainLabel(size="heading")
        self.ring = CountdownRing(look)
        self.off_at = CountingLabel(size="heading")
        self.check = SkinQuestion(look, "ice")
        self.check.answered.connect(self._answer)
        self._answer_by_key = QTimer(self, interval=KEYS_DEAD_MS, singleShot=True)
        self._answer_by_key.timeout.connect(self._focus_answer)
        self.back_on = SkinQuestion(look, "sunken")
        wrapped = self.tr("Wrapped, skin as it should be")
        write_in_lines(look, self.back_on.buttons[Skin.OK], wrapped)
        self.back_on.answered.connect(self._back_on)
        self.stop = button(self.tr("Take it off now"), self._stop, role="primary", large=True)
        self.lift = button(self.tr("Pack off for a moment"), self._lift)
        self.floor = button(self.tr("Fill the screen"), navigation.open_floor_mode)
        with_icon(self.floor, "maximize", look)
        explain(self.floor, self.tr("Digits you can read from the floor; Escape leaves (F11)"))
        self.slept = PlainLabel(muted=True)
        self.note = PlainLabel(tone="danger")
        self._stand_together(look)

    def show_live(self, live: LiveSession) -> None:
        """Show the session as it is now."""
        self.kind.setText(self._what(live))
        self._whole = self.tr("of {whole} left").format(whole=span(live.planned_s))
        self._ask(live)
        self._show_check(asked=live.state is LiveState.CHECK)
        self.lift.setVisible(live.state in {LiveState.RUNNING, LiveState.CHECK})
        self.stop.setText(self._stop_text(live))
        self._step_back(live)
        self.note.setVisible(self._timer.problem is not None)
        self.show_time(live, self._clock.moment())

    def show_time(self, live: LiveSession, now: Moment) -> None:
        """Show what is different a second later: it is done every second, so nothing else."""
        left = live.remaining_s(now)
        self._share_room()
        self.ring.show_time(left, live.planned_s, tone=mode_tone(live.mode), caption=self._whole)
        self._show_when(live, now)

    def _what(self, live: LiveSession) -> str:
        if live.mode is None:
            return ""
        places = self._guide.places if self._guide else ()
        place = [place.name for place in places if place.id == live.region]
        return " · ".join((mode_name(live.mode), *place))

    def keyboard_start(self) -> QWidget:
        """Return what Space should press: the answer while there is a question, else stop."""
        for question in (self.check, self.back_on):
            if not question.isHidden():
                return question.buttons[Skin.OK]
        return self.stop

    def _stop_text(self, live: LiveSession) -> str:
        if live.state is LiveState.OFF_ALARM:
            return self.tr("The pack is off")
        if live.state is LiveState.PACK_OFF:
            return self.tr("Leave it off")
        return self.tr("Take it off now")

    def _show_when(self, live: LiveSession, now: Moment) -> None:
        self.off_at.setText(self._when(live, now))
        speak_as(self.off_at, self._when_spoken(live))
        self.slept.setText(slept_words(self._timer.slept_s))
        self.slept.setVisible(bool(self.slept.text()))
        self.back_on.setVisible(live.state is LiveState.PACK_OFF and can_resume(live, now))

    def _when(self, live: LiveSession, now: Moment) -> str:
        if live.state is LiveState.PACK_OFF:
            gone = now.seconds_since(live.anchor) or 0.0
            return self.tr("The pack has been off for {span}").format(span=countdown(gone))
        if live.state is LiveState.OFF_ALARM:
            late = countdown(live.late_s(now))
            return self.tr("Take the pack off now · {span} late").format(span=late)
        off_at = self._clock.local_in(live.remaining_s(now))
        return self.tr("Take it off at {time}").format(time=time_of_day(off_at))

    def _when_spoken(self, live: LiveSession) -> str:
        """Return what does not change from one second to the next."""
        if live.state is LiveState.PACK_OFF:
            return self.tr("The pack is off for a moment")
        if live.state is LiveState.OFF_ALARM:
            return self.tr("Take the pack off now")
        return self.off_at.text()

    def _ask(self, live: LiveSession) -> None:
        texts = self._guide.texts(live.mode) if self._guide and live.mode else None
        self.check.ask(self.tr("Look at your skin now"), texts.check if texts else "")
        self.check.set_tone(mode_tone(live.mode))
        self.back_on.ask(
            self.tr("Look at the skin before you put it back"),
            texts.wrap if texts else "",
        )
        self.note.setText(
            self.tr("The session cannot be saved. It runs all the same: leave the program open.")
        )

    def _show_check(self, *, asked: bool) -> None:
        if asked and self.check.isHidden():
            announce(self, self.check.question.text())
            self._answer_by_key.start()
        self.check.setVisible(asked)

    def _share_room(self) -> None:
        """Let a question come first: the ring steps back, in view."""
        share = RING_BESIDE_QUESTION if self._asking else RING
        self.ring.leave_room(self.window().height() * share)

    def _step_back(self, live: LiveSession) -> None:
        """Let a question come first: the way to stop steps back."""
        self._asking = live.state in {LiveState.CHECK, LiveState.PACK_OFF}
        role = "" if self._asking else "primary"
        if self.stop.property("role") != role:
            self.stop.setProperty("role", role)
            self.stop.style().polish(self.stop)

    def _focus_answer(self) -> None:
        if self.check.isVisible():
            self.check.buttons[Skin.OK].setFocus()

    def _answer(self, skin: Skin) -> None:
        self._timer.act(partial(answer_check, skin=skin))

    def _back_on(self, skin: Skin) -> None:
        self._timer.act(partial(resume, wrapped=True, skin=skin))

    def _stop(self) -> None:
        live = self._timer.live
        alarming = live is not None and live.state is LiveState.OFF_ALARM
        self._timer.act(confirm_off if alarming else stop)

    def _lift(self) -> None:
        self._timer.act(lift)

    def _stand_together(self, look: Look) -> None:
        for label in (self.kind, self.off_at, self.slept):
            label.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        buttons = flow(look, self.stop, self.lift, self.floor)
        buttons.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self.add(self.kind, self.check, self.back_on, self.ring, self.off_at)
        self.add(self.slept, self.note, buttons)
        self.body.setStretchFactor(self.ring, 1)
