"""Today: help in a spasm, one number for the pain, and the last days."""

from __future__ import annotations

from typing import TYPE_CHECKING

from backcare_desktop.ui.pages.today_appointment import AppointmentCard
from backcare_desktop.ui.pages.today_days import DaysCard
from backcare_desktop.ui.pages.today_now import NowCard
from backcare_desktop.ui.pages.today_pain import PainCard
from backcare_desktop.ui.thermal.later_card import LaterCard
from backcare_desktop.ui.widgets.columns import Columns
from backcare_desktop.ui.widgets.day_watch import DayWatch
from backcare_desktop.ui.widgets.page import Page
from backcare_desktop.ui.widgets.pain_scale import digit_of

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent, QShowEvent
    from PySide6.QtWidgets import QWidget

    from backcare_desktop.state.states import States
    from backcare_desktop.ui.navigation import Navigation
    from backcare_desktop.ui.theme.look import Look


class TodayPage(Page):
    """The page the program opens on; a digit typed anywhere on it is the pain now."""

    def __init__(self, states: States, look: Look, navigation: Navigation) -> None:
        super().__init__(look)
        self.setWindowTitle(self.tr("Today"))
        self.now = NowCard(states, look, navigation)
        self.pain = PainCard(states, look)
        self.later = LaterCard(states, look)
        self.appointment = AppointmentCard(states, look, navigation)
        self.days = DaysCard(states, look, navigation)
        self._day = DayWatch(states.clock, self)
        self._day.changed.connect(self.days.show_diary)
        self._day.changed.connect(self.appointment.show_diary)
        columns = Columns(look)
        columns.main.addWidget(self.pain)
        columns.main.addWidget(self.later)
        columns.main.addWidget(self.appointment)
        columns.side.addWidget(self.days)
        self.body.addWidget(self.now)
        self.body.addWidget(columns)
        self.body.addStretch(1)

    def keyboard_start(self) -> QWidget:
        """Return the way to help, or to the session under way."""
        return self.now.keyboard_start()

    def showEvent(self, event: QShowEvent) -> None:
        """Count the days anew when it is another day than before."""
        super().showEvent(event)
        self._day.look()

    def put_down(self) -> bool:
        """Let a half-typed note be offered again."""
        return self.pain.put_down()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take a digit as the pain now."""
        digit = digit_of(event)
        if digit is None:
            super().keyPressEvent(event)
        else:
            self.pain.scale.type_digit(digit)
