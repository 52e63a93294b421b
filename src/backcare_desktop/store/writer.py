"""The one thread that writes, and the queue before it."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, ParamSpec, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable
    from concurrent.futures import Executor, Future

P = ParamSpec("P")
T = TypeVar("T")


class Writer:
    """Does what it is given, one thing after the other, in order."""

    def __init__(self) -> None:
        self._last: Future[object] | None = None

    def submit(self, work: Callable[P, T], *args: P.args, **options: P.kwargs) -> Future[T]:
        """Put work at the end of the queue."""
        future = self._thread.submit(work, *args, **options)
        self._last = future  # type: ignore[assignment]  # only waited for
        return future

    def drain(self, seconds: float) -> bool:
        """Wait until the queue is empty; return whether it is after `seconds`."""
        from concurrent.futures import wait  # noqa: PLC0415 - at the end

        return self._last is None or not wait([self._last], seconds).not_done

    @cached_property
    def _thread(self) -> Executor:
        from concurrent.futures import ThreadPoolExecutor  # noqa: PLC0415 - not needed to start

        return ThreadPoolExecutor(max_workers=1, thread_name_prefix="writer")
