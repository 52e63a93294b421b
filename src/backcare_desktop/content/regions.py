"""The regions of the body: their names, and the muscles that tend to go into spasm there."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from typing import TYPE_CHECKING

from backcare_desktop.content.reading import (
    Reviewed,
    Statement,
    check_differ,
    check_sources,
    content_folder,
    read_content,
)

if TYPE_CHECKING:
    from collections.abc import Collection
    from pathlib import Path


class View(StrEnum):
    """From where the body is seen."""

    BACK = "back"
    FRONT = "front"


class Where(StrEnum):
    """On which side of the body a region is, the person's own."""

    LEFT = "left"
    MIDDLE = "middle"
    RIGHT = "right"


@dataclass(frozen=True, slots=True, kw_only=True)
class Muscle:
    """A muscle that tends to go into spasm: where it is and what it does, in plain words."""

    id: str
    name: str
    lies: str
    does: str
    sources: tuple[str, ...]

    def __post_init__(self) -> None:
        check_sources(self.id, self.sources)


@dataclass(frozen=True, slots=True, kw_only=True)
class Region:
    """A part of the body to choose; `name` says "your left", `where` says it in more words.

    `muscles` are ids of those that tend to go into spasm there. `opens` is the id of a
    warning sign to ask about; where `opens_with` names other regions, only with one of them.
    """

    id: str
    name: str
    view: View
    side: Where
    where: str
    sources: tuple[str, ...]
    muscles: tuple[str, ...] = ()
    opens: str = ""
    opens_with: tuple[str, ...] = ()
    optional: bool = False

    def __post_init__(self) -> None:
        check_sources(self.id, self.sources)


@dataclass(frozen=True, slots=True, kw_only=True)
class RegionGuide(Reviewed):
    """The regions from the neck to the feet, their muscles, and the levels of the spine.

    `levels` are vertebrae ("L4") with what one can feel at their height.

    Raises ValueError for an id that stands twice, or one that is named and is not there.
    """

    regions: tuple[Region, ...]
    muscles: tuple[Muscle, ...]
    levels: tuple[Statement, ...]

    def __post_init__(self) -> None:
        check_differ(region.id for region in self.regions)
        check_differ(muscle.id for muscle in self.muscles)
        regions = {region.id for region in self.regions}
        muscles = {muscle.id for muscle in self.muscles}
        for region in self.regions:
            if not set(region.muscles) <= muscles or not set(region.opens_with) <= regions:
                raise ValueError(f"{region.id} names what is not in the list")

    def region(self, name: str) -> Region | None:
        """Return a region by its id, None for one that comes from a newer version."""
        return next((region for region in self.regions if region.id == name), None)

    def muscles_in(self, region: Region) -> tuple[Muscle, ...]:
        """Return the muscles that tend to go into spasm in a region."""
        by_id = {muscle.id: muscle for muscle in self.muscles}
        return tuple(by_id[name] for name in region.muscles)

    def signs_opened(self, chosen: Collection[str]) -> tuple[str, ...]:
        """Return the warning signs to ask about when these regions are chosen, each once."""
        opened = (
            region.opens
            for region in self.regions
            if region.opens
            and region.id in chosen
            and (not region.opens_with or not set(region.opens_with).isdisjoint(chosen))
        )
        return tuple(dict.fromkeys(opened))


def read_region_guide(folder: Path) -> RegionGuide:
    """Return the regions in a folder of content; raises ContentError."""
    return read_content(folder / "regions.json", RegionGuide)


@cache
def region_guide() -> RegionGuide:
    """Return the program's regions, read once; raises ContentError."""
    return read_region_guide(content_folder())
