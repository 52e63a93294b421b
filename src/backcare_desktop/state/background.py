"""Work that takes time, done on another thread, answered on the window's."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QObject, Qt, Signal

if TYPE_CHECKING:
    from collections.abc import Callable
    from concurrent.futures import Executor, Future

T = TypeVar("T")


class Courier(QObject):
    """Carries calls to the thread it was made on."""

    _sent = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._sent.connect(self._deliver, Qt.ConnectionType.QueuedConnection)

    def carry(self, call: Callable[[], None]) -> None:
        """Let `call` be made on this object's thread, soon."""
        self._sent.emit(call)

    def _deliver(self, call: Callable[[], None]) -> None:
        call()


@cache
def courier() -> Courier:
    """Return the courier of the window's thread, which has to ask for it first."""
    return Courier()


def run_in_background(
    executor: Executor,
    work: Callable[[], T],
    done: Callable[[T], object],
    failed: Callable[[Exception], object],
) -> None:
    """Run `work` on the executor, then `done` or `failed` on the window's thread.

    `work` takes and returns values, never a widget.
    """
    home = courier()

    def deliver(future: Future[T]) -> None:
        home.carry(lambda: _answer(future, done, failed))

    executor.submit(work).add_done_callback(deliver)


def _answer(
    future: Future[T], done: Callable[[T], object], failed: Callable[[Exception], object]
) -> None:
    error = future.exception()
    if error is None:
        done(future.result())
    elif isinstance(error, Exception):
        failed(error)
    else:
        raise error
