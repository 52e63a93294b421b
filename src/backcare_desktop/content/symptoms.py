"""The choices a symptom check offers, in the words a person would use."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from backcare_desktop.content.reading import (
    Reviewed,
    check_differ,
    check_sources,
    content_folder,
    read_content,
)
from backcare_desktop.domain.symptom_check import Reach

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """Something to choose; `plain` says it in more words, and `opens` is a question it opens."""

    id: str
    text: str
    sources: tuple[str, ...]
    plain: str = ""
    opens: str = ""

    def __post_init__(self) -> None:
        check_sources(self.id, self.sources)


@dataclass(frozen=True, slots=True, kw_only=True)
class SymptomGuide(Reviewed):
    """The choices of each part of a check; an id means what it says within its part.

    `reaches` are how far it goes down a leg, one for each `Reach`, and `both_legs` is the
    question that opens where it goes past both buttocks. `activities` are suggestions for
    the three that a person names.

    Raises ValueError for an id that stands twice in a part, or a reach without words.
    """

    qualities: tuple[Choice, ...]
    onset: tuple[Choice, ...]
    triggers: tuple[Choice, ...]
    worse: tuple[Choice, ...]
    eases: tuple[Choice, ...]
    reaches: tuple[Choice, ...]
    both_legs: str
    sensations: tuple[Choice, ...]
    spasm_signs: tuple[Choice, ...]
    activities: tuple[Choice, ...]

    def __post_init__(self) -> None:
        for part in self.parts:
            check_differ(choice.id for choice in part)
        if [choice.id for choice in self.reaches] != list(Reach):
            raise ValueError("the reaches are not all there, the least first")

    @property
    def parts(self) -> tuple[tuple[Choice, ...], ...]:
        """The choices, part by part."""
        return (
            self.qualities,
            self.onset,
            self.triggers,
            self.worse,
            self.eases,
            self.reaches,
            self.sensations,
            self.spasm_signs,
            self.activities,
        )


def find_choice(choices: Iterable[Choice], name: str) -> Choice | None:
    """Return a choice by its id, None for one that comes from a newer version."""
    return next((choice for choice in choices if choice.id == name), None)


def read_symptom_guide(folder: Path) -> SymptomGuide:
    """Return the choices in a folder of content; raises ContentError."""
    return read_content(folder / "symptoms.json", SymptomGuide)


@cache
def symptom_guide() -> SymptomGuide:
    """Return the program's choices, read once; raises ContentError."""
    return read_symptom_guide(content_folder())
