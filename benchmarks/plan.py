"""How much is measured, and the diaries that are measured with."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path

from benchmarks.synthetic_diary import DAYS_A_YEAR, PER_DAY, write_synthetic_diary

YEAR = DAYS_A_YEAR * PER_DAY


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """What the command line asks for; diaries are written into `place` when first needed.

    A window is left alone for `settle` seconds before `seconds` of it are counted.
    """

    pairs: int
    seconds: float
    settle: float
    entries: int
    fewer: int
    place: Path
    _diaries: dict[int, Path] = field(default_factory=dict)

    def diary(self, entries: int) -> Path:
        """Return the folder of a diary with about that many entries, ten a day up to today."""
        if entries not in self._diaries:
            self._diaries[entries] = self.place / f"diary-{entries}"
            write_synthetic_diary(
                self._diaries[entries], years=entries / YEAR, last_day=datetime.now(UTC).date()
            )
        return self._diaries[entries]
