"""Before an appointment: what was noted lately, as a file to take along."""

from __future__ import annotations

from typing import TYPE_CHECKING

from backcare_desktop.domain.activities import ActivityRating
from backcare_desktop.domain.flare_up import FlareUp
from backcare_desktop.domain.history import last_days
from backcare_desktop.domain.pain_numbers import pain_numbers
from backcare_desktop.domain.symptom_check import SymptomCheck
from backcare_desktop.domain.thermal import ThermalSession
from backcare_desktop.ui.unread import unread_words
from backcare_desktop.ui.widgets.buttons import button, explain, with_icon
from backcare_desktop.ui.widgets.card import Card
from backcare_desktop.ui.widgets.text import PlainLabel, hint

if TYPE_CHECKING:
    from collections.abc import Iterable

    from backcare_desktop.domain.record import Record
    from backcare_desktop.state.states import States
    from backcare_desktop.ui.navigation import Navigation
    from backcare_desktop.ui.theme.look import Look

DAYS = 28


class AppointmentCard(Card):
    """Follows the diary; opens the dialog that saves to a file."""

    def __init__(self, states: States, look: Look, navigation: Navigation) -> None:
        super().__init__(look)
        self._diary, self._clock = states.diary, states.clock
        self.save = button(self.tr("Save to a file…"), navigation.open_save_to_file)
        with_icon(self.save, "file-export", look)
        explain(self.save, self.tr("Choose the days and look at the file first (Ctrl+S)"))
        self.counts = hint()
        self.add_head(look, self.tr("Before your appointment"), self.save)
        self.add(
            PlainLabel(self.tr("Take along what you noted in the last 4 weeks."), muted=True),
            self.counts,
        )
        self._diary.changed.connect(self.show_diary)
        self.show_diary()

    def show_diary(self) -> None:
        """Count what the last four weeks have now."""
        today = self._clock.local_now().date()
        first, diary = last_days(today, DAYS), self._diary
        counts = {self.tr("Pain numbers: {count}"): _count(pain_numbers(diary.diary, first, today))}
        for kind, words in self._kinds().items():
            count = _count(diary.diary.between(first, today, kind))
            counts |= {words: count} if count else {}
        counted = " · ".join(words.format(count=count) for words, count in counts.items())
        unread = "" if diary.can_read(first, today) else unread_words()
        self.counts.setText(f"{counted}\n{unread}".strip())

    def _kinds(self) -> dict[type[Record], str]:
        return {
            ThermalSession: self.tr("Ice or heat: {count}"),
            SymptomCheck: self.tr("Symptom checks: {count}"),
            FlareUp: self.tr("Flare-ups: {count}"),
            ActivityRating: self.tr("Activities: {count}"),
        }


def _count(found: Iterable[object]) -> int:
    return sum(1 for _ in found)
