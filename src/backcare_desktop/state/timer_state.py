"""The ice or heat session under way: kept on disk, ticking, told to everyone who shows it."""

from __future__ import annotations

import platform
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer, Signal

from backcare_desktop.desktop.clock import SleepWatch
from backcare_desktop.domain.thermal import Skin, ThermalMode, ThermalSession
from backcare_desktop.domain.thermal_live import LiveSession, LiveState
from backcare_desktop.state.background import refusal_in, run_in_background
from backcare_desktop.store.problems import Problem, ProblemKind

if TYPE_CHECKING:
    from collections.abc import Callable

    from backcare_desktop.desktop.clock import Clock
    from backcare_desktop.domain.moment import Moment
    from backcare_desktop.domain.record import Record
    from backcare_desktop.domain.thermal_limits import ThermalLimits
    from backcare_desktop.domain.thermal_rest import Allowance
    from backcare_desktop.domain.thermal_timer import SessionPlan
    from backcare_desktop.state.diary_state import DiaryState
    from backcare_desktop.store.store import Store
    from backcare_desktop.store.writer import Writer

    Change = Callable[[LiveSession, Moment], LiveSession]

TICK_MS = 1_000
UNWATCHED_TICK_MS = 30_000


class TimerState(QObject):
    """Holds the session (`live`, None when there is none).

    What the person decides is on disk before `changed` shows it; what the clock decides
    is shown first and saved after. `ticked` carries the moment, every second while
    somebody can see it, every 30 s otherwise. `slept_s` is how long the computer slept
    with the pack on. `problem` says why the session is not on disk, None when it is: it
    runs all the same. `elsewhere` is a session that another computer or program has
    under way.
    """

    changed = Signal()
    ticked = Signal(object)

    def __init__(
        self,
        store: Store,
        writer: Writer,
        clock: Clock,
        diary: DiaryState,
        limits: Callable[[], ThermalLimits],
    ) -> None:
        super().__init__()
        self.live: LiveSession | None = None
        self.elsewhere: LiveSession | None = None
        self.host = platform.node()
        self.slept_s = 0.0
        self.problem: Problem | None = None
        self._store, self._writer, self._clock = store, writer, clock
        self._diary, self._limits = diary, limits
        self._latest: LiveSession | None = None
        self._ended = ""
        self._sleep = SleepWatch(clock)
        diary.saved.connect(self._entry_saved)
        self._ticking = QTimer(self, interval=TICK_MS, timerType=Qt.TimerType.CoarseTimer)
        self._ticking.timeout.connect(self.tick)
        self._boundary = QTimer(self, singleShot=True, timerType=Qt.TimerType.PreciseTimer)
        self._boundary.timeout.connect(self.tick)

    def take_up(self) -> None:
        """Go on with the session that was under way when the program ended, if there is one.

        One of which only an unreadable file is left becomes a question, and the file is
        kept aside. One that is elsewhere is only told of.
        """
        self.elsewhere = None
        try:
            found = self._store.read_session()
        except ValueError:
            self._put_file_aside()
            self._take_up_lost()
            return
        if found is None or self._is_written_down(found):
            self._clear() if found else self.changed.emit()
        else:
            self._take_up_found(found)

    def take_over(self) -> None:
        """Go on here with a session from elsewhere, at the person's word."""
        found, self.elsewhere = self.elsewhere, None
        if found is not None:
            from backcare_desktop.domain import thermal_recovery  # noqa: PLC0415 - rare

            self._by_clock(thermal_recovery.recover(found, self._clock.moment()))

    def put_elsewhere_away(self) -> None:
        """Keep the file of a session from elsewhere aside, at the person's word."""
        self.elsewhere = None
        self._put_file_aside()
        self.changed.emit()

    def watch(self, *, watched: bool) -> None:
        """Tick every second while the window can be seen, every 30 s otherwise."""
        self._ticking.setInterval(TICK_MS if watched else UNWATCHED_TICK_MS)
        self.tick()

    def allowed(self, mode: ThermalMode) -> Allowance:
        """Return what a start takes now."""
        from backcare_desktop.domain.thermal_rest import allowance  # noqa: PLC0415 - not to start

        held = self._diary.known(ThermalSession)
        return allowance(mode, held, self._limits(), self._clock.moment())

    def is_first(self) -> bool:
        """Whether no session of any kind was ever held."""
        return next(self._diary.diary.entries(ThermalSession), None) is None

    def start(self, mode: ThermalMode, plan: SessionPlan) -> None:
        """Start a session; raises ValueError for one that must not begin now."""
        if self._latest is not None or self.elsewhere is not None:
            raise ValueError("there is a session under way already")
        from backcare_desktop.domain import thermal_timer  # noqa: PLC0415 - once there is one

        live = thermal_timer.start(
            plan,
            self.allowed(mode),
            self._clock.moment(),
            session_id=self._diary.new_id(),
            host=self.host,
        )
        self._count_sleep()
        self.slept_s = 0.0
        self._by_person(live)

    def act(self, change: Change) -> None:
        """Let the person change the session by one of the domain's functions."""
        if self._latest is not None:
            from backcare_desktop.domain import thermal_alarm  # noqa: PLC0415 - likewise

            new = change(self._latest, self._clock.moment())
            if thermal_alarm.shows_before_saving(self._latest, new):
                self._by_clock(new)
            elif new is not self._latest:
                self._by_person(new)

    def finish(self, *, pain: int | None = None, skin: Skin | None = None) -> None:
        """Write the session into the diary with what was said afterwards, and end it.

        Its own file goes only when the entry is on disk.
        """
        if self._latest is None or self._latest.state is not LiveState.AFTER:
            return
        ended = self._latest.with_after(pain=pain, skin=skin)
        self._save(ended)
        self._latest = self.live = None
        self._ended = ended.id
        if ended.is_known:
            self._diary.add(ended.record(self._clock.local_now(), self._clock.zone_name()))
        else:
            self._clear()
        self._set_timers(self._clock.moment())
        self.changed.emit()

    def tick(self) -> None:
        """Let the clock have its say."""
        if self._latest is None:
            return
        from backcare_desktop.domain import thermal_timer  # noqa: PLC0415 - likewise

        self._count_sleep()
        now = self._clock.moment()
        new = thermal_timer.tick(self._latest, now)
        if new is not self._latest:
            self._by_clock(new)
        elif new.heartbeat_due(now):
            self._latest = self.live = new.seen_at(now)
            self._save(self._latest)
        self._set_timers(now)
        self.ticked.emit(now)

    def leave(self) -> None:
        """Save what the next start needs to ask; nobody is told, for this program ends.

        What is shown stays as it is: where the end is called off, the session goes on.
        """
        if self._latest is not None:
            from backcare_desktop.domain import thermal_recovery  # noqa: PLC0415 - at the end

            left = thermal_recovery.leave(self._latest, self._clock.moment())
            if left is not self._latest:
                self._save(left)

    def stop(self) -> None:
        """Tick no more: this program ends."""
        self._ticking.stop()
        self._boundary.stop()

    def _is_written_down(self, found: LiveSession) -> bool:
        """Whether the entry was saved and only its session's file was not yet cleared."""
        months = self._diary.diary.months.values()
        return found.state is LiveState.AFTER and any(
            entry.id == found.id for month in months for entry in month
        )

    def _take_up_lost(self) -> None:
        from backcare_desktop.domain.thermal_recovery import lost_session  # noqa: PLC0415 - rare

        now, session_id = self._clock.moment(), self._diary.new_id()
        self._by_clock(lost_session(now, session_id=session_id, host=self.host))

    def _take_up_found(self, found: LiveSession) -> None:
        from backcare_desktop.domain import thermal_recovery  # noqa: PLC0415 - after a kill

        now = self._clock.moment()
        if self._is_locked() or thermal_recovery.is_elsewhere(found, now, self.host):
            self.elsewhere = found
            self.changed.emit()
        else:
            self._by_clock(thermal_recovery.recover(found, now))

    def _is_locked(self) -> bool:
        """Whether another program has the diary open, and so the session."""
        problem = self._diary.read_only
        return problem is not None and problem.kind is ProblemKind.LOCKED

    def _put_file_aside(self) -> None:
        self._write(self._store.put_session_aside)

    def _count_sleep(self) -> None:
        slept_s = self._sleep.seconds_slept()
        if self._latest is not None and self._latest.pack_is_on:
            self.slept_s += slept_s

    def _by_clock(self, new: LiveSession) -> None:
        """Show what the clock decided, then save it: it follows from what is saved anyway."""
        self._latest = new
        self._show(new)
        self._save(new)

    def _by_person(self, new: LiveSession) -> None:
        """Save what the person decided, then show it."""
        self._latest = new
        self._save(new, partial(self._show, new))

    def _show(self, new: LiveSession) -> None:
        if self.live is None or new.id != self.live.id or new.seq >= self.live.seq:
            self.live = new
            self._set_timers(self._clock.moment())
            self.changed.emit()

    def _save(self, live: LiveSession, then: Callable[[], None] | None = None) -> None:
        self._write(partial(self._store.write_session, live), then)

    def _write(self, work: Callable[[], None], then: Callable[[], None] | None = None) -> None:
        kept, refused = partial(self._kept, None, then), partial(self._refused, then)
        run_in_background(self._writer, work, kept, refused)

    def _kept(self, problem: Problem | None, then: Callable[[], None] | None, _: object) -> None:
        told, self.problem = self.problem, problem
        if then is not None:
            then()
        elif told != problem:
            self.changed.emit()

    def _refused(self, then: Callable[[], None] | None, error: Exception) -> None:
        self._kept(refusal_in(error).problem, then, None)

    def _entry_saved(self, record: Record) -> None:
        if record.id == self._ended:
            self._clear()

    def _clear(self) -> None:
        self._ended = ""
        self._write(self._store.clear_session)

    def _set_timers(self, now: Moment) -> None:
        if self._latest is None:
            self.stop()
            return
        if not self._ticking.isActive():
            self._ticking.start()
        from backcare_desktop.domain import thermal_timer  # noqa: PLC0415 - likewise

        ahead = thermal_timer.next_boundary_s(self._latest, now)
        if ahead is not None:
            self._boundary.start(max(round(ahead * 1000), 1))
