"""One activity and its eleven numbers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from backcare_desktop.ui.symptoms.activity_scale import ActivityScale
from backcare_desktop.ui.widgets.buttons import button
from backcare_desktop.ui.widgets.card import column, row
from backcare_desktop.ui.widgets.text import PlainLabel, hint

if TYPE_CHECKING:
    from backcare_desktop.domain.activities import Activity
    from backcare_desktop.ui.theme.look import Look


class ActivityRow(QWidget):
    """`rated` carries the activity and a number, None when it is let go; `dropped` the activity."""

    rated = Signal(object, object)
    dropped = Signal(object)

    def __init__(self, look: Look, activity: Activity) -> None:
        super().__init__()
        self.activity = activity
        words = PlainLabel(activity.name, strong=True)
        self.drop = button(self.tr("Take it off the list"), self._drop, role="link")
        self.drop.setAccessibleName(
            self.tr("{activity}: take it off the list").format(activity=activity.name)
        )
        self.scale = ActivityScale(look, activity.name)
        self.scale.changed.connect(self._rate)
        told = hint(self.tr("0 cannot do it · 10 as before"))
        stack = column(look, row(look, words, self.drop), self.scale, told, gap=4)
        stack.setContentsMargins(0, 0, 0, 0)
        self.setLayout(stack)

    def show_score(self, score: int | None) -> None:
        """Show a number as chosen, or none."""
        self.scale.show_score(score)

    def controls(self) -> list[QWidget]:
        """Return what Tab reaches, in its order."""
        return [self.drop, *self.scale.chips.values()]

    def _rate(self) -> None:
        self.rated.emit(self.activity, self.scale.score)

    def _drop(self) -> None:
        self.dropped.emit(self.activity)
