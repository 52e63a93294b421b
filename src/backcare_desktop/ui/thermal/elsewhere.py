"""A session that another computer, or another window, has under way: told, never taken over."""

from __future__ import annotations

from typing import TYPE_CHECKING

from backcare_desktop.ui.language import long_date, time_of_day
from backcare_desktop.ui.thermal.words import mode_name
from backcare_desktop.ui.widgets.buttons import button
from backcare_desktop.ui.widgets.card import Card
from backcare_desktop.ui.widgets.flow import flow
from backcare_desktop.ui.widgets.text import PlainLabel

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from backcare_desktop.domain.thermal_live import LiveSession
    from backcare_desktop.state.states import States
    from backcare_desktop.ui.theme.look import Look


class ElsewhereCard(Card):
    """Says where the session is; the person alone can say that it is over or their own."""

    def __init__(self, states: States, look: Look) -> None:
        super().__init__(look)
        self._timer, self._clock = states.timer, states.clock
        self.title = PlainLabel(size="title")
        self.told = PlainLabel()
        self.over = button(
            self.tr("It is over: put it away"), self._timer.put_elsewhere_away, large=True
        )
        self.mine = button(self.tr("It is mine: go on here"), self._timer.take_over, large=True)
        self.add(self.title, self.told, flow(look, self.over, self.mine))

    def show_live(self, live: LiveSession) -> None:
        """Show what is known of the session that is elsewhere."""
        here = live.host == self._timer.host
        begun = live.started.wall.astimezone(self._clock.local_now().tzinfo)
        self.title.setText(
            self.tr("A session is under way in another window")
            if here
            else self.tr("A session was begun on another computer")
        )
        begin = self.tr("{kind}, begun {day} at {time}.").format(
            kind=self.tr("Ice or heat") if live.mode is None else mode_name(live.mode),
            day=long_date(begun.date()),
            time=time_of_day(begun),
        )
        self.told.setText(f"{begin} {self._to_do(live, here=here)}")
        self.over.setVisible(not here)
        self.mine.setVisible(not here)

    def keyboard_start(self) -> QWidget:
        """Return what puts the session away."""
        return self.over

    def _to_do(self, live: LiveSession, *, here: bool) -> str:
        if here:
            return self.tr("Its timer runs there. This window only shows your diary.")
        return self.tr(
            "Its timer runs on “{computer}”, not here. If the pack is on you now, go by that "
            "one, or take the pack off."
        ).format(computer=live.host)
