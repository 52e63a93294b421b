"""Medians, how sure they are, and the lines they are printed in beside their goals."""

from __future__ import annotations

from math import comb
from statistics import median
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

T = TypeVar("T")

SURE = 0.95
HOW = (
    "Medians; in brackets the interval that holds the true median with 95 % confidence, from "
    "the order of the values alone\n(of a ratio: of the ratios within the pairs); with fewer "
    "than 6 values it runs from the least to the most.\nGoals, not gates: nothing is judged."
)


def interleaved(rounds: int, *ways: Callable[[], T]) -> list[list[T]]:
    """Do each of the ways in turn, again and again; return what each one gave."""
    turns = [[way() for way in ways] for _ in range(rounds)]
    return [list(given) for given in zip(*turns, strict=True)]


def median_interval(values: Sequence[float]) -> tuple[float, float]:
    """Return the narrowest pair of values, alike from both ends, that is sure enough.

    It holds for any distribution: each value lies above the true median or below it like
    a coin that falls.
    """
    ordered, count = sorted(values), len(values)
    outside, cut = 2 / 2**count, 0
    while outside + 2 * comb(count, cut + 1) / 2**count <= 1 - SURE:
        cut += 1
        outside += 2 * comb(count, cut) / 2**count
    return ordered[cut], ordered[-1 - cut]


def show_ratio(
    what: str, base: Sequence[float], measured: Sequence[float], unit: str, goal: float | None
) -> None:
    """Print how many times the base was measured, pair by pair."""
    ratios = [more / less for less, more in zip(base, measured, strict=True)]
    low, high = median_interval(ratios)
    sizes = f"{_number(median(base))} → {_number(median(measured))} {unit}"
    figure = f"{median(ratios):.2f} x [{low:.2f}, {high:.2f}]"
    print(f"  {what:<46} {sizes:>22}   {figure:<24} {_goal(goal, 'x')}", flush=True)


def show(what: str, values: Sequence[float], unit: str, goal: float | None = None) -> None:
    """Print a figure that stands for itself."""
    low, high = median_interval(values)
    figure = f"[{_number(low)}, {_number(high)}]"
    size = f"{_number(median(values))} {unit}"
    print(f"  {what:<46} {size:>22}   {figure:<24} {_goal(goal, unit)}", flush=True)


def _goal(goal: float | None, unit: str) -> str:
    return "" if goal is None else f"goal: at most {goal:g} {unit}"


def _number(value: float) -> str:
    return f"{value:,.0f}" if abs(value) >= 20 else f"{value:.1f}"
