"""Work that takes time, done on another thread, answered on the window's."""

from __future__ import annotations

from typing import TYPE_CHECKING, Generic, TypeVar

from PySide6.QtCore import QObject, Qt, Signal

if TYPE_CHECKING:
    from collections.abc import Callable
    from concurrent.futures import Executor, Future

T = TypeVar("T")


class Answer(QObject, Generic[T]):
    """Brings what a future holds to the thread this was made on."""

    _ready = Signal(object)

    def __init__(
        self,
        future: Future[T],
        done: Callable[[T], object],
        failed: Callable[[Exception], object],
    ) -> None:
        super().__init__()
        self._done, self._failed = done, failed
        self._ready.connect(self._deliver, Qt.ConnectionType.QueuedConnection)
        _waiting.add(self)
        future.add_done_callback(self._ready.emit)

    def _deliver(self, future: Future[T]) -> None:
        _waiting.discard(self)
        error = future.exception()
        if error is None:
            self._done(future.result())
        elif isinstance(error, Exception):
            self._failed(error)
        else:
            raise error


_waiting: set[QObject] = set()


def run_in_background(
    executor: Executor,
    work: Callable[[], T],
    done: Callable[[T], object],
    failed: Callable[[Exception], object],
) -> Future[T]:
    """Run `work` on the executor, then `done` or `failed` on the calling thread.

    `work` takes and returns values, never a widget.
    """
    future = executor.submit(work)
    Answer(future, done, failed)
    return future
