"""The one thread that writes, and the queue before it."""

from __future__ import annotations

from concurrent.futures import Executor, Future, ThreadPoolExecutor, wait
from typing import TYPE_CHECKING, ParamSpec, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable

P = ParamSpec("P")
T = TypeVar("T")


class Writer(Executor):
    """Does what it is given, one thing after the other, in order."""

    def __init__(self) -> None:
        self._thread = ThreadPoolExecutor(max_workers=1, thread_name_prefix="writer")
        self._last: Future[object] | None = None

    def submit(  # type: ignore[override]  # the parent's positional-only slash adds nothing
        self, work: Callable[P, T], *args: P.args, **options: P.kwargs
    ) -> Future[T]:
        """Put work at the end of the queue."""
        future = self._thread.submit(work, *args, **options)
        self._last = future  # type: ignore[assignment]  # only waited for
        return future

    def drain(self, seconds: float) -> bool:
        """Wait until the queue is empty; return whether it is after `seconds`."""
        if self._last is None:
            return True
        return not wait([self._last], seconds).not_done
