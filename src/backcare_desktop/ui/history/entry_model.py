"""The entries as rows of a view, a month at a time."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QElapsedTimer, QObject, Qt, QTimer, Signal

from backcare_desktop.domain.history import Wanted, history_months, month_rows
from backcare_desktop.domain.record import Record
from backcare_desktop.ui.history.month_stack import MonthStack
from backcare_desktop.ui.history.spoken_model import NO_PARENT, AnyIndex, SpokenModel

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from backcare_desktop.domain.history import Row
    from backcare_desktop.state.diary_state import DiaryState
    from backcare_desktop.ui.history.words import Line, Words

SLICE_MS = 6
"""How long the months are gone through before the window gets its turn."""


class EntryModel(SpokenModel):
    """Follows the diary; `filled` whenever the list has changed and whatever was to come is in.

    A month's rows are made when its turn comes, the newest first, and its texts when
    they are drawn. While saving fails, what waits stands in the list as well.
    """

    filled = Signal()

    def __init__(self, diary: DiaryState, words: Words, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.wanted = Wanted()
        self._diary, self._words = diary, words
        self._stack = MonthStack()
        self._queue: list[str] = []
        self._waiting: Mapping[str, Record] = {}
        self._next = QTimer(self, interval=0, singleShot=True)
        self._next.timeout.connect(self._fill)
        diary.changed.connect(self._show_months)
        diary.save_failed.connect(self._show_waiting)
        diary.recovered.connect(self._show_waiting)

    @property
    def is_filled(self) -> bool:
        """Whether every month that has been read stands in the list."""
        return not self._queue

    @property
    def entries(self) -> int:
        """How many entries stand in the list so far."""
        return self._stack.entries

    def show_wanted(self, wanted: Wanted) -> None:
        """Show the entries asked for: the newest at once, older ones in the moments after."""
        self.beginResetModel()
        self.wanted = wanted
        self._stack.clear()
        self._waiting = self._waiting_now()
        months = history_months(self._diary.diary, self._waiting)
        self._queue = [month for month in reversed(months) if wanted.takes_month(month)]
        self.endResetModel()
        self._fill()

    def row(self, index: int) -> Row:
        """Return a day or an entry."""
        return self._stack.row(index)

    def entry(self, index: int) -> Record | None:
        """Return the entry in a row, None for a day or no row."""
        row = self.row(index) if 0 <= index < self._stack.count else None
        return row if isinstance(row, Record) else None

    def line(self, index: int) -> Line:
        """Return what is to be drawn in a row."""
        return self._words.line(self.row(index), self._waiting)

    def sentence(self, index: int) -> str:
        """Return a row as it is read aloud."""
        return self._words.sentence(self.row(index), self._waiting)

    def find(self, record: Record) -> int | None:
        """Return the row in which an entry stands now, None when it is not in the list."""
        return self._stack.find(record.id, record.month)

    def rowCount(self, parent: AnyIndex = NO_PARENT) -> int:
        """Return how many days and entries there are so far."""
        return 0 if parent.isValid() else self._stack.count

    def flags(self, index: AnyIndex) -> Qt.ItemFlag:
        """Return that entries can be chosen, and days cannot."""
        if self.entry(index.row()) is None:
            return Qt.ItemFlag.NoItemFlags
        return (
            Qt.ItemFlag.ItemIsEnabled
            | Qt.ItemFlag.ItemIsSelectable
            | Qt.ItemFlag.ItemNeverHasChildren
        )

    def _show_months(self, months: Iterable[str]) -> None:
        before, self._waiting = self._waiting, self._waiting_now()
        unsaved = [*before.values(), *self._waiting.values()]
        gone = self._stack.months - self._diary.diary.months.keys()
        self._put_months({*months, *gone, *(record.month for record in unsaved)})
        self._draw_anew(unsaved)

    def _show_waiting(self) -> None:
        self._show_months(())

    def _draw_anew(self, records: Iterable[Record]) -> None:
        """Draw entries again whose mark may have changed although they have not."""
        for record in records:
            row = self.find(record)
            if row is not None:
                self.dataChanged.emit(self.index(row), self.index(row))

    def _waiting_now(self) -> Mapping[str, Record]:
        return {} if self._diary.trouble is None else dict(self._diary.waiting)

    def _put_months(self, months: Iterable[str]) -> None:
        for month in sorted(months, reverse=True):
            if month not in self._queue and self.wanted.takes_month(month):
                self._put(month)
        if self.is_filled:
            self.filled.emit()

    def _fill(self) -> None:
        """Put months in until a moment has passed, then let the window have its turn."""
        passed = QElapsedTimer()
        passed.start()
        while self._queue and passed.elapsed() < SLICE_MS:
            self._put(self._queue.pop())
        if self._queue:
            self._next.start()
        else:
            self.filled.emit()

    def _put(self, month: str) -> None:
        """Give a month the rows it has now, changing no more of the list than has to be."""
        old = self._stack.rows(month)
        new = month_rows(self._diary.diary, self._waiting, month, self.wanted)
        head = _alike(old, new)
        tail = _alike(old[head:][::-1], new[head:][::-1])
        first = self._stack.start(month) + head
        gone, come = len(old) - head - tail, len(new) - head - tail
        if gone and gone == come and _same_places(old[head:], new[head:], gone):
            self._stack.put(month, new)
            self.dataChanged.emit(self.index(first), self.index(first + gone - 1))
            return
        if gone:
            self.beginRemoveRows(NO_PARENT, first, first + gone - 1)
            self._stack.put(month, [*old[:head], *old[head + gone :]])
            self.endRemoveRows()
        if come:
            self.beginInsertRows(NO_PARENT, first, first + come - 1)
            self._stack.put(month, new)
            self.endInsertRows()


def _alike(old: Sequence[Row], new: Sequence[Row]) -> int:
    """Return how many rows are the same from the beginning."""
    pairs = zip(old, new, strict=False)
    return next(
        (place for place, (one, other) in enumerate(pairs) if one != other),
        min(len(old), len(new)),
    )


def _same_places(old: Sequence[Row], new: Sequence[Row], count: int) -> bool:
    """Return whether each row holds the same entry as before, with other values."""
    return all(
        isinstance(one, Record) and isinstance(other, Record) and one.id == other.id
        for one, other in zip(old[:count], new[:count], strict=True)
    )
