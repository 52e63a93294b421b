"""What is said of days that cannot be read, the same everywhere."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication


def unread_words() -> str:
    """Return that what is shown of some days is not all there is."""
    return QCoreApplication.translate("Unread", "Some of these days cannot be read at the moment.")
