"""What was found amiss when the diary was read, and what the person does about it."""

from __future__ import annotations

from collections import Counter
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from backcare_desktop.state.background import refusal_in
from backcare_desktop.store.months import Finding

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from backcare_desktop.domain.record import Record
    from backcare_desktop.state.diary_state import DiaryState
    from backcare_desktop.store.backups import Backups, Refill
    from backcare_desktop.store.problems import Problem
    from backcare_desktop.store.report import Overruled, Report
    from backcare_desktop.store.store import Store

    Months = Mapping[str, tuple[Record, ...]]
    Key = tuple[str, object]


class FindingsState(QObject):
    """Holds the report, None until the first `look`; `changed` follows each one.

    `refills` are the backups that can give entries back, by month, once they were looked
    for. `problem` says why the last thing asked for was not done. `note` keeps counts of
    what was found in the log: no entry, no value.
    """

    changed = Signal()
    refilled = Signal()

    def __init__(self, diary: DiaryState, note: Callable[..., None]) -> None:
        super().__init__()
        self.report: Report | None = None
        self.refills: dict[str, Refill] = {}
        self.problem: Problem | None = None
        self._diary, self._note = diary, note
        self._noted = False
        self._put_away: frozenset[Key] = frozenset()
        diary.loaded.connect(self.look)
        diary.saved.connect(self._look_after_save)

    @property
    def is_news(self) -> bool:
        """Whether there is something the person has not put away; a newer month is told as such."""
        return bool(self._keys() - self._put_away)

    @property
    def can_change(self) -> bool:
        """Whether the diary can be written, so that something can be done."""
        return self._diary.read_only is None

    def look(self) -> None:
        """Ask the store how things stand."""
        self._diary.ask_store(_report, self._take_report, self._refused)

    def put_away(self) -> None:
        """Say no more of what has been found so far."""
        self._put_away |= self._keys()
        self.changed.emit()

    def take_back(self, pair: Overruled) -> None:
        """Let an entry be again what it was before the file was changed; that can be undone."""
        self._diary.change(pair.now, pair.former)

    def read_again(self, month: str) -> None:
        """Read a month again that could not be read."""
        self._diary.read_again(month)

    def look_for_refills(self) -> None:
        """Look which backups have more of the months that may lack entries."""
        months = self.report.months if self.report else ()
        names = [month.name for month in months if month.may_lack_entries]
        if names and self.can_change:
            work = partial(_refills, self._diary.backups, names)
            self._diary.ask_store(work, self._take_refills, self._refused)

    def refill(self, month: str) -> None:
        """Give a month back what a backup has more; a backup of how it is now comes first."""
        work = partial(_refill, self._diary.backups, month, self.refills[month])
        self._diary.ask_store(work, self._take_refilled, self._refused)

    def stop_looking_for(self, month: str) -> None:
        """Let a month of which nothing is left be empty, so that it is not missed again."""
        self._diary.ask_store(partial(_make_empty, month), self._take_emptied, self._refused)

    def _keys(self) -> frozenset[Key]:
        report = self.report
        if report is None:
            return frozenset()
        told = {(m.name, m.finding) for m in report.months if m.finding is not Finding.NEWER}
        others = {("adopted", report.adopted), ("list", report.list_finding)}
        unread = {("unread", path) for path in report.unread}
        return frozenset(told | unread | others - {("adopted", ()), ("list", Finding.FINE)})

    def _look_after_save(self) -> None:
        if self.report is not None and not self.report.is_empty:
            self.look()

    def _take_report(self, report: Report) -> None:
        self.report = report
        if not self._noted and not report.is_empty:
            self._noted = True
            counts = Counter(month.finding.value for month in report.months)
            others = {"adopted": len(report.adopted), "unread": len(report.unread)}
            self._note("found", **counts, **others, list=report.list_finding)
        self.changed.emit()

    def _take_refills(self, refills: dict[str, Refill]) -> None:
        self.refills = refills
        self.changed.emit()

    def _take_refilled(self, months: Months) -> None:
        self.problem = None
        self._diary.take_over(months)
        self.refilled.emit()
        self.look()
        self.look_for_refills()

    def _take_emptied(self, months: Months) -> None:
        self.problem = None
        self._diary.show(months)
        self.look()

    def _refused(self, error: Exception) -> None:
        refusal = refusal_in(error)
        self.problem = refusal.problem
        if refusal.months:
            self._diary.take_over(refusal.months)
        self.changed.emit()


def _report(store: Store) -> Report:
    return store.report()


def _make_empty(month: str, store: Store) -> Months:
    store.lines()  # what else was found amiss is mended first
    return store.replace_months([(month, ())])


def _refills(backups: Backups, names: list[str], _store: Store) -> dict[str, Refill]:
    return backups.refills(names)


def _refill(backups: Backups, month: str, refill: Refill, _store: Store) -> Months:
    return backups.refill(month, refill.file)
