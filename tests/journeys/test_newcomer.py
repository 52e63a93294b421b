"""What a newcomer does with ice on the first two days, with only the keyboard or only the mouse."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING
from zipfile import ZipFile

import pytest

from tests.support.hands import Keyboard, Mouse
from tests.support.newcomer import newcomer_with
from tests.support.person import wait_for

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from tests.support.newcomer import Newcomer

pytestmark = [pytest.mark.screen, pytest.mark.timeout(300)]

MINUTE_S, DAY_S = 60, 24 * 60 * 60
WHERE_TO_SAVE = "Where to save the file — BackCare"
AFTER_QUESTION = "Is the skin as it should be?"


@pytest.fixture(params=[Keyboard, Mouse], ids=["keyboard only", "mouse only"])
def newcomer(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Newcomer]:
    with newcomer_with(request.param, tmp_path) as somebody:
        yield somebody


def test_a_newcomer_gets_from_the_first_ice_to_the_saved_files(newcomer: Newcomer) -> None:
    has_the_first_ice(newcomer)
    starts_the_second_ice_and_looks_at_the_skin(newcomer)
    finds_it_again_after_a_kill(newcomer)
    is_called_and_says_how_it_is(newcomer)
    puts_the_entry_right_deletes_it_and_undoes_that(newcomer)
    saves_both_files(newcomer)


def has_the_first_ice(newcomer: Newcomer) -> None:
    hands = newcomer.hands
    hands.press("Ice")
    hands.press("Read the list")
    hands.press("Done")
    hands.press("My skin there looks as it should and I can feel touch")
    hands.press("I will stay awake and not lie on it")
    hands.press("The pack is wrapped: start 5 min")
    wait_for((newcomer.diary / "active_session.json").exists)
    newcomer.watch.pass_time(5 * MINUTE_S)
    hands.wait_to_see("Then look at your skin")
    take_it_off(newcomer, pain=6)


def starts_the_second_ice_and_looks_at_the_skin(newcomer: Newcomer) -> None:
    hands = newcomer.hands
    newcomer.watch.pass_time(DAY_S)
    hands.open_page("Today")
    hands.press("Ice")
    hands.press("The pack is wrapped: start 10 min")
    newcomer.wait_for_state("running")
    newcomer.watch.pass_time(5 * MINUTE_S)
    hands.wait_to_see("Look at your skin now")
    hands.press("As it should be")
    wait_for(lambda: [check["answer"] for check in newcomer.session()["checks"]] == ["ok"])


def finds_it_again_after_a_kill(newcomer: Newcomer) -> None:
    begun = newcomer.session()
    off_at = next(n.name for n in newcomer.hands.shown() if n.name.startswith("Take it off at"))
    newcomer.kill()
    newcomer.watch.pass_time(2 * MINUTE_S)
    newcomer.start_again()
    newcomer.hands.wait_to_see(off_at)
    assert any(node.name == "3 min of 10 min left" for node in newcomer.hands.shown())
    found = newcomer.session()
    assert (found["id"], found["state"], found["started"]) == (
        begun["id"],
        "running",
        begun["started"],
    )


def is_called_and_says_how_it_is(newcomer: Newcomer) -> None:
    session = newcomer.session()
    newcomer.watch.pass_time(3 * MINUTE_S)
    newcomer.wait_for_state("off_alarm")
    newcomer.hands.wait_to_see("Take the pack off now")
    assert newcomer.session()["raised"]["boot"] >= session["started"]["boot"] + 10 * MINUTE_S
    take_it_off(newcomer, pain=3)


def take_it_off(newcomer: Newcomer, pain: int) -> None:
    hands = newcomer.hands
    hands.answer("The pack is off")
    newcomer.wait_for_state("after")
    hands.press("As it should be", inside=AFTER_QUESTION)
    hands.rate(pain, inside="Pain now")
    hands.press("Save")
    newcomer.wait_for_entry(pain_after=pain, skin_after="ok")


def puts_the_entry_right_deletes_it_and_undoes_that(newcomer: Newcomer) -> None:
    hands = newcomer.hands
    hands.open_page("History")
    hands.wait_for_control("Entries")
    hands.choose_first_entry()
    hands.press("Edit")
    hands.rate(4, inside="Pain right after")
    hands.press("Save")
    newcomer.wait_for_entry(pain_after=4)
    hands.press("Delete")
    wait_for(lambda: "deleted" in newcomer.entries()[-1])
    hands.press("Undo deleting")
    wait_for(lambda: "deleted" not in newcomer.entries()[-1])
    newcomer.wait_for_entry(pain_after=4)


def saves_both_files(newcomer: Newcomer) -> None:
    hands = newcomer.hands
    hands.open_page("Today")
    hands.press("Save to a file…")
    hands.press("Save…")
    hands.press("Save", inside=WHERE_TO_SAVE)
    hands.wait_to_see("Open the folder")
    hands.press("Everything (JSON)")
    hands.press("Save…")
    hands.press("Save", inside=WHERE_TO_SAVE)
    wait_for(lambda: len(list(newcomer.home.glob("diary*"))) == 2)
    (tables,) = newcomer.home.glob("*.zip")
    with ZipFile(tables) as package:
        assert len(package.read("cold_heat_sessions.csv").splitlines()) == 3
    (lossless,) = newcomer.home.glob("*.json")
    assert json.loads(lossless.read_bytes())
