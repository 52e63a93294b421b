"""The numbers of the last sessions: how many it takes, what is summed up, what is left out."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from backcare_desktop.domain.thermal import ThermalMode, ThermalSession
from backcare_desktop.domain.thermal_past import Middle, past_of
from tests.support.thermal import DAY, held

Pair = tuple[int | None, int | None]


def sessions(*pairs: Pair, mode: ThermalMode = ThermalMode.ICE) -> list[ThermalSession]:
    """Return sessions with these numbers, newest first."""
    return [
        replace(held(mode, off_s=-DAY * place), pain_before=before, pain_after=after)
        for place, (before, after) in enumerate(pairs, 1)
    ]


@pytest.mark.parametrize(
    ("count", "is_told", "is_summed_up"),
    [
        (0, False, False),
        (2, False, False),
        (3, True, False),
        (5, True, False),
        (6, True, True),
        (9, True, True),
    ],
)
def test_a_few_are_listed_and_more_are_summed_up(
    count: int, *, is_told: bool, is_summed_up: bool
) -> None:
    past = past_of(sessions(*[(6, 5)] * count), ThermalMode.ICE)
    assert past.is_told is is_told
    assert (past.before is not None, past.after is not None) == (is_summed_up, is_summed_up)


def test_the_middle_stands_with_the_lowest_and_the_highest() -> None:
    past = past_of(sessions((7, 5), (4, 4), (8, 2), (6, 6), (6, 5), (5, 3)), ThermalMode.ICE)
    assert past.before == Middle(median=6.0, lowest=4, highest=8)
    assert past.after == Middle(median=4.5, lowest=2, highest=6)


def test_the_other_kind_and_sessions_without_both_numbers_do_not_count() -> None:
    mixed = sessions((7, 5), (6, None), (None, 2), (5, 5), (None, None))
    heat = sessions((1, 1), mode=ThermalMode.HEAT)
    past = past_of([*heat, *mixed], ThermalMode.ICE)
    assert past.pairs == ((7, 5), (5, 5))
    assert past.lacking == 2


@given(st.lists(st.tuples(st.none() | st.integers(0, 10), st.none() | st.integers(0, 10))))
def test_at_most_the_last_nine_count(pairs: list[Pair]) -> None:
    past = past_of(sessions(*pairs), ThermalMode.ICE)
    whole = [pair for pair in pairs if None not in pair]
    assert list(past.pairs) == whole[:9]
    if past.before is not None:
        assert past.before.lowest <= past.before.median <= past.before.highest
