"""The program on two screens that are not there: two_screens_child DIARY, under offscreen.

Commands: cursor X Y, alarm, lose SCREEN, where. The offscreen screens cannot go for good:
"lose" tells the program so, as Qt does when one is unplugged.
"""

from __future__ import annotations

import sys
from pathlib import Path

from PySide6.QtCore import QSocketNotifier
from PySide6.QtGui import QCursor, QGuiApplication
from PySide6.QtWidgets import QApplication

from backcare_desktop.app import Program
from backcare_desktop.store.store import Store


class Talk:
    """Does what standard input says, in the event loop."""

    def __init__(self, app: QApplication, program: Program) -> None:
        self._app, self._program = app, program
        self._input = QSocketNotifier(sys.stdin.fileno(), QSocketNotifier.Type.Read)
        self._input.activated.connect(self._hear)

    def _hear(self) -> None:
        navigation = self._program.window.navigation
        match sys.stdin.readline().split():
            case ["cursor", x, y]:
                QCursor.setPos(int(x), int(y))
            case ["alarm"]:
                navigation.raise_alarm()
            case ["lose", name]:
                (screen,) = (s for s in QGuiApplication.screens() if s.name() == name)
                self._app.screenRemoved.emit(screen)
            case ["where"]:
                _tell(f"on {navigation.floor().frameGeometry().center().x()}")
            case _:
                self._app.exit()
        _tell("done")


def _tell(line: str) -> None:
    print(line, flush=True)  # noqa: T201 - how it talks


if __name__ == "__main__":
    application = QApplication(sys.argv)
    running = Program(application, Store.open(Path(sys.argv[1])))
    running.show()
    talk = Talk(application, running)
    _tell("ready")
    sys.exit(application.exec())
