"""Beside the timer: the numbers of the last sessions, of one kind at a time, without a verdict."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from backcare_desktop.domain.thermal import ThermalMode
from tests.support.thermal import DAY, held

if TYPE_CHECKING:
    from tests.ui.conftest import Running


def hold(running: Running, count: int, mode: ThermalMode) -> None:
    """Have held some sessions, with pain 6 before and 5 after the last ones."""
    for place in range(count):
        session = replace(held(mode, off_s=-DAY * (place + 1)), id=f"{mode}-{place}")
        running.program.states.diary.add(replace(session, pain_before=6, pain_after=5))
    running.settle()


def test_it_takes_three_to_be_listed_and_six_to_be_summed_up(running: Running) -> None:
    past = running.thermal.past
    hold(running, 2, ThermalMode.ICE)
    assert not past.isVisible()
    hold(running, 3, ThermalMode.ICE)
    assert past.isVisible()
    assert "6 → 5, 6 → 5, 6 → 5. Too few" in past.told.text()
    hold(running, 6, ThermalMode.ICE)
    assert past.told.text().startswith("Pain before: 6 in the middle, from 6 to 6")
    assert past.caution.isVisible()


def test_each_kind_has_its_own(running: Running) -> None:
    hold(running, 4, ThermalMode.HEAT)
    page = running.thermal
    page.prepare.kind.buttons[ThermalMode.HEAT].click()
    assert page.past.title.text() == "Your last 4 with both numbers: Heat"
    page.prepare.kind.buttons[ThermalMode.ICE].click()
    assert not page.past.isVisible()
