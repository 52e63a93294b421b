"""When something happened: a date and a time, each with buttons to step them."""

from __future__ import annotations

from datetime import datetime, timedelta
from functools import partial
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QLocale, Qt, QTime, Signal
from PySide6.QtWidgets import QWidget

from backcare_desktop.domain.record import FIRST_YEAR
from backcare_desktop.ui.history.zones import moved
from backcare_desktop.ui.language import long_date, time_of_day
from backcare_desktop.ui.widgets.buttons import Push, button, explain, with_icon
from backcare_desktop.ui.widgets.card import column, row
from backcare_desktop.ui.widgets.date_field import DateField
from backcare_desktop.ui.widgets.flow import flow
from backcare_desktop.ui.widgets.quiet import QuietTimeEdit
from backcare_desktop.ui.widgets.text import PlainLabel, heading, hint

if TYPE_CHECKING:
    from datetime import time

    from backcare_desktop.desktop.clock import Clock
    from backcare_desktop.ui.theme.look import Look

DAY = timedelta(days=1)
STEP = timedelta(minutes=5)


class WhenField(QWidget):
    """A moment in the zone it was noted in; it says so where that is still to come.

    With a `title` other than "When" its controls are named after it as well, since there
    is more than one such moment beside it.
    """

    changed = Signal()

    def __init__(self, look: Look, clock: Clock, title: str = "") -> None:
        super().__init__()
        self._title = title
        self._clock, self._look = clock, look
        self._at, self._zone = clock.local_now(), ""
        self._shown = self._at.replace(tzinfo=None)
        self.day = DateField(look, self._named(self.tr("Date")))
        self.time = QuietTimeEdit()
        self.time.setAccessibleName(self._named(self.tr("Time")))
        self.time.setDisplayFormat(QLocale().timeFormat(QLocale.FormatType.ShortFormat))
        self.time.setButtonSymbols(QuietTimeEdit.ButtonSymbols.NoButtons)
        self.time.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.time.setMinimumWidth(look.px(96))
        self.day_before = self._stepper("minus", self.tr("One day earlier"), -DAY)
        self.day_after = self._stepper("plus", self.tr("One day later"), DAY)
        self.sooner = self._stepper("minus", self.tr("5 minutes earlier"), -STEP)
        self.later = self._stepper("plus", self.tr("5 minutes later"), STEP)
        self.zone_told = hint()
        self.to_come = PlainLabel(tone="danger")
        self._stand_together()
        self.day.dateChanged.connect(self._change)
        self.time.timeChanged.connect(self._change)

    def show_when(self, at: datetime, zone: str) -> None:
        """Show a moment as the clocks of its zone show it ("" where that is not known)."""
        self._at, self._zone = at, zone
        self._shown = at.replace(tzinfo=None, second=0, microsecond=0)
        self._put(self._shown)
        elsewhere = at.utcoffset() != at.astimezone().utcoffset()
        self.zone_told.setText(self._zone_words() if elsewhere else "")
        self.zone_told.setVisible(elsewhere)
        self._change()

    @property
    def at(self) -> datetime:
        """The moment, to the second as it was while nothing is changed."""
        wall = self._wall()
        return self._at if wall == self._shown else moved(self._at, self._zone, wall)

    @property
    def is_to_come(self) -> bool:
        """Whether somebody chose a moment that the computer's clock has not reached."""
        return self.at != self._at and self.at > self._clock.local_now()

    def _words_to_come(self) -> str:
        now = self._clock.local_now()
        words = self.tr("This is still to come: your computer's clock shows {date}, {time}.")
        return words.format(date=long_date(now.date()), time=time_of_day(now))

    def _zone_words(self) -> str:
        zone = self._zone or f"{self._at:UTC%z}"
        return self.tr("As the clocks showed it there: {zone}").format(zone=zone)

    def _wall(self) -> datetime:
        return datetime.combine(self.day.day, cast("time", self.time.time().toPython()))

    def _put(self, wall: datetime) -> None:
        self.day.show_day(wall.date())
        self.time.setTime(QTime(wall.hour, wall.minute))

    def _step(self, span: timedelta) -> None:
        if self._wall() + span >= datetime(FIRST_YEAR, 1, 1):  # noqa: DTZ001 - what the fields show
            self._put(self._wall() + span)

    def _change(self) -> None:
        self.to_come.setText(self._words_to_come() if self.is_to_come else "")
        self.to_come.setVisible(self.is_to_come)
        self.changed.emit()

    def _named(self, name: str) -> str:
        told = self.tr("{title}: {name}")
        return told.format(title=self._title, name=name) if self._title else name

    def _stepper(self, picture: str, name: str, span: timedelta) -> Push:
        name = self._named(name)
        pushed = with_icon(button("", partial(self._step, span)), picture, self._look)
        pushed.setAutoRepeat(True)
        return explain(pushed, name, name=name)

    def _stand_together(self) -> None:
        day, time = QWidget(), QWidget()
        for group, parts in (
            (day, (self.day_before, self.day, self.day_after)),
            (time, (self.sooner, self.time, self.later)),
        ):
            line = row(self._look, *parts, gap=8)
            line.setContentsMargins(0, 0, 0, 0)
            group.setLayout(line)
        fields = flow(self._look, day, time, gap=20)
        title = heading(self._title or self.tr("When"))
        stack = column(self._look, title, fields, self.zone_told, self.to_come, gap=8)
        stack.setContentsMargins(0, 0, 0, 0)
        self.setLayout(stack)
