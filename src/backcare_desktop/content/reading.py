"""Reading one content file into a value, or saying clearly what is wrong with it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import TYPE_CHECKING, TypeVar

import msgspec

from backcare_desktop.content.resources import resource_folder

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

T = TypeVar("T")


class ContentError(Exception):
    """A content file that is missing or does not hold what it should; the diary is unharmed."""

    def __init__(self, path: Path, reason: str) -> None:
        super().__init__(
            f"A text file of the program cannot be used ({reason}). Your entries are not "
            f"affected. Install the program again to mend it. Where: {path}"
        )
        self.path = path
        self.reason = reason


class Strength(StrEnum):
    """How well a statement is backed, best first; OWN_CHOICE is this program's own."""

    TRIAL = "trial"
    GUIDELINE = "guideline"
    LABEL = "label"
    LEAFLET = "leaflet"
    OWN_CHOICE = "own_choice"


@dataclass(frozen=True, slots=True, kw_only=True)
class Reviewed:
    """What every content file carries: its version, and which clinician has read it, if any."""

    content_version: int
    reviewed_on: date | None
    reviewed_by: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Statement:
    """A sentence or two that says something medical, with the ids of its sources.

    Raises ValueError when it says nothing or names no source.
    """

    id: str
    text: str
    sources: tuple[str, ...]
    strength: Strength | None = None

    def __post_init__(self) -> None:
        check_sources(self.id, self.sources)
        if not self.text.strip():
            raise ValueError(f"{self.id} says nothing")


def check_sources(name: str, sources: tuple[str, ...]) -> None:
    """Raise ValueError unless a statement or number names at least one source."""
    if not sources:
        raise ValueError(f"{name} names no source")


def check_differ(ids: Iterable[str]) -> None:
    """Raise ValueError for an id that stands twice."""
    seen: set[str] = set()
    for name in ids:
        if name in seen:
            raise ValueError(f"{name} stands twice")
        seen.add(name)


def content_folder(language: str = "en") -> Path:
    """Return the folder with the content files of a language."""
    return resource_folder() / "content" / language


def read_content(path: Path, kind: type[T]) -> T:
    """Return the value a content file holds.

    Raises ContentError, with the reason in words, when there is no such value.
    """
    try:
        return msgspec.json.decode(path.read_bytes(), type=kind)
    except OSError as error:
        raise ContentError(path, error.strerror or "it cannot be read") from error
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
        raise ContentError(path, str(error)) from error
