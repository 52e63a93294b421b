"""Rows kept by month, so that one month can change while the others stay."""

from __future__ import annotations

from bisect import bisect_right
from itertools import accumulate
from typing import TYPE_CHECKING

from backcare_desktop.domain.record import Record

if TYPE_CHECKING:
    from collections.abc import Sequence

    from backcare_desktop.domain.history import Row


class MonthStack:
    """The newest month on top; a month without rows is not kept.

    `count` is how many rows there are, `entries` how many of them are entries.
    """

    def __init__(self) -> None:
        self._rows: dict[str, Sequence[Row]] = {}
        self._entries: dict[str, int] = {}
        self._names: list[str] = []
        self._starts = [0]
        self.count = 0
        self.entries = 0

    @property
    def months(self) -> frozenset[str]:
        """The months that have rows."""
        return frozenset(self._rows)

    def clear(self) -> None:
        """Forget everything."""
        self._rows.clear()
        self._list()

    def rows(self, month: str) -> Sequence[Row]:
        """Return the rows of a month."""
        return self._rows.get(month, ())

    def put(self, month: str, rows: Sequence[Row]) -> None:
        """Give a month other rows."""
        if rows:
            self._rows[month] = rows
            self._entries[month] = sum(1 for row in rows if isinstance(row, Record))
        else:
            self._rows.pop(month, None)
        self._list()

    def start(self, month: str) -> int:
        """Return the row at which a month begins, or would."""
        newer = sum(1 for name in self._names if name > month)
        return self._starts[newer]

    def row(self, index: int) -> Row:
        """Return a row by its place in the whole."""
        place = bisect_right(self._starts, index) - 1
        return self._rows[self._names[place]][index - self._starts[place]]

    def find(self, record_id: str, month: str) -> int | None:
        """Return the row of an entry in a month, None when it is not there."""
        for offset, row in enumerate(self.rows(month)):
            if isinstance(row, Record) and row.id == record_id:
                return self.start(month) + offset
        return None

    def _list(self) -> None:
        self._names = sorted(self._rows, reverse=True)
        lengths = (len(self._rows[name]) for name in self._names)
        self._starts = list(accumulate(lengths, initial=0))
        self.count = self._starts[-1]
        self.entries = sum(self._entries[name] for name in self._names)
