"""The publications behind what the program says, by their ids."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from typing import TYPE_CHECKING

from backcare_desktop.content.reading import (
    ContentError,
    Reviewed,
    content_folder,
    read_content,
)

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path


class Checked(StrEnum):
    """How far a source was read when the texts were written."""

    READ = "read"
    SECOND_HAND = "second_hand"
    FROM_MEMORY = "from_memory"


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """A publication: who, what, when and where; `year` and `url` are "" where there is none.

    `sort` says what it is: a leaflet, a guideline, a product label.
    """

    id: str
    organisation: str
    title: str
    year: str
    sort: str
    checked: Checked
    url: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceList(Reviewed):
    """All sources that any content names."""

    sources: tuple[Source, ...]


def read_source_list(folder: Path) -> SourceList:
    """Return the sources in a folder of content; raises ContentError."""
    return read_content(folder / "sources.json", SourceList)


@cache
def sources() -> Mapping[str, Source]:
    """Return the program's sources by their ids, read once; raises ContentError."""
    return {source.id: source for source in read_source_list(content_folder()).sources}


def cited(ids: tuple[str, ...]) -> str:
    """Return sources as one line, who and when; never fails.

    An id stands for itself where the list cannot be read, so that advice whose own file is
    in order, the emergency list above all, can still be shown.
    """
    try:
        known = sources()
    except ContentError:
        known = {}
    names = (_name(known[name]) if name in known else name for name in ids)
    return "; ".join(dict.fromkeys(names))  # two leaflets of one body and year read the same


def _name(source: Source) -> str:
    return f"{source.organisation}, {source.year}" if source.year else source.organisation
