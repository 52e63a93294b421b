"""Where a dialog that asks for a place begins."""

from __future__ import annotations

from PySide6.QtCore import QDir, QStandardPaths


def usual_folder() -> str:
    """Return where a file dialog starts: the person may go anywhere from there."""
    documents = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
    return documents if QDir(documents).exists() else QDir.homePath()
