"""The windows that fill the screen: that of a session, and that of flare-up help."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from backcare_desktop.ui.flare_up.floor.window import FlareUpFloor
    from backcare_desktop.ui.main_window import MainWindow
    from backcare_desktop.ui.navigation import Navigation
    from backcare_desktop.ui.thermal.floor import FloorWindow


class Floors:
    """Each is made when it is first needed, and anew in another look."""

    def __init__(self, window: MainWindow, navigation: Navigation) -> None:
        self._window, self._navigation = window, navigation
        self._session: FloorWindow | None = None
        self._flare_up: FlareUpFloor | None = None
        self._was_filled = False

    @property
    def flare_up_fills(self) -> bool:
        """Whether flare-up help fills the screen, perhaps with the session above it."""
        return self._flare_up is not None and self._flare_up.isVisible()

    def session(self) -> FloorWindow:
        """Return the window of the session."""
        from backcare_desktop.ui.thermal.floor import FloorWindow  # noqa: PLC0415

        if self._session is None:
            self._session = FloorWindow(self._window.states, self._window.look, self._navigation)
        return self._session

    def flare_up(self) -> FlareUpFloor:
        """Return the window of flare-up help."""
        from backcare_desktop.ui.flare_up.floor.window import FlareUpFloor  # noqa: PLC0415

        if self._flare_up is None:
            self._flare_up = FlareUpFloor(self._window.states, self._window.look, self._navigation)
        return self._flare_up

    def open(self) -> None:
        """Let flare-up help fill the screen where that is open, else the running session."""
        if self._window.tabs.open_tab == "flare_up":
            self.flare_up().open_full_screen()
        elif self._window.states.timer.live is not None:
            self.session().open_full_screen()

    def leave_session(self) -> bool:
        """Close the window of the session; return whether it let itself be closed."""
        return self._session is None or self._session.close()

    def flare_up_comes_in_front(self) -> bool:
        """Bring flare-up help in front where it fills the screen; return whether it does."""
        if self.flare_up_fills:
            self.flare_up().come_in_front()
        return self.flare_up_fills

    def front(self) -> QWidget:
        """Return the window that is in front: a dialog must not open behind another."""
        shown = (w for w in (self._session, self._flare_up) if w is not None and w.isVisible())
        return next(shown, self._window)

    def forget(self) -> None:
        """Let all be made anew."""
        self._was_filled = self.flare_up_fills
        for floor in (self._session, self._flare_up):
            if floor is not None:
                floor.retire()
        self._session = self._flare_up = None

    def come_again(self) -> None:
        """Fill the screen anew, where flare-up help did."""
        if self._was_filled:
            self._was_filled = False
            self.flare_up().open_full_screen()
