"""Every card of a symptom check, in the order in which one says it."""

from __future__ import annotations

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
    from backcare_desktop.state.states import States
    from backcare_desktop.ui.symptoms.check_card import CheckCard
    from backcare_desktop.ui.theme.look import Look


def all_cards(states: States, look: Look) -> tuple[tuple[CheckCard, ...], ActivitiesCard]:
    """Return the cards and that of the person's own activities; raises ContentError."""
    activities = ActivitiesCard(states.activities(), symptom_guide(), look)
    return check_cards(states, look), activities


def check_cards(states: States, look: Look) -> tuple[CheckCard, ...]:
    """Return the cards, to be shown a check each; raises ContentError."""
    guide = symptom_guide()
    return (
        WhereCard(region_guide(), look),
        FeelsCard(guide, look),
        LegsCard(states, guide, look),
        StoryCard(guide, look),
        ChangesCard(guide, look),
        SensationsCard(guide, look),
        NightCard(look),
    )
