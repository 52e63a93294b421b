"""How far down each leg it went on the last 14 days, as lines or as a list."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from backcare_desktop.domain.leg_days import leg_days
from backcare_desktop.domain.symptom_check import SymptomCheck
from backcare_desktop.ui.symptoms.legs_lines import LegLines
from backcare_desktop.ui.widgets.buttons import button
from backcare_desktop.ui.widgets.card import column
from backcare_desktop.ui.widgets.flow import flow
from backcare_desktop.ui.widgets.text import LineLabel, PlainLabel

if TYPE_CHECKING:
    from backcare_desktop.domain.leg_days import LegDay
    from backcare_desktop.state.states import States
    from backcare_desktop.ui.theme.look import Look

DAYS = 14
FEWEST = 2
"""Days with something to show, below which there is no line to follow."""


class LegHistory(QWidget):
    """Hidden until two days have something to show; the check shown counts with the diary."""

    def __init__(self, states: States, look: Look) -> None:
        super().__init__()
        self._diary, self._clock = states.diary, states.clock
        self._check: SymptomCheck | None = None
        self.lines = LegLines(look)
        self.listed = PlainLabel()
        self.listed.hide()
        self.twin = button(self.tr("Show as a list"), self._switch, role="link")
        title = LineLabel(self.tr("Last 14 days"), strong=True)
        stack = column(look, flow(look, title, self.twin), self.lines, self.listed)
        stack.setContentsMargins(0, 0, 0, 0)
        self.setLayout(stack)
        self.hide()
        self._diary.changed.connect(self._show)

    def show_check(self, check: SymptomCheck) -> None:
        """Show the days with this check among them."""
        self._check = check
        self._show()

    def _show(self) -> None:
        days = self._days()
        self.lines.show_days(days)
        self.listed.setText("\n".join(self.lines.spoken(day) for day in reversed(days)))
        self.setVisible(sum(bool(day.reach) for day in days) >= FEWEST)

    def _days(self) -> tuple[LegDay, ...]:
        today = self._clock.local_now().date()
        begin = today - timedelta(days=DAYS)
        saved = self._diary.diary.between(begin, today, SymptomCheck)
        if self._check is None:
            return leg_days(saved, today, DAYS, self._diary.can_read)
        others = (check for check in saved if check.id != self._check.id)
        return leg_days((*others, self._check), today, DAYS, self._diary.can_read)

    def _switch(self) -> None:
        as_list = self.listed.isHidden()
        self.listed.setVisible(as_list)
        self.lines.setVisible(not as_list)
        self.twin.setText(self.tr("Show as lines") if as_list else self.tr("Show as a list"))
