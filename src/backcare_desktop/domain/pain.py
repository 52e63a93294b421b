"""Pain as a number from 0 to 10, and what a run of days looks like in it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING, ClassVar

from backcare_desktop.domain.record import Record

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

PAIN_MIN, PAIN_MAX = 0, 10


@dataclass(frozen=True, slots=True, kw_only=True)
class PainEntry(Record):
    """Pain now: `score` 0 (none) to 10 (worst imaginable), `regions` by their ids."""

    kind: ClassVar[str] = "pain"

    score: int
    regions: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        super(PainEntry, self).__post_init__()
        check_pain(self.score)


@dataclass(frozen=True, slots=True, kw_only=True)
class PainDay:
    """One calendar day: median, lowest and highest score; all None without an entry.

    `unread` says that there may be entries which cannot be read.
    """

    day: date
    median: float | None = None
    lowest: int | None = None
    highest: int | None = None
    count: int = 0
    unread: bool = False


def check_pain(score: int | None) -> None:
    """Raise ValueError unless `score` is None or from 0 to 10."""
    if score is not None and not PAIN_MIN <= score <= PAIN_MAX:
        raise ValueError(f"pain must be from {PAIN_MIN} to {PAIN_MAX}")


def pain_days(
    numbers: Iterable[tuple[date, int]], last: date, days: int, can_read: Callable[[date], bool]
) -> tuple[PainDay, ...]:
    """Return `days` calendar days ending with `last`, oldest first, gaps left empty.

    `numbers` are pain numbers with their days (`pain_numbers`), and `can_read` says
    whether the diary of a day can be read.
    """
    scores: dict[date, list[int]] = {}
    for day, score in numbers:
        scores.setdefault(day, []).append(score)
    return tuple(
        _pain_day(day, scores[day]) if day in scores else PainDay(day=day, unread=not can_read(day))
        for day in (last - timedelta(days=back) for back in reversed(range(days)))
    )


def _pain_day(day: date, scores: list[int]) -> PainDay:
    return PainDay(
        day=day,
        median=_median(sorted(scores)),
        lowest=min(scores),
        highest=max(scores),
        count=len(scores),
    )


def _median(ordered: list[int]) -> float:
    """Return the middle; `statistics` would cost the start more than this costs a reader."""
    middle = len(ordered) // 2
    return (ordered[middle] + ordered[-middle - 1]) / 2
