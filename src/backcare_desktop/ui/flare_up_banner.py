"""Says on the other pages that a flare-up is on, and leads back to its help."""

from __future__ import annotations

from typing import TYPE_CHECKING

from backcare_desktop.ui.flare_up.words import since
from backcare_desktop.ui.widgets.banner import Banner

if TYPE_CHECKING:
    from backcare_desktop.state.states import States
    from backcare_desktop.ui.navigation import Navigation
    from backcare_desktop.ui.theme.look import Look


class FlareUpBanner(Banner):
    """Calm, and silent: it stands there, and on Today and in the help itself it is not needed."""

    def __init__(self, states: States, look: Look, navigation: Navigation) -> None:
        super().__init__(look, "", navigation.open_flare_up, ground="sunken")
        self.action.setText(self.tr("Back to flare-up help"))
        self._flare_up, self._clock = states.flare_up, states.clock

    def follow(self, *, wanted: bool) -> None:
        """Stand there where it is wanted and a flare-up is on."""
        on = self._flare_up.flare_up
        if on is not None:
            self.words.setText(since(on.at, self._clock.local_now()))
        self.setVisible(wanted and on is not None)
        self.told.emit()
