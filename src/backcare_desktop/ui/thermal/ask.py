"""After a restart: is the pack still on? Asked when no clock can vouch for the time."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from backcare_desktop.domain.thermal_recovery import confirm_still_on, confirm_was_off
from backcare_desktop.ui.language import MINUTE_S, span, time_of_day
from backcare_desktop.ui.thermal.words import mode_name
from backcare_desktop.ui.widgets.buttons import Push, button
from backcare_desktop.ui.widgets.card import Card
from backcare_desktop.ui.widgets.flow import FlowLayout
from backcare_desktop.ui.widgets.text import PlainLabel, heading

if TYPE_CHECKING:
    from datetime import datetime

    from PySide6.QtWidgets import QWidget

    from backcare_desktop.domain.thermal_live import LiveSession
    from backcare_desktop.state.states import States
    from backcare_desktop.ui.theme.look import Look

MINUTES_AGO = (0, 15, 30, 60, 120)


class AskCard(Card):
    """The pack is still on, or it came off at about this time."""

    def __init__(self, states: States, look: Look) -> None:
        super().__init__(look)
        self._timer, self._clock = states.timer, states.clock
        self.title = PlainLabel(self.tr("Is the pack still on?"), size="title")
        self.told = PlainLabel()
        self.still_on = button(
            self.tr("It is still on"), self._still_on, role="primary", tone="danger", large=True
        )
        self.was_off: list[Push] = []
        self._times = FlowLayout(gap=look.px(10))
        for minutes in MINUTES_AGO:
            pushed = button("", partial(self._was_off, minutes))
            self.was_off.append(pushed)
            self._times.addWidget(pushed)
        self.add(
            self.title, self.told, self.still_on, heading(self.tr("Or it came off:")), self._times
        )
        self.body.addStretch(1)

    def show_live(self, live: LiveSession) -> None:
        """Show what is known of the session."""
        now = self._clock.local_now()
        if live.mode is None:
            told = self.tr(
                "A session may have been running; its file cannot be read. It is kept "
                "beside your diary, in the folder “quarantine”. Your entries are not affected."
            )
        else:
            least, most = live.exposure_range_s(self._clock.moment())
            told = self.tr(
                "BackCare was closed or the computer started anew while {kind} was on. "
                "Last seen at {time}. {range}"
            ).format(
                kind=mode_name(live.mode).lower(),
                time=time_of_day(live.seen.wall.astimezone(now.tzinfo)),
                range=self._range(span(least), span(most)),
            )
        self.told.setText(told)
        for minutes, pushed in zip(MINUTES_AGO, self.was_off, strict=True):
            pushed.setText(self._time_button(minutes))

    def keyboard_start(self) -> QWidget:
        """Return the answer that it is still on."""
        return self.still_on

    def _range(self, least: str, most: str) -> str:
        if least == most:
            return self.tr("It was on for about {most}.").format(most=most)
        told = self.tr("It may have been on for {least} to {most}.")
        return told.format(least=least, most=most)

    def _time_button(self, minutes: int) -> str:
        return time_of_day(self._ago(minutes)) if minutes else self.tr("Just now")

    def _ago(self, minutes: int) -> datetime:
        return self._clock.local_in(-minutes * MINUTE_S)

    def _still_on(self) -> None:
        self._timer.act(confirm_still_on)

    def _was_off(self, minutes: int) -> None:
        self._timer.act(partial(confirm_was_off, at=self._ago(minutes)))
