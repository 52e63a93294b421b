"""Whether there is a screen to show a window on, asked before Qt would end the program."""

from __future__ import annotations

import ctypes
import os
import sys

NO_SCREEN = (
    "BackCare Desktop needs a graphical screen, and there is none here.\n"
    "Start it from a desktop, or connect with a graphical session (for example ssh -X)."
)
SCREEN_REFUSED = (
    "BackCare Desktop cannot reach the screen it was pointed to ({screen}).\n"
    "Check that it exists and that you may use it, then start again."
)
LIBRARIES_MISSING = (
    "BackCare Desktop needs system libraries that are not installed: {libraries}.\n"
    "On Debian and Ubuntu: sudo apt-get install libxcb-cursor0 libxcb-icccm4 libxcb-image0 "
    "libxcb-keysyms1 libxcb-render-util0 libxcb-shape0 libxcb-xkb1 libxkbcommon-x11-0"
)

# What Qt's X11 part loads from the system; it ends the program where one of them is missing.
_X_LIBRARIES = (
    "libxcb-cursor.so.0",
    "libxcb-icccm.so.4",
    "libxcb-image.so.0",
    "libxcb-keysyms.so.1",
    "libxcb-render-util.so.0",
    "libxcb-shape.so.0",
    "libxcb-xkb.so.1",
    "libxkbcommon-x11.so.0",
)


def display_problem() -> str | None:
    """Return in words why no window can be shown, or None. Elsewhere than Linux: None.

    Tries what Qt will try: the platforms of QT_QPA_PLATFORM, else Wayland and X11.
    """
    if not sys.platform.startswith("linux"):
        return None
    platforms = _platforms()
    if platforms - {"wayland", "xcb"}:
        return None  # a platform that needs no screen, as in "offscreen"
    wayland = os.environ.get("WAYLAND_DISPLAY", "") if "wayland" in platforms else ""
    display = os.environ.get("DISPLAY", "") if "xcb" in platforms else ""
    if wayland and _wayland_answers():
        return None
    if display and _x_answers(display):
        missing = [name for name in _X_LIBRARIES if _library(name) is None]
        return LIBRARIES_MISSING.format(libraries=", ".join(missing)) if missing else None
    screens = " ".join(filter(None, (wayland, display)))
    return SCREEN_REFUSED.format(screen=screens) if screens else NO_SCREEN


def _platforms() -> set[str]:
    """Return the names in QT_QPA_PLATFORM without their options ("xcb:…", "wayland-egl")."""
    wanted = os.environ.get("QT_QPA_PLATFORM") or "wayland;xcb"
    return {name.split(":")[0].split("-")[0] for name in wanted.split(";")}


def _wayland_answers() -> bool:
    """Connect as Qt will; True also where the library to try it with is missing."""
    wayland = _library("libwayland-client.so.0")
    if wayland is None:
        return True
    wayland.wl_display_connect.restype = ctypes.c_void_p
    connection = wayland.wl_display_connect(None)
    if connection is None:
        return False
    wayland.wl_display_disconnect(ctypes.c_void_p(connection))
    return True


def _x_answers(display: str) -> bool:
    """Connect as Qt will; True also where the library to try it with is missing."""
    xcb = _library("libxcb.so.1")
    if xcb is None:
        return True
    xcb.xcb_connect.restype = ctypes.c_void_p
    connection = ctypes.c_void_p(xcb.xcb_connect(os.fsencode(display), None))
    refused = xcb.xcb_connection_has_error(connection)
    xcb.xcb_disconnect(connection)
    return not refused


def _library(name: str) -> ctypes.CDLL | None:
    try:
        return ctypes.CDLL(name)
    except OSError:
        return None
