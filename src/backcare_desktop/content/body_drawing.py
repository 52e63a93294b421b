"""The lines the body map is drawn from: one half of the body, the other is its mirror image."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from itertools import pairwise
from typing import TYPE_CHECKING

from backcare_desktop.content.reading import read_content
from backcare_desktop.content.resources import resource_folder

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

Point = tuple[float, float]
Piece = tuple[str, int, int]
"""Part of a line: its name, and the numbers of the first and the last point; it may run back."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ViewDrawing:
    """What is cut out of the body seen from one side; `details` are lines that only adorn it.

    Of `pairs` there is one on each side, `<name>_l` and `<name>_r`; a ring of `middles` is
    one half of a region, which begins and ends on the line in the middle. `marks` are where
    the sign stands that tells how strong something is.
    """

    pairs: dict[str, tuple[Piece, ...]]
    middles: dict[str, tuple[Piece, ...]]
    marks: dict[str, Point]
    details: tuple[str, ...]

    @property
    def rings(self) -> dict[str, tuple[Piece, ...]]:
        """Every ring by the name of what it goes round."""
        return self.pairs | self.middles


@dataclass(frozen=True, slots=True, kw_only=True)
class BodyDrawing:
    """Lines through points: how far from the middle to the right, and how far from the top.

    The body is `height` high, and `half_width` holds half of it. `levels` are where a line
    at the height of a vertebra ends, by the vertebra's name.

    Raises ValueError when a ring or the silhouette has a gap, or a region no mark.
    """

    half_width: float
    height: float
    silhouette: tuple[Piece, ...]
    levels: dict[str, Point]
    back: ViewDrawing
    front: ViewDrawing
    lines: dict[str, tuple[Point, ...]]

    def __post_init__(self) -> None:
        self._check("the silhouette", self.silhouette, in_the_middle=True)
        for view in (self.back, self.front):
            for name, ring in view.rings.items():
                self._check(name, ring, in_the_middle=name in view.middles)
            if set(view.marks) != set(view.rings):
                raise ValueError("the marks are not those of the regions")
            for name in view.details:
                self._line(name)

    def piece(self, piece: Piece) -> tuple[Point, ...]:
        """Return the points of a piece, in the order in which it runs."""
        name, first, last = piece
        points = self._line(name)
        if max(first, last) >= len(points) or min(first, last) < 0:
            raise ValueError(f"{name} has no points {first} to {last}")
        return points[first : last + 1] if first <= last else points[last : first + 1][::-1]

    def _line(self, name: str) -> tuple[Point, ...]:
        if name not in self.lines:
            raise ValueError(f"there is no line {name}")
        return self.lines[name]

    def _check(self, name: str, ring: Iterable[Piece], *, in_the_middle: bool) -> None:
        runs = [self.piece(piece) for piece in ring]
        if any(one[-1] != other[0] for one, other in pairwise(runs)):
            raise ValueError(f"{name} has a gap")
        begin, end = runs[0][0], runs[-1][-1]
        meets_the_middle = begin[0] == end[0] == 0
        if not (meets_the_middle or (begin == end and not in_the_middle)):
            raise ValueError(f"{name} does not close")


def read_body_drawing(path: Path) -> BodyDrawing:
    """Return the drawing in a file; raises ContentError."""
    return read_content(path, BodyDrawing)


def body_drawing_file() -> Path:
    """Return the file of the program's own drawing."""
    return resource_folder() / "figures" / "body_map.json"


@cache
def body_drawing() -> BodyDrawing:
    """Return the program's own drawing, read once; raises ContentError."""
    return read_body_drawing(body_drawing_file())
