"""By which ways the person is going to be called, found out before it is needed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

if TYPE_CHECKING:
    from backcare_desktop.desktop.keep_awake import KeepAwake
    from backcare_desktop.desktop.notification import Notifier
    from backcare_desktop.desktop.reach import Reach
    from backcare_desktop.desktop.sound import Sound, SoundChannel


class Channels(QObject):
    """What `look` found out so far, unheard and unseen; `changed` when there is news.

    `reach` and `keeps_awake` are None while nothing is known.
    """

    changed = Signal()

    def __init__(self, sound: Sound) -> None:
        super().__init__()
        self._sound = sound
        self._notifier: Notifier | None = None
        self._awake: KeepAwake | None = None
        sound.channel_changed.connect(self.changed)

    @property
    def sound(self) -> SoundChannel:
        """By which way a sound leaves."""
        return self._sound.channel

    @property
    def reach(self) -> Reach | None:
        """Whether a notification is going to be seen."""
        return None if self._notifier is None else self._notifier.reach

    @property
    def keeps_awake(self) -> bool | None:
        """Whether the system lets itself be kept awake."""
        return None if self._awake is None else self._awake.can_hold

    def join(self, notifier: Notifier, awake: KeepAwake) -> None:
        """Take in what the desktop adds to window and sound."""
        self._notifier, self._awake = notifier, awake
        notifier.reach_found.connect(self.changed)
        awake.changed.connect(self.changed)
        self.changed.emit()

    def look(self, *, is_running: bool) -> None:
        """Find out anew; not while an alarm sounds, for it would be cut off.

        While a timer `is_running` the computer is kept awake already, and that stays.
        """
        self._sound.probe()
        if self._notifier is not None:
            self._notifier.probe()
        if self._awake is not None and not is_running:
            self._awake.probe(self.tr("A timer is prepared"))
