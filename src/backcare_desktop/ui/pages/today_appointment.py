"""Before an appointment: what was noted lately, as a file to take along."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from backcare_desktop.domain.pain import PainEntry
from backcare_desktop.domain.thermal import ThermalSession
from backcare_desktop.ui.unread import unread_words
from backcare_desktop.ui.widgets.buttons import button, explain, with_icon
from backcare_desktop.ui.widgets.card import Card
from backcare_desktop.ui.widgets.text import PlainLabel, hint

if TYPE_CHECKING:
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
        first, diary = today - timedelta(days=DAYS - 1), self._diary
        pain = sum(1 for _ in diary.diary.between(first, today, PainEntry))
        sessions = sum(1 for _ in diary.diary.between(first, today, ThermalSession))
        told = self.tr("Pain numbers: {pain} · Ice or heat: {sessions}")
        counted = told.format(pain=pain, sessions=sessions)
        unread = "" if diary.can_read(first, today) else unread_words()
        self.counts.setText(f"{counted}\n{unread}".strip())
