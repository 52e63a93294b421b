"""Work that takes time, done on another thread, answered on the window's."""

from __future__ import annotations

from functools import cache, partial
from itertools import count
from typing import TYPE_CHECKING, Any, TypeVar

from PySide6.QtCore import QObject, Qt, Signal

from backcare_desktop.store.problems import SaveRefused

if TYPE_CHECKING:
    from collections.abc import Callable
    from concurrent.futures import Executor, Future

    from backcare_desktop.store.writer import Writer

T = TypeVar("T")


class Courier(QObject):
    """Brings answers to the thread it was made on.

    `done` and `failed` stay here meanwhile: what they belong to must not be let go by the
    other thread, where the end of a window or a timer is a crash.
    """

    _sent = Signal(int, object)

    def __init__(self) -> None:
        super().__init__()
        self._numbers = count()
        self._awaited: dict[int, tuple[Callable[[Any], object], Callable[[Exception], object]]] = {}
        self._sent.connect(self._deliver, Qt.ConnectionType.QueuedConnection)

    def expect(
        self, done: Callable[[T], object], failed: Callable[[Exception], object]
    ) -> Callable[[Future[T]], None]:
        """Return what another thread calls with the outcome."""
        number = next(self._numbers)
        self._awaited[number] = (done, failed)
        return partial(self._sent.emit, number)

    def _deliver(self, number: int, future: Future[Any]) -> None:
        done, failed = self._awaited.pop(number)
        error = future.exception()
        if error is None:
            done(future.result())
        elif isinstance(error, Exception):
            failed(error)
        else:
            raise error


@cache
def courier() -> Courier:
    """Return the courier of the window's thread, which has to ask for it first."""
    return Courier()


def give_up(error: Exception) -> None:
    """Raise what nobody has expected, on the window's thread."""
    raise error


def refusal_in(error: Exception) -> SaveRefused:
    """Return an error as the refusal it is; raise what nobody has expected."""
    if not isinstance(error, SaveRefused):
        raise error
    return error


def run_in_background(
    executor: Executor | Writer,
    work: Callable[[], T],
    done: Callable[[T], object],
    failed: Callable[[Exception], object],
) -> None:
    """Run `work` on the executor, then `done` or `failed` on the window's thread.

    `work` takes and returns values, never a widget.
    """
    answer = courier().expect(done, failed)
    executor.submit(work).add_done_callback(answer)
