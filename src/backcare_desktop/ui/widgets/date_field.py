"""A date to type, to step through, or to pick from a calendar."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QDate, QLocale
from PySide6.QtGui import QTextCharFormat
from PySide6.QtWidgets import QCalendarWidget

from backcare_desktop.domain.record import FIRST_YEAR, LAST_YEAR
from backcare_desktop.ui.language import date_pattern
from backcare_desktop.ui.widgets.quiet import QuietDateEdit

if TYPE_CHECKING:
    from datetime import date

    from backcare_desktop.ui.theme.look import Look


class DateField(QuietDateEdit):
    """A day from 1900 to 2200."""

    def __init__(self, look: Look, name: str) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.setDateRange(QDate(FIRST_YEAR, 1, 1), QDate(LAST_YEAR, 12, 31))
        self.setDisplayFormat(date_pattern())
        self.setCalendarPopup(True)
        self.setMinimumWidth(look.px(150))
        calendar = self.calendarWidget()
        calendar.setMinimumSize(look.px(340), look.px(300))
        calendar.setVerticalHeaderFormat(QCalendarWidget.VerticalHeaderFormat.NoVerticalHeader)
        for day in QLocale().weekdays():
            calendar.setWeekdayTextFormat(day, QTextCharFormat())

    @property
    def day(self) -> date:
        """The day in the field."""
        return cast("date", self.date().toPython())

    def show_day(self, day: date) -> None:
        """Put a day into the field."""
        self.setDate(QDate(day.year, day.month, day.day))
