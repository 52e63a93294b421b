"""What a person says of their symptoms at one time, any part of it left out."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from enum import IntEnum, StrEnum
from typing import TYPE_CHECKING, ClassVar

from backcare_desktop.domain.pain import check_pain
from backcare_desktop.domain.record import Record
from backcare_desktop.domain.warning_signs import Answer

if TYPE_CHECKING:
    from datetime import datetime

CHOICE_LIMIT = 64
"""Characters of an id; and choices in one part of a check."""
OWN_WORDS_LIMIT = 500
DAY_MINUTES = 24 * 60


class Intensity(IntEnum):
    """How strongly a region hurts."""

    MILD = 1
    MODERATE = 2
    STRONG = 3


class Side(StrEnum):
    """The person's own left and right."""

    LEFT = "left"
    RIGHT = "right"


class Reach(StrEnum):
    """How far down a leg it goes, the least first."""

    NONE = "none"
    BUTTOCK = "buttock"
    THIGH = "thigh"
    CALF = "calf"
    FOOT = "foot"


class Part(StrEnum):
    """The parts of a check whose choices can be added to in the person's own words."""

    QUALITIES = "qualities"
    TRIGGERS = "triggers"
    WORSE = "worse"
    EASES = "eases"


@dataclass(frozen=True, slots=True, kw_only=True)
class SymptomCheck(Record):
    """A check, as far as it was filled in; what is empty or None was not said.

    `answers` are those to the warning signs, by their ids: what is not in it was not
    asked. `pain` is 0-10, `regions` say how strongly each hurts. `qualities`, `onset`
    (how it began), `triggers`, `worse`, `eases` and `spasm_signs` are ids of choices, to
    which `own_words` may add text. `leg_reach` says how far down each leg it goes, and
    `sensations` what is felt (numbness, tingling, weakness) on which sides, none where
    that was not said. `morning_stiffness_min` is in minutes, 0-1,440. `complete` says
    that the person was done with it.

    Raises ValueError for pain or minutes outside these, an id that is not made of
    letters, digits and "_", more than 64 choices in a part, a side that comes twice, or
    own words of more than 500 characters.
    """

    kind: ClassVar[str] = "symptom_check"

    answers: Mapping[str, Answer] = field(default_factory=dict)
    pain: int | None = None
    regions: Mapping[str, Intensity] = field(default_factory=dict)
    qualities: tuple[str, ...] = ()
    onset: str = ""
    triggers: tuple[str, ...] = ()
    worse: tuple[str, ...] = ()
    eases: tuple[str, ...] = ()
    own_words: Mapping[str, str] = field(default_factory=dict)
    leg_reach: Mapping[Side, Reach] = field(default_factory=dict)
    sensations: Mapping[str, tuple[Side, ...]] = field(default_factory=dict)
    spasm_signs: tuple[str, ...] = ()
    sleep_disturbed: bool | None = None
    morning_stiffness_min: int | None = None
    complete: bool = False

    def __post_init__(self) -> None:
        super(SymptomCheck, self).__post_init__()
        check_pain(self.pain)
        check_choices((self.onset,) if self.onset else ())
        for choices in (self.qualities, self.triggers, self.worse, self.eases, self.spasm_signs):
            check_choices(choices)
        for by_choice in (self.answers, self.regions, self.own_words, self.sensations):
            check_choices(by_choice)
        if any(len(sides) != len(set(sides)) for sides in self.sensations.values()):
            raise ValueError("a side stands twice")
        if any(len(words) > OWN_WORDS_LIMIT for words in self.own_words.values()):
            raise ValueError(f"own words have at most {OWN_WORDS_LIMIT} characters")
        if not 0 <= (self.morning_stiffness_min or 0) <= DAY_MINUTES:
            raise ValueError(f"morning stiffness must be from 0 to {DAY_MINUTES:,} minutes")

    @property
    def is_empty(self) -> bool:
        """Whether nothing has been said yet."""
        return replace(self, complete=False) == SymptomCheck(
            id=self.id,
            at=self.at,
            entered_at=self.entered_at,
            updated=self.updated,
            tz=self.tz,
            rev=self.rev,
            deleted=self.deleted,
        )

    @property
    def sides(self) -> frozenset[Side]:
        """The sides on which a leg or something felt was named."""
        legs = (side for side, reach in self.leg_reach.items() if reach is not Reach.NONE)
        return frozenset(legs).union(*self.sensations.values())

    def again(self, *, record_id: str, at: datetime, tz: str = "") -> SymptomCheck:
        """Return a new check that says the same: "same as last time, but …".

        What is asked anew each time, the warning signs and the pain now, has no answers yet:
        a number taken over would look like one that was measured. The note stays with its
        own day.
        """
        return replace(
            self,
            id=record_id,
            at=at,
            entered_at=at,
            updated=at,
            tz=tz,
            rev=1,
            note="",
            deleted=None,
            answers={},
            pain=None,
            complete=False,
        )


def check_choices(ids: Iterable[str]) -> None:
    """Raise ValueError for an id of other than letters, digits and "_", or for too many."""
    chosen = tuple(ids)
    if len(chosen) > CHOICE_LIMIT or not all(_is_choice(choice) for choice in chosen):
        raise ValueError(f"choices are at most {CHOICE_LIMIT} ids of letters, digits and _")


def _is_choice(choice: str) -> bool:
    letters = choice.replace("_", "")
    return letters.isascii() and letters.isalnum() and len(choice) <= CHOICE_LIMIT
