"""Offers what stood in a form, unsaved, when the program last ended."""

from __future__ import annotations

from typing import TYPE_CHECKING

from backcare_desktop.domain.editing import same_content
from backcare_desktop.ui.history.words import Words
from backcare_desktop.ui.widgets.banner import Banner

if TYPE_CHECKING:
    from backcare_desktop.domain.record import Record
    from backcare_desktop.state.states import States
    from backcare_desktop.ui.navigation import Navigation
    from backcare_desktop.ui.theme.look import Look

LONGEST = 300
"""Characters of a long note that are enough to know it again."""


class DraftBanner(Banner):
    """One entry after the other, until each is gone on with or discarded."""

    def __init__(self, states: States, look: Look, navigation: Navigation) -> None:
        super().__init__(look, "", self._go_on, ground="sunken")
        self._diary, self._drafts, self._navigation = states.diary, states.drafts(), navigation
        self._words = Words(states.clock)
        self._form = ""
        self.discard = self.offer(self.tr("Discard it"), self._discard)
        self._drafts.changed.connect(self._follow)
        self._diary.loaded.connect(self._follow)
        self._follow()

    def _follow(self) -> None:
        """Show the next one; what has been saved meanwhile needs no word."""
        offered = self._drafts.offered_entries() if self._diary.is_complete else {}
        self._form = next(iter(offered), "")
        if not self._form:
            self.tell("")
            return
        typed = offered[self._form]
        known = self._diary.diary.find(typed.id)
        if known is not None and same_content(known, typed):
            self._drafts.decide(self._form)
        else:
            self.action.setText(self.tr("Save it") if known is None else self.tr("Go on with it…"))
            self.tell(self._told(typed))

    def _told(self, typed: Record) -> str:
        sentence = self._words.sentence(typed, {})
        if len(sentence) > LONGEST:
            sentence = f"{sentence[:LONGEST]}…"
        words = self.tr("When BackCare last ended, this had not been saved: {entry}.")
        return words.format(entry=sentence)

    def _go_on(self) -> None:
        """Open an entry that is in the diary as it was being typed; save one that is not."""
        form = self._form
        typed = self._drafts.offered_entries()[form]
        known = self._diary.diary.find(typed.id)
        if known is None:
            self._diary.add(typed)
        else:
            self._navigation.open_entry_editor(known, typed)
        self._drafts.decide(form)

    def _discard(self) -> None:
        self._drafts.decide(self._form)
