"""Settings: how the timer calls."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from backcare_desktop.ui.widgets.buttons import button
from backcare_desktop.ui.widgets.card import Card
from backcare_desktop.ui.widgets.flow import flow
from backcare_desktop.ui.widgets.text import heading, hint
from backcare_desktop.ui.widgets.tick import Tick

if TYPE_CHECKING:
    from backcare_desktop.state.states import States
    from backcare_desktop.ui.theme.look import Look


class CallsCard(Card):
    """Sounds, with a try, and what a notification says."""

    def __init__(self, states: States, look: Look) -> None:
        super().__init__(look, gap=8)
        self._settings, self._bell = states.settings, states.bell()
        self.sounds = Tick(look, self.tr("The timer calls with a sound"))
        self.sounds.box.setChecked(self._settings.value.sounds)
        self.sounds.toggled.connect(self._keep)
        self.try_it = button(self.tr("Try the sound"), self._try)
        self.discreet = Tick(look, self.tr("Discreet notifications"))
        self.discreet.box.setChecked(self._settings.value.discreet)
        self.discreet.toggled.connect(self._keep)
        self.add(
            heading(self.tr("How the timer calls you")),
            self.sounds,
            flow(look, self.try_it),
            self.discreet,
            hint(
                self.tr(
                    "For a screen that others can see: notifications and window titles then "
                    "say only that BackCare has a question. The window itself says what is up."
                )
            ),
        )

    def _try(self) -> None:
        self._bell.try_sound()

    def _keep(self) -> None:
        self._settings.save(
            replace(
                self._settings.value,
                sounds=self.sounds.box.isChecked(),
                discreet=self.discreet.box.isChecked(),
            )
        )
