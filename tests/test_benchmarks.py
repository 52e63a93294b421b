"""The benchmarks still measure something; how much is not judged."""

from __future__ import annotations

import random
from itertools import count

import pytest

from benchmarks.__main__ import BENCHMARKS, main
from benchmarks.figures import interleaved, median_interval

TINY = "--pairs 1 --seconds 0.2 --settle 0.2 --entries 700 --fewer 40"


@pytest.mark.parametrize("name", BENCHMARKS)
def test_a_benchmark_prints_its_figures(name: str, capfd: pytest.CaptureFixture[str]) -> None:
    assert main([name, *TINY.split()]) == 0
    told = capfd.readouterr().out.split(f"{name}: ")[1].splitlines()[1:]
    assert told
    assert all("[" in line for line in told)


def test_what_is_compared_is_done_in_turn() -> None:
    turns = count()
    assert interleaved(3, lambda: next(turns), lambda: next(turns)) == [[0, 2, 4], [1, 3, 5]]


def test_the_interval_of_a_median_is_the_one_in_the_tables() -> None:
    assert median_interval(range(1, 21)) == (6, 15)
    assert median_interval(range(1, 7)) == (1, 6)
    assert median_interval([3]) == (3, 3)


def test_the_interval_holds_the_true_median_as_often_as_it_says() -> None:
    chance = random.Random(1)  # noqa: S311 - the same draws each time
    held = 0
    for _ in range(2000):
        low, high = median_interval([chance.expovariate(1) for _ in range(20)])
        held += low <= 0.6931 <= high
    assert 0.94 < held / 2000 < 0.98
