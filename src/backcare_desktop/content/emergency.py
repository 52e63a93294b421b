"""When to get help at once, and whom to call: there whatever is broken."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cache
from typing import TYPE_CHECKING

from backcare_desktop.content.reading import (
    ContentError,
    Reviewed,
    Statement,
    check_sources,
    content_folder,
    read_content,
)

if TYPE_CHECKING:
    from pathlib import Path


@dataclass(frozen=True, slots=True, kw_only=True)
class Country:
    """The number for an ambulance in a country (ISO `code`), and others that answer there.

    `check` asks the person to check the number, because the lists disagree on it.
    """

    code: str
    name: str
    number: str
    also: tuple[str, ...] = ()
    check: bool = False
    note: str = ""
    sources: tuple[str, ...]

    def __post_init__(self) -> None:
        check_sources(self.name, self.sources)
        _check_dialable(self.name, (self.number, *self.also))


@dataclass(frozen=True, slots=True, kw_only=True)
class Fallback:
    """What to call where the country is not known or not listed."""

    number: str
    also: tuple[str, ...]
    text: str
    sources: tuple[str, ...]

    def __post_init__(self) -> None:
        check_sources("the number for everywhere", self.sources)
        _check_dialable("the number for everywhere", (self.number, *self.also))


@dataclass(frozen=True, slots=True, kw_only=True)
class EmergencyGuide(Reviewed):
    """The emergency list: `lead`, `signs`, `actions`, what it cannot do, and the numbers.

    `problem` is empty unless the content file could not be used and the built-in list,
    which knows no countries, stands in its place. Raises ValueError for a list without
    signs or without actions: it would say nothing and look in order.
    """

    lead: Statement
    signs: tuple[Statement, ...]
    actions: tuple[Statement, ...]
    cannot: str
    fallback: Fallback
    countries: tuple[Country, ...] = ()
    problem: str = ""

    def __post_init__(self) -> None:
        if not self.signs or not self.actions:
            raise ValueError("the emergency list is empty")

    def country(self, code: str) -> Country | None:
        """Return the country with an ISO code (any case), None where it is not listed."""
        wanted = code.upper()
        return next((country for country in self.countries if country.code == wanted), None)


def read_emergency_guide(folder: Path) -> EmergencyGuide:
    """Return the list in a folder of content, or the built-in one with the problem; no error."""
    try:
        return read_content(folder / "emergency.json", EmergencyGuide)
    except ContentError as error:
        from backcare_desktop.content.emergency_built_in import BUILT_IN  # noqa: PLC0415 - rare

        return replace(BUILT_IN, problem=str(error))


@cache
def emergency_guide() -> EmergencyGuide:
    """Return the program's emergency list, read once; never fails."""
    return read_emergency_guide(content_folder())


def _check_dialable(name: str, numbers: tuple[str, ...]) -> None:
    """Raise ValueError unless every number is made of digits alone."""
    if not all(number.isascii() and number.isdigit() for number in numbers):
        raise ValueError(f"{name} has a number that cannot be dialled")
