"""The questions in which file or folder to save."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QDir, QSize, QStandardPaths
from PySide6.QtWidgets import QFileDialog

if TYPE_CHECKING:
    from collections.abc import Callable

    from backcare_desktop.ui.dialogs.dialog import Dialog


def ask_for_file(dialog: Dialog, title: str, name: str, chosen: Callable[[str], object]) -> None:
    """Ask in which file to save, `name` offered, and hand on the path that was chosen."""
    ending = name.rpartition(".")[2]
    asking = QFileDialog(dialog, title, _usual_folder())
    asking.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    asking.setFileMode(QFileDialog.FileMode.AnyFile)
    asking.setNameFilter(f"{ending.upper()} (*.{ending})")
    asking.setDefaultSuffix(ending)  # before the question whether to overwrite
    asking.selectFile(name)
    _ask(asking, dialog, chosen)


def ask_for_folder(dialog: Dialog, title: str, chosen: Callable[[str], object]) -> None:
    """Ask in which folder to save, and hand on the path that was chosen."""
    asking = QFileDialog(dialog, title, _usual_folder())
    asking.setFileMode(QFileDialog.FileMode.Directory)
    asking.setOption(QFileDialog.Option.ShowDirsOnly)
    _ask(asking, dialog, chosen)


def _ask(asking: QFileDialog, dialog: Dialog, chosen: Callable[[str], object]) -> None:
    asking.fileSelected.connect(chosen)
    asking.finished.connect(asking.deleteLater)
    room = dialog.screen().availableSize() * 0.92
    asking.resize(QSize(dialog.look.px(800), dialog.look.px(520)).boundedTo(room))
    asking.open()


def _usual_folder() -> str:
    """Return where a file dialog starts: the person may go anywhere from there."""
    documents = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
    return documents if QDir(documents).exists() else QDir.homePath()
