"""Dates, times and spans in the person's own language."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QDate, QLocale, Qt, QTime

if TYPE_CHECKING:
    from datetime import date, datetime

MINUTE_S, HOUR_S = 60, 3600
WEEKDAY, DAY, YEAR = "d{3,4}", "d{1,2}", "y+"


def long_date(day: date) -> str:
    """Return a date with its weekday."""
    return QLocale().toString(QDate(day.year, day.month, day.day), QLocale.FormatType.LongFormat)


def full_date(day: date) -> str:
    """Return a date that cannot be misread, as "14 Mar 2026"."""
    return QLocale().toString(QDate(day.year, day.month, day.day), date_pattern())


def day_and_month(day: date) -> str:
    """Return a date without its year, as "14 Mar"."""
    pattern = _without(YEAR, date_pattern())
    return QLocale().toString(QDate(day.year, day.month, day.day), pattern)


def month_and_year(month: str) -> str:
    """Return a month, given as "2026-03", with its name and year."""
    pattern = _without(DAY, _without(WEEKDAY, _long_pattern()))
    return QLocale().toString(QDate.fromString(f"{month}-01", Qt.DateFormat.ISODate), pattern)


def date_pattern() -> str:
    """Return the pattern of a date here, its month a word: 3/4 is March to some, April to others.

    Qt has the long one, with the weekday, and the short one, of digits only.
    """
    return _without(WEEKDAY, _long_pattern()).replace("MMMM", "MMM")


def time_of_day(moment: datetime) -> str:
    """Return the hour and minute of a time as its own zone shows them."""
    return QLocale().toString(QTime(moment.hour, moment.minute), QLocale.FormatType.ShortFormat)


def countdown(seconds: float) -> str:
    """Return a span as m:ss, or h:mm:ss from an hour on; a part of a second counts up."""
    whole = -int(-seconds // 1)
    hours, rest = divmod(whole, HOUR_S)
    minutes, second = divmod(rest, MINUTE_S)
    return f"{hours}:{minutes:02}:{second:02}" if hours else f"{minutes}:{second:02}"


def span(seconds: float) -> str:
    """Return a span in words: minutes, or hours and minutes."""
    hours, minutes = divmod(max(round(seconds / MINUTE_S), 1), 60)
    parts = [_hours(hours)] * bool(hours) + [_minutes(minutes)] * bool(minutes)
    return " ".join(parts)


def _long_pattern() -> str:
    return QLocale().dateFormat(QLocale.FormatType.LongFormat)


def _without(part: str, pattern: str) -> str:
    """Return a date pattern without a part and what ties it to the next, or else to the one before.

    `part` is a regular expression of the part's letters; words in quotes are no parts.
    """
    pieces = re.findall(r"d+|M+|y+|(?:'[^']*'|[^dMy'])+", pattern)
    here = next((i for i, piece in enumerate(pieces) if re.fullmatch(part, piece)), None)
    if here is None:
        return pattern
    before, after = pieces[:here], pieces[here + 1 :]
    is_last = all(piece[0] not in "dMy" for piece in after)
    if not is_last:
        return "".join(before + after[after[0][0] not in "dMy" :])
    return re.sub(r"(?:\s*'[^']*')?[\s,،、]*$", "", "".join(before))


def _hours(number: int) -> str:
    return QCoreApplication.translate("Language", "%n h", None, number)


def _minutes(number: int) -> str:
    return QCoreApplication.translate("Language", "%n min", None, number)
