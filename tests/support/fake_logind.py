"""A logind that keeps inhibitors as the real one does and sleeps on command, never for real.

Runs in the system's Python, which has PyGObject. Commands: sleep, wake. Tells who holds
and who released; with the argument "refuse" nobody may hold anything.
"""

import os
import sys

from gi.repository import Gio, GLib  # type: ignore[import-not-found] # not in the environment

INTERFACE = """<node><interface name="org.freedesktop.login1.Manager">
  <method name="Inhibit">
    <arg direction="in" type="s"/><arg direction="in" type="s"/>
    <arg direction="in" type="s"/><arg direction="in" type="s"/>
    <arg direction="out" type="h"/>
  </method>
  <signal name="PrepareForSleep"><arg type="b"/></signal>
</interface></node>"""
NAME, PATH = "org.freedesktop.login1", "/org/freedesktop/login1"


def main() -> None:
    """Serve until standard input ends."""
    bus = Gio.bus_get_sync(Gio.BusType.SYSTEM)
    node = Gio.DBusNodeInfo.new_for_xml(INTERFACE)
    bus.register_object(PATH, node.interfaces[0], answer, None, None)
    loop = GLib.MainLoop()
    GLib.io_add_watch(sys.stdin.fileno(), GLib.IO_IN | GLib.IO_HUP, obey, bus, loop)
    Gio.bus_own_name_on_connection(bus, NAME, Gio.BusNameOwnerFlags.NONE, owned, None)
    loop.run()


def owned(*_: object) -> None:
    """Say that callers are welcome."""
    tell("ready")


def answer(*call: object) -> None:
    """Hand out one end of a pipe, as logind does; its closing gives the inhibitor back."""
    parameters, invocation = call[5], call[6]
    if sys.argv[1:] == ["refuse"]:
        invocation.return_dbus_error(f"{NAME}.Denied", "not today")  # type: ignore[attr-defined] # gi is untyped
        return
    reading, writing = os.pipe()
    tell(f"held {'|'.join(parameters.unpack())}")  # type: ignore[attr-defined] # gi is untyped
    GLib.io_add_watch(reading, GLib.IO_HUP, released)
    files = Gio.UnixFDList.new_from_array([writing])
    invocation.return_value_with_unix_fd_list(GLib.Variant("(h)", (0,)), files)  # type: ignore[attr-defined] # gi is untyped


def released(reading: int, _condition: object) -> bool:
    """Note that an inhibitor came back."""
    os.close(reading)
    tell("released")
    return False


def obey(stdin: int, _condition: object, bus: object, loop: object) -> bool:
    """Announce sleep or waking, or end."""
    words = os.read(stdin, 4096).decode().split()
    if not words:
        loop.quit()  # type: ignore[attr-defined] # gi is untyped
    for word in words:
        going = GLib.Variant("(b)", (word == "sleep",))
        bus.emit_signal(None, PATH, f"{NAME}.Manager", "PrepareForSleep", going)  # type: ignore[attr-defined] # gi is untyped
    return bool(words)


def tell(line: str) -> None:
    """Print a line at once."""
    print(line, flush=True)  # noqa: T201 - how it talks


if __name__ == "__main__":
    main()
