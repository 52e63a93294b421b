"""The activities that the person named, and how they go today."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from backcare_desktop.domain.activities import ActivityRating, own_id, rated_on

if TYPE_CHECKING:
    from backcare_desktop.desktop.clock import Clock
    from backcare_desktop.domain.activities import Activity
    from backcare_desktop.state.diary_state import DiaryState
    from backcare_desktop.state.settings_state import SettingsState


class ActivitiesState(QObject):
    """Names stand in the settings, ratings in the diary; `changed` follows either."""

    changed = Signal()

    def __init__(self, settings: SettingsState, diary: DiaryState, clock: Clock) -> None:
        super().__init__()
        self._settings, self._diary, self._clock = settings, diary, clock
        settings.changed.connect(self._tell)
        diary.changed.connect(self._tell)

    @property
    def activities(self) -> tuple[Activity, ...]:
        """Those that the person has now, at most three."""
        return self._settings.value.activities

    def today(self) -> dict[str, ActivityRating]:
        """Return the ratings of today by the ids of their activities, unsaved ones included."""
        day = self._clock.local_now().date()
        waiting = {
            rating.activity: rating
            for rating in self._diary.waiting.values()
            if isinstance(rating, ActivityRating) and rating.day == day
        }
        both = rated_on(self._diary.diary, day) | waiting
        return {name: rating for name, rating in both.items() if not rating.in_trash}

    def take(self, activities: tuple[Activity, ...]) -> None:
        """Let these be the person's activities; raises ValueError for more than three."""
        self._settings.save(replace(self._settings.value, activities=activities))

    def new_id(self) -> str:
        """Return an id for one in own words that no activity and no rating has had."""
        rated = (
            rating.activity for rating in self._diary.diary.entries(ActivityRating, trash=True)
        )
        return own_id({*(activity.id for activity in self.activities), *rated})

    def rate(self, activity: Activity, score: int | None) -> None:
        """Save how it goes today, in place of what was said earlier today; None takes it back."""
        before = self.today().get(activity.id)
        if before is None and score is not None:
            self._diary.add(self._rating(activity, score))
        elif before is not None and score is None:
            self._diary.delete(before)
        elif before is not None and score is not None:
            self._diary.change(before, before.again(score))

    def _rating(self, activity: Activity, score: int) -> ActivityRating:
        now = self._clock.local_now()
        return ActivityRating(
            id=self._diary.new_id(),
            at=now,
            tz=self._clock.zone_name(),
            entered_at=now,
            updated=now,
            activity=activity.id,
            name=activity.name,
            score=score,
        )

    def _tell(self, _what: object) -> None:
        self.changed.emit()
