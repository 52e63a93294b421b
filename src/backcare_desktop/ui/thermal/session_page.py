"""A page with the card that belongs to where an ice or heat session stands."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEvent, QTimer

from backcare_desktop.domain.thermal_live import LiveState
from backcare_desktop.ui.thermal.after import AfterCard
from backcare_desktop.ui.thermal.ask import AskCard
from backcare_desktop.ui.thermal.call_card import CallCard
from backcare_desktop.ui.thermal.elsewhere import ElsewhereCard
from backcare_desktop.ui.thermal.later_card import LaterCard
from backcare_desktop.ui.thermal.missing import MissingCard
from backcare_desktop.ui.thermal.prepare import PrepareCard
from backcare_desktop.ui.thermal.running import RunningCard
from backcare_desktop.ui.widgets.columns import Columns
from backcare_desktop.ui.widgets.page import Page
from backcare_desktop.ui.widgets.pain_scale import digit_of

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent
    from PySide6.QtWidgets import QWidget

    from backcare_desktop.content.thermal import ThermalGuide
    from backcare_desktop.domain.moment import Moment
    from backcare_desktop.domain.thermal_live import LiveSession
    from backcare_desktop.state.states import States
    from backcare_desktop.ui.navigation import Navigation
    from backcare_desktop.ui.theme.look import Look

IdleCard = PrepareCard | MissingCard
AnyCard = IdleCard | RunningCard | AfterCard | AskCard | ElsewhereCard


class SessionPage(Page):
    """Shows one card of several in the main column, until `follow` none.

    Without a guide, when its file cannot be used, a session that is under way is shown,
    asked about and called off all the same.
    """

    def __init__(
        self, states: States, look: Look, navigation: Navigation, guide: ThermalGuide | None
    ) -> None:
        super().__init__(look)
        self.setWindowTitle(self.tr("Ice & heat"))
        self._timer = states.timer
        self.running = RunningCard(states, look, navigation, guide)
        self.after = AfterCard(states, look, guide)
        self.ask = AskCard(states, look)
        self.elsewhere = ElsewhereCard(states, look)
        self.later = LaterCard(states, look)
        self.call = CallCard(states, look)
        self.columns = Columns(look)
        self.body.addWidget(self.columns)
        self.body.addStretch(1)

    def follow(self, idle: IdleCard) -> None:
        """Begin to show how things stand, with `idle` while there is no session."""
        self._cards: tuple[AnyCard, ...] = (
            idle,
            self.running,
            self.after,
            self.ask,
            self.elsewhere,
        )
        self._idle = idle
        self._shown: AnyCard | None = None
        self._state: LiveState | None = None
        self._brought_to: int | None = None
        self.verticalScrollBar().rangeChanged.connect(self._follow_height)
        self._live: LiveSession | None = None
        for card in self._cards:
            self.columns.main.addWidget(card)
        self.columns.main.addStretch(1)
        self._timer.changed.connect(self.show_live)
        self._timer.ticked.connect(self._tick)
        self.show_live()

    def keyboard_start(self) -> QWidget:
        """Return the control that the next key is likely meant for."""
        return self._card().keyboard_start()

    def show_live(self) -> None:
        """Show the card for where the session stands, with the focus on what comes next."""
        card = self._card()
        live = self._timer.live or self._timer.elsewhere
        if live is not None and not isinstance(card, IdleCard):
            card.show_live(live)
        changed, self._shown, self._live = self._shown is not card, card, live
        for each in self._cards:
            each.setVisible(each is card)
        if changed:
            self._prepare_anew()
            card.keyboard_start().setFocus()
        state, self._state = self._state, live.state if live else None
        if changed or state is not self._state:
            self.bring_up()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take a digit as the pain before a start or after it, wherever the focus is."""
        digit, card = digit_of(event), self._card()
        if digit is not None and isinstance(card, PrepareCard | AfterCard):
            card.pain.type_digit(digit)
        else:
            super().keyPressEvent(event)

    def bring_up(self) -> None:
        """Scroll to what comes next, once everything has its place."""
        QTimer.singleShot(0, self, self._bring_up)

    def _bring_up(self) -> None:
        QCoreApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest)
        self.verticalScrollBar().setValue(0)
        self.ensureWidgetVisible(self._card().keyboard_start(), 0, self.look.gap(24))
        self._brought_to = self.verticalScrollBar().value()

    def _follow_height(self) -> None:
        """Keep what comes next in view while the page still grows, until somebody scrolls."""
        if self.verticalScrollBar().value() == self._brought_to:
            self._bring_up()

    def _prepare_anew(self) -> None:
        """Get ready for the next session."""

    def _card(self) -> AnyCard:
        live = self._timer.live
        if live is None:
            return self._idle if self._timer.elsewhere is None else self.elsewhere
        match live.state:
            case LiveState.AFTER:
                return self.after
            case LiveState.CONFIRM:
                return self.ask
        return self.running

    def _tick(self, now: Moment) -> None:
        if not self.isVisible():
            return
        live = self._timer.live
        if live is not None and live is self._live and self._shown is self.running:
            self.running.show_time(live, now)
        else:
            self.show_live()
