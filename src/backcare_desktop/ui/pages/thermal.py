"""Ice & heat: prepare, run, take off, say how it is now."""

from __future__ import annotations

from typing import TYPE_CHECKING

from backcare_desktop.content.thermal import thermal_guide
from backcare_desktop.domain.thermal_live import LiveState
from backcare_desktop.domain.thermal_rest import StartRule
from backcare_desktop.ui.dialogs.confirm import ask
from backcare_desktop.ui.thermal.after import AfterCard
from backcare_desktop.ui.thermal.ask import AskCard
from backcare_desktop.ui.thermal.call_card import CallCard
from backcare_desktop.ui.thermal.elsewhere import ElsewhereCard
from backcare_desktop.ui.thermal.later_card import LaterCard
from backcare_desktop.ui.thermal.prepare import PrepareCard
from backcare_desktop.ui.thermal.running import RunningCard
from backcare_desktop.ui.thermal.side import TodayCard, caution_card, choice_card
from backcare_desktop.ui.thermal.start_rule import rest_words
from backcare_desktop.ui.widgets.columns import Columns
from backcare_desktop.ui.widgets.page import Page

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from backcare_desktop.domain.thermal import ThermalMode
    from backcare_desktop.domain.thermal_live import LiveSession
    from backcare_desktop.state.states import States
    from backcare_desktop.ui.navigation import Navigation
    from backcare_desktop.ui.theme.look import Look

AnyCard = PrepareCard | RunningCard | AfterCard | AskCard | ElsewhereCard


class ThermalPage(Page):
    """Shows the card that belongs to where the session stands."""

    def __init__(self, states: States, look: Look, navigation: Navigation) -> None:
        super().__init__(look)
        self.setWindowTitle(self.tr("Ice & heat"))
        self._states, self._timer, self._navigation = states, states.timer, navigation
        guide = thermal_guide()
        self.prepare = PrepareCard(states, look, guide)
        self.running = RunningCard(states, look, navigation, guide)
        self.after = AfterCard(states, look, guide)
        self.ask = AskCard(states, look)
        self.elsewhere = ElsewhereCard(states, look)
        self.later = LaterCard(states, look)
        self.today = TodayCard(states, look)
        self.call = CallCard(states, look)
        self._shown: AnyCard | None = None
        self._stand_together(look)
        self._follow(states)
        self.prepare.kind_changed.connect(self._show_today)
        self.prepare.start_wanted.connect(self._start)
        self.prepare.who.wanted.connect(navigation.open_cautions)
        self.prepare.sources_wanted.connect(navigation.open_thermal_sources)
        self.show_live()

    def keyboard_start(self) -> QWidget:
        """Return the control that the next key is likely meant for."""
        return self._card().keyboard_start()

    def prepare_kind(self, mode: ThermalMode) -> None:
        """Choose a kind and wait for the start."""
        self.prepare.choose(mode)
        self._show_today()
        self.prepare.keyboard_start().setFocus()

    def show_live(self) -> None:
        """Show the card for where the session stands, with the focus on what comes next."""
        card = self._card()
        live = self._timer.live or self._timer.elsewhere
        if live is not None and not isinstance(card, PrepareCard):
            card.show_live(live)
        changed = self._shown is not card
        self._shown = card
        for each in self._cards():
            each.setVisible(each is card)
        if changed:
            self.prepare.choose(self.prepare.mode)
            self._show_today()
            card.keyboard_start().setFocus()

    def _cards(self) -> tuple[AnyCard, ...]:
        return (self.prepare, self.running, self.after, self.ask, self.elsewhere)

    def _card(self) -> AnyCard:
        live: LiveSession | None = self._timer.live
        if live is None:
            return self.prepare if self._timer.elsewhere is None else self.elsewhere
        match live.state:
            case LiveState.AFTER:
                return self.after
            case LiveState.CONFIRM:
                return self.ask
        return self.running

    def _start(self) -> None:
        """Start what is prepared, after a second question where the rest is cut short."""
        allowed = self._timer.allowed(self.prepare.mode)
        early = allowed.rule is StartRule.SECOND_CONFIRMATION
        if early and not ask(
            self,
            self.tr("Start before the usual rest is over?"),
            rest_words(allowed, self._states.clock.local_now()),
            self.tr("Start all the same"),
        ):
            return
        if not self._navigation.cautions_allow(self.prepare.mode):
            return
        self._timer.start(self.prepare.mode, self.prepare.plan(second_confirmation=early))

    def _tick(self) -> None:
        if self.isVisible():
            self.show_live()

    def _show_diary(self) -> None:
        self.prepare.show_diary()
        self._show_today()

    def _show_today(self) -> None:
        self.today.show_mode(self.prepare.mode)

    def _follow(self, states: States) -> None:
        states.timer.changed.connect(self.show_live)
        states.timer.ticked.connect(self._tick)
        states.diary.changed.connect(self._show_diary)

    def _stand_together(self, look: Look) -> None:
        columns = Columns(look)
        for card in self._cards():
            columns.main.addWidget(card)
        columns.main.addStretch(1)
        for beside in (
            self.later,
            self.today,
            self.call,
            caution_card(look, self._navigation.open_cautions),
            choice_card(look, thermal_guide()),
        ):
            columns.side.addWidget(beside)
        columns.side.addStretch(1)
        self.body.addWidget(columns)
        self.body.addStretch(1)
