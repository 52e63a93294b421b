"""The months in memory, each entry in just one of them."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from backcare_desktop.store.lines import set_aside
from backcare_desktop.store.months import Month, strength, united

if TYPE_CHECKING:
    from backcare_desktop.store.lines import Line


class Shelf:
    """Holds the months that have been read; knows in which of them an entry stands.

    `unread` are the months that could not be: never changed in place, so that another
    thread may look at it.
    """

    def __init__(self) -> None:
        self.months: dict[str, Month] = {}
        self.unread: frozenset[str] = frozenset()
        self._where: dict[str, str] = {}

    def month(self, name: str) -> Month:
        """Return a month; an empty one where there is none."""
        return self.months.get(name) or Month()

    def month_of(self, record_id: str) -> str | None:
        """Return the month an entry stands in, or None."""
        return self._where.get(record_id)

    def line(self, record_id: str) -> Line | None:
        """Return an entry's line, or None."""
        name = self._where.get(record_id)
        lines = self.month(name).lines if name else ()
        return next((line for line in lines if line.record.id == record_id), None)

    def lines_without(self, name: str, record_id: str) -> tuple[Line, ...]:
        """Return the lines of a month but for one entry's."""
        return tuple(line for line in self.month(name).lines if line.record.id != record_id)

    def put(self, name: str, month: Month) -> None:
        """Let a month take the place of what was held of it.

        Of an entry that stands in another month too the stronger version holds. The
        month of the weaker one needs tidying then: its file has a line too many.
        """
        for line in self.month(name).lines:
            self._where.pop(line.record.id, None)
        self.months[name] = month
        self.unread = self.unread | {name} if month.is_unread else self.unread - {name}
        for line in month.lines:
            other = self._where.setdefault(line.record.id, name)
            if other != name:
                self._settle(line, name, other)

    def put_line(self, line: Line) -> None:
        """Let a line take its place in its month, and that of an older version anywhere."""
        name = line.record.month
        lines = (*self.lines_without(name, line.record.id), line)
        self.put(name, replace(self.month(name), lines=united(lines)))

    def copy(self) -> Shelf:
        """Return a shelf with the same months, to be changed on its own."""
        other = Shelf()
        other.months, other._where = dict(self.months), dict(self._where)
        other.unread = self.unread
        return other

    def untidy(self) -> list[str]:
        """Return the months whose files do not hold just what they should, and can be written."""
        return [n for n, m in self.months.items() if m.needs_tidying and m.problem is None]

    def _settle(self, line: Line, here: str, there: str) -> None:
        rival = self.line(line.record.id)
        if rival is None or strength(rival) < strength(line):
            weaker, loser, self._where[line.record.id] = there, rival, here
        else:
            weaker, loser = here, line
        lines = self.lines_without(weaker, line.record.id)
        if loser is not None and rival is not None and line.kind != rival.kind:
            kept = set_aside(loser)
            lines = united(lines, [kept])
            self._where[kept.record.id] = weaker
        self.months[weaker] = replace(self.months[weaker], lines=lines, needs_tidying=True)
