"""When an emergency line has got its first "yes": its page is then shown at once."""

from __future__ import annotations

from typing import TYPE_CHECKING

from backcare_desktop.domain.warning_signs import first_emergency

if TYPE_CHECKING:
    from collections.abc import Collection

    from backcare_desktop.domain.symptom_check import SymptomCheck
    from backcare_desktop.domain.warning_signs import WarningSign


class FirstYes:
    """Is told of a check each time it is shown, whatever day it is of and what was seen before."""

    def __init__(self, signs: Collection[WarningSign]) -> None:
        self._signs = signs
        self._without = ""

    def has_come(self, check: SymptomCheck) -> bool:
        """Return whether the check has a "yes" now and had none when it was last shown."""
        had_none = self._without == check.id
        is_urgent = first_emergency(self._signs, check.answers) is not None
        self._without = "" if is_urgent else check.id
        return is_urgent and had_none
