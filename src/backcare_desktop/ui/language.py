"""Dates, times and spans in the person's own language."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QDate, QLocale, Qt, QTime

if TYPE_CHECKING:
    from datetime import date, datetime

MINUTE_S, HOUR_S = 60, 3600


def short_date(day: date) -> str:
    """Return a date as 14/03/2026 or whatever is usual here."""
    return QLocale().toString(QDate(day.year, day.month, day.day), QLocale.FormatType.ShortFormat)


def long_date(day: date) -> str:
    """Return a date with its weekday."""
    return QLocale().toString(QDate(day.year, day.month, day.day), QLocale.FormatType.LongFormat)


def full_date(day: date) -> str:
    """Return a date with its month as a word, as "14 Mar 2026"."""
    return QLocale().toString(QDate(day.year, day.month, day.day), "d MMM yyyy")


def day_and_month(day: date) -> str:
    """Return a date without its year, as "14 Mar"."""
    return QLocale().toString(QDate(day.year, day.month, day.day), "d MMM")


def month_and_year(month: str) -> str:
    """Return a month, given as "2026-03", with its name and year."""
    return QLocale().toString(QDate.fromString(f"{month}-01", Qt.DateFormat.ISODate), "MMMM yyyy")


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


def _hours(number: int) -> str:
    return QCoreApplication.translate("Language", "%n h", None, number)


def _minutes(number: int) -> str:
    return QCoreApplication.translate("Language", "%n min", None, number)
