"""The rules of docs/architecture.md that a machine can read off the source."""

from __future__ import annotations

import ast
import sys
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

PROGRAM = "backcare_desktop"
LONGEST_FILE = 300
LONGEST_FUNCTION = 40


@dataclass(frozen=True, slots=True, kw_only=True)
class Room:
    """What the modules of a room may import besides the standard library."""

    rooms: tuple[str, ...] = ()
    others: tuple[str, ...] = ()
    except_for: tuple[str, ...] = ()
    """Parts of the standard library that have no place in this room."""


DISK_AND_CLOCK = ("io", "os", "pathlib", "shutil", "tempfile", "threading", "time")
PROCESSES = ("ctypes", "multiprocessing", "subprocess")
LOCAL_SOCKETS = ("PySide6.QtNetwork.QLocalServer", "PySide6.QtNetwork.QLocalSocket")
WIDGETS = ("PySide6.QtCore", "PySide6.QtGui", "PySide6.QtSvg", "PySide6.QtWidgets")

ROOMS = {
    "domain": Room(except_for=(*DISK_AND_CLOCK, *PROCESSES)),
    "content": Room(rooms=("domain",), others=("msgspec", "platformdirs"), except_for=PROCESSES),
    "store": Room(rooms=("domain",), others=("msgspec", "platformdirs"), except_for=PROCESSES),
    "export": Room(rooms=("domain", "content", "store"), others=("typst",), except_for=PROCESSES),
    "desktop": Room(
        rooms=("domain",), others=(*WIDGETS, *LOCAL_SOCKETS, "PySide6.QtDBus", "platformdirs")
    ),
    "state": Room(
        rooms=("domain", "content", "store", "export", "desktop"),
        others=("PySide6.QtCore",),
        except_for=PROCESSES,
    ),
    "ui": Room(
        rooms=("domain", "content", "store", "export", "desktop", "state"),
        others=(*WIDGETS, "PySide6.QtPrintSupport"),
        except_for=PROCESSES,
    ),
    "app": Room(
        rooms=("domain", "content", "store", "export", "desktop", "state", "ui"),
        others=WIDGETS,
        except_for=PROCESSES,
    ),
}
"""Every room, in the order of the imports; the files beside the rooms count as "app"."""

NOWHERE = (
    "asyncio dbm ftplib http imaplib marshal pickle poplib shelve smtplib socket socketserver "
    "ssl telnetlib urllib webbrowser xmlrpc"
)
"""The network and what runs a file's content as a program: in no room at all."""

LEFTOVERS = ("TO" + "DO", "FIX" + "ME")


def complaints_about_imports(path: str, source: str) -> list[str]:
    """Return what the module at `path` ("store/files.py") imports although its room may not."""
    room = room_of(path)
    return [
        f"{path}:{line} imports {name}"
        for line, name in _imports(ast.parse(source))
        if not _allowed(name, room, ROOMS[room])
    ]


def complaints_about_style(path: str, source: str) -> list[str]:
    """Return what is too long, left over, unexplained or dangerous in the file at `path`."""
    tree = ast.parse(source)
    found = [*_shape(tree, source), *_leftovers(source), *_calls(tree, path)]
    return [f"{path}:{line} {complaint}" for line, complaint in found]


def room_of(path: str) -> str:
    """Return the room of a module, given its path inside the package."""
    first = path.split("/", maxsplit=1)[0]
    return first if first in ROOMS else "app"


def _imports(tree: ast.AST) -> Iterator[tuple[int, str]]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from ((node.lineno, name.name) for name in node.names)
        elif isinstance(node, ast.ImportFrom):
            module = "." * node.level + (node.module or "")
            yield from ((node.lineno, f"{module}.{name.name}") for name in node.names)


def _allowed(name: str, room_name: str, room: Room) -> bool:
    top = name.split(".", maxsplit=1)[0]
    if top == PROGRAM:
        inside = [f"{PROGRAM}.{other}" for other in (*room.rooms, room_name, "__version__")]
        return room_name == "app" or _within(name, inside)
    if top in sys.stdlib_module_names:
        return not _within(name, [*NOWHERE.split(), *room.except_for])
    return _within(name, room.others)


def _within(name: str, parents: list[str] | tuple[str, ...]) -> bool:
    return any(name == parent or name.startswith(f"{parent}.") for parent in parents)


def _shape(tree: ast.Module, source: str) -> Iterator[tuple[int, str]]:
    lines = source.count("\n")
    if lines > LONGEST_FILE:
        yield lines, f"has more than {LONGEST_FILE} lines"
    purpose = (ast.get_docstring(tree) or "").split("\n\n")[0]
    if not purpose.endswith("."):
        yield 1, "does not open with a sentence that says what the file is for"
    for node in ast.walk(tree):
        if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef)):
            length = (node.end_lineno or node.lineno) - node.lineno + 1
            if length > LONGEST_FUNCTION:
                yield node.lineno, f"{node.name} has {length} lines"


def _leftovers(source: str) -> Iterator[tuple[int, str]]:
    for number, line in enumerate(source.splitlines(), 1):
        if any(word in line for word in LEFTOVERS):
            yield number, "leaves something to be done"


def _calls(tree: ast.AST, path: str) -> Iterator[tuple[int, str]]:
    for node in ast.walk(tree):
        if not isinstance(node, ast.Call):
            continue
        name = _called(node)
        if name.endswith(".connect") and any(isinstance(a, ast.Lambda) for a in node.args):
            yield node.lineno, "connects a lambda, which keeps alive what it holds"
        if name.endswith(".setStyleSheet") and not path.startswith("ui/theme/"):
            yield node.lineno, "calls setStyleSheet outside the theme"
        if name in {"eval", "exec", "compile", "__import__", "os.system", "os.popen"}:
            yield node.lineno, f"calls {name}"
        if any(keyword.arg == "shell" for keyword in node.keywords):
            yield node.lineno, "hands a command to a shell"
        if path.startswith("domain/") and name.endswith((".now", ".today", ".utcnow")):
            yield node.lineno, "reads the clock; time is an argument"


def _called(node: ast.Call) -> str:
    """Return what is called: "eval", "os.system", ".connect" for anything's method."""
    if isinstance(node.func, ast.Name):
        return node.func.id
    if not isinstance(node.func, ast.Attribute):
        return ""
    owner = node.func.value.id if isinstance(node.func.value, ast.Name) else ""
    return f"{owner}.{node.func.attr}"
