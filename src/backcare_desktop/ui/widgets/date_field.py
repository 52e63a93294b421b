"""A day, typed or picked from a calendar."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QDate, Qt
from PySide6.QtGui import QTextCharFormat
from PySide6.QtWidgets import QCalendarWidget, QDateEdit

from backcare_desktop.domain.period import ALWAYS

if TYPE_CHECKING:
    from backcare_desktop.ui.theme.look import Look


class DateField(QDateEdit):
    """The month is a word, so that nobody has to know which number is the day."""

    def __init__(self, look: Look, name: str, day: date) -> None:
        super().__init__(_qdate(day))
        self.setDateRange(_qdate(ALWAYS.first), _qdate(ALWAYS.last))
        self.setDisplayFormat("d MMM yyyy")
        self.setAccessibleName(name)
        self.setMinimumWidth(look.px(170))
        self.setCalendarPopup(True)
        self.setCalendarWidget(_calendar(look))

    @property
    def day(self) -> date:
        """The day that is shown."""
        shown = self.date()
        return date(shown.year(), shown.month(), shown.day())


def _calendar(look: Look) -> QCalendarWidget:
    calendar = QCalendarWidget()
    calendar.setMinimumSize(look.px(340), look.px(300))
    calendar.setVerticalHeaderFormat(QCalendarWidget.VerticalHeaderFormat.NoVerticalHeader)
    plain = QTextCharFormat()
    plain.setForeground(look.colour("text"))
    for weekend in (Qt.DayOfWeek.Saturday, Qt.DayOfWeek.Sunday):  # red is for danger here
        calendar.setWeekdayTextFormat(weekend, plain)
    return calendar


def _qdate(day: date) -> QDate:
    return QDate(day.year, day.month, day.day)
