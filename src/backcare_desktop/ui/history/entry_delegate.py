"""Lays the rows of the list out: days as headings, entries in columns or on two lines."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Protocol, cast

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from backcare_desktop.ui.history.row_painter import RowPainter
from backcare_desktop.ui.history.words import column_names
from backcare_desktop.ui.language import full_date
from backcare_desktop.ui.theme.icons import pixmap

if TYPE_CHECKING:
    from PySide6.QtGui import QPainter, QPixmap

    from backcare_desktop.ui.history.words import Line
    from backcare_desktop.ui.theme.look import Look

AnyIndex = QModelIndex | QPersistentModelIndex

NARROW = 640
ICON = 20
TIGHT, LOOSE = 10, 18
"""Empty space in a row of two lines, and in one of one line; pixels at 100 %."""

WHAT, DETAILS, PAIN = 20, 32, 14
"""The columns after the time, in per cent; the note has the rest."""


class Lines(Protocol):
    """A model whose rows can be drawn."""

    def line(self, index: int) -> Line:
        """Return what stands in a row."""


class EntryDelegate(QStyledItemDelegate):
    """Draws rows of one height, in the look's colours and in the direction of the language."""

    def __init__(self, look: Look, parent: QObject) -> None:
        super().__init__(parent)
        self._look = look
        self._body, self._strong = look.font(), look.font(strong=True)
        self._small = look.font("small")
        self._body_height = QFontMetrics(self._body).height()
        self._small_height = QFontMetrics(self._small).height()
        widest = ("00:00 AM", full_date(date(2000, 12, 28)))
        advance = QFontMetrics(self._body).horizontalAdvance
        self._time_width = max(advance(words) for words in widest) + look.gap(20)
        self._pictures: dict[tuple[str, str], QPixmap] = {}

    def is_narrow(self, width: int) -> bool:
        """Return whether a list of this width has no room for columns."""
        return width < self._look.px(NARROW)

    def row_height(self, width: int) -> int:
        """Return how high every row is in a list of this width."""
        two_lines = self._body_height + self._small_height + self._look.gap(TIGHT)
        one_line = self._body_height + self._look.gap(LOOSE)
        return max(self._look.gap(44), two_lines if self.is_narrow(width) else one_line)

    def sizeHint(self, option: QStyleOptionViewItem, _index: AnyIndex) -> QSize:
        """Return the same for every row."""
        return QSize(option.rect.width(), self.row_height(option.rect.width()))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        """Draw a day or an entry, and where the keyboard is."""
        line = cast("Lines", index.model()).line(index.row())
        painter.save()
        painter.setLayoutDirection(option.direction)
        painter.setClipRect(option.rect)  # marks can be heaped as high as a note is long
        row = RowPainter(painter, option.rect, self._look)
        if line.heading:
            low = row.inner.adjusted(0, self._look.gap(10), 0, 0)
            row.write(low, line.heading, self._strong)
        else:
            if option.state & QStyle.StateFlag.State_Selected:
                row.draw_chosen(has_focus=bool(option.state & QStyle.StateFlag.State_HasFocus))
            if self.is_narrow(option.rect.width()):
                self._draw_two_lines(row, line)
            else:
                self._draw_columns(row, line)
        row.draw_rule()
        painter.restore()

    def draw_names(self, painter: QPainter, room: QRect) -> None:
        """Draw what the columns are called."""
        row = RowPainter(painter, room, self._look)
        for place, name in zip(self._columns(row), column_names(), strict=True):
            row.write(place, name, self._small, "text_muted")
        row.draw_rule()

    def _draw_columns(self, row: RowPainter, line: Line) -> None:
        when, what, details, pain, note = self._columns(row)
        row.write(when, line.time, self._body, "text_muted")
        self._draw_what(row, what, line)
        row.write(details, line.details, self._body, "text_muted")
        row.write(pain, line.pain, self._strong)
        if line.mark:
            row.write(note, _joined(line.mark, line.note), self._strong, "warn")
        else:
            row.write(note, line.note, self._body)

    def _draw_two_lines(self, row: RowPainter, line: Line) -> None:
        room, below = row.inner, _joined(line.mark, line.details, line.note)
        height = self._body_height + (self._small_height if below else 0)
        top = room.top() + (room.height() - height) // 2
        upper = QRect(room.left(), top, room.width(), self._body_height)
        when, rest = row.cut(upper, self._time_width)
        what, pain = row.cut(rest, rest.width() * 60 // 100)
        row.write(when, line.time, self._body, "text_muted")
        self._draw_what(row, what, line)
        row.write(pain, line.pain_alone, self._strong, side=Qt.AlignmentFlag.AlignRight)
        lower = QRect(room.left(), upper.bottom() + 1, room.width(), self._small_height)
        _, under_what = row.cut(lower, self._time_width)
        row.write(under_what, below, self._small, "warn" if line.mark else "text_muted")

    def _draw_what(self, row: RowPainter, what: QRect, line: Line) -> None:
        icon, words = row.cut(what, self._look.px(ICON) + self._look.gap(10))
        row.draw_picture(icon, self._picture(line.icon, line.tone))
        row.write(words, line.what, self._body)

    def _columns(self, row: RowPainter) -> tuple[QRect, QRect, QRect, QRect, QRect]:
        when, rest = row.cut(row.inner, self._time_width)
        whole = rest.width()
        what, rest = row.cut(rest, whole * WHAT // 100)
        details, rest = row.cut(rest, whole * DETAILS // 100)
        pain, note = row.cut(rest, whole * PAIN // 100)
        return when, what, details, pain, note

    def _picture(self, name: str, tone: str) -> QPixmap:
        if (name, tone) not in self._pictures:
            self._pictures[name, tone] = pixmap(name, self._look, tone, ICON)
        return self._pictures[name, tone]


def _joined(*parts: str) -> str:
    return " · ".join(part for part in parts if part)
