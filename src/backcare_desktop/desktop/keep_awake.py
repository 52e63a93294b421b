"""Asking the system not to fall asleep by itself while a session runs."""

from __future__ import annotations

import os
import sys
from enum import Enum, auto

from PySide6.QtCore import QObject, QProcess, Signal
from PySide6.QtDBus import QDBusConnection, QDBusMessage, QDBusUnixFileDescriptor

from backcare_desktop.desktop.bus import ask, is_answer, method_call

if sys.platform == "win32":
    from backcare_desktop.desktop import windows


class Wakefulness(Enum):
    """Whether the computer stays awake; a closed lid sends it to sleep all the same."""

    LEFT_ALONE = auto()
    ASKED = auto()
    HELD = auto()
    REFUSED = auto()


class KeepAwake(QObject):
    """Holds idle sleep off from `hold` to `release`; screen lock and blanking stay as they are.

    Linux: an inhibitor of logind, given back also when the program is killed. macOS
    (caffeinate) and Windows (SetThreadExecutionState): not tried. How long it may be
    held is the caller's affair. `can_hold` says how the system last answered, None before.
    """

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.can_hold: bool | None = None
        self._state = Wakefulness.LEFT_ALONE
        self._only_trying = False
        self._lock: QDBusUnixFileDescriptor | None = None
        self._process: QProcess | None = None

    @property
    def state(self) -> Wakefulness:
        """What the system said so far."""
        return self._state

    def probe(self, reason: str) -> None:
        """Find out whether the system lets itself be kept awake, by asking and letting go."""
        if self._state in {Wakefulness.LEFT_ALONE, Wakefulness.REFUSED}:
            self.hold(reason)
            self._only_trying = True

    def hold(self, reason: str) -> None:
        """Ask to stay awake; `reason` may be shown by the desktop and stays neutral."""
        self._only_trying = False
        if self._state in {Wakefulness.ASKED, Wakefulness.HELD}:
            return
        self._set_state(Wakefulness.ASKED)
        if sys.platform == "win32":
            self._settle(held=windows.keep_awake(on=True))
        elif sys.platform == "darwin":
            self._start_caffeinate()
        else:
            self._ask_logind(reason)

    def release(self) -> None:
        """Let the system sleep again when it likes to."""
        self._set_state(Wakefulness.LEFT_ALONE)
        self._lock = None  # closes the descriptor, which gives the inhibitor back
        if sys.platform == "win32":
            windows.keep_awake(on=False)
        process, self._process = self._process, None
        if process is not None:
            process.kill()

    def _ask_logind(self, reason: str) -> None:
        inhibit = method_call(
            "org.freedesktop.login1",
            "/org/freedesktop/login1",
            "org.freedesktop.login1.Manager",
            "Inhibit",
            "idle:sleep",
            "BackCare",
            reason,
            "block",
        )
        ask(QDBusConnection.systemBus(), inhibit, self, self._take_lock)

    def _take_lock(self, reply: QDBusMessage) -> None:
        """Keep the descriptor; one that comes after `release` is closed by being dropped."""
        if self._state is not Wakefulness.ASKED:
            return
        match reply.arguments():
            case [QDBusUnixFileDescriptor() as lock, *_] if is_answer(reply):
                self._lock = lock
        self._settle(held=self._lock is not None)

    def _start_caffeinate(self) -> None:
        self._process = QProcess(self)
        self._process.started.connect(self._take_start)
        self._process.errorOccurred.connect(self._take_error)
        self._process.finished.connect(self._process.deleteLater)
        self._process.start("caffeinate", ["-i", "-w", str(os.getpid())])

    def _take_start(self) -> None:
        self._settle(held=True)

    def _take_error(self, _error: QProcess.ProcessError) -> None:
        if self._state is not Wakefulness.LEFT_ALONE:
            self._settle(held=False)

    def _settle(self, *, held: bool) -> None:
        self.can_hold = held
        self._set_state(Wakefulness.HELD if held else Wakefulness.REFUSED)
        if self._only_trying and held:
            self.release()

    def _set_state(self, state: Wakefulness) -> None:
        if state is not self._state:
            self._state = state
            self.changed.emit()
