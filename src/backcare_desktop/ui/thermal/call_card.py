"""How the person will be called, said before a start: by the window, a sound, a notification."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication

from backcare_desktop.desktop.reach import Reach
from backcare_desktop.desktop.sound import SoundChannel
from backcare_desktop.domain.thermal_alarm import Alarm, alarm
from backcare_desktop.ui.widgets.buttons import button
from backcare_desktop.ui.widgets.card import Card
from backcare_desktop.ui.widgets.flow import flow
from backcare_desktop.ui.widgets.text import PlainLabel, heading, hint

if TYPE_CHECKING:
    from PySide6.QtGui import QShowEvent

    from backcare_desktop.state.states import States
    from backcare_desktop.ui.theme.look import Look


class CallCard(Card):
    """The ways in which the alarm reaches the person, looked at anew whenever one comes back."""

    def __init__(self, states: States, look: Look) -> None:
        super().__init__(look, gap=8)
        self._timer, self._settings, self._bell = states.timer, states.settings, states.bell()
        self._channels = states.channels()
        self.sound = PlainLabel()
        self.notification = PlainLabel()
        self.awake = PlainLabel()
        self.try_it = button(self.tr("Try the sound"), self._bell.try_sound, role="link")
        self.add(
            heading(self.tr("How you will be called")),
            PlainLabel(self.tr("Window: it comes to the front and stays until you answer.")),
            self.sound,
            flow(look, self.try_it),
            self.notification,
            self.awake,
            hint(self.tr("While the computer sleeps it is silent; the clock still counts.")),
        )
        self._channels.changed.connect(self._show)
        self._settings.changed.connect(self._show)
        app = cast("QGuiApplication", QGuiApplication.instance())
        app.applicationStateChanged.connect(self._look_if_back)
        self._show()

    def showEvent(self, event: QShowEvent) -> None:
        """Look at the channels when the card is about to be read."""
        super().showEvent(event)
        self._look()

    def _look_if_back(self, state: Qt.ApplicationState) -> None:
        if state is Qt.ApplicationState.ApplicationActive and self.isVisible():
            self._look()

    def _look(self) -> None:
        live = self._timer.live
        if alarm(live) is Alarm.NONE:
            self._channels.look(is_running=live is not None)

    def _show(self) -> None:
        self.sound.setText(self._sound_words())
        self.try_it.setVisible(self._settings.value.sounds)
        self.notification.setText(self._notification_words())
        self.awake.setText(self._awake_words())
        self.awake.setVisible(bool(self.awake.text()))

    def _sound_words(self) -> str:
        if not self._settings.value.sounds:
            return self.tr("Sound: no. It is switched off in the settings.")
        return {
            SoundChannel.UNKNOWN: self.tr("Sound: being looked at."),
            SoundChannel.PLAYER: self.tr("Sound: yes. Only you can hear if it is loud enough."),
            SoundChannel.BEEP: self.tr(
                "Sound: do not count on it. No player for sounds was found; "
                "at best the desktop beeps."
            ),
        }[self._channels.sound]

    def _notification_words(self) -> str:
        match self._channels.reach:
            case Reach.YES:
                return self.tr("Notification: yes.")
            case Reach.MUTED:
                return self.tr(
                    "Notification: no. “Do not disturb” is on; window and sound come all the same."
                )
            case Reach.NO:
                return self.tr("Notification: no. This desktop shows none.")
        return self.tr("Notification: perhaps. This desktop does not say.")

    def _awake_words(self) -> str:
        match self._channels.keeps_awake:
            case True:
                return self.tr(
                    "Staying awake: yes, while the pack is on. Closing the lid still sends the "
                    "computer to sleep."
                )
            case False:
                return self.tr(
                    "Staying awake: no. The computer may fall asleep by itself: set it so that "
                    "it does not."
                )
        return ""
