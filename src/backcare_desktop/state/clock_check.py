"""Whether the computer's clock is doubted, as things stand."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from backcare_desktop.domain.clock_doubt import Doubt, Witness, clock_doubt

if TYPE_CHECKING:
    from backcare_desktop.desktop.clock import Clock
    from backcare_desktop.state.diary_state import DiaryState
    from backcare_desktop.state.timer_state import TimerState


class ClockCheck(QObject):
    """Holds the doubt (`doubt`, None when the clock may be right); `changed` when it is another.

    It looks at the clock when the diary has been read, when that changes, and with the ticks
    of a timer; nothing wakes up for it.
    """

    changed = Signal()

    def __init__(self, diary: DiaryState, timer: TimerState, clock: Clock) -> None:
        super().__init__()
        self.doubt: Doubt | None = None
        self._diary, self._clock = diary, clock
        self._witness: Witness | None = None
        self._is_believed = False
        diary.loaded.connect(self._ask_diary)
        diary.changed.connect(self._ask_diary)
        timer.ticked.connect(self.look)
        self._ask_diary()

    def look(self) -> None:
        """See what the clock shows now; there is no doubt before all of the diary has been read."""
        doubted = None
        if self._witness is not None and not self._is_believed:
            doubted = clock_doubt(self._clock.local_now(), self._witness)
        if doubted != self.doubt:
            self.doubt = doubted
            self.changed.emit()

    def believe(self) -> None:
        """Take the person's word that the clock is right, until the program ends."""
        self._is_believed = True
        self.look()

    def _ask_diary(self) -> None:
        if self._diary.is_complete:
            self._witness = Witness.of(self._diary.diary)
            self.look()
