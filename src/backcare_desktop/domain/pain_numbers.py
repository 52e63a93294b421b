"""Which numbers of the diary say how strong the pain was on a day."""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING

from backcare_desktop.domain.pain import PainEntry
from backcare_desktop.domain.symptom_check import SymptomCheck

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from backcare_desktop.domain.diary import Diary


def pain_numbers(diary: Diary, first: date, last: date) -> Iterator[tuple[date, int]]:
    """Yield each number with its day, from `first` to `last`: noted by itself or in a check.

    Those around ice and heat are not among them: they say what a session was like, and
    days with more sessions would count for more.
    """
    entries = diary.between(first, last, PainEntry)
    checks = diary.between(first, last, SymptomCheck)
    return chain(
        ((entry.day, entry.score) for entry in entries),
        ((check.day, check.pain) for check in checks if check.pain is not None),
    )
