"""The last 14 days, as bars or as a list."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from backcare_desktop.domain.pain import PainEntry, pain_days
from backcare_desktop.ui.widgets.buttons import button
from backcare_desktop.ui.widgets.card import Card
from backcare_desktop.ui.widgets.day_bars import DayBars
from backcare_desktop.ui.widgets.text import PlainLabel, hint

if TYPE_CHECKING:
    from backcare_desktop.domain.pain import PainDay
    from backcare_desktop.state.states import States
    from backcare_desktop.ui.theme.look import Look

DAYS = 14


class DaysCard(Card):
    """Each day's median pain; days without an entry stay blank."""

    def __init__(self, states: States, look: Look) -> None:
        super().__init__(look)
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
        entries = self._diary.diary.between(today - timedelta(days=DAYS), today, PainEntry)
        days = pain_days(entries, today, DAYS)
        self.bars.show_days(days)
        self.listed.setText(self._as_list(days))
        self.legend.setText(self._legend(days))

    def _legend(self, days: tuple[PainDay, ...]) -> str:
        if not self._diary.readable:
            return self.tr("The diary cannot be read at the moment.")
        if any(day.count for day in days):
            return self.tr("Each day's middle number. Days without an entry are blank.")
        return self.tr("Nothing noted in these days. Gaps are fine: note what you like.")

    def _as_list(self, days: tuple[PainDay, ...]) -> str:
        return "\n".join(self.bars.spoken(day) for day in reversed(days))

    def _switch(self) -> None:
        as_list = self.listed.isHidden()
        self.listed.setVisible(as_list)
        self.bars.setVisible(not as_list)
        self.twin.setText(self.tr("Show as bars") if as_list else self.tr("Show as a list"))
