"""Rings for the timer: the window first, then the sound, then a notification."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer, Signal

from backcare_desktop.desktop.sound import SoundChannel
from backcare_desktop.desktop.tones import Tone
from backcare_desktop.domain.thermal_alarm import Alarm, alarm, next_sound_s, sounds_at_once

if TYPE_CHECKING:
    from backcare_desktop.desktop.clock import Clock
    from backcare_desktop.desktop.sound import Sound
    from backcare_desktop.domain.thermal_live import LiveSession
    from backcare_desktop.state.settings_state import SettingsState
    from backcare_desktop.state.timer_state import TimerState

TONES = {Alarm.CHECK: Tone.CHECK, Alarm.OFF: Tone.ALARM}


class Bell(QObject):
    """Follows the timer. `rang` carries the alarm and comes before any sound.

    `unheard` comes in place of each sound where none can go out.
    """

    rang = Signal(object)
    unheard = Signal()
    silenced = Signal()

    def __init__(
        self, timer: TimerState, sound: Sound, settings: SettingsState, clock: Clock
    ) -> None:
        super().__init__()
        self._timer, self._sound, self._settings, self._clock = timer, sound, settings, clock
        self._standing = Alarm.NONE
        self._again = QTimer(self, singleShot=True, timerType=Qt.TimerType.PreciseTimer)
        self._again.timeout.connect(self._sound_again)
        timer.changed.connect(self.follow)

    def follow(self) -> None:
        """Ring, or be still, as the session stands now."""
        live = self._timer.live
        wanted, standing = alarm(live), self._standing
        self._standing = wanted
        if live is None or wanted is Alarm.NONE:
            self._be_still(was=standing)
        elif wanted is not standing:
            self.rang.emit(wanted)
            if sounds_at_once(live):
                self._play(wanted)
            self._plan_next(live)
        else:
            self._plan_next(live)

    def try_sound(self) -> None:
        """Let the alarm be heard once, before it is needed."""
        self._sound.play(Tone.ALARM)

    def stop(self) -> None:
        """Be still: the program ends."""
        self._again.stop()
        self._sound.stop()

    def _be_still(self, *, was: Alarm) -> None:
        if was is not Alarm.NONE:
            self.stop()
            self.silenced.emit()

    def _sound_again(self) -> None:
        live = self._timer.live
        if live is not None and self._standing is not Alarm.NONE:
            self._play(self._standing)
            self._plan_next(live)

    def _plan_next(self, live: LiveSession) -> None:
        ahead = next_sound_s(live, self._clock.moment())
        if ahead is None:
            self._again.stop()
        else:
            self._again.start(max(round(ahead * 1000), 1))

    def _play(self, wanted: Alarm) -> None:
        if self._settings.value.sounds:
            self._sound.play(TONES[wanted])
        if not self._settings.value.sounds or self._sound.channel is SoundChannel.BEEP:
            self.unheard.emit()
