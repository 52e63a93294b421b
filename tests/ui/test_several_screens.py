"""The alarm where there is more than one screen."""

from __future__ import annotations

import json
import os
import sys
from typing import TYPE_CHECKING

import pytest

from tests.support.child import Child, script
from tests.support.on_skin import put_on

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="not tried there")

WIDTH, HEIGHT = 1000, 800


@pytest.fixture
def child(tmp_path: Path) -> Iterator[Child]:
    """The program on two screens side by side, with a session under way."""
    screens = [
        {"name": name, "x": x, "y": 0, "width": WIDTH, "height": HEIGHT}
        for name, x in (("left", 0), ("right", WIDTH))
    ]
    places = tmp_path / "screens.json"
    places.write_text(json.dumps({"screens": screens}))
    put_on(tmp_path / "diary", left_s=500)
    environment = {**os.environ, "QT_QPA_PLATFORM": f"offscreen:configfile={places}"}
    with script("two_screens_child", environment, str(tmp_path / "diary")) as child:
        child.hear("ready")
        yield child


def do(child: Child, words: str) -> None:
    child.say(words)
    child.hear("done")


def where(child: Child) -> str:
    child.say("where")
    middle = int(child.hear("on "))
    child.hear("done")
    return "left" if middle < WIDTH else "right"


@pytest.mark.parametrize(("x", "name"), [(10, "left"), (WIDTH + 10, "right")])
def test_the_alarm_stands_on_the_screen_that_holds_the_cursor(
    child: Child, x: int, name: str
) -> None:
    do(child, f"cursor {x} 10")
    do(child, "alarm")
    assert where(child) == name


def test_the_alarm_leaves_a_screen_that_disappears(child: Child) -> None:
    do(child, f"cursor {WIDTH + 10} 10")
    do(child, "alarm")
    assert where(child) == "right"
    do(child, "cursor 10 10")
    do(child, "lose left")
    assert where(child) == "right"
    do(child, "lose right")
    assert where(child) == "left"
