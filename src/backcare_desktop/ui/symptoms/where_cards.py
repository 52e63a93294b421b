"""Every card of a symptom check, in the order in which one says it."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from backcare_desktop.content.regions import region_guide
from backcare_desktop.content.symptoms import symptom_guide
from backcare_desktop.ui.symptoms.activities_card import ActivitiesCard
from backcare_desktop.ui.symptoms.feels_card import FeelsCard
from backcare_desktop.ui.symptoms.feels_night import NightCard
from backcare_desktop.ui.symptoms.legs_card import LegsCard
from backcare_desktop.ui.symptoms.legs_sensations import SensationsCard
from backcare_desktop.ui.symptoms.story_card import StoryCard
from backcare_desktop.ui.symptoms.story_changes import ChangesCard
from backcare_desktop.ui.symptoms.where_card import WhereCard

if TYPE_CHECKING:
    from collections.abc import Callable

    from backcare_desktop.state.states import States
    from backcare_desktop.ui.symptoms.check_card import CheckCard
    from backcare_desktop.ui.theme.look import Look


def all_makers(states: States, look: Look) -> dict[str, Callable[[], CheckCard | ActivitiesCard]]:
    """Return what makes each card, that of the person's own activities too; as below."""
    activities = partial(ActivitiesCard, states.activities(), symptom_guide(), look)
    return {**check_makers(states, look), "activities": activities}


def check_makers(states: States, look: Look) -> dict[str, Callable[[], CheckCard]]:
    """Return what makes each card of a check, to be shown one; raises ContentError."""
    guide = symptom_guide()
    return {
        "where": partial(WhereCard, region_guide(), look),
        "feels": partial(FeelsCard, guide, look),
        "legs": partial(LegsCard, states, guide, look),
        "story": partial(StoryCard, guide, look),
        "changes": partial(ChangesCard, guide, look),
        "sensations": partial(SensationsCard, guide, look),
        "night": partial(NightCard, look),
    }
