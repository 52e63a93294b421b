"""The pain before and right after the last sessions of one kind, with enough of them summed up."""

from __future__ import annotations

from dataclasses import dataclass
from statistics import median
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from backcare_desktop.domain.thermal import ThermalMode, ThermalSession

AT_MOST, TO_LIST, TO_SUM_UP = 9, 3, 6
"""How many are looked at; from how many on they are listed, and summed up."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Middle:
    """The median of some numbers with their lowest and highest."""

    median: float
    lowest: int
    highest: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Past:
    """The last sessions with both numbers, newest first, nine at most.

    They say nothing of what the pack did, and no kind is set against another.
    `lacking` are how many among those up to the oldest of them lack a number.
    """

    pairs: tuple[tuple[int, int], ...] = ()
    lacking: int = 0

    @property
    def is_told(self) -> bool:
        """Whether there are enough to be listed at all."""
        return len(self.pairs) >= TO_LIST

    @property
    def before(self) -> Middle | None:
        """The numbers before, None where they are too few to be summed up."""
        return _middle(before for before, _ in self.pairs)

    @property
    def after(self) -> Middle | None:
        """The numbers right after, likewise."""
        return _middle(after for _, after in self.pairs)


def past_of(sessions: Iterable[ThermalSession], mode: ThermalMode) -> Past:
    """Return what the sessions, newest first, hold of one kind."""
    pairs: list[tuple[int, int]] = []
    lacking = skipped = 0
    for session in sessions:
        if session.mode is not mode:
            continue
        before, after = session.pain_before, session.pain_after
        if before is None or after is None:
            skipped += 1
            continue
        pairs.append((before, after))
        lacking = skipped
        if len(pairs) == AT_MOST:
            break
    return Past(pairs=tuple(pairs), lacking=lacking)


def _middle(numbers: Iterable[int]) -> Middle | None:
    scores = sorted(numbers)
    if len(scores) < TO_SUM_UP:
        return None
    return Middle(median=median(scores), lowest=scores[0], highest=scores[-1])
