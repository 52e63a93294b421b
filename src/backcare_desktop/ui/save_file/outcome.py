"""How the saving goes: progress with a way to stop it, then where the file is or what is wrong."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, QTimer, QUrl
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QDesktopServices
from PySide6.QtWidgets import QProgressBar, QWidget

from backcare_desktop.ui.save_file.words import path_told
from backcare_desktop.ui.widgets.buttons import button
from backcare_desktop.ui.widgets.card import Card, column, row
from backcare_desktop.ui.widgets.flow import flow
from backcare_desktop.ui.widgets.text import PlainLabel

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from backcare_desktop.state.save_file_state import Saved
    from backcare_desktop.ui.theme.look import Look

SHOW_AFTER_MS = 500


class Outcome(QWidget):
    """Empty at first. Progress shows after half a second, so that a short save does not flash."""

    def __init__(self, look: Look, stop: Callable[[], object]) -> None:
        super().__init__()
        self._folder: Path | None = None
        self.bar = QProgressBar(maximum=100)
        self.bar.setAccessibleName(self.tr("Saving the file"))
        self.stop = button(self.tr("Cancel"), stop)
        self.progress = QWidget()
        self.progress.setLayout(row(look, self.bar, self.stop))
        self.words = PlainLabel()
        self.open_folder = button(self.tr("Open the folder"), self._open_folder)
        self.told = Card(look, "accent", gap=8)
        self.told.add(self.words, flow(look, self.open_folder))
        stack = column(look, self.progress, self.told, gap=0)
        stack.setContentsMargins(look.gap(16), look.gap(8), look.gap(16), 0)
        self.setLayout(stack)
        self._late = QTimer(self, singleShot=True, interval=SHOW_AFTER_MS)
        self._late.timeout.connect(self._show_progress)
        self.clear()

    def clear(self) -> None:
        """Show nothing."""
        self._late.stop()
        for part in (self.progress, self.told, self):
            part.hide()

    def begin(self) -> None:
        """Show progress if it takes long."""
        self.clear()
        self.bar.setValue(0)
        self._late.start()

    def tell_saved(self, saved: Saved) -> None:
        """Say where the file is and how large."""
        told = self.tr("Saved: {name} ({size}). Entries: {count}. It is in {folder}").format(
            name=path_told(saved.path.name),
            size=_size_told(saved.size),
            count=f"{saved.entries:,}",
            folder=path_told(saved.path.parent),
        )
        self.tell_done(told, saved.path.parent)

    def tell_done(self, words: str, folder: Path) -> None:
        """Say that it is done, and offer to open the folder where it is."""
        self._folder = folder
        self._tell(words, "accent", can_open=True)

    def tell_working(self, words: str) -> None:
        """Say that it is under way, where nobody can tell how far."""
        self._tell(words, "sunken")

    def tell_stopped(self) -> None:
        """Say that there is no file."""
        self._tell(self.tr("Cancelled. No file was saved."), "sunken")

    def tell_refusal(self, words: str) -> None:
        """Say what is wrong, where, and what to do."""
        self._tell(words, "danger")

    def _tell(self, words: str, ground: str, *, can_open: bool = False) -> None:
        self.clear()
        self.words.setText(words)
        self.told.setProperty("ground", ground)
        self.told.style().polish(self.told)
        self.open_folder.setVisible(can_open)
        self.told.show()
        self.show()
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, words))

    def _show_progress(self) -> None:
        self.progress.show()
        self.show()
        self.stop.setFocus()

    def _open_folder(self) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._folder)))


def _size_told(size: int) -> str:
    """Return bytes as a person says them, in kB or MB."""
    return QLocale().formattedDataSize(size, 1, QLocale.DataSizeFormat.DataSizeSIFormat)
