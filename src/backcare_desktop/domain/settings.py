"""What the person has chosen for this program."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from backcare_desktop.domain.activities import Activity, check_activities

TEXT_SIZE_MIN, TEXT_SIZE_MAX = 100, 300


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
    have not been asked. `told_without_locks` is True once the person has put away that the
    diary's disk knows no locks. `activities` are the up to three that the person named.
    """

    language: str = "en"
    theme: Theme = Theme.SYSTEM
    text_size: int = 100
    units: Units | None = None
    country: str = ""
    emergency_number: str = ""
    sounds: bool = True
    discreet: bool = False
    who_must_not: tuple[str, ...] | None = None
    told_without_locks: bool = False
    activities: tuple[Activity, ...] = ()

    def __post_init__(self) -> None:
        if not TEXT_SIZE_MIN <= self.text_size <= TEXT_SIZE_MAX:
            raise ValueError(f"text size must be from {TEXT_SIZE_MIN} to {TEXT_SIZE_MAX} per cent")
        check_activities(self.activities)
