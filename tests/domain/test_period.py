"""Days from one to another, both included."""

from __future__ import annotations

from datetime import date

import pytest

from backcare_desktop.domain.period import ALWAYS, Period


def test_a_period_has_both_its_ends() -> None:
    period = Period(first=date(2026, 2, 27), last=date(2026, 3, 2))
    assert period.days == 4
    assert date(2026, 2, 27) in period
    assert date(2026, 3, 2) in period
    assert date(2026, 2, 26) not in period
    assert date(2026, 3, 3) not in period


def test_so_many_days_end_with_a_day() -> None:
    assert Period.ending(date(2026, 3, 2), 4) == Period(
        first=date(2026, 2, 27), last=date(2026, 3, 2)
    )
    assert Period.ending(date(2026, 3, 2), 1).days == 1
    assert date(2026, 3, 2) in ALWAYS


def test_ends_that_are_swapped_are_refused() -> None:
    with pytest.raises(ValueError, match="first day"):
        Period(first=date(2026, 3, 2), last=date(2026, 3, 1))
