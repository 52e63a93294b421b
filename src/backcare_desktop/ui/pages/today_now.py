"""The top of Today: flare-up help, ice or heat in a spasm, or the session under way."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from backcare_desktop.domain.thermal import ThermalMode, ThermalSession, rest_done_s
from backcare_desktop.domain.thermal_live import LiveState
from backcare_desktop.ui.flare_up.words import since, when
from backcare_desktop.ui.language import HOUR_S, countdown, span
from backcare_desktop.ui.thermal.rest_card import RestCard
from backcare_desktop.ui.widgets.buttons import Push, button, explain, with_icon
from backcare_desktop.ui.widgets.columns import Columns
from backcare_desktop.ui.widgets.flow import flow
from backcare_desktop.ui.widgets.text import CountingLabel, PlainLabel, speak_as

if TYPE_CHECKING:
    from PySide6.QtGui import QHideEvent

    from backcare_desktop.domain.moment import Moment
    from backcare_desktop.domain.thermal_live import LiveSession
    from backcare_desktop.state.states import States
    from backcare_desktop.ui.navigation import Navigation
    from backcare_desktop.ui.theme.look import Look


LATELY_S = 24 * HOUR_S

STACKED = 900
"""Pixels at 100 %: below this the buttons stand under the words, to have one line of their own."""


class NowCard(RestCard):
    """Help, and ice and heat, side by side and alike; what is on: a flare-up, a session."""

    def __init__(self, states: States, look: Look, navigation: Navigation) -> None:
        super().__init__(look, "accent")
        self._states, self._navigation = states, navigation
        self._timer, self._clock, self._diary = states.timer, states.clock, states.diary
        self._flare_up = states.flare_up
        self.title = CountingLabel(size="title")
        self.since = PlainLabel(strong=True)
        self.words = PlainLabel(muted=True)
        self.end = button(self.tr("It has eased: end it"), self._flare_up.end)
        self.goes_on = button(self.tr("It goes on after all"), self._flare_up.goes_on)
        self.help = button("", navigation.open_flare_up, role="primary", large=True)
        explain(self.help, self.tr("One step at a time, warning signs first (Ctrl+Shift+F)"))
        self.ice = self._kind_button(look, ThermalMode.ICE, self.tr("Ice"), "snowflake")
        self.heat = self._kind_button(look, ThermalMode.HEAT, self.tr("Heat"), "flame")
        self.to_timer = button(self.tr("Go to the timer"), self._open, role="primary", large=True)
        self._stand_together(look)
        self.rest_due.connect(self.show_rest)
        self._timer.changed.connect(self.show_rest)
        self._timer.ticked.connect(self._tick)
        self._flare_up.changed.connect(self._show_flare_up)
        self._diary.changed.connect(self._catch_up)
        self._diary.loaded.connect(self._catch_up)
        self.show_rest()

    def keyboard_start(self) -> Push:
        """Return the first button of ice or heat, or the way to the timer."""
        return self.ice if self._timer.live is None else self.to_timer

    def hideEvent(self, event: QHideEvent) -> None:
        """Let a flare-up that was ended rest: it has been seen."""
        super().hideEvent(event)
        if not event.spontaneous():
            self._flare_up.put_away()

    def _stand_together(self, look: Look) -> None:
        columns = Columns(look, main=1, side=0, narrow=STACKED)
        columns.main.addWidget(self.title)
        columns.main.addWidget(self.since)
        columns.main.addWidget(self.words)
        columns.main.addLayout(flow(look, self.end, self.goes_on))
        columns.main.setSpacing(look.gap(6))
        self._choices = flow(look, self.help, self.ice, self.heat, self.to_timer)
        columns.side.addLayout(self._choices)
        columns.stacked.connect(self._align)
        self._align(stacked=False)
        self.add(columns)

    def _align(self, stacked: bool) -> None:  # noqa: FBT001 - as the signal sends it
        """Let the buttons end with the card, or begin with the words they stand under."""
        side = Qt.AlignmentFlag.AlignLeft if stacked else Qt.AlignmentFlag.AlignRight
        self._choices.setAlignment(side | Qt.AlignmentFlag.AlignVCenter)

    def _kind_button(self, look: Look, mode: ThermalMode, text: str, picture: str) -> Push:
        pushed = button(text, partial(self._prepare, mode), role="primary", large=True, tone=mode)
        with_icon(pushed, picture, look, "surface")
        tip = self.tr("Prepare {kind}: it starts when you say that the pack is wrapped")
        return explain(pushed, tip.format(kind=text.lower()))

    def _prepare(self, mode: ThermalMode) -> None:
        self._navigation.prepare_thermal(mode)

    def _open(self) -> None:
        self._navigation.open_tab("thermal")

    def _catch_up(self) -> None:
        if self.isVisible():
            self.show_rest()

    def _tick(self, now: Moment) -> None:
        live = self._timer.live
        if live is not None and self.isVisible():
            self._show_stand(live, now)

    def show_rest(self) -> None:
        """Show when ice and heat could be next, the session that is under way, the flare-up."""
        live = self._timer.live
        self.ice.setVisible(live is None)
        self.heat.setVisible(live is None)
        self.to_timer.setVisible(live is not None)
        if live is None:
            self._show_next()
        else:
            self.show_rest_in(None)
            self._show_stand(live, self._clock.moment())
            self.words.setText(self.tr("The timer goes on whatever page you are on."))
        self._show_flare_up()

    def _show_flare_up(self) -> None:
        """Show the flare-up that is on, as the title unless a session is; or the one ended.

        Nothing else: it is the first click of somebody in pain that waits for this.
        """
        on, ended = self._flare_up.flare_up, self._flare_up.ended
        now = self._clock.local_now()
        told = since(on.at, now) if on else ""
        if on is None and ended is not None and ended.ended_at is not None:
            told = self.tr("The flare-up ended {when}.").format(when=when(ended.ended_at, now))
        if self._timer.live is None:
            self.title.setText(told if on else self.tr("Back in spasm right now?"))
            speak_as(self.title, told if on else "")
            told = "" if on else told
        self.since.setText(told)
        self.since.setVisible(bool(told))
        self.help.setText(self.tr("Go on") if on else self.tr("Start flare-up help"))
        self.end.setVisible(on is not None)
        self.goes_on.setVisible(on is None and ended is not None)

    def _show_next(self) -> None:
        words = self.tr("One step at a time, warning signs first. Or go straight to ice or heat.")
        changes_in_s = None
        if self._was_one_lately():
            from backcare_desktop.ui.thermal.coming import coming  # noqa: PLC0415 - not to start

            next_one = coming(self._states)
            words, changes_in_s = next_one.words or words, next_one.changes_in_s
        self.words.setText(words)
        self.show_rest_in(changes_in_s)

    def _was_one_lately(self) -> bool:
        """Whether the diary, once it is read, has a session that may matter to the next one."""
        newest = next(self._diary.known(ThermalSession), None) if self._diary.is_complete else None
        return newest is not None and rest_done_s(newest, self._clock.moment()) < LATELY_S

    def _show_stand(self, live: LiveSession, now: Moment) -> None:
        """Show where the session stands; it is done every second, so nothing else."""
        self.title.setText(self._stands(live, countdown(live.remaining_s(now))))
        speak_as(self.title, self._stands(live, span(live.remaining_s(now))))

    def _stands(self, live: LiveSession, left: str) -> str:
        match live.state:
            case LiveState.PACK_OFF:
                return self.tr("The pack is off for a moment")
            case LiveState.OFF_ALARM:
                return self.tr("Take the pack off now")
            case LiveState.CONFIRM:
                return self.tr("Is the pack still on?")
            case LiveState.AFTER:
                return self.tr("The pack is off. How is it now?")
        return self.tr("The pack is on: {left} left").format(left=left)
