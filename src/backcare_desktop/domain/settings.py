"""What the person has chosen for this program."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from backcare_desktop.domain.activities import Activity, check_activities
from backcare_desktop.domain.record import NOTE_LIMIT

TEXT_SIZE_MIN, TEXT_SIZE_MAX, TEXT_STEP = 100, 300, 25
NUMBER_LENGTH = 20
"""Characters of an emergency number at most."""


class Theme(StrEnum):
    """The looks one can choose; `SYSTEM` follows the desktop."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"
    HIGH_CONTRAST = "high_contrast"
    HIGH_CONTRAST_DARK = "high_contrast_dark"


class Units(StrEnum):
    """How distances are shown."""

    METRIC = "metric"
    MILES = "miles"


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """All settings, with what holds until the person says otherwise.

    `text_size` is in per cent of the system's font, 100-300. `country` is an ISO code,
    "" for the system's region; `emergency_number` is the person's own, "" for the
    country's. `who_must_not` are the ids of the lines the person ticked, None while they
    have not been asked. `moving_figures` lets figures start to move by themselves.
    `told_without_locks` is True once the person has put away that the diary's disk knows
    no locks. `plan_helps`, `plan_call` and `plan_packs` are what the person has written
    for a flare-up on a good day: what helps, whom to call, where the packs are.
    `medicines` and `allergies` are for the emergency page, where the person asked to keep them.
    `activities` are the up to three that the person named.
    """

    language: str = "en"
    theme: Theme = Theme.SYSTEM
    text_size: int = 100
    units: Units | None = None
    country: str = ""
    emergency_number: str = ""
    sounds: bool = True
    discreet: bool = False
    moving_figures: bool = True
    who_must_not: tuple[str, ...] | None = None
    told_without_locks: bool = False
    plan_helps: str = ""
    plan_call: str = ""
    plan_packs: str = ""
    medicines: str = ""
    allergies: str = ""
    activities: tuple[Activity, ...] = ()

    def __post_init__(self) -> None:
        if not TEXT_SIZE_MIN <= self.text_size <= TEXT_SIZE_MAX:
            raise ValueError(f"text size must be from {TEXT_SIZE_MIN} to {TEXT_SIZE_MAX} per cent")
        if len(self.emergency_number) > NUMBER_LENGTH:
            raise ValueError(f"a number has at most {NUMBER_LENGTH} characters")
        plan = (self.plan_helps, self.plan_call, self.plan_packs)
        if max(map(len, (*plan, self.medicines, self.allergies))) > NOTE_LIMIT:
            raise ValueError(f"a text has at most {NOTE_LIMIT:,} characters")
        check_activities(self.activities)
