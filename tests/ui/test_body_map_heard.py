"""A screen reader meets every place of the body map: tried over the real accessibility bus."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import pytest

from tests.support.body_places import REGIONS
from tests.support.child import eventually, script
from tests.support.screen_reader import TALKING, screen_reader

if TYPE_CHECKING:
    from tests.support.screen_reader import Node

pytestmark = [pytest.mark.screen, pytest.mark.service]


def test_a_screen_reader_meets_every_place_with_name_part_and_step() -> None:
    found = heard()
    figure = [node for node in found if "Body from behind" in node.above]
    listed = [node for node in found if "Places as a list" in node.above]
    behind = [region.name for region in REGIONS if region.view.value == "back"]
    assert sorted(names(figure)) == sorted(behind)
    assert sorted(names(listed)) == sorted(region.name for region in REGIONS)
    for node in (*boxes(figure), *boxes(listed)):
        assert {"Toggle", "SetFocus"} & set(node.actions)
        assert "focusable" in node.states
        marked = node.name == "Lower back, your left"
        assert ("checked" in node.states) is marked
        assert node.description == ("moderate" if marked else "not marked")


def heard() -> list[Node]:
    found: list[Node] = []

    def is_there() -> bool:
        tree = reader.look(pid, everything=True)
        found[:] = [] if tree is None else tree.shown()
        return bool(boxes(found))

    with screen_reader() as reader, script("body_map_child", os.environ | TALKING) as child:
        pid = int(child.hear("pid"))
        eventually(is_there)
        assert child.end() == 0
    return found


def boxes(nodes: list[Node]) -> list[Node]:
    return [node for node in nodes if node.role == "check box"]


def names(nodes: list[Node]) -> list[str]:
    return [node.name for node in boxes(nodes)]
