"""What the program says about ice and heat, and the numbers its timer keeps to."""

from __future__ import annotations

from dataclasses import dataclass, fields
from enum import StrEnum
from functools import cache
from typing import TYPE_CHECKING

from backcare_desktop.content.reading import (
    Reviewed,
    Statement,
    Strength,
    check_sources,
    content_folder,
    read_content,
)
from backcare_desktop.content.thermal_numbers import ThermalNumbers
from backcare_desktop.domain.thermal import ThermalMode

if TYPE_CHECKING:
    from pathlib import Path

    from backcare_desktop.domain.thermal_limits import ThermalLimits


class Level(StrEnum):
    """How firmly a line of "who must not" speaks."""

    DO_NOT = "do_not"
    ASK_FIRST = "ask_first"


@dataclass(frozen=True, slots=True, kw_only=True)
class LineSources:
    """Who says so, line by line of `ModeTexts`."""

    wrap: tuple[str, ...]
    skin: tuple[str, ...]
    awake: tuple[str, ...]
    check: tuple[str, ...]
    first_aid: tuple[str, ...]

    def __post_init__(self) -> None:
        for line in fields(self):
            check_sources(line.name, getattr(self, line.name))


@dataclass(frozen=True, slots=True, kw_only=True)
class ModeTexts:
    """What is said of one mode before, during and after.

    `wrap`, `skin` and `awake` explain the three lines that are confirmed before a start,
    whose own words are the titles. `check` is said at each look at the skin. `expect` and
    `stop` are signs, `first_aid` is for skin that is hurt, `advice` is about the pack.
    """

    wrap_title: str
    wrap: str
    skin_title: str
    skin: str
    awake_title: str
    awake: str
    check: str
    first_aid: str
    sources: LineSources
    expect: tuple[Statement, ...]
    stop: tuple[Statement, ...]
    advice: tuple[Statement, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Caution:
    """A line that speaks against some modes: not at all, or only after asking a clinician."""

    id: str
    modes: tuple[ThermalMode, ...]
    level: Level
    text: str
    sources: tuple[str, ...]

    def __post_init__(self) -> None:
        check_sources(self.id, self.sources)


@dataclass(frozen=True, slots=True, kw_only=True)
class HomePack:
    """A pack made at home, in steps."""

    id: str
    mode: ThermalMode
    name: str
    steps: tuple[str, ...]
    sources: tuple[str, ...]
    strength: Strength
    warning: str = ""

    def __post_init__(self) -> None:
        check_sources(self.id, self.sources)


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """Where a pack can lie; the id is that of a region of the body."""

    id: str
    name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ThermalGuide(Reviewed):
    """All texts and numbers about ice and heat.

    `choice` helps to choose between them, `evidence` says how much is known and
    `switching` what to know before changing from one to the other.
    """

    numbers: ThermalNumbers
    ice: ModeTexts
    heat: ModeTexts
    warm_wrap: ModeTexts
    cautions: tuple[Caution, ...]
    choice: tuple[Statement, ...]
    evidence: tuple[Statement, ...]
    switching: Statement
    home_packs: tuple[HomePack, ...]
    places: tuple[Place, ...]

    def __post_init__(self) -> None:
        self.numbers.limits()

    def texts(self, mode: ThermalMode) -> ModeTexts:
        """Return the texts of one mode."""
        return {
            ThermalMode.ICE: self.ice,
            ThermalMode.HEAT: self.heat,
            ThermalMode.WARM_WRAP: self.warm_wrap,
        }[mode]

    def cautions_for(self, mode: ThermalMode) -> tuple[Caution, ...]:
        """Return the lines that speak against one mode, the firmer ones first."""
        lines = (caution for caution in self.cautions if mode in caution.modes)
        return tuple(sorted(lines, key=_asks_first))


def read_thermal_guide(folder: Path) -> ThermalGuide:
    """Return the guide in a folder of content; raises ContentError."""
    return read_content(folder / "thermal.json", ThermalGuide)


@cache
def thermal_guide() -> ThermalGuide:
    """Return the program's guide to ice and heat, read once; raises ContentError."""
    return read_thermal_guide(content_folder())


@cache
def thermal_limits() -> ThermalLimits:
    """Return the guide's numbers as the timer takes them; raises ContentError."""
    return thermal_guide().numbers.limits()


def _asks_first(caution: Caution) -> bool:
    return caution.level is Level.ASK_FIRST
