"""What of the diary is asked for: a kind and a period."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from enum import Enum
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from backcare_desktop.domain.activities import ActivityRating
from backcare_desktop.domain.flare_up import FlareUp
from backcare_desktop.domain.history import Wanted, last_days
from backcare_desktop.domain.pain import PainEntry
from backcare_desktop.domain.symptom_check import SymptomCheck
from backcare_desktop.domain.thermal import ThermalSession
from backcare_desktop.ui.widgets.card import column
from backcare_desktop.ui.widgets.chips import Chips
from backcare_desktop.ui.widgets.columns import Columns
from backcare_desktop.ui.widgets.date_field import DateField
from backcare_desktop.ui.widgets.field import name_choice
from backcare_desktop.ui.widgets.flow import flow
from backcare_desktop.ui.widgets.quiet import QuietComboBox
from backcare_desktop.ui.widgets.text import PlainLabel

if TYPE_CHECKING:
    from backcare_desktop.ui.theme.look import Look

EVERY_KIND = ""
TOMORROW = timedelta(days=1)
"""Where somebody flew from it is already; anything later was noted under a clock that was wrong."""
NARROW = 540
"""Pixels (at 100 %) under which the period stands below the kinds."""


class Period(Enum):
    """The periods offered, with the days they go back."""

    ALL = 0
    TWO_WEEKS = 14
    TWELVE_WEEKS = 84
    YEAR = 365
    CHOSEN = -1


@dataclass(frozen=True, slots=True, kw_only=True)
class Chosen:
    """A kind and a period, with the two dates if they were ever wanted."""

    kind: str
    period: Period
    dates: tuple[date, date] | None


class Filters(QWidget):
    """Chips for the kind, a list for the period, and two dates when they are wanted."""

    changed = Signal()

    def __init__(self, look: Look, today: date) -> None:
        super().__init__()
        self.kinds = Chips(
            look,
            {
                EVERY_KIND: self.tr("Everything"),
                PainEntry.kind: self.tr("Pain"),
                ThermalSession.kind: self.tr("Ice && heat"),
                SymptomCheck.kind: self.tr("Symptoms"),
                FlareUp.kind: self.tr("Flare-ups"),
                ActivityRating.kind: self.tr("Activities"),
            },
            must_choose=True,
        )
        self.kinds.setAccessibleName(self.tr("Which entries"))
        self.kinds.changed.connect(self.changed)
        self.period = self._period_list()
        self.period.currentIndexChanged.connect(self._change_period)
        self._look, self._today = look, today
        self.dates: ChosenDates | None = None
        self._stand_together()

    def wanted(self, today: date) -> Wanted:
        """Return what is asked for, on this day."""
        kind = self.kinds.value or EVERY_KIND
        match self.period.currentData():
            case Period.ALL:
                return Wanted(kind=kind)
            case Period.CHOSEN if self.dates is not None:
                return Wanted(kind=kind, first=self.dates.first.day, last=self.dates.last.day)
            case back:
                first = last_days(today, back.value)
                return Wanted(kind=kind, first=first, last=today + TOMORROW)

    def choose(self, wanted: Chosen) -> None:
        """Ask for the same as before."""
        self.kinds.choose(wanted.kind)
        self.period.setCurrentIndex(self.period.findData(wanted.period))
        if self.dates is not None and wanted.dates is not None:
            self.dates.first.show_day(wanted.dates[0])
            self.dates.last.show_day(wanted.dates[1])
        self.changed.emit()

    def chosen(self) -> Chosen:
        """Return what is chosen, as it is and not as days."""
        dates = None if self.dates is None else (self.dates.first.day, self.dates.last.day)
        kind = self.kinds.value or EVERY_KIND
        return Chosen(kind=kind, period=self.period.currentData(), dates=dates)

    def choose_everything(self) -> None:
        """Leave nothing out."""
        self.kinds.choose(EVERY_KIND)
        self.period.setCurrentIndex(self.period.findData(Period.ALL))
        self.changed.emit()

    def _period_list(self) -> QuietComboBox:
        choice = QuietComboBox()
        name_choice(choice, self.tr("Which period"))
        for period, words in {
            Period.ALL: self.tr("All dates"),
            Period.TWO_WEEKS: self.tr("Last 14 days"),
            Period.TWELVE_WEEKS: self.tr("Last 12 weeks"),
            Period.YEAR: self.tr("Last 12 months"),
            Period.CHOSEN: self.tr("Dates you choose"),
        }.items():
            choice.addItem(words, period)
        return choice

    def _stand_together(self) -> None:
        self.kinds.choose(EVERY_KIND)
        both = Columns(self._look, main=3, side=1, narrow=NARROW)
        both.main.addWidget(self.kinds)
        both.side.addWidget(self.period, 0, Qt.AlignmentFlag.AlignTop)
        self._stack = column(self._look, both, gap=10)
        self._stack.setContentsMargins(0, 0, 0, 0)
        self.setLayout(self._stack)

    def _change_period(self) -> None:
        chosen = self.period.currentData() is Period.CHOSEN
        if chosen and self.dates is None:
            self.dates = ChosenDates(self._look, self._today)
            self.dates.changed.connect(self.changed)
            self._stack.addWidget(self.dates)
        if self.dates is not None:
            self.dates.setVisible(chosen)
        self.changed.emit()


class ChosenDates(QWidget):
    """The first and the last day of a period; made when it is first wanted: calendars are slow."""

    changed = Signal()

    def __init__(self, look: Look, today: date) -> None:
        super().__init__()
        self.first = DateField(look, self.tr("From this day"))
        self.last = DateField(look, self.tr("To this day"))
        self.first.show_day(last_days(today, Period.TWELVE_WEEKS.value))
        self.last.show_day(today)
        self.wrong = PlainLabel(tone="danger")
        self.wrong.hide()
        between = PlainLabel(self.tr("to"), wrap=False)
        stack = column(look, flow(look, self.first, between, self.last, gap=8), self.wrong)
        stack.setContentsMargins(0, 0, 0, 0)
        self.setLayout(stack)
        self.first.dateChanged.connect(self._change)
        self.last.dateChanged.connect(self._change)

    def _change(self) -> None:
        crossed = self.first.day > self.last.day
        words = self.tr("The first day is after the last one. Choose an earlier first day.")
        self.wrong.setText(words if crossed else "")
        self.wrong.setVisible(crossed)
        self.changed.emit()
