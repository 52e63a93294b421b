"""The kinds of entries this version reads: one line for each."""

from __future__ import annotations

from typing import TYPE_CHECKING

from backcare_desktop.domain.activities import ActivityRating
from backcare_desktop.domain.flare_up import FlareUp
from backcare_desktop.domain.pain import PainEntry
from backcare_desktop.domain.symptom_check import SymptomCheck
from backcare_desktop.domain.thermal import ThermalSession

if TYPE_CHECKING:
    from collections.abc import Mapping

    from backcare_desktop.domain.record import Record

KINDS: Mapping[str, type[Record]] = {
    PainEntry.kind: PainEntry,
    SymptomCheck.kind: SymptomCheck,
    FlareUp.kind: FlareUp,
    ThermalSession.kind: ThermalSession,
    ActivityRating.kind: ActivityRating,
}
