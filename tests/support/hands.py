"""Two people at the program: one who has only the keyboard, one who has only the mouse."""

from __future__ import annotations

import time
from abc import ABC, abstractmethod
from typing import TYPE_CHECKING

from tests.support.person import LIMIT_S, Person, xdotool

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.support.screen_reader import Node, ScreenReader

WORDS = {"label", "filler", "panel"}
PARTS = {"table cell", "list item", "page tab", "filler"}
"""What is current inside a control: Qt calls it focused although the control is not."""

SOON_S = 0.4

NOTCH = 120
"""Pixels: more than a page moves at one notch of the wheel, so as not to turn it too far."""


class Hands(ABC):
    """Finds things by the names a screen reader says, and uses them."""

    def __init__(self, person: Person, reader: ScreenReader) -> None:
        self.person, self._reader = person, reader

    def shown(self, *, thoroughly: bool = False) -> list[Node]:
        """Return what the window in front shows; thoroughly, with all that is said of it."""
        found = self._reader.look(self.person.program.pid, everything=thoroughly)
        windows = [] if found is None else [w for w in found.children if "showing" in w.states]
        active = [window for window in windows if "active" in window.states]
        return [node for window in (active or windows)[-1:] for node in window.shown()]

    def sees(self, words: str) -> bool:
        """Return whether something of this name is shown."""
        return any(node.name == words for node in self.shown())

    def wait_to_see(self, words: str) -> None:
        until = time.monotonic() + LIMIT_S
        while not self.sees(words):
            assert time.monotonic() < until, f"no {words!r} among {self._names()}"

    def control(self, name: str, inside: str = "") -> Node | None:
        """Return the control of a name, in the group of a name."""
        return next((node for node in self.shown() if _is(node, name, inside)), None)

    def wait_for_control(self, name: str, inside: str = "") -> Node:
        until = time.monotonic() + LIMIT_S
        while (found := self.control(name, inside)) is None:
            assert time.monotonic() < until, f"no {name!r} among {self._names()}"
        return found

    def _names(self) -> list[str]:
        return [f"{node.role} {node.name}" for node in self.shown() if node.name]

    @abstractmethod
    def press(self, name: str, inside: str = "") -> None:
        """Press a button, tick a box or choose one of several."""

    @abstractmethod
    def answer(self, name: str) -> None:
        """Press a button of an alarm that has just come up."""

    @abstractmethod
    def rate(self, pain: int, inside: str) -> None:
        """Choose a number on a scale."""

    @abstractmethod
    def open_page(self, title: str) -> None:
        """Open a tab."""

    @abstractmethod
    def choose_first_entry(self) -> None:
        """Choose the newest entry in the list."""


class Keyboard(Hands):
    """Tab, arrows, Space, digits and the shortcuts of the menus."""

    def press(self, name: str, inside: str = "") -> None:
        target = self.wait_for_control(name, inside)
        key = self._shorter_way(target)
        if target.role == "radio button":
            self._walk_to(lambda node: node.role == target.role and node.above == target.above, key)
            self._walk_to(lambda node: node.name == name, "Right")
        else:
            self._walk_to(lambda node: _is(node, name, inside), key)
            self.person.press("space")

    def answer(self, name: str) -> None:
        """Go away from the button and back: what is pressed at once is not taken."""
        self.wait_for_control(name)
        self._walk_to(lambda node: node.name != name, "Tab")
        self.press(name)

    def rate(self, pain: int, inside: str) -> None:
        key = self._shorter_way(self.wait_for_control(f"Pain {pain}", inside))
        self._walk_to(lambda node: node.name.startswith("Pain ") and inside in node.above, key)
        self.person.press(str(pain))

    def open_page(self, title: str) -> None:
        tabs = [node.name for node in self.shown() if node.role == "page tab"]
        self.person.press(f"ctrl+{tabs.index(title) + 1}")

    def choose_first_entry(self) -> None:
        self._walk_to(lambda node: node.role == "table", "Tab")
        self.person.press("Home")

    def _shorter_way(self, target: Node) -> str:
        """Return the key that leads to a control over fewer others."""
        usable = [node for node in self.shown() if "focusable" in node.states]
        stops = [node for node in usable if node.role not in PARTS and not _is_further(node)]
        here = self._focused() or target
        ways = [
            next((i for i, stop in enumerate(stops) if _reaches(stop, node)), 0)
            for node in (here, target)
        ]
        return "Tab" if (ways[1] - ways[0]) % len(stops) <= len(stops) // 2 else "shift+Tab"

    def _focused(self) -> Node | None:
        stops = (node for node in self.shown() if node.role not in PARTS)
        return next((node for node in stops if "focused" in node.states), None)

    def _walk_to(self, arrived: Callable[[Node], bool], key: str) -> None:
        until = time.monotonic() + LIMIT_S
        here = self._focused()
        while here is None or not arrived(here):
            assert time.monotonic() < until, f"the keyboard does not get on from {here}"
            self.person.press(key)
            here = self._moved_from(here)

    def _moved_from(self, before: Node | None) -> Node | None:
        """Return what has the focus once it has moved, or still has it after a moment."""
        until = time.monotonic() + SOON_S
        while (here := self._focused()) == before and time.monotonic() < until:
            pass
        return here


class Mouse(Hands):
    """One button and a wheel."""

    def press(self, name: str, inside: str = "") -> None:
        self.wait_for_control(name, inside)
        self._click(lambda: self.wait_for_control(name, inside))

    def answer(self, name: str) -> None:
        self.press(name)

    def rate(self, pain: int, inside: str) -> None:
        self.press(f"Pain {pain}", inside)

    def open_page(self, title: str) -> None:
        self.press(title)

    def choose_first_entry(self) -> None:
        cell = next(node for node in self.shown() if _is_entry(node))
        self._click(lambda: cell)

    def _click(self, find: Callable[[], Node]) -> None:
        """Turn the wheel until all of it shows; give up once it no longer moves."""
        until, before = time.monotonic() + LIMIT_S, None
        while (node := find()).seen != node.place:
            if node.place != before:
                until, before = time.monotonic() + LIMIT_S, node.place
            assert time.monotonic() < until, "the wheel does not get there"
            self._turn_wheel_towards(node)
        x, y = node.place.middle
        xdotool("mousemove", str(x), str(y), "click", "1")

    def _turn_wheel_towards(self, node: Node) -> None:
        window = self.shown()[0].place
        below = node.place.y + node.place.height > node.seen.y + node.seen.height
        beyond = node.place.y + node.place.height - window.y - window.height
        notches = max(1, (beyond if below else window.y - node.place.y) // NOTCH)
        x, y = window.middle
        turn = ("click", "--repeat", str(notches), "--delay", "1", "5" if below else "4")
        xdotool("mousemove", str(x), str(y), *turn)


def _is(node: Node, name: str, inside: str) -> bool:
    in_group = not inside or inside in node.above
    return node.name == name and node.role not in WORDS and in_group


def _reaches(stop: Node, target: Node) -> bool:
    return stop == target or (_is_further(target) and stop.above == target.above)


def _is_further(node: Node) -> bool:
    """Return whether it is one of a scale's numbers, but not the one that counts as its stop."""
    return node.name.startswith("Pain ") and not node.name.startswith("Pain 0")


def _is_entry(node: Node) -> bool:
    return node.role == "table cell" and "selectable" in node.states
