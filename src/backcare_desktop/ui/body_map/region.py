"""What the body map is told of a place on the body, and how strong something can be there."""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum

from PySide6.QtCore import QCoreApplication

from backcare_desktop.content.regions import View
from backcare_desktop.domain.symptom_check import Intensity


class MarkStep(IntEnum):
    """How strongly a place is marked: not at all, or as a check has it."""

    NONE = 0
    MILD = Intensity.MILD
    MODERATE = Intensity.MODERATE
    STRONG = Intensity.STRONG

    @property
    def next(self) -> MarkStep:
        """Return the next step: after strong comes none again."""
        return MarkStep((self + 1) % len(MarkStep))


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
        MarkStep.NONE: _tr("not marked"),
        MarkStep.MILD: _tr("mild"),
        MarkStep.MODERATE: _tr("moderate"),
        MarkStep.STRONG: _tr("strong"),
    }
    return words[MarkStep(step)] if step in set(MarkStep) else _tr("a step of a newer version")


def told(name: str, step: int) -> str:
    """Return a place and how strong it is there, in words."""
    return _tr("{name}: {word}").format(name=name, word=intensity_word(step))


def _tr(text: str) -> str:
    return QCoreApplication.translate("BodyMap", text)
