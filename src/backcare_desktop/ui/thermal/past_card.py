"""What somebody noted before and right after ice or heat the last times, without a verdict."""

from __future__ import annotations

from typing import TYPE_CHECKING

from backcare_desktop.domain.thermal import ThermalSession
from backcare_desktop.domain.thermal_past import past_of
from backcare_desktop.ui.thermal.words import mode_name
from backcare_desktop.ui.widgets.card import Card
from backcare_desktop.ui.widgets.text import PlainLabel, hint

if TYPE_CHECKING:
    from backcare_desktop.domain.thermal import ThermalMode
    from backcare_desktop.domain.thermal_past import Middle, Past
    from backcare_desktop.state.states import States
    from backcare_desktop.ui.theme.look import Look


class PastCard(Card):
    """Hidden where too few sessions have both numbers."""

    def __init__(self, states: States, look: Look) -> None:
        super().__init__(look, gap=8)
        self._diary = states.diary
        self.title = PlainLabel(size="heading")
        self.told = PlainLabel()
        self.lacking = hint()
        self.caution = hint(
            self.tr("A bad moment may pass by itself: this cannot tell what the pack did.")
        )
        self.add(self.title, self.told, self.lacking, self.caution)
        self.hide()

    def show_mode(self, mode: ThermalMode) -> None:
        """Show the last sessions of a kind."""
        past = past_of(self._diary.diary.entries(ThermalSession), mode)
        self.setVisible(past.is_told)
        title = self.tr("Your last {count} with both numbers: {kind}")
        self.title.setText(title.format(count=len(past.pairs), kind=mode_name(mode)))
        self.told.setText(self._told(past))
        lacking = self.tr("Sessions in that time without both numbers: {count}")
        self.lacking.setText(lacking.format(count=past.lacking))
        self.lacking.setVisible(bool(past.lacking))

    def _told(self, past: Past) -> str:
        before, after = past.before, past.after
        if before is None or after is None:
            listed = ", ".join(f"{one} → {other}" for one, other in past.pairs)
            told = self.tr("Pain before → right after, newest first: {listed}. Too few to sum up.")
            return told.format(listed=listed)
        told = self.tr("Pain before: {before}\nRight after: {after}")
        return told.format(before=self._middle(before), after=self._middle(after))

    def _middle(self, middle: Middle) -> str:
        told = self.tr("{median:g} in the middle, from {lowest} to {highest}")
        return told.format(median=middle.median, lowest=middle.lowest, highest=middle.highest)
