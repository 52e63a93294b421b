"""Tells what a screen reader finds in a program; for the system's Python, which has AT-SPI.

A line "PID" is answered with what is showing, in a hurry; "PID all" with everything that can
be said of it.
"""

from __future__ import annotations

import json
import sys
from typing import Any

import gi  # type: ignore[import-not-found]

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi  # type: ignore[import-not-found]  # noqa: E402

RELATIONS = {Atspi.RelationType.LABELLED_BY: "labelled_by", Atspi.RelationType.LABEL_FOR: "labels"}


def main() -> None:
    """Answer until standard input ends."""
    for line in sys.stdin:
        pid, _, extent = line.strip().partition(" ")
        found = _program(int(pid))
        told = None if found is None else _told(found, everything=extent == "all")
        print(f"tree {json.dumps(told)}", flush=True)  # noqa: T201 - how it talks


def _program(pid: int) -> Any:  # noqa: ANN401 - no types for AT-SPI
    desktop = Atspi.get_desktop(0)
    for index in range(desktop.get_child_count()):
        program = desktop.get_child_at_index(index)
        if program is not None and program.get_process_id() == pid:
            program.set_cache_mask(Atspi.Cache.NONE)
            return program
    return None


def _told(node: Any, *, everything: bool) -> dict[str, Any]:  # noqa: ANN401 - no types for AT-SPI
    states = [state.value_nick for state in node.get_state_set().get_states()]
    below: list[dict[str, Any]] = []
    if "showing" in states or node.get_role() is Atspi.Role.APPLICATION:
        children = (node.get_child_at_index(i) for i in range(node.get_child_count()))
        below = [_told(child, everything=everything) for child in children if child is not None]
    return {
        "role": node.get_role_name(),
        "name": node.get_name(),
        "states": states,
        "place": _place(node),
        "children": below,
        **(_more(node) if everything else {}),
    }


def _more(node: Any) -> dict[str, Any]:  # noqa: ANN401 - no types for AT-SPI
    return {
        "description": node.get_description(),
        "actions": _actions(node),
        **_relations(node),
    }


def _actions(node: Any) -> list[str]:  # noqa: ANN401 - no types for AT-SPI
    actions = node.get_action_iface()
    return [] if actions is None else [actions.get_action_name(i) for i in _count(actions)]


def _count(actions: Any) -> range:  # noqa: ANN401 - no types for AT-SPI
    return range(actions.get_n_actions())


def _place(node: Any) -> list[int]:  # noqa: ANN401 - no types for AT-SPI
    component = node.get_component_iface()
    if component is None:
        return [0, 0, 0, 0]
    found = component.get_extents(Atspi.CoordType.SCREEN)
    return [found.x, found.y, found.width, found.height]


def _relations(node: Any) -> dict[str, list[str]]:  # noqa: ANN401 - no types for AT-SPI
    told: dict[str, list[str]] = {name: [] for name in RELATIONS.values()}
    for relation in node.get_relation_set():
        kind = RELATIONS.get(relation.get_relation_type())
        if kind is not None:
            targets = (relation.get_target(i) for i in range(relation.get_n_targets()))
            told[kind] += [target.get_name() for target in targets]
    return told


if __name__ == "__main__":
    main()
