"""Which fields the entry editor has for a kind of entry."""

from __future__ import annotations

from typing import TYPE_CHECKING

from backcare_desktop.domain.activities import ActivityRating
from backcare_desktop.domain.flare_up import FlareUp
from backcare_desktop.domain.pain import PainEntry
from backcare_desktop.domain.symptom_check import SymptomCheck
from backcare_desktop.domain.thermal import ThermalSession
from backcare_desktop.ui.dialogs.entry_editor_fields import (
    ActivityFields,
    CheckFields,
    EntryFields,
    PainFields,
    SessionFields,
)
from backcare_desktop.ui.dialogs.flare_up_fields import FlareUpFields

if TYPE_CHECKING:
    from backcare_desktop.domain.record import Record
    from backcare_desktop.state.states import States
    from backcare_desktop.ui.theme.look import Look


def fields_for(entry: Record, states: States, look: Look) -> EntryFields:
    """Return the fields of an entry's kind."""
    match entry:
        case PainEntry():
            return PainFields(look)
        case ThermalSession():
            return SessionFields(look)
        case ActivityRating():
            return ActivityFields(look, entry)
        case FlareUp():
            return FlareUpFields(states, look)
        case SymptomCheck():
            return CheckFields(look)
    return EntryFields()
