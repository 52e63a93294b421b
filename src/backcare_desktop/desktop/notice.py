"""What a notification says, and what a way to show it must be able to do."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal

OPEN = "open"
"""The action of a click on the notification itself."""

_MARKUP = str.maketrans({"<": "\u2039", ">": "\u203a", "&": "+"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Button:
    """A button of a notification; `action` is a word without a dot."""

    label: str
    action: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Notice:
    """One notification about a session; others may read it over one's shoulder.

    `title` says what is up in neutral words unless the person has chosen otherwise. An
    urgent notice asks the desktop to show it at once and until it is answered.
    """

    session_id: str
    title: str
    body: str = ""
    buttons: tuple[Button, ...] = ()
    urgent: bool = True

    def action_name(self, action: str) -> str:
        """Return the action as desktops carry it, with the session it belongs to."""
        return f"{action}.{self.session_id}"


class Channel(QObject):
    """A way to show one notification at a time.

    `send` is answered by one `sent`, later and never from within: True when the desktop
    took it, which does not prove that anybody saw it. `activated` carries an action name.
    """

    sent = Signal(bool)
    activated = Signal(str)

    def send(self, notice: Notice) -> None:
        """Show `notice` in place of the one before."""
        raise NotImplementedError

    def withdraw(self) -> None:
        """Take away what is shown, also what an earlier run of the program left behind."""
        raise NotImplementedError


def without_markup(text: str) -> str:
    """Return `text` with look-alikes of what some desktops would read as markup."""
    return text.translate(_MARKUP)
