"""Tells once that nothing keeps two programs from writing in the diary at the same time."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from backcare_desktop.ui.widgets.banner import Banner

if TYPE_CHECKING:
    from backcare_desktop.state.states import States
    from backcare_desktop.ui.navigation import Navigation
    from backcare_desktop.ui.theme.look import Look


class LocklessBanner(Banner):
    """There until it is put away; the settings, which lie in the same folder, remember that."""

    def __init__(self, states: States, look: Look, _navigation: Navigation) -> None:
        super().__init__(look, "", self._put_away)
        self._diary, self._settings = states.diary, states.settings
        self.action.setText(self.tr("Put away"))
        self._settings.changed.connect(self._follow)
        self._diary.recovered.connect(self._follow)
        self._follow()

    def _follow(self) -> None:
        wanted = self._diary.is_unguarded and not self._settings.value.told_without_locks
        words = self._words() if wanted else ""
        if words != self.words.text():
            self.tell(words)

    def _words(self) -> str:
        words = self.tr(
            "The disk of your diary cannot keep a second BackCare out, as network drives often "
            "cannot. Do not open this diary twice at the same time, here or on another computer."
            "\n\nEverything saved before is still there. Where a file is changed from elsewhere "
            "all the same, BackCare says so, and puts both together. Where: {folder}"
        )
        return words.format(folder=self._diary.folder)

    def _put_away(self) -> None:
        self._settings.save(replace(self._settings.value, told_without_locks=True))
