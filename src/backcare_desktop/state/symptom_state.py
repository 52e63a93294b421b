"""The symptom check under way, saved with every word of it."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from backcare_desktop.domain.symptom_check import SymptomCheck

if TYPE_CHECKING:
    from datetime import datetime

    from backcare_desktop.desktop.clock import Clock
    from backcare_desktop.domain.record import Record
    from backcare_desktop.state.diary_state import DiaryState


IN_USE = timedelta(hours=1)
"""So long after the last word a check counts as being filled in, over midnight too."""


class SymptomState(QObject):
    """`check` is the one under way, an empty one before anything was said; `changed` follows.

    What is said is saved at once as an entry that is not complete, so that a sudden end
    loses nothing, and all of it is one step of undo. Today's check that was not finished
    is taken up again at the next start: `taken_up` then says so. A new one is of the moment
    in which the first of it is said. Whoever shows the check gives what is new in it to `say`.
    """

    changed = Signal()

    def __init__(self, diary: DiaryState, clock: Clock) -> None:
        super().__init__()
        self._diary, self._clock = diary, clock
        self._has_step = False
        self._shown_on = clock.local_now().date()
        self._said_at: datetime | None = None
        self.taken_up = False
        self.check = self._empty()
        diary.saved.connect(self._follow)
        diary.taken_over.connect(self._take_up)
        self._take_up()

    @property
    def last(self) -> SymptomCheck | None:
        """The newest check before this one, None when there is none."""
        checks = self._diary.diary.entries(SymptomCheck)
        return next((each for each in checks if each.id != self.check.id), None)

    @property
    def is_in_use(self) -> bool:
        """Whether something was said of the check a short while ago."""
        said = self._said_at
        return said is not None and timedelta() <= self._now() - said < IN_USE

    @property
    def is_saved(self) -> bool:
        """Whether the check is on disk as it stands."""
        kept = self._diary.diary.find(self.check.id)
        return kept is not None and self.check.id not in self._diary.waiting

    def say(self, check: SymptomCheck) -> None:
        """Save the check with what is new in it."""
        before = self._diary.diary.find(check.id)
        if before is None and not self._has_step:
            check = self._begun_now(check)
        self.check = check
        if self._has_step:
            self._diary.amend(check)
        elif before is None:
            self._diary.add(check)
        else:
            self._diary.change(before, check)
        self._has_step, self._said_at = True, self._now()
        self.changed.emit()

    def finish(self) -> None:
        """Be done with the check; one in which nothing was said is not kept."""
        if not self.check.is_empty:
            self.say(replace(self.check, complete=True))

    def begin(self) -> None:
        """Begin a new check; the one before stays as it is."""
        self._show(self._empty())

    def begin_from_last(self) -> None:
        """Begin one that says the same as the last, to be changed where that differs."""
        last = self.last if self.check.is_empty else self.check
        if last is not None:
            anew = last.again(
                record_id=self._diary.new_id(), at=self._now(), tz=self._clock.zone_name()
            )
            self._show(anew)
            self.say(anew)

    def begin_the_day(self) -> None:
        """Do what a start does about a check that was last shown on another day."""
        if self._shown_on != self._now().date():
            self._take_up()

    def go_on_with(self, check: SymptomCheck) -> None:
        """Take up a check that was begun before, whenever that was."""
        self._show(check, taken_up=True)

    def _take_up(self) -> None:
        today = self._now().date()
        checks = self._diary.diary.between(today, today, SymptomCheck)
        unfinished = next((each for each in checks if not each.complete), None)
        if unfinished is None:
            self.begin()
        else:
            self.go_on_with(unfinished)

    def _follow(self, record: Record) -> None:
        """Show the check as somebody else has changed it; one that is deleted is left."""
        if record.id != self.check.id or record.id in self._diary.waiting or record is self.check:
            return
        if record.in_trash:
            self.begin()
        elif isinstance(record, SymptomCheck):
            self._show(record, taken_up=self.taken_up)

    def _show(self, check: SymptomCheck, *, taken_up: bool = False) -> None:
        self.check, self.taken_up, self._has_step = check, taken_up, False
        self._shown_on = self._now().date()
        self.changed.emit()

    def _begun_now(self, check: SymptomCheck) -> SymptomCheck:
        """Return a check of the moment in which the first of it is said."""
        now = self._now()
        self._shown_on = now.date()
        return replace(check, at=now, entered_at=now, updated=now, tz=self._clock.zone_name())

    def _empty(self) -> SymptomCheck:
        now = self._now()
        return SymptomCheck(
            id=self._diary.new_id(),
            at=now,
            tz=self._clock.zone_name(),
            entered_at=now,
            updated=now,
        )

    def _now(self) -> datetime:
        return self._clock.local_now()
