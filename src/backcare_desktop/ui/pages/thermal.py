"""Ice & heat: prepare, run, take off, say how it is now."""

from __future__ import annotations

from typing import TYPE_CHECKING

from backcare_desktop.content.reading import ContentError
from backcare_desktop.content.thermal import thermal_guide
from backcare_desktop.domain.thermal_rest import StartRule
from backcare_desktop.ui.dialogs.confirm import ask
from backcare_desktop.ui.thermal.after import Answered
from backcare_desktop.ui.thermal.missing import MissingCard
from backcare_desktop.ui.thermal.past_card import PastCard
from backcare_desktop.ui.thermal.prepare import PrepareCard, Prepared
from backcare_desktop.ui.thermal.session_page import SessionPage
from backcare_desktop.ui.thermal.side import TodayCard, caution_card, choice_card
from backcare_desktop.ui.thermal.signs import SignsCard
from backcare_desktop.ui.thermal.start_rule import rest_words

if TYPE_CHECKING:
    from backcare_desktop.domain.thermal import ThermalMode
    from backcare_desktop.state.states import States
    from backcare_desktop.ui.navigation import Navigation
    from backcare_desktop.ui.theme.look import Look


class ThermalPage(SessionPage):
    """Raises ContentError when the texts and numbers of ice and heat cannot be used."""

    def __init__(self, states: States, look: Look, navigation: Navigation) -> None:
        guide = thermal_guide()
        super().__init__(states, look, navigation, guide)
        self._states, self._navigation = states, navigation
        self.prepare = PrepareCard(states, look, guide)
        self.today = TodayCard(states, look)
        self.past = PastCard(states, look)
        self.prepare.kind_changed.connect(self._show_today)
        self.prepare.start_wanted.connect(self._start)
        self.prepare.who.wanted.connect(navigation.open_cautions)
        self.prepare.sources_wanted.connect(navigation.open_thermal_sources)
        states.diary.changed.connect(self._show_diary)
        self.signs = SignsCard(states, look, guide)
        cautions = caution_card(look, navigation.open_cautions)
        choice = choice_card(look, guide, open_about=self._open_about, open_packs=self._open_packs)
        self._for_before = (cautions, choice)
        self.follow(self.prepare)
        main = self.columns.main
        main.insertWidget(main.count() - 1, choice)  # under any card, above what stretches
        for beside in (self.later, self.signs, self.today, self.past, self.call, cautions):
            self.columns.side.addWidget(beside)
        self.columns.side.addStretch(1)

    def show_live(self) -> None:
        """Show also beside it what belongs to where the session stands."""
        super().show_live()
        for card in self._for_before:
            card.setVisible(self._timer.live is None)

    def choices(self) -> tuple[Prepared, Answered]:
        """Return what is prepared, and what is answered after a session."""
        return self.prepare.prepared(), self.after.answered()

    def choose_again(self, choices: object) -> None:
        """Prepare and answer the same."""
        match choices:
            case (Prepared() as prepared, Answered() as answered):
                self.prepare.prepare_again(prepared)
                self.after.answer_again(answered)
                self._show_today()

    def prepare_kind(self, mode: ThermalMode) -> None:
        """Choose a kind and wait for the start."""
        self.prepare.choose(mode)
        self._show_today()
        self.prepare.keyboard_start().setFocus()
        self.bring_up()

    def _prepare_anew(self) -> None:
        self.prepare.choose(self.prepare.mode)
        self._show_today()

    def _start(self) -> None:
        """Start what is prepared, after a second question where the rest is cut short."""
        allowed = self._timer.allowed(self.prepare.mode)
        early = allowed.rule is StartRule.SECOND_CONFIRMATION
        if early and not ask(
            self,
            self.tr("Start before the usual rest is over?"),
            rest_words(allowed, self._states.clock.local_in),
            self.tr("Start all the same"),
        ):
            return
        if not self._navigation.cautions_allow(self.prepare.mode):
            return
        self._timer.start(self.prepare.mode, self.prepare.plan(second_confirmation=early))

    def _open_about(self) -> None:
        self._navigation.open_thermal_about(self.prepare.mode)

    def _open_packs(self) -> None:
        self._navigation.open_thermal_packs(self.prepare.mode)

    def _show_diary(self) -> None:
        """Show what the sessions mean; the focus follows to what is to be done next."""
        waits = self.window().focusWidget() is self.prepare.keyboard_start()
        self.prepare.show_diary()
        self._show_today()
        if waits:
            self.prepare.keyboard_start().setFocus()

    def _show_today(self) -> None:
        self.today.show_mode(self.prepare.mode)
        self.past.show_mode(self.prepare.mode)


class BareThermalPage(SessionPage):
    """What is left when the texts and numbers cannot be used: a session under way, and help."""

    def __init__(
        self, states: States, look: Look, navigation: Navigation, error: ContentError
    ) -> None:
        super().__init__(states, look, navigation, None)
        self.missing = MissingCard(look, navigation, error)
        self.follow(self.missing)
        self.columns.side.addWidget(self.later)
        self.columns.side.addWidget(self.call)
        self.columns.side.addStretch(1)


def thermal_page(
    states: States, look: Look, navigation: Navigation
) -> ThermalPage | BareThermalPage:
    """Return the page; a broken text file must not take a running session's alarm away."""
    try:
        return ThermalPage(states, look, navigation)
    except ContentError as error:
        return BareThermalPage(states, look, navigation, error)
