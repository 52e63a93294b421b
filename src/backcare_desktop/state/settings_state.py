"""The settings in force, and the one way to change them."""

from __future__ import annotations

from dataclasses import fields, replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from backcare_desktop.domain.settings import TEXT_SIZE_MAX, TEXT_SIZE_MIN, TEXT_STEP, Settings
from backcare_desktop.state.background import give_up, refusal_in, run_in_background

if TYPE_CHECKING:
    from backcare_desktop.domain.settings import Theme
    from backcare_desktop.store.problems import Problem
    from backcare_desktop.store.store import Store
    from backcare_desktop.store.writer import Writer


class SettingsState(QObject):
    """Holds the settings; a change holds at once.

    `problem` says why the settings will not last beyond this run, None when they will;
    `save_failed` carries it, `kept` follows each time they are on disk.
    """

    changed = Signal(object)
    save_failed = Signal(object)
    kept = Signal()

    def __init__(self, store: Store, writer: Writer, settings: Settings) -> None:
        super().__init__()
        self.value = self._as_read = settings
        self.problem: Problem | None = None
        self._store, self._writer = store, writer

    def save(self, settings: Settings) -> None:
        """Let these settings hold, and keep them for the next start."""
        if settings == self.value:
            return
        self.value = settings
        self.changed.emit(settings)
        self.try_again()

    def choose_theme(self, theme: Theme) -> None:
        """Let everything be shown in another look."""
        self.save(replace(self.value, theme=theme))

    def larger_text(self) -> None:
        """Make all text and controls a step larger, up to 300 %."""
        self._resize_text(TEXT_STEP)

    def smaller_text(self) -> None:
        """Make all text and controls a step smaller, down to 100 %."""
        self._resize_text(-TEXT_STEP)

    def try_again(self) -> None:
        """Keep the settings in force for the next start."""
        work = partial(self._store.write_settings, self.value)
        run_in_background(self._writer, work, self._take_kept, self._refused)

    def read_again(self) -> None:
        """Take up the settings of a folder that could not be had before."""
        run_in_background(self._writer, self._store.read_settings, self._take_found, give_up)

    def forget(self) -> None:
        """Let the usual settings hold: those of the person have been deleted."""
        self.value = Settings()
        self._take_kept(None)
        self.changed.emit(self.value)

    def _resize_text(self, step: int) -> None:
        size = min(max(self.value.text_size + step, TEXT_SIZE_MIN), TEXT_SIZE_MAX)
        self.save(replace(self.value, text_size=size))

    def _take_found(self, found: Settings) -> None:
        """Let them hold, but for what was chosen meanwhile: that is kept among them."""
        names = [field.name for field in fields(Settings)]
        chosen = {n: v for n in names if (v := getattr(self.value, n)) != getattr(self._as_read, n)}
        self._as_read = found
        self.value = replace(found, **chosen)
        self.changed.emit(self.value)
        if chosen:
            self.try_again()

    def _take_kept(self, _nothing: None) -> None:
        self.problem = None
        self.kept.emit()

    def _refused(self, error: Exception) -> None:
        refusal = refusal_in(error)
        self.problem = refusal.problem
        self.save_failed.emit(refusal.problem)
