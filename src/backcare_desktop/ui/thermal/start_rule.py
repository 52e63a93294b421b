"""What stands in the way of a start, in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from backcare_desktop.domain.thermal_rest import Obstacle, StartRule
from backcare_desktop.ui.language import time_of_day
from backcare_desktop.ui.thermal.words import mode_name

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime

    from backcare_desktop.domain.thermal_rest import Allowance


def rest_words(allowed: Allowance, local_in: Callable[[float], datetime]) -> str:
    """Return why a session should wait and until when; "" when it may begin.

    `local_in` gives the local time in so many seconds.
    """
    if allowed.rule is StartRule.FREE:
        return ""
    return _with_trash(_rest_words(allowed, local_in), allowed)


def count_words(allowed: Allowance) -> str:
    """Return how many there were today, and the notice when that is the usual number."""
    if allowed.day_is_usually_full:
        told = _tr("{kind}: {count} today, the usual number for a day.")
    else:
        told = _tr("{kind}: {count} of {usual} today")
    counted = told.format(
        kind=mode_name(allowed.mode), count=allowed.today, usual=allowed.limits.per_day
    )
    return counted if allowed.rule is not StartRule.FREE else _with_trash(counted, allowed)


def _with_trash(words: str, allowed: Allowance) -> str:
    """Say why there is more to it than the entries that can be seen, where that is so."""
    if not allowed.counts_trash:
        return words
    return f"{words} {_tr('(Sessions in the trash count too.)')}"


def _rest_words(allowed: Allowance, local_in: Callable[[float], datetime]) -> str:
    if allowed.rule is StartRule.NOT_TODAY:
        return _not_today(allowed)
    hard = time_of_day(local_in(allowed.hard_left_s))
    usual = time_of_day(local_in(allowed.rest_left_s))
    if allowed.rule is StartRule.SECOND_CONFIRMATION:
        return _tr("The skin usually rests until {time}.").format(time=usual)
    if allowed.obstacle is Obstacle.OTHER_KIND:
        return _tr("Between cold and warmth the skin needs a pause. Next from {time}.").format(
            time=hard
        )
    return _tr(
        "The skin needs time to be as it was. Next from {time}, better from {usual}."
    ).format(time=hard, usual=usual)


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
