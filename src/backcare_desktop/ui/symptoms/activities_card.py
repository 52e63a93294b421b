"""My three activities: what matters to the person, each rated 0 to 10."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout

from backcare_desktop.domain.activities import MOST, Activity
from backcare_desktop.ui.symptoms.activities_new import NewActivity
from backcare_desktop.ui.symptoms.activities_row import ActivityRow
from backcare_desktop.ui.widgets.card import Card
from backcare_desktop.ui.widgets.tab_order import tab_from
from backcare_desktop.ui.widgets.text import heading, hint

if TYPE_CHECKING:
    from backcare_desktop.content.symptoms import SymptomGuide
    from backcare_desktop.state.activities_state import ActivitiesState
    from backcare_desktop.ui.theme.look import Look


class ActivitiesCard(Card):
    """A row for each activity, and a way to name one while there are fewer than three."""

    def __init__(self, state: ActivitiesState, guide: SymptomGuide, look: Look) -> None:
        super().__init__(look, gap=16)
        self._state, self._look = state, look
        self.rows: dict[str, ActivityRow] = {}
        self._stack = QVBoxLayout()
        self._stack.setSpacing(look.gap(16))
        self.title = heading(self.tr("4 · My three activities"))
        self.new = NewActivity(look, guide.activities)
        self.new.named.connect(self._name)
        self.new.let_go.connect(self._let_go)
        self.add(
            self.title,
            hint(self.tr("Up to three things that matter to you and are hard now.")),
            self._stack,
            self.new,
        )
        state.changed.connect(self.show_state)
        self.show_state()

    def show_state(self) -> None:
        """Show the activities and how they go today."""
        activities = self._state.activities
        if [row.activity for row in self.rows.values()] != list(activities):
            self._build(activities)
        today = self._state.today()
        for name, row in self.rows.items():
            row.show_score(today[name].score if name in today else None)
        self.new.show_taken({activity.id for activity in activities})
        self.new.setVisible(len(activities) < MOST)

    def _build(self, activities: tuple[Activity, ...]) -> None:
        for row in self.rows.values():
            self._stack.removeWidget(row)
            row.hide()
            row.deleteLater()
        self.rows = {activity.id: ActivityRow(self._look, activity) for activity in activities}
        for row in self.rows.values():
            row.rated.connect(self._rate)
            row.dropped.connect(self._drop)
            self._stack.addWidget(row)
            row.show()  # at once: the keyboard goes to it
        controls = [control for row in self.rows.values() for control in row.controls()]
        tab_from(self.title, *controls)

    def _rate(self, activity: Activity, score: int | None) -> None:
        self._state.rate(activity, score)

    def _drop(self, dropped: Activity) -> None:
        self._let_go(dropped.id)
        self.new.first_control().setFocus()

    def _let_go(self, name: str) -> None:
        self._state.take(tuple(each for each in self._state.activities if each.id != name))

    def _name(self, name: str, words: str) -> None:
        activity = Activity(id=name or self._state.new_id(), name=words)
        self._state.take((*self._state.activities, activity))
        self.rows[activity.id].controls()[1].setFocus()
