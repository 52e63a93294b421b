"""What goes with the alarm where the desktop allows it: a notification, sleep and staying awake."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from backcare_desktop.desktop.notice import OPEN, Button, Notice
from backcare_desktop.domain.thermal_alarm import Alarm
from backcare_desktop.domain.thermal_live import LiveState
from backcare_desktop.domain.thermal_timer import confirm_off

if TYPE_CHECKING:
    from backcare_desktop.desktop.keep_awake import KeepAwake
    from backcare_desktop.desktop.notification import Notifier
    from backcare_desktop.desktop.sleep import SleepSignal
    from backcare_desktop.domain.moment import Moment
    from backcare_desktop.state.states import States

OFF = "off"


class Courtesies(QObject):
    """Follows the bell and the timer; nothing here can hold up the window or the sound.

    `front_wanted` follows a click on the notification.
    """

    front_wanted = Signal()

    def __init__(
        self, states: States, notifier: Notifier, awake: KeepAwake, sleep: SleepSignal
    ) -> None:
        super().__init__()
        timer, bell = states.timer, states.bell()
        self._timer, self._clock, self._notifier, self._awake = timer, states.clock, notifier, awake
        self._settings = states.settings
        self._is_held = False
        bell.rang.connect(self._notify)
        bell.silenced.connect(notifier.withdraw)
        notifier.activated.connect(self._take_action)
        timer.changed.connect(self._keep_awake)
        timer.ticked.connect(self._keep_awake)
        sleep.falls_asleep.connect(timer.tick)
        sleep.woke.connect(timer.tick)
        sleep.start()
        notifier.withdraw()  # what a killed program may have left on the screen
        self._keep_awake()

    def _notify(self, alarm: Alarm) -> None:
        live = self._timer.live
        if live is None:
            return
        is_time_up = alarm is Alarm.OFF and live.state is LiveState.OFF_ALARM
        if is_time_up and not self._settings.value.discreet:
            off = Button(label=self.tr("The pack is off"), action=OFF)
            title = self.tr("Take the pack off now")
            notice = Notice(session_id=live.id, title=title, buttons=(off,))
        else:
            notice = Notice(session_id=live.id, title=self.tr("BackCare has a question"))
        self._notifier.show(notice)

    def _take_action(self, session_id: str, action: str) -> None:
        live = self._timer.live
        if live is None or live.id != session_id:
            return
        if action == OFF:
            self._timer.act(confirm_off)
        elif action == OPEN:
            self.front_wanted.emit()

    def _keep_awake(self, now: Moment | None = None) -> None:
        live = self._timer.live
        wanted = live is not None and live.keeps_awake(now or self._clock.moment())
        if wanted and not self._is_held:
            self._awake.hold(self.tr("A timer is running"))
        elif self._is_held and not wanted:
            self._awake.release()
        self._is_held = wanted
