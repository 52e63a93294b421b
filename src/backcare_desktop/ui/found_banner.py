"""Tells once that something was found amiss when the diary was read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from backcare_desktop.ui.found.words import report_words
from backcare_desktop.ui.widgets.banner import Banner

if TYPE_CHECKING:
    from backcare_desktop.state.states import States
    from backcare_desktop.ui.navigation import Navigation
    from backcare_desktop.ui.theme.look import Look


class FoundBanner(Banner):
    """There until it is put away, here or by closing the dialog it opens."""

    def __init__(self, states: States, look: Look, navigation: Navigation) -> None:
        super().__init__(look, "", navigation.open_found)
        self._findings = states.findings()
        self.action.setText(self.tr("Look at it…"))
        self.put_away = self.offer(self.tr("Put away"), self._findings.put_away)
        self._findings.changed.connect(self._follow)
        self._follow()

    def _follow(self) -> None:
        report = self._findings.report
        words = report_words(report) if report is not None and self._findings.is_news else ""
        if words != self.words.text():
            self.tell(words)
