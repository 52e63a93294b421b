"""Draws the rows of the list: days as headings, entries in columns or on two lines."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol, cast

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from backcare_desktop.ui.theme.icons import pixmap

if TYPE_CHECKING:
    from PySide6.QtGui import QFont, QPixmap

    from backcare_desktop.ui.history.words import Line
    from backcare_desktop.ui.theme.look import Look

NARROW = 640
ICON = 20
DRAWN_CHARACTERS = 400
"""No row is wide enough for more; a note may have 10,000."""

SHARES = {"what": 20, "details": 32, "pain": 14, "note": 34}
"""The columns of an entry after the time, in per cent."""


class Lines(Protocol):
    """A model whose rows can be drawn."""

    def line(self, index: int) -> Line:
        """Return what stands in a row."""


class EntryDelegate(QStyledItemDelegate):
    """Draws one row, in the look's colours and in the direction of the language."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._body, self._strong = look.font(), look.font(strong=True)
        self._small = look.font("small")
        self._pictures: dict[tuple[str, str], QPixmap] = {}
        self._time_width = QFontMetrics(self._body).horizontalAdvance("00:00 AM") + look.gap(12)

    def row_height(self, width: int) -> int:
        """Return how high every row is in a list of this width."""
        words = QFontMetrics(self._body).height()
        lines = words + QFontMetrics(self._small).height() if self._is_narrow(width) else words
        return max(self._look.px(44), lines + self._look.gap(18))

    def sizeHint(
        self, option: QStyleOptionViewItem, _index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        """Return the same for every row."""
        return QSize(option.rect.width(), self.row_height(option.rect.width()))

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Draw a day or an entry, and where the keyboard is."""
        line = cast("Lines", index.model()).line(index.row())
        painter.save()
        painter.setLayoutDirection(option.direction)
        row = _Row(painter, option, self._look)
        if line.heading:
            row.write(row.inner, line.heading, self._strong, bottom=True)
        else:
            row.draw_ground()
            self._draw_entry(row, line)
        row.draw_rule()
        painter.restore()

    def _draw_entry(self, row: _Row, line: Line) -> None:
        time, rest = row.cut(row.inner, self._time_width)
        narrow = self._is_narrow(row.inner.width())
        if narrow:
            first = QFontMetrics(self._body).height()
            top = (row.inner.height() - first - QFontMetrics(self._small).height()) // 2
            time = QRect(time.left(), time.top() + top, time.width(), first)
            below = rest.adjusted(0, top + first, 0, -top)
            rest = QRect(rest.left(), rest.top() + top, rest.width(), first)
            self._draw_below(row, below, line)
        row.write(time, line.time, self._body, "text_muted")
        if narrow:
            what, pain = row.cut(rest, rest.width() * 65 // 100)
            self._draw_what(row, what, line)
            row.write(pain, line.pain, self._strong, at_end=True)
        else:
            self._draw_columns(row, rest, line)

    def _draw_columns(self, row: _Row, rest: QRect, line: Line) -> None:
        widths = [rest.width() * share // 100 for share in SHARES.values()]
        what, rest = row.cut(rest, widths[0])
        details, rest = row.cut(rest, widths[1])
        pain, note = row.cut(rest, widths[2])
        self._draw_what(row, what, line)
        row.write(details, line.details, self._body, "text_muted")
        row.write(pain, line.pain, self._strong)
        if line.mark:
            row.write(note, _joined(line.mark, line.note), self._strong, "warn")
        else:
            row.write(note, line.note, self._body)

    def _draw_below(self, row: _Row, below: QRect, line: Line) -> None:
        tone = "warn" if line.mark else "text_muted"
        row.write(below, _joined(line.mark, line.details, line.note), self._small, tone)

    def _draw_what(self, row: _Row, what: QRect, line: Line) -> None:
        icon, words = row.cut(what, self._look.px(ICON) + self._look.gap(10))
        row.draw_picture(icon, self._picture(line.icon, line.tone))
        row.write(words, line.what, self._body)

    def _picture(self, name: str, tone: str) -> QPixmap:
        if (name, tone) not in self._pictures:
            self._pictures[name, tone] = pixmap(name, self._look, tone, ICON)
        return self._pictures[name, tone]

    def _is_narrow(self, width: int) -> bool:
        return width < self._look.px(NARROW)


class _Row:
    """A row under the painter: places are given from the leading edge on."""

    def __init__(self, painter: QPainter, option: QStyleOptionViewItem, look: Look) -> None:
        self._painter, self._look = painter, look
        self._mirrored = option.direction == Qt.LayoutDirection.RightToLeft
        self._state, self._all = option.state, option.rect
        edge = look.gap(12)
        self.inner = self._all.adjusted(edge, 0, -edge, 0)

    def cut(self, room: QRect, width: int) -> tuple[QRect, QRect]:
        """Return the leading part of a room, and the rest."""
        if self._mirrored:
            return room.adjusted(room.width() - width, 0, 0, 0), room.adjusted(0, 0, -width, 0)
        return room.adjusted(0, 0, width - room.width(), 0), room.adjusted(width, 0, 0, 0)

    def write(
        self,
        room: QRect,
        text: str,
        font: QFont,
        tone: str = "text",
        *,
        bottom: bool = False,
        at_end: bool = False,
    ) -> None:
        """Write as much of a text as has room on one line."""
        self._painter.setFont(font)
        self._painter.setPen(self._look.colour(tone))
        room = room.adjusted(0, 0, 0, -self._look.gap(6)) if bottom else room
        width = max(room.width() - (0 if at_end else self._look.gap(8)), 0)
        words = " ".join(text[:DRAWN_CHARACTERS].split())
        shown = self._painter.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, width)
        side = Qt.AlignmentFlag.AlignRight if at_end else Qt.AlignmentFlag.AlignLeft
        upright = Qt.AlignmentFlag.AlignBottom if bottom else Qt.AlignmentFlag.AlignVCenter
        direction = self._painter.layoutDirection()
        self._painter.drawText(room, int(QStyle.visualAlignment(direction, side | upright)), shown)

    def draw_picture(self, room: QRect, picture: QPixmap) -> None:
        """Draw an icon at the leading edge of its room, half-way down."""
        size = picture.deviceIndependentSize().toSize()
        place = QRect(room.topLeft(), size)
        place.moveCenter(room.center())
        if self._mirrored:
            place.moveRight(room.right())
        else:
            place.moveLeft(room.left())
        self._painter.drawPixmap(place, picture)

    def draw_ground(self) -> None:
        """Show that a row is chosen, and a ring around it while the keyboard is in the list."""
        if not self._state & QStyle.StateFlag.State_Selected:
            return
        self._painter.fillRect(self._all, self._look.colour("accent_soft"))
        bar, _ = self.cut(self._all, self._look.px(4))
        self._painter.fillRect(bar, self._look.colour("accent"))
        if self._state & QStyle.StateFlag.State_HasFocus:
            pen = QPen(self._look.colour("text"), 2)
            pen.setJoinStyle(Qt.PenJoinStyle.MiterJoin)
            self._painter.setPen(pen)
            self._painter.drawRect(self._all.adjusted(1, 1, -1, -2))

    def draw_rule(self) -> None:
        """Draw the hairline under the row."""
        self._painter.setPen(QPen(self._look.colour("line"), 1))
        self._painter.drawLine(self._all.bottomLeft(), self._all.bottomRight())


def _joined(*parts: str) -> str:
    return " · ".join(part for part in parts if part)
