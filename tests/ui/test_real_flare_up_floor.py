"""Flare-up help on the whole screen as a person meets it: a real window and real keys."""

from __future__ import annotations

import json
import subprocess
from functools import partial
from operator import itemgetter
from typing import TYPE_CHECKING, Any

import pytest

from tests.support.on_skin import stored
from tests.support.person import LIMIT_S, wait_for, xdotool

if TYPE_CHECKING:
    from tests.support.person import Person, Sit

pytestmark = [pytest.mark.screen]

LINES = 10


def test_all_four_steps_are_gone_through_by_keys_alone_to_a_number_that_is_saved(
    sit_down: Sit,
) -> None:
    person = sit_down()
    (person.folder / "settings.json").write_text('{"who_must_not": []}', "utf-8")
    person.kill()
    person = sit_down()
    person.press("ctrl+shift+f")
    wait_for(lambda: len(kept(person, "flare_up")) == 1)
    person.press("F11")
    fills(person, "Warning signs first")
    person.press("space", *["n"] * LINES, "space")
    wait_for(lambda: [len(c["answers"]) for c in kept(person, "symptom_check")] == [LINES])
    fills(person, "Get comfortable")
    person.press("Right", "space")
    fills(person, "Ice or heat")
    person.press("space")
    wait_for(lambda: front(person) == "BackCare")
    person.press("space", "Tab", "space", "F11")
    fills(person, "Ice or heat")
    person.press("space")
    wait_for((person.folder / "active_session.json").exists)
    for state in ("off_alarm", "after"):  # keys do nothing for a moment each time
        wait_for(partial(is_reached_by_space, person, state))
    fills(person, "Ice or heat")
    wait_for(lambda: is_asked_no_more(person))
    fills(person, "How is it now?")
    person.press("1", "0")
    wait_for(lambda: [entry["score"] for entry in kept(person, "pain")] == [10])
    person.press("Escape")
    wait_for(lambda: front(person) == "BackCare")
    assert "ended_at" not in kept(person, "flare_up")[0]


def is_reached_by_space(person: Person, state: str) -> bool:
    person.press("space")
    return bool(stored(person.folder)["state"] == state)


def is_asked_no_more(person: Person) -> bool:
    person.press("space")
    return [s.get("skin_after") for s in kept(person, "thermal_session")] == ["ok"]


def front(person: Person) -> str:
    """Return the title of the window that has the keyboard, "" between two of them."""
    assert person.program.poll() is None
    return _asked_about_it("getwindowname")


def fills(person: Person, step: str) -> None:
    """Wait until a step fills the screen."""
    wait_for(lambda: front(person) == f"{step} — BackCare")
    size = "x".join(xdotool("getdisplaygeometry").split())
    wait_for(lambda: _asked_about_it("getwindowgeometry").endswith(size))


def kept(person: Person, kind: str) -> list[dict[str, Any]]:
    """Return the entries of a kind on the disk, where the version before lies too."""
    months = [json.loads(month.read_bytes()) for month in person.folder.glob("*/*.json")]
    found = [one for month in months for one in month.get("records", []) if one["kind"] == kind]
    return list({one["id"]: one for one in sorted(found, key=itemgetter("rev"))}.values())


def _asked_about_it(question: str) -> str:
    command = ["xdotool", "getactivewindow", question]
    done = subprocess.run(command, check=False, capture_output=True, text=True, timeout=LIMIT_S)
    return done.stdout.strip()
