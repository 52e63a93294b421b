"""What the body map is told of a place on the body, and how strong something can be there."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, IntEnum

from PySide6.QtCore import QCoreApplication


class View(Enum):
    """Where the body is looked at from."""

    BACK = "back"
    FRONT = "front"


class Intensity(IntEnum):
    """How strong it is; what is stored is the number."""

    NONE = 0
    MILD = 1
    MODERATE = 2
    STRONG = 3

    @property
    def next(self) -> Intensity:
        """Return the next step: after strong comes none again."""
        return Intensity((self + 1) % len(Intensity))


@dataclass(frozen=True, slots=True, kw_only=True)
class MapRegion:
    """A place on the body: its stable id, its name with the side, and more words on where."""

    id: str
    name: str
    view: View = View.BACK
    where: str = ""


def intensity_word(step: int) -> str:
    """Return a step in words; a number that no step has is from a newer version."""
    words = {
        Intensity.NONE: _tr("not marked"),
        Intensity.MILD: _tr("mild"),
        Intensity.MODERATE: _tr("moderate"),
        Intensity.STRONG: _tr("strong"),
    }
    return words[Intensity(step)] if step in set(Intensity) else _tr("a step of a newer version")


def told(name: str, step: int) -> str:
    """Return a place and how strong it is there, in words."""
    return _tr("{name}: {word}").format(name=name, word=intensity_word(step))


def _tr(text: str) -> str:
    return QCoreApplication.translate("BodyMap", text)
