"""The flare-up that is on, and the ways to begin, change and end it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from backcare_desktop.domain.diary import Diary, diary_of
from backcare_desktop.domain.flare_up import (
    FlareUp,
    SignsAsked,
    check_start,
    flare_up_on,
    joined,
    overlapping,
    signs_are_offered,
)

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import datetime

    from backcare_desktop.desktop.clock import Clock
    from backcare_desktop.state.diary_state import DiaryState

MINUTE_S = 60


class FlareUpState(QObject):
    """`flare_up` is the one that is on, as it will be once it is saved; None when none is.

    It follows the diary, and what waits to be saved: help does not wait for a disk. One
    that began long ago is found once the diary is `loaded`. `ended` is the one that was
    ended last in this window, until it goes on after all or is put away.
    """

    changed = Signal()

    def __init__(self, diary: DiaryState, clock: Clock) -> None:
        super().__init__()
        self.flare_up: FlareUp | None = None
        self.ended: FlareUp | None = None
        self._diary, self._clock = diary, clock
        self._saved: dict[str, tuple[FlareUp, ...]] = {}
        self._all = Diary()
        self._is_waiting = False
        diary.changed.connect(self._take_in)
        diary.loaded.connect(self._take_all)
        diary.recovered.connect(self._take_all)
        diary.save_failed.connect(self._look)
        diary.taken_over.connect(self.put_away)
        self._take_all()

    @property
    def is_saved(self) -> bool:
        """Whether the one that is on is on the disk as it is shown."""
        return self.flare_up is not None and self.flare_up.id not in self._diary.waiting

    @property
    def overlap(self) -> FlareUp | None:
        """Another one at the same time, of which it was not said that they are two."""
        if self.flare_up is None:
            return None
        return next(iter(self.overlapping(self.flare_up)), None)

    @property
    def signs_are_offered(self) -> bool:
        """Whether the warning signs are offered now."""
        today = self._clock.local_now().date()
        return self.flare_up is not None and signs_are_offered(
            self._diary.diary, self.flare_up, today
        )

    def overlapping(self, flare_up: FlareUp) -> tuple[FlareUp, ...]:
        """Return those that may be the same one, unsaved ones included."""
        return overlapping(self._all, flare_up)

    def begin(self) -> None:
        """Declare that one has begun now; nothing where one is on."""
        if self.flare_up is not None:
            return
        now = self._clock.local_now()
        self.ended = None
        self._diary.add(
            FlareUp(
                id=self._diary.new_id(),
                at=now,
                tz=self._clock.zone_name(),
                entered_at=now,
                updated=now,
            )
        )
        self._look()

    def began_before(self, minutes: int) -> None:
        """Say that it had begun so many minutes before it was declared."""
        if self.flare_up is not None:
            since = (self.flare_up.entered_at - self._clock.local_now()).total_seconds()
            at = self._clock.local_in(min(since, 0) - minutes * MINUTE_S)
            self._change(replace(self.flare_up, at=at, tz=self._clock.zone_name()))

    def began_at(self, at: datetime) -> None:
        """Say when it began; raises ValueError for a time that is yet to come."""
        check_start(at, self._clock.local_now())
        if self.flare_up is not None:
            self._change(replace(self.flare_up, at=at))

    def brought_on_by(self, trigger: str) -> None:
        """Say what brought it on, by its id; "" takes it back."""
        if self.flare_up is not None:
            self._change(replace(self.flare_up, trigger=trigger))

    def rest_in(self, position: str) -> None:
        """Keep that the person rests in a position, by its id."""
        if self.flare_up is not None:
            self._change(self.flare_up.resting_in(position))

    def take_signs(self, asked: SignsAsked) -> None:
        """Keep that the warning signs were gone through, or passed over.

        Passing over does not make undone that they were gone through before.
        """
        flare_up = self.flare_up
        if flare_up is not None and flare_up.warning_signs is not SignsAsked.ASKED:
            self._change(replace(flare_up, warning_signs=asked))

    def end(self) -> None:
        """End it now."""
        if self.flare_up is not None:
            self.ended = self.flare_up.ended(self._clock.local_now())
            self._diary.change(self.flare_up, self.ended)
            self._look()

    def goes_on(self) -> None:
        """Let the one just ended be on after all."""
        if self.ended is not None:
            self._diary.change(self.ended, self.ended.goes_on())
            self._look()

    def take_back(self) -> None:
        """Say that it was none: it goes to the trash."""
        if self.flare_up is not None:
            self._diary.delete(self.flare_up)
            self._look()

    def are_two(self) -> None:
        """Say that the one that overlaps is another one; it is not asked again."""
        if self.flare_up is not None and self.overlap is not None:
            self._change(self.flare_up.told_apart(self.overlap))

    def are_one(self) -> None:
        """Say that the one that overlaps is the same: that one is on, this one goes."""
        one, other = self.flare_up, self.overlap
        if one is not None and other is not None:
            self._diary.change(other, joined(other, one))
            self._diary.delete(one)
            self._look()

    def put_away(self) -> None:
        """Forget the one that was ended: it has been seen."""
        if self.ended is not None:
            self.ended = None
            self.changed.emit()

    def _change(self, after: FlareUp) -> None:
        if self.flare_up is not None and after != self.flare_up:
            self._diary.change(self.flare_up, after)
            self._look()

    def _take_all(self) -> None:
        self._saved.clear()
        self._take_in(self._diary.diary.months)

    def _take_in(self, months: Iterable[str]) -> None:
        for month in months:
            records = self._diary.diary.months.get(month, ())
            self._saved[month] = tuple(each for each in records if isinstance(each, FlareUp))
        self._look()

    def _look(self) -> None:
        """See which one is on; tell whenever something about flare-ups may have changed."""
        held = {each.id: each for month in self._saved.values() for each in month}
        waiting = self._diary.waiting.values()
        held |= {each.id: each for each in waiting if isinstance(each, FlareUp)}
        before = (self._all, self.flare_up, self.ended, self._is_waiting)
        self._all = diary_of(held.values())
        self.flare_up = flare_up_on(self._all)
        if self.ended is not None:
            self.ended = _still_ended(held.get(self.ended.id))
        self._is_waiting = not self.is_saved
        if before != (self._all, self.flare_up, self.ended, self._is_waiting):
            self.changed.emit()


def _still_ended(now: FlareUp | None) -> FlareUp | None:
    return None if now is None or now.is_on or now.in_trash else now
