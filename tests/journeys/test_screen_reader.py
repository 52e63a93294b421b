"""Whatever shows, a screen reader is told what it is: tried over the real accessibility bus."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

import pytest

from backcare_desktop.content.warning_signs import warning_sign_guide
from tests.support.hands import Mouse
from tests.support.newcomer import newcomer_with

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from tests.support.newcomer import Newcomer
    from tests.support.screen_reader import Node

pytestmark = [pytest.mark.screen, pytest.mark.service, pytest.mark.timeout(300)]

FIVE_MINUTES_S = 300

BUTTONS = {"push button", "check box", "radio button"}
ACTIONS = {
    "push button": "Press",
    "check box": "Toggle",
    "radio button": "Toggle",
    "combo box": "ShowMenu",
    "spin button": "Increase",
    "page tab": "Press",
    "menu item": "ShowMenu",
    "text": "",
    "table": "",
}
"""Every control there is, and what can be done with it without a key or a mouse."""

LEAST_SIZE, LEAST_HEIGHT = 24, 44
"""Pixels: what anybody must be able to hit, and how high a control is drawn at 100 %."""

TICKS = (
    "My skin there looks as it should and I can feel touch",
    "I will stay awake and not lie on it",
)

Step = tuple["Callable[[Newcomer], None]", str]


def press(*names: str) -> Callable[[Newcomer], None]:
    return partial(_press, names)


def type_keys(*keys: str) -> Callable[[Newcomer], None]:
    return partial(_type, keys)


def let_pass(seconds: float) -> Callable[[Newcomer], None]:
    return partial(_let_pass, seconds)


def _press(names: tuple[str, ...], newcomer: Newcomer) -> None:
    for name in names:
        newcomer.hands.press(name)


def _type(keys: tuple[str, ...], newcomer: Newcomer) -> None:
    newcomer.hands.person.press(*keys)


def _let_pass(seconds: float, newcomer: Newcomer) -> None:
    newcomer.watch.pass_time(seconds)


def _choose(newcomer: Newcomer) -> None:
    newcomer.hands.choose_first_entry()


def _go_to_what_it_feels_like(newcomer: Newcomer) -> None:
    _type(("Escape",), newcomer)
    _press(("Finish the list", "What it feels like"), newcomer)


MOMENTS: dict[str, Step] = {
    "Today, still empty": (type_keys("ctrl+1"), "How is your back now?"),
    "a number noted": (press("Pain 7"), "Add a note"),
    "a note begun": (press("Add a note"), "Save the note"),
    "the days as a list": (press("Leave it", "Show as a list"), "Show as bars"),
    "when to get help": (type_keys("F1"), "My own number"),
    "the warning signs": (type_keys("Escape", "ctrl+2"), "I am pregnant"),
    "a line not sure of": (press("Not sure"), "Begin a new one"),
    "an emergency": (press("Yes"), "Finish the list"),
    "back at the list": (press("Just now", "Finish the list"), "What to do now"),
    "an emergency on paper": (press("What to do now", "On paper…"), "Medicines you take"),
    "what it feels like": (_go_to_what_it_feels_like, "Cramping or in spasm"),
    "a place marked": (
        type_keys("shift+Tab", "shift+Tab", "2"),
        "Marked: Back of the neck, your left: moderate.",
    ),
    "Ice & heat": (type_keys("Escape", "ctrl+3"), "Before the first time"),
    "why these numbers": (press("Why these numbers?"), "Close"),
    "about ice and heat": (press("Close", "About ice and heat"), "Changing between them"),
    "packs": (press("Close", "Packs, made at home or bought"), "Ice: Bag of ice and water"),
    "who must not": (press("Close", "Read the list"), "Done"),
    "ready to start": (press("Done", *TICKS), "Warm wrap"),
    "a session": (press("The pack is wrapped: start 5 min"), "Take it off now"),
    "off for a moment": (press("Pack off for a moment"), "Leave it off"),
    "back on, in large": (
        press("Wrapped, skin as it should be", "Fill the screen"),
        "Leave (Escape)",
    ),
    "the alarm": (let_pass(FIVE_MINUTES_S), "The pack is off"),
    "after it": (press("The pack is off"), "Skip these questions"),
    "the skin is not OK": (press("Not OK"), "Skip these questions"),
    "the next session": (press("Save"), "Warm wrap"),
    "History": (type_keys("ctrl+4"), "Trash…"),
    "dates chosen": (type_keys("shift+Tab", "End"), "To this day"),
    "an entry chosen": (_choose, "Edit"),
    "an entry edited": (press("Edit"), "Cancel"),
    "an entry deleted": (press("Cancel", "Delete"), "Undo deleting"),
    "the trash": (press("Trash…"), "Put back"),
    "an emergency in flare-up help": (
        type_keys("Escape", "ctrl+shift+f"),
        "Go on with flare-up help",
    ),
    "flare-up help": (press("Finish the list", "No"), "None of these: go on"),
    "a warning sign that fills the screen": (type_keys("F11"), "Skip the rest for now"),
    "back on the page": (type_keys("Escape"), "Earlier…"),
    "an earlier start": (press("Earlier…"), "It began then"),
    "get comfortable": (press("Go on"), "Go on without"),
    "the plan": (press("My flare-up plan"), "Done"),
    "how is it now": (type_keys("Escape", "alt+4"), "Warning signs again"),
    "a flare-up ended": (press("It has eased: end it"), "It goes on after all"),
    "saving to a file": (type_keys("ctrl+s"), "Save…"),
    "the settings": (type_keys("Escape", "ctrl+comma"), "Delete everything…"),
    "deleting everything": (press("Delete everything…"), "Leave it"),
    "about": (type_keys("Escape", "Escape", "alt+h", "a"), "Close"),
}


@pytest.fixture(scope="module")
def shown(tmp_path_factory: pytest.TempPathFactory) -> dict[str, list[Node]]:
    """Go through all moments once; what shows in each is what the tests look at."""
    found = {}
    with newcomer_with(Mouse, tmp_path_factory.mktemp("heard")) as somebody:
        for moment, (come_to, sign) in MOMENTS.items():
            come_to(somebody)
            somebody.hands.wait_to_see(sign)
            found[moment] = somebody.hands.shown(thoroughly=True)
    return found


@pytest.mark.parametrize("moment", MOMENTS)
def test_every_control_says_what_it_is_and_what_can_be_done_with_it(
    shown: dict[str, list[Node]], moment: str
) -> None:
    controls = [node for node in shown[moment] if node.role in ACTIONS]
    assert controls
    assert told(node for node in controls if not says_what_it_is_for(node)) == []
    assert told(node for node in controls if not can_be_used(node)) == []


@pytest.mark.parametrize("moment", MOMENTS)
def test_every_control_is_large_enough_to_hit(shown: dict[str, list[Node]], moment: str) -> None:
    touched = [node for node in shown[moment] if node.role in BUTTONS | {"combo box", "text"}]
    assert told(n for n in touched if min(n.place.width, n.place.height) < LEAST_SIZE) == []
    low = (n for n in touched if n.place.height < LEAST_HEIGHT)
    assert told(n for n in low if not (is_tick(n) or is_place(n))) == []


@pytest.mark.parametrize("moment", MOMENTS)
def test_nothing_that_has_a_name_is_passed_over(shown: dict[str, list[Node]], moment: str) -> None:
    assert told(n for n in shown[moment] if n.role == "filler" and n.name) == []


@pytest.mark.parametrize("moment", MOMENTS)
def test_of_several_choices_one_is_taken(shown: dict[str, list[Node]], moment: str) -> None:
    groups: dict[tuple[str, ...], list[Node]] = {}
    for node in shown[moment]:
        if node.role == "radio button":
            groups.setdefault(node.above, []).append(node)
    taken = [[n for n in group if "checked" in n.states] for group in groups.values()]
    assert [len(each) for each in taken] == [1] * len(groups)


def test_a_table_says_what_its_columns_are(shown: dict[str, list[Node]]) -> None:
    (header,) = (n for n in shown["an entry chosen"] if n.role == "table column header")
    assert header.name == "When, What, Details, Pain, Note"


def test_the_alarm_is_a_window_whose_title_says_what_to_do(shown: dict[str, list[Node]]) -> None:
    window = shown["the alarm"][0]
    assert (window.role, window.name) == ("frame", "Take the pack off now — BackCare")


def test_pictures_are_told_in_words(shown: dict[str, list[Node]]) -> None:
    words = {m: [n for n in found if n.role == "label"] for m, found in shown.items()}
    assert any("of 5 min left" in node.name for node in words["a session"])
    assert any(node.name.endswith("left") for node in words["back on, in large"])
    (bars,) = (n for n in words["a number noted"] if n.name == "Pain on the last 14 days")
    assert "7, entries: 1" in bars.description
    assert "focusable" in bars.states


def test_every_answer_stands_in_the_group_of_its_question(shown: dict[str, list[Node]]) -> None:
    seen = shown["the warning signs"]
    questions = {each.text for each in warning_sign_guide().questions if not each.only_if}
    assert {node.above[-1] for node in seen if node.name == "Not sure"} == questions
    yes = [node.above[-1] for node in seen if node.name == "Yes" and node.above[-1] in questions]
    assert sorted(yes) == sorted(questions)


def test_every_place_on_the_body_stands_in_the_list_beside_it_as_well(
    shown: dict[str, list[Node]],
) -> None:
    places = [node for node in shown["a place marked"] if is_place(node)]
    rows = {n.name for n in shown["a place marked"] if "Places as a list" in n.above}
    assert places
    assert {node.name for node in places} <= rows
    marked = [n for n in shown["a place marked"] if "checked" in n.states and n.name in rows]
    assert {node.name for node in marked} == {"Back of the neck, your left"}
    assert all(node.description.startswith("moderate") for node in marked)
    assert len(marked) == len(("figure", "list"))


def test_a_page_that_is_not_open_does_not_show(shown: dict[str, list[Node]]) -> None:
    assert not any(node.name == "How is your back now?" for node in shown["History"])
    assert not any(node.name == "Entries" for node in shown["Ice & heat"])


def test_help_can_be_found_on_every_page(shown: dict[str, list[Node]]) -> None:
    for moment in ("Today, still empty", "Ice & heat", "a session", "the alarm", "History"):
        assert any(n.role == "push button" and n.name == "When to get help" for n in shown[moment])


def says_what_it_is_for(node: Node) -> bool:
    """On Linux the name of a list to choose from is what is chosen; a label says what for."""
    if node.role == "combo box":
        return bool(node.labelled_by or node.description)
    return bool(node.name)


def can_be_used(node: Node) -> bool:
    if "enabled" not in node.states:
        return True
    reachable = node.role == "menu item" or "focusable" in node.states
    return reachable and ACTIONS[node.role] in {"", *node.actions}


def is_place(node: Node) -> bool:
    """Return whether it is a place on the body: in the list beside it, it is high enough."""
    return node.role == "check box" and "Body from behind" in node.above


def is_tick(node: Node) -> bool:
    """Return whether it is a box to tick: Qt tells its mark alone, its words can be hit as well."""
    return node.role == "check box" and node.place.width == node.place.height


def told(nodes: Iterable[Node]) -> list[str]:
    return [f"{n.role} {n.name!r} {n.actions} {n.place.width}x{n.place.height}" for n in nodes]
