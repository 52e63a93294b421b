"""Notifications through the desktop portal, which Linux desktops and Flatpak share."""

from __future__ import annotations

from PySide6.QtCore import QMetaType, QObject, QTimer, Slot
from PySide6.QtDBus import QDBusArgument, QDBusConnection, QDBusMessage

from backcare_desktop.desktop.bus import ask, is_answer, listen, method_call
from backcare_desktop.desktop.notice import OPEN, Channel, Notice, without_markup

SERVICE, PATH = "org.freedesktop.portal.Desktop", "/org/freedesktop/portal/desktop"
INTERFACE = "org.freedesktop.portal.Notification"

NOTICE_ID = "backcare-session"
"""One id for all: a new notice takes the old one's place, also that of an earlier run."""

SETTLING_MS = 250
"""The portal answers before the server has given the notice its number; a change that comes
in between would become a second notice."""


class PortalChannel(Channel):
    """Replaces, withdraws, and reports clicks; tried on Linux with dunst behind the portal.

    What is withdrawn while the desktop's server hangs may show when that comes back: the
    portal then does not know the notice's number yet. Once a notice was clicked the GTK
    portal has forgotten it, and whether it goes is up to the server: dunst closes it after a
    mouse click, not after `dunstctl action`.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._bus = QDBusConnection.sessionBus()
        self._settling = QTimer(self, singleShot=True, interval=SETTLING_MS)
        self._settling.timeout.connect(self._take_calm)
        listen(
            self._bus,
            (SERVICE, PATH, INTERFACE, "ActionInvoked"),
            self,
            "_take_action(QDBusMessage)",
        )

    def send(self, notice: Notice) -> None:
        """Hand `notice` to the portal."""
        content = {
            "title": without_markup(notice.title),
            "body": without_markup(notice.body),
            "priority": "urgent" if notice.urgent else "normal",
            "default-action": notice.action_name(OPEN),
            "buttons": _buttons(notice),
        }
        ask(self._bus, _call("AddNotification", NOTICE_ID, content), self, self._take_reply)

    def withdraw(self) -> None:
        """Ask the portal to take the notice away; without a portal there is none."""
        self._bus.asyncCall(_call("RemoveNotification", NOTICE_ID))

    def _take_reply(self, reply: QDBusMessage) -> None:
        if is_answer(reply):
            self._settling.start()
        else:
            self.sent.emit(False)  # noqa: FBT003 - a signal has no names

    def _take_calm(self) -> None:
        self.sent.emit(True)  # noqa: FBT003 - likewise

    @Slot("QDBusMessage")
    def _take_action(self, message: QDBusMessage) -> None:
        match message.arguments():
            case [str(notice_id), str(action), *_] if notice_id == NOTICE_ID:
                self.activated.emit(action)


def _call(method: str, *arguments: object) -> QDBusMessage:
    return method_call(SERVICE, PATH, INTERFACE, method, *arguments)


def _buttons(notice: Notice) -> QDBusArgument:
    """Return the buttons as `aa{sv}`; a plain list would go out as another type."""
    argument = QDBusArgument()
    argument.beginArray(QMetaType(QMetaType.Type.QVariantMap.value))
    for button in notice.buttons:
        argument.appendVariant({"label": button.label, "action": notice.action_name(button.action)})
    argument.endArray()
    return argument
