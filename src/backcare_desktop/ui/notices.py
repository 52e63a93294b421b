"""Which of the strips that hardly any start needs have something to say."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject

from backcare_desktop.state.background import give_up

if TYPE_CHECKING:
    from backcare_desktop.store.store import Store
    from backcare_desktop.ui.main_window import MainWindow


class Notices(QObject):
    """Looks once the window is drawn, and loads a strip when there is something to tell."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window, self._states = window, window.states
        self._check = self._states.clock_check()
        self._check.changed.connect(self._tell_of_clock)
        window.installEventFilter(self)
        diary = self._states.diary
        diary.loaded.connect(self._look_what_was_found)
        diary.loaded.connect(self._tell_of_locks)
        self.look_for_draft()

    def look_for_draft(self) -> None:
        """Offer what an earlier run left in forms, once the folder can be had."""
        self._states.diary.ask_store(_has_draft, self._offer_draft, give_up)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Look at the clock when somebody comes back, maybe from setting it."""
        if event.type() is QEvent.Type.WindowActivate:
            self._check.look()
        return False

    def _offer_draft(self, has_draft: bool) -> None:  # noqa: FBT001 - as it is asked
        """Offer what stood in a form when the program last ended."""
        if has_draft:
            from backcare_desktop.ui.draft_banner import DraftBanner  # noqa: PLC0415 - hardly ever

            self._window.tell(DraftBanner)

    def _look_what_was_found(self) -> None:
        self._states.diary.ask_store(_was_fine, self._tell_what_was_found, give_up)

    def _tell_what_was_found(self, was_fine: bool) -> None:  # noqa: FBT001 - as it is asked
        """Tell of months that were not as they should be, the first time there are any."""
        if was_fine:
            return
        from backcare_desktop.ui.found_banner import FoundBanner  # noqa: PLC0415 - hardly ever

        self._states.diary.loaded.disconnect(self._look_what_was_found)
        self._window.tell(FoundBanner)
        self._states.findings().look()

    def _tell_of_clock(self) -> None:
        from backcare_desktop.ui.clock_banner import ClockBanner  # noqa: PLC0415 - hardly ever

        self._window.tell(ClockBanner)

    def _tell_of_locks(self) -> None:
        """Tell of a disk that knows no locks, unless that was put away before."""
        if self._states.diary.is_unguarded and not self._states.settings.value.told_without_locks:
            from backcare_desktop.ui.lockless_banner import LocklessBanner  # noqa: PLC0415

            self._window.tell(LocklessBanner)


def _was_fine(store: Store) -> bool:
    return store.was_fine


def _has_draft(store: Store) -> bool:
    return store.has_draft()
