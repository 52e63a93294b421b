"""Taking the diary along: what there is to show, and the way to save it to a file."""

from __future__ import annotations

from typing import TYPE_CHECKING

from backcare_desktop.domain.pain import PainEntry
from backcare_desktop.domain.thermal import ThermalSession
from backcare_desktop.ui.widgets.buttons import button, with_icon
from backcare_desktop.ui.widgets.card import Card, row
from backcare_desktop.ui.widgets.text import PlainLabel, heading, hint

if TYPE_CHECKING:
    from backcare_desktop.state.states import States
    from backcare_desktop.ui.navigation import Navigation
    from backcare_desktop.ui.theme.look import Look


class AlongCard(Card):
    """How many entries there are, and one button."""

    def __init__(self, states: States, look: Look, navigation: Navigation) -> None:
        super().__init__(look)
        self._diary = states.diary
        self.counts = hint()
        self.save = button(self.tr("Save to a file…"), navigation.open_save_to_file)
        with_icon(self.save, "file-export", look)
        self.add(
            heading(self.tr("Before your appointment")),
            PlainLabel(
                self.tr("Save your entries to a file to take along. You see what is in it first."),
                muted=True,
            ),
            row(look, self.save, None),
            self.counts,
        )
        self._diary.changed.connect(self._count)
        self._diary.loaded.connect(self._count)
        self._count()

    def _count(self) -> None:
        diary = self._diary.diary
        pains = sum(1 for _ in diary.entries(PainEntry))
        sessions = sum(1 for _ in diary.entries(ThermalSession))
        self.counts.setText(
            "{} · {}".format(
                self.tr("%n pain entrie(s)", "", pains),
                self.tr("%n ice or heat session(s)", "", sessions),
            )
        )
