"""A flare-up from its beginning to its end, with only the keyboard or only the mouse."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.support.hands import Hands, Keyboard, Mouse
from tests.support.newcomer import newcomer_with
from tests.support.person import wait_for

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from tests.support.newcomer import Newcomer

pytestmark = [pytest.mark.screen, pytest.mark.timeout(300)]

FIVE_MINUTES_S = 300
TICKS = (
    "My skin there looks as it should and I can feel touch",
    "I will stay awake and not lie on it",
)
PEE = "Is anything new or getting worse about peeing?"


HANDS: dict[str, tuple[type[Hands], dict[str, object]]] = {
    "keyboard only": (Keyboard, {"theme": "light"}),
    "mouse only": (Mouse, {"theme": "light"}),
    "keyboard only, dark, twice the text": (Keyboard, {"theme": "dark", "text_size": 200}),
    "mouse only, contrast, twice the text": (Mouse, {"theme": "high_contrast", "text_size": 200}),
}


@pytest.fixture(params=HANDS.values(), ids=list(HANDS))
def newcomer(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Newcomer]:
    hands, settings = request.param
    with newcomer_with(hands, tmp_path, **settings) as somebody:
        yield somebody


def wait_for_entry(newcomer: Newcomer, **fields: object) -> None:
    wait_for(lambda: any(fields.items() <= entry.items() for entry in newcomer.entries()))


def test_somebody_gets_through_a_flare_up_and_a_restart(newcomer: Newcomer) -> None:
    hands = newcomer.hands
    hands.press("Start flare-up help")
    wait_for_entry(newcomer, kind="flare_up")
    hands.press("30 min ago")
    hands.press("None of these: go on")
    wait_for_entry(newcomer, kind="flare_up", warning_signs="asked")
    hands.press("I rest like this: go on")
    for name in ("Ice", "Read the list", "Done", *TICKS, "The pack is wrapped: start 5 min"):
        hands.press(name)
    newcomer.wait_for_state("running")
    newcomer.kill()
    newcomer.start_again()
    hands = newcomer.hands
    hands.press("Back to flare-up help")
    hands.wait_for_control("Take it off now")
    newcomer.watch.pass_time(FIVE_MINUTES_S)
    hands.answer("The pack is off")
    hands.press("Skip these questions")
    hands.wait_for_control("The pack is wrapped: start 10 min")
    hands.press("Step 4: How is it now? (One number)")
    hands.rate(5, inside="How is your back now?")
    wait_for_entry(newcomer, kind="pain", score=5)
    hands.press("It has eased: end it")
    hands.wait_for_control("It goes on after all")
    (one,) = (entry for entry in newcomer.entries() if entry["kind"] == "flare_up")
    assert one["ended_at"] > one["at"]


def test_a_yes_to_an_emergency_line_says_at_once_whom_to_call(newcomer: Newcomer) -> None:
    hands = newcomer.hands
    hands.press("Start flare-up help")
    hands.press("Yes", inside=PEE)
    hands.wait_for_control("Go on with flare-up help")
    wait_for_entry(newcomer, kind="symptom_check", answers={"q01_pee": "yes"})
