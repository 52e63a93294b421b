"""Whether there is a screen to show a window on, asked before Qt would end the program."""

from __future__ import annotations

import ctypes
import os
import sys
from contextlib import suppress

NO_SCREEN = (
    "BackCare Desktop needs a graphical screen, and there is none here.\n"
    "Start it from a desktop, or connect with a graphical session (for example ssh -X)."
)
SCREEN_REFUSED = (
    "BackCare Desktop cannot reach the screen that DISPLAY names ({display}).\n"
    "Check that it exists and that you may use it, then start again."
)


def display_problem() -> str | None:
    """Return in words why no window can be shown, or None. Elsewhere than Linux: None."""
    if not sys.platform.startswith("linux") or os.environ.get("QT_QPA_PLATFORM"):
        return None
    if os.environ.get("WAYLAND_DISPLAY"):
        return None
    display = os.environ.get("DISPLAY")
    if not display:
        return NO_SCREEN
    return None if _answers(display) else SCREEN_REFUSED.format(display=display)


def _answers(display: str) -> bool:
    """Connect as Qt will; True also where the library to try it with is missing."""
    with suppress(OSError):
        xcb = ctypes.CDLL("libxcb.so.1")
        xcb.xcb_connect.restype = ctypes.c_void_p
        connection = ctypes.c_void_p(xcb.xcb_connect(display.encode(), None))
        refused = xcb.xcb_connection_has_error(connection)
        xcb.xcb_disconnect(connection)
        return not refused
    return True
