"""Notifications through the program notify-send, where there is no portal."""

from __future__ import annotations

import os
import signal
from pathlib import Path

from PySide6.QtCore import QObject, QProcess, QTimer

from backcare_desktop.desktop.notice import OPEN, Channel, Notice, without_markup

PROGRAM = "notify-send"

_DEFAULT = "default"
_CLICK = f"{_DEFAULT}=BackCare"

TAKEN_AFTER_MS = 500
"""The program stays for as long as the notification does; a refusal comes sooner than this."""

LOOK_AGAIN_MS = 100


class NotifySendChannel(Channel):
    """One process for each notice: it prints the click, and SIGINT withdraws the notice.

    Needs libnotify 0.8. What a killed program left behind cannot be withdrawn this way.
    Until the server has answered, SIGINT would end the process and leave the notice to be
    shown, so withdrawing waits for the answer.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._process: QProcess | None = None
        self._opened = ""
        self._ending: list[QProcess] = []
        self._patience = QTimer(self, singleShot=True, interval=TAKEN_AFTER_MS)
        self._patience.timeout.connect(self._take_silence)
        self._look_again = QTimer(self, singleShot=True, interval=LOOK_AGAIN_MS)
        self._look_again.timeout.connect(self._close_ending)

    def send(self, notice: Notice) -> None:
        """Start notify-send for `notice`."""
        self.withdraw()
        self._opened = notice.action_name(OPEN)
        self._process = process = QProcess(self)
        process.finished.connect(self._take_end)
        process.errorOccurred.connect(self._take_error)
        # Where this program is started by a script, SIGINT may be ignored, and that is inherited.
        process.setUnixProcessParameters(QProcess.UnixProcessFlag.ResetSignalHandlers)
        self._patience.start()
        process.start(PROGRAM, _arguments(notice))

    def withdraw(self) -> None:
        """Let the process of the present notice close it and end."""
        self._patience.stop()
        process, self._process = self._process, None
        if process is not None:
            self._ending.append(process)
            self._close_ending()

    def _close_ending(self) -> None:
        """Let those close their notice that have learnt which one it is."""
        for process in self._ending:
            is_running = process.state() is QProcess.ProcessState.Running
            if is_running and _listens(process.processId()):
                os.kill(process.processId(), signal.SIGINT)
            else:
                self._look_again.start()

    def _take_end(self, code: int, status: QProcess.ExitStatus) -> None:
        process = self.sender()
        if process is self._process and isinstance(process, QProcess):
            action = bytes(process.readAllStandardOutput().data()).decode("utf-8", "replace")
            action = self._opened if action.strip() == _DEFAULT else action.strip()
            self._settle(works=status is QProcess.ExitStatus.NormalExit and code == 0)
            if action:
                self.activated.emit(action)
        self._forget(process)

    def _take_error(self, error: QProcess.ProcessError) -> None:
        if error is QProcess.ProcessError.FailedToStart:
            self._settle(works=False)
            self._forget(self.sender())

    def _take_silence(self) -> None:
        self.sent.emit(True)  # noqa: FBT003 - a signal has no names

    def _settle(self, *, works: bool) -> None:
        """Answer `send`, unless the program's silence already did."""
        self._process = None
        if self._patience.isActive():
            self._patience.stop()
            self.sent.emit(works)

    def _forget(self, process: QObject) -> None:
        self._ending = [other for other in self._ending if other is not process]
        process.deleteLater()


def _listens(process_id: int) -> bool:
    """Whether SIGINT reaches the process itself instead of ending it."""
    try:
        status = Path(f"/proc/{process_id}/status").read_text("ascii")
    except OSError:  # no Linux, or just ended: SIGINT does no harm
        return True
    caught = next(line for line in status.splitlines() if line.startswith("SigCgt:"))
    return bool(int(caught.split()[1], 16) >> signal.SIGINT - 1 & 1)


def _arguments(notice: Notice) -> list[str]:
    actions = [f"{notice.action_name(b.action)}={b.label}" for b in notice.buttons]
    return [
        f"--urgency={'critical' if notice.urgent else 'normal'}",
        "--app-name=BackCare",
        *(f"--action={action}" for action in (_CLICK, *actions)),
        "--",
        without_markup(notice.title),
        without_markup(notice.body),
    ]
