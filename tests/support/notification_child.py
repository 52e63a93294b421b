"""Shows notices as it is told to, and tells what came of them and how long its window stood still.

Commands: probe, show SESSION [quiet], withdraw, gap.
"""

from __future__ import annotations

import os
import sys
import time

from PySide6.QtCore import QCoreApplication, QObject, QSocketNotifier, Qt, QTimer

from backcare_desktop.desktop.notice import Button, Notice
from backcare_desktop.desktop.notification import Notifier, system_notifier

HEARTBEAT_MS = 20


class Talk(QObject):
    """Does what standard input says, in the event loop."""

    def __init__(self, app: QCoreApplication) -> None:
        super().__init__(app)
        self._app = app
        self._notifier: Notifier = system_notifier(_no_tray, app)
        self._notifier.activated.connect(self._tell_action)
        self._notifier.settled.connect(self._tell_settled)
        self._notifier.reach_found.connect(self._tell_reach)
        self._input = QSocketNotifier(sys.stdin.fileno(), QSocketNotifier.Type.Read, self)
        self._input.activated.connect(self._hear)
        self._beat = time.monotonic()
        self._gap = 0.0
        self._heart = QTimer(self, interval=HEARTBEAT_MS, timerType=Qt.TimerType.PreciseTimer)
        self._heart.timeout.connect(self._measure)
        self._heart.start()

    def _hear(self) -> None:
        """Take all lines that have come; a buffered reader would keep some back."""
        lines = os.read(sys.stdin.fileno(), 4096).decode().splitlines()
        for line in lines or [""]:
            self._obey(line)

    def _obey(self, line: str) -> None:
        match line.split():
            case ["probe"]:
                self._notifier.probe()
            case ["show", session, *options]:
                self._notifier.show(_notice(session, urgent="quiet" not in options))
            case ["withdraw"]:
                self._notifier.withdraw()
            case ["gap"]:
                _tell(f"gap {self._gap * 1000:.0f}")
            case _:
                self._app.quit()

    def _measure(self) -> None:
        now = time.monotonic()
        self._gap = max(self._gap, now - self._beat)
        self._beat = now

    def _tell_reach(self) -> None:
        _tell(f"reach {self._notifier.reach.name}")

    def _tell_settled(self, taken: bool) -> None:  # noqa: FBT001 - as the signal sends it
        _tell(f"taken {taken}")

    def _tell_action(self, session: str, action: str) -> None:
        _tell(f"clicked {session} {action}")


def _notice(session: str, *, urgent: bool) -> Notice:
    return Notice(
        session_id=session,
        title=f"Time is up <b>{session}</b>",
        body="Take the pack off & look",
        buttons=(Button(label="The pack is off", action="off"),),
        urgent=urgent,
    )


def _no_tray(_title: str, _body: str) -> None:
    raise AssertionError("the tray is not for Linux")


def _tell(line: str) -> None:
    print(line, flush=True)  # noqa: T201 - how it talks


if __name__ == "__main__":
    application = QCoreApplication(sys.argv)
    talk = Talk(application)
    _tell("ready")
    sys.exit(application.exec())
