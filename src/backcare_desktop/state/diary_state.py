"""The diary in the open window, and the one way to change it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cached_property, partial
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QObject, QTimer, Signal

from backcare_desktop.domain.diary import Diary
from backcare_desktop.state.background import give_up, refusal_in, run_in_background
from backcare_desktop.state.undo_steps import Step, UndoSteps
from backcare_desktop.store.problems import Problem, ProblemKind

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping
    from datetime import date, datetime
    from pathlib import Path

    from backcare_desktop.desktop.clock import Clock
    from backcare_desktop.domain.record import Record
    from backcare_desktop.store.backups import Backups
    from backcare_desktop.store.store import Store
    from backcare_desktop.store.writer import Writer

T = TypeVar("T")
R = TypeVar("R", bound="Record")

RETRY_MS = 30_000
TROUBLE_AFTER = 2
NEEDS_A_WORD = (ProblemKind.CHANGED_OUTSIDE, ProblemKind.FILE_GONE)
"""What trying again does not help: the months have to be read again first."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Trouble:
    """Why saving fails, and how often in a row it has."""

    problem: Problem
    failures: int

    @property
    def lasting(self) -> bool:
        """Whether it has failed so often that it will not pass by itself."""
        return self.failures >= TROUBLE_AFTER


class DiaryState(QObject):
    """Holds the diary; `changed` carries the months that did.

    An entry is in `diary` once it is on disk, and `saved` carries it then. What was
    refused stays in `waiting`, `save_failed` carries the trouble, and it is tried again
    every 30 seconds and on request until `recovered`; where something else has changed
    the files, `read_again` comes before that. `is_complete` once `loaded`: every month has
    been read, and again each time months were read again. The first change of a day is
    followed by a backup of how the diary was before it; `backup_problem` says why that
    could not be made, None when it could, and `backup_tried` comes each time.
    """

    changed = Signal(object)
    saved = Signal(object)
    save_failed = Signal(object)
    recovered = Signal()
    loaded = Signal()
    backup_tried = Signal()
    taken_over = Signal()

    def __init__(self, store: Store, writer: Writer, clock: Clock) -> None:
        super().__init__()
        self.diary = Diary()
        self.waiting: dict[str, Record] = {}
        self.trouble: Trouble | None = None
        self.backup_problem: Problem | None = None
        self.is_complete = False
        self._store, self._writer, self._clock = store, writer, clock
        self._steps = UndoSteps()
        self._retry = QTimer(self, interval=RETRY_MS, singleShot=True)
        self._retry.timeout.connect(self.try_again)

    @cached_property
    def backups(self) -> Backups:
        """The backups of this diary, for the writer's thread."""
        from backcare_desktop.store.backups import Backups  # noqa: PLC0415 - at the first change

        return Backups(self._store, self._now)

    @property
    def read_only(self) -> Problem | None:
        """Why nothing can be saved at all, None when it can."""
        return self._store.access.problem

    @property
    def readable(self) -> bool:
        """Whether the entries can be read: without the folder, none shown means nothing."""
        return self._store.access.readable

    def can_read(self, first: date, last: date | None = None) -> bool:
        """Return whether a day, or all up to a last one, can be read: if not, likewise."""
        low, high = first.isoformat()[:7], (last or first).isoformat()[:7]
        unread = self._store.unread_months
        return self.readable and not any(low <= month <= high for month in unread)

    @property
    def is_unguarded(self) -> bool:
        """Whether nothing keeps a second program from writing at the same time."""
        return self._store.access.unguarded

    @property
    def folder(self) -> Path:
        """Where the diary is."""
        return self._store.folder.root

    @property
    def can_undo(self) -> bool:
        """Whether there is a change to take back."""
        return self._steps.last is not None

    def known(self, kind: type[R]) -> Iterator[R]:
        """Yield what was ever noted of a kind: in the trash, or waiting to be saved, too."""
        yield from (record for record in self.waiting.values() if isinstance(record, kind))
        saved = self.diary.entries(kind, trash=True)
        yield from (record for record in saved if record.id not in self.waiting)

    def new_id(self) -> str:
        """Return an id for a new entry."""
        return self._store.new_id()

    def show(self, months: Mapping[str, tuple[Record, ...]]) -> None:
        """Take in months as the store has read them."""
        self.diary = self.diary.with_months(months)
        self.changed.emit(frozenset(months))

    def load_older(self) -> None:
        """Read one older month after the other, with the writer free in between."""
        run_in_background(self._writer, self._store.next_month, self._take_month, give_up)

    def take_over(self, months: Mapping[str, tuple[Record, ...]]) -> None:
        """Show months that were replaced as a whole: no change before it can be undone alone.

        `taken_over` follows, for whoever still shows the last change.
        """
        self._steps.clear()
        self.show(months)
        self.taken_over.emit()

    def forget_waiting(self) -> None:
        """Give up on what could not be saved: the whole diary is to be deleted."""
        self._retry.stop()
        self.waiting.clear()
        self.trouble = None
        self.recovered.emit()

    def add(self, record: Record) -> None:
        """Save a new entry; `undo` moves it to the trash."""
        self._take_step(Step(before=None, after=record))

    def change(self, before: Record, after: Record) -> None:
        """Save an entry with other values; `undo` gives it the old ones."""
        self._take_step(Step(before=before, after=after))

    def amend(self, record: Record) -> None:
        """Save an entry with other values, as part of its last change: one step of `undo`."""
        step = self._steps.take_out(record.id)
        self._take_step(Step(before=step.before if step else None, after=record))

    def delete(self, record: Record) -> None:
        """Move an entry to the trash, where it stays for 30 days."""
        self.change(record, replace(record, deleted=self._now()))

    def restore(self, record: Record) -> None:
        """Take an entry out of the trash."""
        self.change(record, replace(record, deleted=None))

    def undo(self) -> None:
        """Take the last change back: a new entry goes to the trash, an old one is as before."""
        if self._steps.last is not None:
            self.undo_last_of(self._steps.last.after.id)

    def undo_last_of(self, record_id: str) -> None:
        """Take the last change of one entry back, whatever was changed elsewhere since."""
        step = self._steps.take_out(record_id)
        if step is not None:
            self._send(step.before or replace(step.after, deleted=self._now()))

    def ask_store(
        self,
        question: Callable[[Store], T],
        done: Callable[[T], object],
        failed: Callable[[Exception], object],
    ) -> None:
        """Read from the store, after the saves before it; answered on the window's thread."""
        run_in_background(self._writer, partial(question, self._store), done, failed)

    def try_again(self) -> None:
        """Save what is waiting, now; ask for the folder again if that was refused."""
        self._retry.stop()
        if self.read_only is not None:
            run_in_background(self._writer, self._store.enter_again, self._enter, give_up)
        else:
            self._send_waiting()

    def read_again(self, month: str = "") -> None:
        """Read a month again, or all that something else has changed; save what is waiting."""
        work = partial(self._store.reread, month) if month else self._store.read_again
        run_in_background(self._writer, work, self._take_again, self._refused)

    def mend_permissions(self) -> None:
        """Take other people's right to write in the data folder away, then use it."""
        run_in_background(self._writer, self._store.mend_permissions, self._enter, self._refused)

    def mend_version(self) -> None:
        """Let a file that seems newer be of this version, at the person's word, then use it."""
        run_in_background(self._writer, self._store.mend_version, self._enter, self._refused)

    def _take_again(self, months: Mapping[str, tuple[Record, ...]]) -> None:
        self.show(months)
        self._send_waiting()
        if self.is_complete:
            self.loaded.emit()

    def _enter(self, months: Mapping[str, tuple[Record, ...]]) -> None:
        self.diary, self.is_complete = Diary(), False
        self.show(months)
        self.load_older()
        self._send_waiting()
        self.recovered.emit()

    def _take_month(self, months: Mapping[str, tuple[Record, ...]] | None) -> None:
        if months is None:
            self.is_complete = True
            self.loaded.emit()
        else:
            self.show(months)
            self.load_older()

    def _send_waiting(self) -> None:
        for record in list(self.waiting.values()):
            self._send(record)

    def try_backup_again(self) -> None:
        """Make the backup that could not be made."""
        self._back_up(self.backups.make_daily)

    def _take_step(self, step: Step) -> None:
        self._steps.put(step)
        self._send(step.after)

    def _now(self) -> datetime:
        return self._clock.moment().wall

    def _send(self, record: Record) -> None:
        self.waiting[record.id] = record
        run_in_background(
            self._writer,
            partial(self._save, record),
            partial(self._take_in, record),
            self._refused,
        )

    def _save(self, record: Record) -> Mapping[str, tuple[Record, ...]]:
        self.backups.notice_change()
        return self._store.save([record])

    def _take_in(self, record: Record, months: Mapping[str, tuple[Record, ...]]) -> None:
        if self.waiting.get(record.id) is record:
            del self.waiting[record.id]
        self.show(months)
        self.saved.emit(record)
        if self.trouble is not None and not self.waiting:
            self.trouble = None
            self.recovered.emit()
        if self.backups.is_due:
            self._back_up(self.backups.make_due)

    def _back_up(self, make: Callable[[], object]) -> None:
        run_in_background(self._writer, make, self._backed_up, self._backup_refused)

    def _backed_up(self, _made: object) -> None:
        self.backup_problem = None
        self.backup_tried.emit()

    def _backup_refused(self, error: Exception) -> None:
        self.backup_problem = refusal_in(error).problem
        self.backup_tried.emit()

    def _refused(self, error: Exception) -> None:
        refusal = refusal_in(error)
        self.show(refusal.months)
        failures = self.trouble.failures + 1 if self.trouble else 1
        self.trouble = Trouble(problem=refusal.problem, failures=failures)
        if refusal.problem.kind not in NEEDS_A_WORD:
            self._retry.start()
        self.save_failed.emit(self.trouble)
