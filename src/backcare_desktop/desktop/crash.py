"""What is kept of an error nobody caught: where in the program, and never any content."""

from __future__ import annotations

import re
import sys
import threading
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QMessageLogContext, QtMsgType, qInstallMessageHandler

if TYPE_CHECKING:
    from collections.abc import Iterator
    from types import TracebackType

    from backcare_desktop.desktop.log import Log

_PACKAGE = Path(__file__).parents[1]
_LONGEST_CHAIN = 10
_QT_FUNCTION = re.compile(r"Q\w+(::~?\w+)+", re.ASCII)


class CrashHook:
    """Notes in the log, and on standard error, what Python and Qt would only print.

    Texts are left out, since standard error may end up in the system's journal; only
    Python's development mode (`python -X dev`) prints them.
    """

    def __init__(self, log: Log) -> None:
        self._log = log

    def install(self) -> None:
        """Take the place of Python's and Qt's own handlers, in every thread."""
        sys.excepthook = self._take_error
        threading.excepthook = self._take_thread_error
        sys.unraisablehook = self._take_unraisable
        qInstallMessageHandler(self._take_qt_message)

    def _take_error(
        self, kind: type[BaseException], error: BaseException, trace: TracebackType | None
    ) -> None:
        if isinstance(error, KeyboardInterrupt) or sys.flags.dev_mode:
            sys.__excepthook__(kind, error, trace)
        for place in places(error):
            self._note("error", place)

    def _take_thread_error(self, failed: threading.ExceptHookArgs) -> None:
        if failed.exc_value is not None:
            self._take_error(failed.exc_type, failed.exc_value, failed.exc_traceback)

    def _take_unraisable(self, failed: sys.UnraisableHookArgs) -> None:
        if failed.exc_value is not None:
            self._take_error(failed.exc_type, failed.exc_value, failed.exc_traceback)

    def _take_qt_message(self, kind: QtMsgType, context: QMessageLogContext, text: str) -> None:
        if sys.flags.dev_mode:
            _print(text)
        function = _QT_FUNCTION.match(text)
        where = function[0] if function else "elsewhere"
        self._note(kind.name, f"{context.category or 'default'}:{where}")

    def _note(self, event: str, place: str) -> None:
        self._log.note(event, at=place)
        _print(f"BackCare: {event} at {place}")


def places(error: BaseException) -> Iterator[str]:
    """Yield what is safe to keep: each exception's type, then the lines of this program.

    The first cause comes first, as in Python's own traces. No messages and no values: they
    may hold what the person wrote.
    """
    for link in reversed(list(_chain(error))):
        number = f":errno:{link.errno}" if isinstance(link, OSError) else ""
        yield f"{type(link).__qualname__}{number}"
        yield from _lines(link.__traceback__)


def _chain(error: BaseException | None) -> Iterator[BaseException]:
    """Yield an error and what led to it; a chain can be a ring, so it is cut somewhere."""
    for _ in range(_LONGEST_CHAIN):
        if error is None:
            return
        yield error
        error = error.__cause__ or error.__context__


def _lines(trace: TracebackType | None) -> Iterator[str]:
    while trace is not None:
        code = trace.tb_frame.f_code
        file = Path(code.co_filename)
        if file.is_relative_to(_PACKAGE):
            yield f"{file.relative_to(_PACKAGE).as_posix()}:{trace.tb_lineno}:{code.co_name}"
        trace = trace.tb_next


def _print(line: str) -> None:
    """Print where somebody reads; a windowed program on Windows has no standard error."""
    if sys.stderr is not None:
        with suppress(OSError):  # whoever read it has gone, and the log has it already
            print(line, file=sys.stderr)  # noqa: T201 - what a crash hook is for
