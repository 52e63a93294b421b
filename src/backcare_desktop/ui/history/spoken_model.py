"""A list whose rows are drawn from lines, and said as one sentence each."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt

from backcare_desktop.ui.history.words import column_names

if TYPE_CHECKING:
    from backcare_desktop.ui.history.words import Line

AnyIndex = QModelIndex | QPersistentModelIndex

NO_PARENT = QModelIndex()

SPOKEN = {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole}


class SpokenModel(QAbstractListModel):
    """One column for Qt: who listens hears a sentence, the delegate draws lines in columns."""

    def line(self, index: int) -> Line:
        """Return what is to be drawn in a row."""
        raise NotImplementedError

    def sentence(self, index: int) -> str:
        """Return a row as it is read aloud."""
        raise NotImplementedError

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> str | None:
        """Return a row as one sentence."""
        return self.sentence(index.row()) if role in SPOKEN and index.isValid() else None

    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> Any:  # noqa: ANN401 - Qt's type
        """Return what the columns are called, in one breath."""
        if orientation is Qt.Orientation.Horizontal and role in SPOKEN:
            return ", ".join(column_names())
        return super().headerData(section, orientation, role)
