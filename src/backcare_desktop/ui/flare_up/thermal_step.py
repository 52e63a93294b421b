"""Ice or heat: the page of that tab itself, shown here for as long as the step is open."""

from __future__ import annotations

from typing import TYPE_CHECKING

from backcare_desktop.ui.flare_up.step import Step

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from backcare_desktop.state.states import States
    from backcare_desktop.ui.navigation import Navigation
    from backcare_desktop.ui.theme.look import Look


class ThermalStep(Step):
    """Fetches the page each time it is opened; the tab takes it back when that is opened.

    So there is one set of controls: what was prepared here is prepared there.
    """

    def __init__(self, _states: States, _look: Look, navigation: Navigation) -> None:
        super().__init__()
        self._navigation = navigation

    def come(self) -> None:
        """Show the page as it stands."""
        page = self._navigation.page_of("thermal")
        self.hold(page)
        page.show()

    def keyboard_start(self) -> QWidget:
        """Return what comes next on the page."""
        return self._navigation.page_of("thermal").keyboard_start()
