"""The last 14 days, as bars or as a list."""

from __future__ import annotations

from typing import TYPE_CHECKING

from backcare_desktop.domain.history import last_days
from backcare_desktop.domain.pain import pain_days
from backcare_desktop.domain.pain_numbers import pain_numbers
from backcare_desktop.ui.unread import unread_words
from backcare_desktop.ui.widgets.buttons import button
from backcare_desktop.ui.widgets.card import Card
from backcare_desktop.ui.widgets.day_bars import DayBars
from backcare_desktop.ui.widgets.flow import flow
from backcare_desktop.ui.widgets.text import PlainLabel, hint

if TYPE_CHECKING:
    from backcare_desktop.domain.pain import PainDay
    from backcare_desktop.state.states import States
    from backcare_desktop.ui.navigation import Navigation
    from backcare_desktop.ui.theme.look import Look
    from backcare_desktop.ui.widgets.buttons import Push

DAYS = 14


class DaysCard(Card):
    """Each day's median pain; days without an entry stay blank, those not readable are striped.

    `found` leads to what was found amiss; it is made the first time there is such a day.
    """

    def __init__(self, states: States, look: Look, navigation: Navigation) -> None:
        super().__init__(look)
        self._look, self._navigation = look, navigation
        self.found: Push | None = None
        self._diary, self._clock = states.diary, states.clock
        self.twin = button(self.tr("Show as a list"), self._switch, role="link")
        self.bars = DayBars(look)
        self.listed = PlainLabel()
        self.listed.hide()
        self.legend = hint()
        self.add_head(look, self.tr("Last 14 days"), self.twin)
        self.add(self.bars, self.listed, self.legend)
        self.body.addStretch()
        self.body.setStretchFactor(self.bars, 1)
        self._diary.changed.connect(self.show_diary)
        self.show_diary()

    def show_diary(self) -> None:
        """Show the days as the diary has them now."""
        today = self._clock.local_now().date()
        numbers = pain_numbers(self._diary.diary, last_days(today, DAYS), today)
        days = pain_days(numbers, today, DAYS, self._diary.can_read)
        self.bars.show_days(days)
        self.listed.setText(self._as_list(days))
        self.legend.setText(self._legend(days))
        self._offer_found(wanted=self._diary.readable and any(day.unread for day in days))

    def _legend(self, days: tuple[PainDay, ...]) -> str:
        if not self._diary.readable:
            return self.tr("The diary cannot be read at the moment.")
        told = []
        if any(day.count for day in days):
            told.append(self.tr("Each day's middle number. Days without an entry are blank."))
        if any(day.unread for day in days):
            told += [unread_words(), self.tr("They are striped.")]
        nothing = self.tr("Nothing noted in these days. Gaps are fine: note what you like.")
        return " ".join(told) or nothing

    def _offer_found(self, *, wanted: bool) -> None:
        if wanted and self.found is None:
            self.found = button(self.tr("Look at it…"), self._navigation.open_found, role="link")
            self.add(flow(self._look, self.found))
        if self.found is not None:
            self.found.setVisible(wanted)

    def _as_list(self, days: tuple[PainDay, ...]) -> str:
        return "\n".join(self.bars.spoken(day) for day in reversed(days))

    def _switch(self) -> None:
        as_list = self.listed.isHidden()
        self.listed.setVisible(as_list)
        self.bars.setVisible(not as_list)
        self.twin.setText(self.tr("Show as bars") if as_list else self.tr("Show as a list"))
