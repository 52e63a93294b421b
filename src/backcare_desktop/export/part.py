"""A piece of a file in the making."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import islice
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

T = TypeVar("T")

AT_ONCE = 500
"""Entries between two pieces: few enough that stopping takes a moment, not a second."""


@dataclass(frozen=True, slots=True)
class Part:
    """The next bytes, perhaps none yet, and how much of the work is done (0 to 1)."""

    content: bytes
    done: float


def batches(items: Iterable[T]) -> Iterator[tuple[T, ...]]:
    """Yield the items in runs of at most AT_ONCE."""
    rest = iter(items)
    while batch := tuple(islice(rest, AT_ONCE)):
        yield batch
