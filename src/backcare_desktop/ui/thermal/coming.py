"""What ice and heat could come next, as Today says it; loaded once there was a session lately."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from backcare_desktop.content.reading import ContentError
from backcare_desktop.domain.thermal import ThermalMode, ThermalSession
from backcare_desktop.ui.thermal.start_rule import next_words

if TYPE_CHECKING:
    from backcare_desktop.state.states import States


@dataclass(frozen=True, slots=True, kw_only=True)
class Coming:
    """`words` are "" where there is nothing to say; `changes_in_s` is when to ask again."""

    words: str = ""
    changes_in_s: float | None = None


def coming(states: States) -> Coming:
    """Return what the sessions held mean for the next one, now."""
    try:
        allowed = [states.timer.allowed(mode) for mode in (ThermalMode.ICE, ThermalMode.HEAT)]
    except ContentError:
        return Coming()  # Ice & heat says what is missing
    today = states.clock.local_now().date()
    last = next(states.diary.diary.between(today, today, ThermalSession), None)
    words = next_words(allowed, last, states.clock.local_in)
    if not words:
        return Coming()
    ahead = (states.clock.day_left_s(), *(each.changes_in_s for each in allowed))
    return Coming(words=words, changes_in_s=min(left for left in ahead if left is not None))
