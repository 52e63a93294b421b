"""Things in rows that wrap when the window is narrow or the text is large."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QWidget

if TYPE_CHECKING:
    from collections.abc import Iterator

    from backcare_desktop.ui.theme.look import Look


def flow(look: Look, *parts: QWidget, gap: float = 12) -> FlowLayout:
    """Return the parts in rows that wrap."""
    line = FlowLayout(gap=look.gap(gap))
    for part in parts:
        line.addWidget(part)
    return line


class FlowLayout(QLayout):
    """Left to right (or right to left), as many in a row as fit.

    With `even` all items get the same width and fill each row, as few rows as possible,
    of at most `most` items; otherwise a row stands where `setAlignment` says: left, centred
    or right, or justified with its last item at the far end.
    """

    def __init__(
        self,
        parent: QWidget | None = None,
        *,
        gap: int,
        even: bool = False,
        most: int | None = None,
    ) -> None:
        super().__init__(parent)
        self._items: list[QLayoutItem] = []
        self._even, self._most = even, most
        self.setSpacing(gap)
        self.setContentsMargins(0, 0, 0, 0)

    def addItem(self, item: QLayoutItem) -> None:  # noqa: N802 - Qt's name
        """Take an item in at the end."""
        self._items.append(item)

    def count(self) -> int:
        """Return how many items there are."""
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:  # noqa: N802 - Qt's name
        """Return an item, or None beyond the end."""
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:  # noqa: N802 - Qt's name
        """Remove and return an item, or None beyond the end."""
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def expandingDirections(self) -> Qt.Orientation:  # noqa: N802 - Qt's name
        """Return that it never asks for more than it needs."""
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:
        """Return that it is higher when it is narrower."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height of all rows at a width."""
        return self._place(QRect(0, 0, width, 0), move=False)

    def setGeometry(self, rect: QRect) -> None:  # noqa: N802 - Qt's name
        """Move the items to where they stand in `rect`."""
        super().setGeometry(rect)
        self._place(rect, move=True)

    def sizeHint(self) -> QSize:
        """Return the size of everything in one row."""
        hints = [item.sizeHint() for item in self._shown()]
        width = sum(hint.width() for hint in hints) + self.spacing() * max(len(hints) - 1, 0)
        return QSize(width, max((hint.height() for hint in hints), default=0))

    def minimumSize(self) -> QSize:  # noqa: N802 - Qt's name
        """Return the size of the largest item: one under the other is the least."""
        size = QSize()
        for item in self._shown():
            size = size.expandedTo(item.minimumSize())
        return size

    def _shown(self) -> list[QLayoutItem]:
        return [item for item in self._items if not item.isEmpty()]

    def _place(self, rect: QRect, *, move: bool) -> int:
        y = rect.top()
        for row in self._rows(rect.width()):
            height = max(_height(item, width) for item, width in row)
            for item, x, width in self._along(row, rect.width()) if move else ():
                place = QRect(QPoint(rect.left() + x, y), QSize(width, height))
                item.setGeometry(self._mirrored(rect, place))
            y += height + self.spacing()
        return max(y - rect.top() - self.spacing(), 0)

    def _along(
        self, row: list[tuple[QLayoutItem, int]], width: int
    ) -> Iterator[tuple[QLayoutItem, int, int]]:
        """Yield the items of a row, each with where it begins and how wide it is."""
        taken = sum(each for _, each in row) + self.spacing() * (len(row) - 1)
        spare = max(width - taken, 0)
        x = {
            Qt.AlignmentFlag.AlignRight: spare,
            Qt.AlignmentFlag.AlignHCenter: spare // 2,
        }.get(self.alignment() & Qt.AlignmentFlag.AlignHorizontal_Mask, 0)
        justified = bool(self.alignment() & Qt.AlignmentFlag.AlignJustify)
        for number, (item, each) in enumerate(row, 1):
            x += spare if justified and number == len(row) > 1 else 0
            yield item, x, each
            x += each + self.spacing()

    def _mirrored(self, rect: QRect, place: QRect) -> QRect:
        parent = self.parentWidget()
        if parent is not None and parent.isRightToLeft():
            place.moveRight(rect.right() - (place.left() - rect.left()))
        return place

    def _rows(self, width: int) -> list[list[tuple[QLayoutItem, int]]]:
        items = self._shown()
        return self._even_rows(items, width) if self._even else self._free_rows(items, width)

    def _even_rows(
        self, items: list[QLayoutItem], width: int
    ) -> list[list[tuple[QLayoutItem, int]]]:
        if not items:
            return []
        widest = max(item.minimumSize().width() for item in items)
        fitting = max((width + self.spacing()) // (widest + self.spacing()), 1)
        rows = -(-len(items) // min(fitting, self._most or fitting))
        per_row = -(-len(items) // rows)
        each = (width - self.spacing() * (per_row - 1)) // per_row
        return [
            [(item, each) for item in items[start : start + per_row]]
            for start in range(0, len(items), per_row)
        ]

    def _free_rows(
        self, items: list[QLayoutItem], width: int
    ) -> list[list[tuple[QLayoutItem, int]]]:
        rows: list[list[tuple[QLayoutItem, int]]] = []
        left = 0
        for item in items:
            wanted = min(item.sizeHint().width(), width)
            if not rows or wanted > left:
                rows.append([])
                left = width
            rows[-1].append((item, wanted))
            left -= wanted + self.spacing()
        return rows


def _height(item: QLayoutItem, width: int) -> int:
    return item.heightForWidth(width) if item.hasHeightForWidth() else item.sizeHint().height()
