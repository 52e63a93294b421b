"""The whole diary copied into another folder, with what could not be saved."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from backcare_desktop.state.background import refusal_in

if TYPE_CHECKING:
    from pathlib import Path

    from backcare_desktop.domain.record import Record
    from backcare_desktop.state.diary_state import DiaryState
    from backcare_desktop.store.copying import Copied
    from backcare_desktop.store.store import Store


class CopyElsewhere(QObject):
    """`copied` carries where the copy is and what is not in it, `refused` the problem."""

    copied = Signal(object)
    refused = Signal(object)

    def __init__(self, diary: DiaryState, parent: QObject) -> None:
        super().__init__(parent)
        self._diary = diary

    def copy_into(self, folder: Path) -> None:
        """Make the copy, in a new folder in `folder`."""
        unsaved = tuple(self._diary.waiting.values())
        self._diary.ask_store(partial(_copy, folder, unsaved), self.copied.emit, self._refuse)

    def _refuse(self, error: Exception) -> None:
        self.refused.emit(refusal_in(error).problem)


def _copy(folder: Path, unsaved: tuple[Record, ...], store: Store) -> Copied:
    return store.copy_to(folder, unsaved)
