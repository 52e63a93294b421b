"""The drawing of the body: rings that close, from lines that exist."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from backcare_desktop.content.body_drawing import (
    BodyDrawing,
    ViewDrawing,
    body_drawing,
    read_body_drawing,
)
from backcare_desktop.content.reading import ContentError

if TYPE_CHECKING:
    from pathlib import Path

NOTHING = ViewDrawing(pairs={}, middles={}, marks={}, details=())
SQUARE = BodyDrawing(
    half_width=5,
    height=9,
    silhouette=(("edge", 0, 3),),
    levels={},
    back=ViewDrawing(
        pairs={"side": (("edge", 1, 2), ("fold", 1, 0))},
        middles={"top": (("edge", 0, 1), ("fold", 0, 2))},
        marks={"side": (3, 4), "top": (0, 2)},
        details=("fold",),
    ),
    front=NOTHING,
    lines={"edge": ((0, 0), (4, 1), (4, 8), (0, 9)), "fold": ((4, 1), (4, 8), (0, 5))},
)


def test_the_programs_own_drawing_holds_together() -> None:
    drawing = body_drawing()
    assert {"lower_back", "buttock"} <= set(drawing.back.pairs)
    assert set(drawing.front.pairs) == {"thigh_front"}
    assert body_drawing() is drawing


def test_a_piece_runs_either_way() -> None:
    assert SQUARE.piece(("edge", 1, 3)) == ((4, 1), (4, 8), (0, 9))
    assert SQUARE.piece(("edge", 2, 0)) == ((4, 8), (4, 1), (0, 0))


@pytest.mark.parametrize(
    ("back", "complaint"),
    [
        ({"pairs": {"side": (("edge", 1, 2), ("fold", 0, 1))}}, "side has a gap"),
        ({"pairs": {"side": (("edge", 1, 2), ("fold", 1, 2))}}, "side does not close"),
        ({"middles": {"top": (("edge", 1, 2), ("fold", 1, 0))}}, "top does not close"),
        ({"pairs": {"side": (("edge", 1, 4),)}}, "edge has no points 1 to 4"),
        ({"pairs": {"side": (("edge", -1, 2),)}}, "edge has no points -1 to 2"),
        ({"pairs": {"side": (("rim", 0, 1),)}}, "there is no line rim"),
        ({"details": ("navel",)}, "there is no line navel"),
        ({"marks": {"top": (0, 2)}}, "the marks are not those of the regions"),
    ],
)
def test_a_drawing_that_does_not_hold_together_is_refused(
    back: dict[str, object], complaint: str
) -> None:
    broken = replace(SQUARE.back, **back)  # type: ignore[arg-type] # that is what is tried
    with pytest.raises(ValueError, match=complaint):
        replace(SQUARE, back=broken)


def test_a_silhouette_that_ends_beside_the_middle_is_refused() -> None:
    with pytest.raises(ValueError, match="the silhouette does not close"):
        replace(SQUARE, silhouette=(("edge", 0, 2),))


def test_a_drawing_that_is_missing_is_explained(tmp_path: Path) -> None:
    with pytest.raises(ContentError, match="Your entries are not affected"):
        read_body_drawing(tmp_path / "body_map.json")
