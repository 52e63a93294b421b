"""In which parts of a symptom check something has been said."""

from __future__ import annotations

from typing import TYPE_CHECKING

from backcare_desktop.domain.symptom_check import Part

if TYPE_CHECKING:
    from backcare_desktop.domain.symptom_check import SymptomCheck


def parts_said(check: SymptomCheck) -> frozenset[str]:
    """Return those that something was said in, by the names of the cards that ask for them."""
    own = check.own_words
    said = {
        "signs": check.answers,
        "where": check.regions,
        "feels": check.pain is not None
        or check.qualities
        or check.spasm_signs
        or own.get(Part.QUALITIES),
        "legs": check.leg_reach,
        "sensations": check.sensations,
        "night": check.sleep_disturbed is not None or check.morning_stiffness_min is not None,
        "story": check.onset or check.triggers or own.get(Part.TRIGGERS),
        "changes": check.worse or check.eases or own.get(Part.WORSE) or own.get(Part.EASES),
    }
    return frozenset(part for part, words in said.items() if words)
