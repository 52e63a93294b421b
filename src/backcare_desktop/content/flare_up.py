"""What is said in the steps of flare-up help."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from backcare_desktop.content.reading import (
    Reviewed,
    Statement,
    check_differ,
    content_folder,
    read_content,
)

if TYPE_CHECKING:
    from pathlib import Path


@dataclass(frozen=True, slots=True, kw_only=True)
class FlareUpGuide(Reviewed):
    """`next` is what could come next, beside "How is it now?".

    Raises ValueError for an id that stands twice.
    """

    next: tuple[Statement, ...]

    def __post_init__(self) -> None:
        check_differ(line.id for line in self.next)


def read_flare_up_guide(folder: Path) -> FlareUpGuide:
    """Return what is said in a folder of content; raises ContentError."""
    return read_content(folder / "flare_up.json", FlareUpGuide)


@cache
def flare_up_guide() -> FlareUpGuide:
    """Return what the program says, read once; raises ContentError."""
    return read_flare_up_guide(content_folder())
