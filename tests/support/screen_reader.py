"""What is on the screen, as a screen reader learns it over the real accessibility bus."""

from __future__ import annotations

import json
import os
import shutil
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

import pytest

from tests.support.child import ROOT, Child, running

if TYPE_CHECKING:
    from collections.abc import Iterator

SYSTEM_PYTHON = "/usr/bin/python3"
TALKING = {"QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1"}
"""What makes Qt tell a screen reader everything, also when none was there at the start."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """A rectangle on the screen, in pixels."""

    x: int
    y: int
    width: int
    height: int

    @property
    def middle(self) -> tuple[int, int]:
        return self.x + self.width // 2, self.y + self.height // 2

    def within(self, other: Place) -> Place:
        """Return the part of it that lies in another place; nothing has no width or height."""
        x, y = max(self.x, other.x), max(self.y, other.y)
        right = min(self.x + self.width, other.x + other.width)
        bottom = min(self.y + self.height, other.y + other.height)
        return Place(x=x, y=y, width=max(right - x, 0), height=max(bottom - y, 0))


@dataclass(frozen=True, slots=True, kw_only=True)
class Node:
    """A thing on the screen, and what is inside it.

    `place` is where it is, `seen` the part of that which its surroundings do not cut off.
    """

    role: str
    name: str
    description: str
    states: frozenset[str]
    actions: tuple[str, ...]
    labelled_by: tuple[str, ...]
    labels: tuple[str, ...]
    place: Place
    seen: Place
    above: tuple[str, ...]
    children: tuple[Node, ...] = field(repr=False)

    def everything(self) -> Iterator[Node]:
        """Yield it and all that is inside it, in order."""
        yield self
        for child in self.children:
            yield from child.everything()

    def shown(self) -> list[Node]:
        """Return what of it is on the screen, in order."""
        return [node for node in self.everything() if "showing" in node.states]


class ScreenReader:
    """Looks at one program after another."""

    def __init__(self, child: Child) -> None:
        self._child = child

    def look(self, pid: int, *, everything: bool = False) -> Node | None:
        """Return what a program shows, None while it has not made itself known.

        With `everything` also the description, the actions and the labels of each thing.
        """
        self._child.say(f"{pid} all" if everything else f"{pid}")
        told = json.loads(self._child.hear("tree"))
        return None if told is None else _node(told, None, ())


@contextmanager
def screen_reader() -> Iterator[ScreenReader]:
    """Listen on the accessibility bus of this session for the length of a `with` block."""
    if shutil.which(SYSTEM_PYTHON) is None:
        pytest.skip("the system's own Python is not installed")
    program = str(ROOT / "tests" / "support" / "accessible_tree.py")
    command = [SYSTEM_PYTHON, "-W", "ignore::DeprecationWarning", program]
    with running(command, os.environ) as child:
        yield ScreenReader(child)


def _node(told: dict[str, Any], room: Place | None, above: tuple[str, ...]) -> Node:
    x, y, width, height = told["place"]
    place = Place(x=x, y=y, width=width, height=height)
    seen = place if room is None else place.within(room)
    inside = seen if width and height else room
    around = (*above, told["name"]) if told["name"] else above
    return Node(
        role=told["role"],
        name=told["name"],
        description=told.get("description", ""),
        states=frozenset(told["states"]),
        actions=tuple(told.get("actions", ())),
        labelled_by=tuple(told.get("labelled_by", ())),
        labels=tuple(told.get("labels", ())),
        place=place,
        seen=seen,
        above=above,
        children=tuple(_node(child, inside, around) for child in told["children"]),
    )
