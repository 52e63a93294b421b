"""Asks whether the computer's clock is right, where the diary speaks against it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from backcare_desktop.domain.clock_doubt import MADE, Reason
from backcare_desktop.ui.language import long_date
from backcare_desktop.ui.widgets.banner import Banner

if TYPE_CHECKING:
    from backcare_desktop.domain.clock_doubt import Doubt
    from backcare_desktop.state.states import States
    from backcare_desktop.ui.navigation import Navigation
    from backcare_desktop.ui.theme.look import Look


class ClockBanner(Banner):
    """There until the clock has been put right, or the person says that it is right."""

    def __init__(self, states: States, look: Look, _navigation: Navigation) -> None:
        self._check = states.clock_check()
        super().__init__(look, "", self._check.believe)
        self.action.setText(self.tr("The clock is right"))
        self._check.changed.connect(self._follow)
        self._follow()

    def _follow(self) -> None:
        doubt = self._check.doubt
        self.tell(self._words(doubt) if doubt else "")

    def _words(self, doubt: Doubt) -> str:
        question = self.tr("Is your computer's clock right?")
        words = self.tr(
            "It shows {shown}. {why}\n\n"
            "Everything that is in your diary is still there. What you note now gets the date "
            "that the clock shows; you can change it later: in History, with Edit. If the clock "
            "is wrong, set it in the settings of your computer. You need not start BackCare again."
        )
        words = words.format(shown=long_date(doubt.shown), why=self._why(doubt))
        return f"{question} {words}"

    def _why(self, doubt: Doubt) -> str:
        entry = long_date(doubt.entry) if doubt.entry else ""
        if doubt.reason is Reason.BEFORE_MADE:
            return self.tr("BackCare was not made before {year}.").format(year=MADE.year)
        if doubt.reason is Reason.BEFORE_ENTRY:
            words = self.tr(
                "Your newest entry has a later date: {entry}. One of the two is wrong. If it is "
                "the entry, put its date right."
            )
            return words.format(entry=entry)
        if entry:
            words = self.tr("That is more than ten years after what you noted on {entry}.")
            return words.format(entry=entry)
        return self.tr("That is more than ten years after BackCare was made.")
