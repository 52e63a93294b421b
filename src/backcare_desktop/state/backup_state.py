"""The backups of the diary, for the dialogs that list them, make one, and bring one back."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QObject, Signal

from backcare_desktop.state.background import refusal_in, run_in_background
from backcare_desktop.store.deleting import delete_everything

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from pathlib import Path

    from backcare_desktop.domain.record import Record
    from backcare_desktop.state.diary_state import DiaryState
    from backcare_desktop.state.settings_state import SettingsState
    from backcare_desktop.store.backup_folder import BackupFile, Listed
    from backcare_desktop.store.backups import Preview
    from backcare_desktop.store.problems import Problem
    from backcare_desktop.store.store import Store
    from backcare_desktop.store.writer import Writer

    Months = Mapping[str, tuple[Record, ...]]

T = TypeVar("T")


class BackupState(QObject):
    """Holds the list of backups, newest first: None while it has not been read.

    Everything runs on the writer's thread, after what is still to be saved. `problem`
    says why the last thing asked for was not done, None when it was; `changed` follows
    the list and the problem. `previewed` carries a Preview.
    """

    changed = Signal()
    made = Signal()
    previewed = Signal(object)
    restored = Signal()
    deleted = Signal()

    def __init__(
        self, store: Store, writer: Writer, diary: DiaryState, settings: SettingsState
    ) -> None:
        super().__init__()
        self.listed: list[Listed] | None = None
        self.problem: Problem | None = None
        self._store, self._writer = store, writer
        self._diary, self._settings = diary, settings
        diary.backup_tried.connect(self.refresh)

    @property
    def data_folder(self) -> Path:
        """Where the diary is."""
        return self._store.folder.root

    def refresh(self) -> None:
        """Read the list anew."""
        self._run(self._diary.backups.folder.listed, self._take_list)

    def make(self) -> None:
        """Make a backup of the diary as it is now."""
        self._run(self._diary.backups.make, self._made)

    def preview(self, file: BackupFile) -> None:
        """Find out what restoring a backup would do."""
        self._run(partial(self._diary.backups.preview, file), self.previewed.emit)

    def preview_elsewhere(self, path: Path) -> None:
        """Find out what restoring a backup from another place would do."""
        self._run(partial(self._preview_elsewhere, path), self.previewed.emit)

    def restore(self, file: BackupFile) -> None:
        """Make the diary what it was; a backup of how it is now comes first."""
        self._run(partial(self._diary.backups.restore, file), self._take_restored)

    def delete_everything(self) -> None:
        """Delete the diary, its backups and the settings; an empty diary is left."""
        self._diary.forget_waiting()
        self._run(partial(delete_everything, self._store), self._take_deleted)

    def _run(self, work: Callable[[], T], done: Callable[[T], object]) -> None:
        run_in_background(self._writer, work, partial(self._take_answer, done), self._refused)

    def _preview_elsewhere(self, path: Path) -> Preview:
        backups = self._diary.backups
        return backups.preview(backups.folder.elsewhere(path))

    def _take_answer(self, done: Callable[[T], object], answer: T) -> None:
        self.problem = None
        done(answer)

    def _take_list(self, listed: list[Listed]) -> None:
        self.listed = listed
        self.changed.emit()

    def _made(self, _file: BackupFile) -> None:
        self.made.emit()
        self.refresh()

    def _take_restored(self, months: Months) -> None:
        self._diary.take_over(months)
        self.restored.emit()
        self.refresh()

    def _take_deleted(self, months: Months) -> None:
        self._diary.take_over(months)
        self._settings.forget()
        self.deleted.emit()
        self.refresh()

    def _refused(self, error: Exception) -> None:
        refusal = refusal_in(error)
        self.problem = refusal.problem
        if refusal.months:
            self._diary.take_over(refusal.months)
        self.changed.emit()
