"""The offer to note the pain half an hour after a session, out of what the diary holds."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from backcare_desktop.domain.thermal import ThermalSession
from backcare_desktop.domain.thermal_later import offer_changes_in_s, pain_later_offer

if TYPE_CHECKING:
    from collections.abc import Iterator

    from backcare_desktop.desktop.clock import Clock
    from backcare_desktop.domain.record import Record
    from backcare_desktop.state.diary_state import DiaryState
    from backcare_desktop.state.timer_state import TimerState

LATE_MS = 100


class PainLater(QObject):
    """`session` is the one whose later pain can be noted now, None when there is none.

    Once answered it stays there, with the number, until `put_away`. Nothing calls for it:
    it is there to be seen, and gone two hours after the session.
    """

    changed = Signal()

    def __init__(self, diary: DiaryState, timer: TimerState, clock: Clock) -> None:
        super().__init__()
        self.session: ThermalSession | None = None
        self.is_saved = False
        self._diary, self._timer, self._clock = diary, timer, clock
        self._skipped = ""
        self._next_look = QTimer(self, singleShot=True)
        self._next_look.timeout.connect(self.look)
        diary.changed.connect(self.look)
        diary.saved.connect(self._take_saved)
        diary.taken_over.connect(self.put_away)
        timer.changed.connect(self.look)
        self.look()

    def look(self) -> None:
        """See whether there is something to offer now, and when to look again."""
        if self.session is None or self.session.pain_later is None:
            self._show(self._offer())
        ahead = offer_changes_in_s(self._sessions(), self._clock.moment())
        if ahead is None:
            self._next_look.stop()
        else:
            self._next_look.start(round(ahead * 1000) + LATE_MS)

    def note(self, score: int) -> None:
        """Save the number, 0-10, with the session."""
        if self.session is not None:
            before, after = self.session, replace(self.session, pain_later=score)
            self._show(after)
            self._diary.change(before, after)

    def correct(self, score: int) -> None:
        """Save another number in place of the one just noted."""
        if self.session is not None:
            self._show(replace(self.session, pain_later=score))
            self._diary.amend(self.session)

    def undo(self) -> None:
        """Take the number back."""
        if self.session is not None:
            self._show(replace(self.session, pain_later=None))
            self._diary.undo_last_of(self.session.id)

    def skip(self) -> None:
        """Offer it no more for this session."""
        if self.session is not None:
            self._skipped = self.session.id
            self._show(None)

    def put_away(self) -> None:
        """Take an answered offer away: it has been seen."""
        if self.session is not None and self.session.pain_later is not None:
            self._show(None)

    def _offer(self) -> ThermalSession | None:
        offer = pain_later_offer(self._sessions(), self._clock.moment())
        wanted = offer is not None and offer.id != self._skipped and self._timer.live is None
        return offer if wanted else None

    def _sessions(self) -> Iterator[ThermalSession]:
        return self._diary.diary.entries(ThermalSession)

    def _take_saved(self, record: Record) -> None:
        if self.session is not None and record.id == self.session.id:
            self.is_saved = True
            self.changed.emit()

    def _show(self, session: ThermalSession | None) -> None:
        if session != self.session:
            self.session = session
            self.is_saved = False
            self.changed.emit()
