"""The list on the screen: rows of one height, only those in sight are drawn."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import (
    QAbstractItemModel,
    QItemSelection,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    Qt,
    Signal,
)
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView

from backcare_desktop.ui.history.entry_delegate import EntryDelegate

if TYPE_CHECKING:
    from PySide6.QtGui import QFocusEvent, QKeyEvent, QPainter, QResizeEvent, QWheelEvent

    from backcare_desktop.ui.theme.look import Look

ROWS_AT_LEAST = 5

Move = QAbstractItemView.CursorAction


class ColumnNames(QHeaderView):
    """What the columns of a wide list are called."""

    def __init__(self, look: Look, rows: EntryDelegate) -> None:
        super().__init__(Qt.Orientation.Horizontal)
        self._rows = rows
        self.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self.setFixedHeight(look.px(32))

    def paintSection(self, painter: QPainter, rect: QRect, _index: int) -> None:  # noqa: N802
        """Draw the names over what the rows show."""
        self._rows.draw_names(painter, rect)


class EntryTable(QTableView):
    """One entry can be chosen; arrows, pages, Home and End move along the entries.

    `chosen` whenever another one is; `opened` on Enter, F2 or a double click, and
    `delete_wanted` on Delete, while one is chosen. `reached` when the keyboard comes here.
    """

    reached = Signal()
    chosen = Signal()
    opened = Signal()
    delete_wanted = Signal()

    def __init__(self, look: Look, model: QAbstractItemModel, name: str) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self._rows = EntryDelegate(look, self)
        self.setItemDelegate(self._rows)
        self.setHorizontalHeader(ColumnNames(look, self._rows))
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self._keep_room_for_rows(look.px(44))
        self.setModel(model)
        self.doubleClicked.connect(self._open)

    @property
    def row(self) -> int | None:
        """The row that is chosen."""
        index = self.currentIndex()
        return index.row() if index.isValid() and self.selectionModel().isSelected(index) else None

    def choose(self, row: int) -> None:
        """Choose a row and bring it into sight."""
        self.setCurrentIndex(self.model().index(row, 0))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open on Enter and F2, delete on Delete."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_F2}:
            self._open()
        elif event.key() == Qt.Key.Key_Delete:
            if self.row is not None:
                self.delete_wanted.emit()
        else:
            super().keyPressEvent(event)

    def scrollTo(  # noqa: N802 - Qt's name
        self,
        index: QModelIndex | QPersistentModelIndex,
        hint: QAbstractItemView.ScrollHint = QAbstractItemView.ScrollHint.EnsureVisible,
    ) -> None:
        """Bring a row into sight, and with the very first entry the day above it."""
        super().scrollTo(index, hint)
        if index.row() == 1:
            self.scrollToTop()

    def keyboardSearch(self, search: str) -> None:  # noqa: N802 - Qt's name
        """Do nothing: Qt would put every entry in words to compare it with what was typed."""

    def moveCursor(  # noqa: N802 - Qt's name
        self, action: QAbstractItemView.CursorAction, _modifiers: Qt.KeyboardModifier
    ) -> QModelIndex:
        """Return the entry that a key leads to, passing over the days."""
        current, last = self.currentIndex(), self.model().rowCount() - 1
        here = current.row() if current.isValid() else -1
        page = max(self.viewport().height() // max(self.rowHeight(0), 1) - 1, 1)
        target = {
            Move.MoveUp: here - 1,
            Move.MovePrevious: here - 1,
            Move.MoveDown: here + 1,
            Move.MoveNext: here + 1,
            Move.MovePageUp: here - page,
            Move.MovePageDown: here + page,
            Move.MoveHome: 0,
            Move.MoveEnd: last,
        }.get(action, here)
        return self._entry_near(min(max(target, 0), last), upwards=target < here)

    def selectionChanged(  # noqa: N802 - Qt's name
        self, selected: QItemSelection, deselected: QItemSelection
    ) -> None:
        """Tell that another entry is chosen, or none."""
        super().selectionChanged(selected, deselected)
        self.chosen.emit()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Choose the first entry where none is: the next key is meant for one."""
        super().focusInEvent(event)
        if self.row is None and self.currentIndex().isValid():
            self.choose(self.currentIndex().row())
        if event.reason() is not Qt.FocusReason.MouseFocusReason:
            self.reached.emit()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Let the page scroll until the whole list is in sight, then the list."""
        hidden_below = self.visibleRegion().boundingRect().bottom() < self.rect().bottom()
        if event.angleDelta().y() < 0 and hidden_below:
            event.ignore()
        else:
            super().wheelEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the rows the height that this width needs, and the list room for a few."""
        super().resizeEvent(event)
        self.horizontalHeader().setHidden(self._rows.is_narrow(event.size().width()))
        height = self._rows.row_height(event.size().width())
        if self.verticalHeader().defaultSectionSize() != height:
            self.verticalHeader().setDefaultSectionSize(height)
            self._keep_room_for_rows(height)

    def _keep_room_for_rows(self, height: int) -> None:
        names = self.horizontalHeader()
        above = 0 if names.isHidden() else names.height()
        self.setMinimumHeight(above + height * ROWS_AT_LEAST + 2 * self.frameWidth())

    def _open(self) -> None:
        if self.row is not None:
            self.opened.emit()

    def _entry_near(self, row: int, *, upwards: bool) -> QModelIndex:
        """Return the next entry in the direction of the move, else the one before it."""
        steps = (-1, 1) if upwards else (1, -1)
        for step in steps:
            at = row
            while 0 <= at < self.model().rowCount():
                index = self.model().index(at, 0)
                if index.flags() & Qt.ItemFlag.ItemIsEnabled:
                    return index
                at += step
        return QModelIndex()
