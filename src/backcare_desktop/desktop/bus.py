"""Questions over D-Bus that can neither block the window nor wait for ever."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import SLOT, QTimer
from PySide6.QtDBus import (
    QDBusConnection,
    QDBusError,
    QDBusMessage,
    QDBusPendingCallWatcher,
    QDBusVariant,
)

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtCore import QObject

LIMIT_MS = 2_000
"""How long a service may take; a hung one counts as absent."""

PROPERTIES = "org.freedesktop.DBus.Properties"


def method_call(
    service: str, path: str, interface: str, method: str, *arguments: object
) -> QDBusMessage:
    """Return a call; strings, booleans, dictionaries and QDBusArguments keep their D-Bus type."""
    message = QDBusMessage.createMethodCall(service, path, interface, method)
    message.setArguments(list(arguments))
    return message


def ask(
    bus: QDBusConnection,
    message: QDBusMessage,
    owner: QObject,
    answer: Callable[[QDBusMessage], None],
) -> None:
    """Send `message`; `answer` gets the reply or, after 2 s at most, an error message.

    Nothing comes when `owner` is gone by then.
    """
    if not bus.isConnected():
        absent = QDBusMessage.createError(QDBusError.ErrorType.Disconnected, "there is no bus")
        QTimer.singleShot(0, owner, partial(answer, absent))
        return
    watcher = QDBusPendingCallWatcher(bus.asyncCall(message, LIMIT_MS), owner)
    watcher.finished.connect(partial(_deliver, watcher, answer))


def listen(
    bus: QDBusConnection, source: tuple[str, str, str, str], receiver: QObject, slot: str
) -> bool:
    """Lead a signal (service, path, interface, name) to a slot; False without a bus."""
    connected: bool = bus.connect(*source, receiver, SLOT(slot))  # type: ignore[call-overload] # the stubs want bytes, PySide6 takes text
    return connected


def is_answer(reply: QDBusMessage) -> bool:
    """Whether a reply is one, and not an error."""
    return reply.type() is QDBusMessage.MessageType.ReplyMessage


def is_true(reply: QDBusMessage) -> bool:
    """Whether a reply brings a property that is true."""
    values = reply.arguments()
    return (
        is_answer(reply)
        and bool(values)
        and isinstance(values[0], QDBusVariant)
        and values[0].variant() is True
    )


def _deliver(watcher: QDBusPendingCallWatcher, answer: Callable[[QDBusMessage], None]) -> None:
    watcher.deleteLater()
    answer(watcher.reply())
