"""One program for each data folder: a second start asks the first to come to the front.

Which of them is the first is decided by the store's lock alone; this is only the doorbell.
"""

from __future__ import annotations

import os
import sys
from enum import Enum, auto
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QDeadlineTimer, QObject, QTimer, Signal

if TYPE_CHECKING:
    from PySide6.QtNetwork import QLocalServer, QLocalSocket

# QtNetwork costs start-up time: it is imported when the doorbell is hung up or rung.

ANSWER_LIMIT_MS = 2_000
"""How long a second start waits for the first one."""

QUESTION, ANSWER = b"front?\n", b"coming\n"

_CALLER_LIMIT_MS = 1_000
_MOST_CALLERS = 8
_LONGEST_MESSAGE = 64


class Answer(Enum):
    """What came of asking: the first one is in front now, or none answered in time."""

    RAISED = auto()
    NONE = auto()


def doorbell_name(data_folder: Path) -> str:
    """Return the name under which the program for this data folder can be reached.

    On Windows the name of a pipe; elsewhere a socket in the user's own runtime folder or,
    where there is none, the state folder.
    """
    from hashlib import sha256  # noqa: PLC0415 - not needed before the first paint

    digest = sha256(os.fsencode(data_folder.resolve())).hexdigest()[:16]
    name = f"backcare-{digest}"
    return name if sys.platform == "win32" else str(_socket_folder() / name)


def ask_to_front(name: str, limit_ms: int = ANSWER_LIMIT_MS) -> Answer:
    """Ask the program behind `name` to come to the front; blocks for `limit_ms` at most.

    For a second start, before it has a window or an event loop of its own.
    """
    from PySide6.QtNetwork import QLocalSocket  # noqa: PLC0415 - as above

    deadline = QDeadlineTimer(limit_ms)
    socket = QLocalSocket()
    socket.connectToServer(name)
    if not socket.waitForConnected(deadline.remainingTime()):
        return Answer.NONE
    socket.write(QUESTION)
    while socket.bytesAvailable() < len(ANSWER) and not deadline.hasExpired():
        if not socket.waitForReadyRead(max(deadline.remainingTime(), 0)):
            break
    heard = socket.read(len(ANSWER)).data()
    return Answer.RAISED if heard == ANSWER else Answer.NONE


class Doorbell(QObject):
    """Lets later starts of this user ask for the window: `rung` once for each.

    Only the holder of the data folder's lock may `hang_up` a doorbell: it takes the place
    of what a killed program left behind. A caller may say one short sentence within 1 s;
    whoever says something else, too much or nothing is shown the door.
    """

    rung = Signal()

    def __init__(self, name: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._name = name
        self._server: QLocalServer | None = None

    def hang_up(self) -> bool:
        """Begin to listen; False when the system refuses, and later starts get no answer."""
        from PySide6.QtNetwork import QLocalServer  # noqa: PLC0415 - as above

        server = QLocalServer(self)
        server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        server.setMaxPendingConnections(_MOST_CALLERS)
        server.newConnection.connect(self._welcome)
        QLocalServer.removeServer(self._name)
        self._server = server
        return server.listen(self._name)

    def take_down(self) -> None:
        """Stop listening."""
        if self._server is not None:
            self._server.close()
            self._server = None

    def _welcome(self) -> None:
        while self._server is not None and self._server.hasPendingConnections():
            _Caller(self._server.nextPendingConnection(), self)


class _Caller(QObject):
    """One connection, for as long as it behaves."""

    def __init__(self, socket: QLocalSocket, doorbell: Doorbell) -> None:
        super().__init__(doorbell)
        self._doorbell = doorbell
        self._socket = socket
        socket.setParent(self)
        socket.setReadBufferSize(_LONGEST_MESSAGE)
        socket.readyRead.connect(self._listen)
        socket.disconnected.connect(self.deleteLater)
        QTimer.singleShot(_CALLER_LIMIT_MS, self, socket.abort)
        self._listen()

    def _listen(self) -> None:
        heard = self._socket.peek(_LONGEST_MESSAGE).data()
        if heard == QUESTION:
            self._doorbell.rung.emit()
            self._socket.write(ANSWER)
            self._socket.disconnectFromServer()
        elif not QUESTION.startswith(heard):
            self._socket.abort()


def _socket_folder() -> Path:
    runtime = os.environ.get("XDG_RUNTIME_DIR", "")
    if runtime and Path(runtime).is_dir():
        return Path(runtime)
    from backcare_desktop.desktop.places import state_folder  # noqa: PLC0415 - as above

    folder = state_folder()
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    return folder
