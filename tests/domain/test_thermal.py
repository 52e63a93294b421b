"""What a session in the diary may hold."""

from __future__ import annotations

from dataclasses import replace

import pytest

from backcare_desktop.domain.thermal import ThermalMode
from tests.support.thermal import held

HELD = held(ThermalMode.ICE, -600)


@pytest.mark.parametrize(
    "wrong", [{"planned_s": 0}, {"exposure_s": -1}, {"overrun_s": -1}, {"pain_later": 11}]
)
def test_numbers_no_session_can_have_are_refused(wrong: dict[str, int]) -> None:
    with pytest.raises(ValueError, match=r"session's seconds|pain must be"):
        replace(HELD, **wrong)  # type: ignore[arg-type]  # wrong on purpose
