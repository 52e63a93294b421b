"""Which days: a few usual spans, all of them, or two dates of one's own."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from backcare_desktop.domain.period import ALWAYS, Period
from backcare_desktop.ui.widgets.card import column
from backcare_desktop.ui.widgets.chips import Chips
from backcare_desktop.ui.widgets.date_field import DateField
from backcare_desktop.ui.widgets.flow import flow
from backcare_desktop.ui.widgets.text import PlainLabel

if TYPE_CHECKING:
    from datetime import date

    from backcare_desktop.ui.theme.look import Look


class Span(StrEnum):
    """The spans that are offered."""

    FOUR_WEEKS = "four_weeks"
    THREE_MONTHS = "three_months"
    YEAR = "year"
    ALL = "all"
    OWN = "own"


DAYS = {Span.FOUR_WEEKS: 28, Span.THREE_MONTHS: 91, Span.YEAR: 365}


class DaysField(QWidget):
    """Holds the `period` chosen, None while its dates are swapped; `changed` on each change."""

    changed = Signal()

    def __init__(self, look: Look, today: date) -> None:
        super().__init__()
        self._today = today
        self.spans: Chips[Span] = Chips(look, self._names(), must_choose=True)
        self.spans.setAccessibleName(self.tr("Which days?"))
        self.first = DateField(look, self.tr("From"))
        self.last = DateField(look, self.tr("To"))
        self.first.show_day(Period.ending(today, DAYS[Span.FOUR_WEEKS]).first)
        self.last.show_day(today)
        self.swapped = PlainLabel(self.tr("The first day is after the last one."), tone="danger")
        self.own = QWidget()
        dates = flow(look, self._named(look, self.first), self._named(look, self.last))
        for place, parts in ((self.own, (dates, self.swapped)), (self, (self.spans, self.own))):
            stack = column(look, *parts, gap=8)
            stack.setContentsMargins(0, 0, 0, 0)
            place.setLayout(stack)
        self.spans.changed.connect(self._show)
        self.first.dateChanged.connect(self._show)
        self.last.dateChanged.connect(self._show)
        self.choose(Span.FOUR_WEEKS)

    @property
    def period(self) -> Period | None:
        """The days chosen, both ends included."""
        span = self.spans.value
        if span is Span.ALL:
            return ALWAYS
        if span in DAYS:
            return Period.ending(self._today, DAYS[span])
        first, last = self.first.day, self.last.day
        return Period(first=first, last=last) if first <= last else None

    def choose(self, span: Span) -> None:
        """Take one of the spans; emits nothing."""
        self.spans.choose(span)
        self._show_own()

    def _show(self) -> None:
        self._show_own()
        self.changed.emit()

    def _show_own(self) -> None:
        self.own.setVisible(self.spans.value is Span.OWN)
        self.swapped.setVisible(self.period is None)

    def _names(self) -> dict[Span, str]:
        return {
            Span.FOUR_WEEKS: self.tr("4 weeks"),
            Span.THREE_MONTHS: self.tr("3 months"),
            Span.YEAR: self.tr("1 year"),
            Span.ALL: self.tr("All days"),
            Span.OWN: self.tr("My own dates"),
        }

    def _named(self, look: Look, field: DateField) -> QWidget:
        pair = QWidget()
        label = PlainLabel(field.accessibleName(), wrap=False)
        label.setBuddy(field)
        stack = column(look, label, field, gap=4)
        stack.setContentsMargins(0, 0, 0, 0)
        pair.setLayout(stack)
        return pair
