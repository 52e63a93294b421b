"""The settings in force, and the one way to change them."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from backcare_desktop.state.background import run_in_background
from backcare_desktop.store.problems import SaveRefused

if TYPE_CHECKING:
    from backcare_desktop.domain.settings import Settings
    from backcare_desktop.store.store import Store
    from backcare_desktop.store.writer import Writer


class SettingsState(QObject):
    """Holds the settings; a change holds at once, and `save_failed` tells if it will not last."""

    changed = Signal(object)
    save_failed = Signal(object)

    def __init__(self, store: Store, writer: Writer, settings: Settings) -> None:
        super().__init__()
        self.value = settings
        self._store, self._writer = store, writer

    def save(self, settings: Settings) -> None:
        """Let these settings hold, and keep them for the next start."""
        if settings == self.value:
            return
        self.value = settings
        self.changed.emit(settings)
        run_in_background(
            self._writer, partial(self._store.write_settings, settings), _kept, self._refused
        )

    def _refused(self, error: Exception) -> None:
        if not isinstance(error, SaveRefused):
            raise error
        self.save_failed.emit(error.problem)


def _kept(_nothing: object) -> None:
    """Nothing to do: the settings hold already."""
