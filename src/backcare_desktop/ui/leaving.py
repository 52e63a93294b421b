"""Closing the window: not with a pack still on unasked, and not before everything is saved."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

if TYPE_CHECKING:
    from PySide6.QtGui import QCloseEvent, QSessionManager

    from backcare_desktop.store.writer import Writer
    from backcare_desktop.ui.main_window import MainWindow

SAVE_WITHIN_S = 10


class Leaving(QObject):
    """Asks before the window closes, where there is something to ask."""

    def __init__(self, window: MainWindow, writer: Writer) -> None:
        super().__init__(window)
        self._window, self._writer = window, writer
        window.closing.connect(self._close)

    def session_ends(self, _manager: QSessionManager) -> None:
        """Save how things stand when the desktop itself is ending; the next start asks."""
        self._window.states.timer.leave()
        self._writer.drain(SAVE_WITHIN_S)

    def _close(self, event: QCloseEvent) -> None:
        if self._keeps_pack() or self._keeps_unsaved():
            event.ignore()

    def _keeps_pack(self) -> bool:
        """Whether the window stays because a pack is on."""
        timer = self._window.states.timer
        if timer.live is None or not timer.live.pack_is_on:
            return False
        from backcare_desktop.ui.dialogs.confirm import ask  # noqa: PLC0415 - hardly ever

        return not ask(
            self._window,
            self.tr("Is the pack off?"),
            self.tr("If you close BackCare now, nothing will tell you to take the pack off."),
            self.tr("Close all the same"),
            self.tr("Stay here"),
        )

    def _keeps_unsaved(self) -> bool:
        """Whether the window stays because something could not be saved."""
        diary = self._window.states.diary
        if self._writer.drain(SAVE_WITHIN_S) and not diary.waiting:
            return False
        if diary.trouble is None:
            return False
        from backcare_desktop.ui.dialogs.confirm import ask  # noqa: PLC0415 - hardly ever

        return not ask(
            self._window,
            self.tr("Close without saving?"),
            str(diary.trouble.problem),
            self.tr("Close and lose what is not saved"),
            self.tr("Stay here"),
        )
