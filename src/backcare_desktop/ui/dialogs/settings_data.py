"""Settings: where the diary is, and the way to delete all of it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices, QGuiApplication

from backcare_desktop.ui.widgets.buttons import button, with_icon
from backcare_desktop.ui.widgets.card import Card
from backcare_desktop.ui.widgets.flow import flow
from backcare_desktop.ui.widgets.text import PlainLabel, heading, hint

if TYPE_CHECKING:
    from backcare_desktop.state.states import States
    from backcare_desktop.ui.navigation import Navigation
    from backcare_desktop.ui.theme.look import Look


class DataCard(Card):
    """The data folder: shown, opened, copied as text."""

    def __init__(self, states: States, look: Look) -> None:
        super().__init__(look)
        self._folder = str(states.backups().data_folder)
        self.path = PlainLabel(with_breaks(self._folder))
        self.path.setAccessibleName(self._folder)
        self.open_folder = with_icon(button(self.tr("Open the folder"), self._open), "notes", look)
        self.copy_path = button(self.tr("Copy the path"), self._copy)
        self.told = hint()
        self.without_locks = PlainLabel(
            self.tr(
                "Its disk cannot keep a second BackCare out, as network drives often cannot. Do "
                "not open this diary twice at the same time, here or on another computer."
            )
        )
        self.add(
            heading(self.tr("Where your diary is")),
            PlainLabel(self._where(unguarded=states.diary.is_unguarded)),
            self.path,
            self.without_locks,
            flow(look, self.open_folder, self.copy_path),
            self.told,
        )
        self.told.hide()
        self.without_locks.setVisible(states.diary.is_unguarded)

    def _where(self, *, unguarded: bool) -> str:
        """Say where it is; a disk without locks is likely to be that of another computer."""
        if unguarded:
            return self.tr("In this folder, and nowhere else:")
        return self.tr("In a folder of this computer, and nowhere else:")

    def _open(self) -> None:
        if not QDesktopServices.openUrl(QUrl.fromLocalFile(self._folder)):
            self._tell(self.tr("The desktop could not open the folder. Copy the path instead."))

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self._folder)
        self._tell(self.tr("Copied."))

    def _tell(self, words: str) -> None:
        self.told.setText(words)
        self.told.show()


class DeleteCard(Card):
    """The way to delete everything; it asks twice."""

    def __init__(self, look: Look, navigation: Navigation) -> None:
        super().__init__(look)
        self.delete = button(self.tr("Delete everything…"), navigation.open_delete_everything)
        with_icon(self.delete, "trash", look, "danger")
        self.add(
            heading(self.tr("Delete everything")),
            PlainLabel(self.tr("All entries, all backups and all settings. You are asked first.")),
            flow(look, self.delete),
        )


def with_breaks(path: str) -> str:
    """Return a path that may be broken over lines: after each sign, and within a long name."""
    return re.sub(r"[\W_]|\w{12}", "\\g<0>\u200b", path)
