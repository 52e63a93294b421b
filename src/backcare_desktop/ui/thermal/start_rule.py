"""What stands in the way of a start, and what could come next, in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from backcare_desktop.domain.thermal_rest import Obstacle, StartRule
from backcare_desktop.ui.language import time_of_day
from backcare_desktop.ui.thermal.words import mode_name

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import datetime

    from backcare_desktop.domain.thermal import ThermalSession
    from backcare_desktop.domain.thermal_rest import Allowance


def rest_words(allowed: Allowance, local_in: Callable[[float], datetime]) -> str:
    """Return why a session should wait and until when; "" when it may begin.

    `local_in` gives the local time in so many seconds.
    """
    if allowed.rule is StartRule.FREE:
        return ""
    return _joined(_why(allowed), _when(allowed, local_in), _trash_words(allowed))


def count_words(allowed: Allowance) -> str:
    """Return how many there were today, and the notice when that is the usual number."""
    free = allowed.rule is StartRule.FREE
    return _joined(_counted(allowed), _trash_words(allowed) if free else "")


def next_words(
    allowed: Sequence[Allowance],
    last: ThermalSession | None,
    local_in: Callable[[float], datetime],
) -> str:
    """Return line by line when each kind could be next, or that the rest is over; "" for neither.

    `last` is the last session of today, None without one.
    """
    lines = []
    if any(each.rest_left_s > 0 for each in allowed):
        lines.append(_tr("The skin rests after the last pack."))
    elif last is not None:
        over = _tr("The rest after {kind} is over.")
        lines.append(over.format(kind=mode_name(last.mode).lower()))
    for each in allowed:
        if each.rule is not StartRule.FREE:
            told = _tr("{kind}: {when}")
            lines.append(told.format(kind=mode_name(each.mode), when=_when(each, local_in)))
        elif each.day_is_usually_full:
            lines.append(_counted(each))
    if lines and (trash := _trash_words(*allowed)):
        lines.append(trash)
    return "\n".join(lines)


def _counted(allowed: Allowance) -> str:
    if allowed.day_is_usually_full:
        told = _tr("{kind}: {count} today, the usual number for a day.")
    else:
        told = _tr("{kind}: {count} of {usual} today")
    return told.format(
        kind=mode_name(allowed.mode), count=allowed.today, usual=allowed.limits.per_day
    )


def _trash_words(*allowed: Allowance) -> str:
    """Return why there is more to it than the entries that can be seen, where that is so."""
    counted = any(each.counts_trash for each in allowed)
    return _tr("(Sessions in the trash count too.)") if counted else ""


def _joined(*told: str) -> str:
    return " ".join(words for words in told if words)


def _why(allowed: Allowance) -> str:
    if allowed.rule is not StartRule.NOT_YET:
        return ""
    if allowed.obstacle is Obstacle.OTHER_KIND:
        return _tr("Between cold and warmth the skin needs a pause.")
    return _tr("The skin needs time to be as it was.")


def _when(allowed: Allowance, local_in: Callable[[float], datetime]) -> str:
    if allowed.rule is StartRule.NOT_TODAY:
        return _not_today(allowed)
    hard = time_of_day(local_in(allowed.hard_left_s))
    usual = time_of_day(local_in(allowed.rest_left_s))
    if allowed.rule is StartRule.SECOND_CONFIRMATION:
        return _tr("The skin usually rests until {time}.").format(time=usual)
    if allowed.obstacle is Obstacle.OTHER_KIND:
        return _tr("Next from {time}.").format(time=hard)
    return _tr("Next from {time}, better from {usual}.").format(time=hard, usual=usual)


def _not_today(allowed: Allowance) -> str:
    if allowed.obstacle is Obstacle.DAYS_IN_A_ROW:
        return _tr("It was worn {days} days in a row: that is the limit on the pack.").format(
            days=allowed.limits.days_in_a_row_hard
        )
    if allowed.obstacle is Obstacle.DAY_HOURS:
        return _tr("The hours for one day are used up.")
    return _tr("{count} today: that is the most for one day.").format(count=allowed.today)


def _tr(text: str) -> str:
    return QCoreApplication.translate("StartRule", text)
