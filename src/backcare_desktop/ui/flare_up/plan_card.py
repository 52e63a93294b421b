"""My flare-up plan, as it is read in a flare-up."""

from __future__ import annotations

from typing import TYPE_CHECKING

from backcare_desktop.ui.widgets.buttons import button
from backcare_desktop.ui.widgets.card import Card
from backcare_desktop.ui.widgets.flow import flow
from backcare_desktop.ui.widgets.text import PlainLabel

if TYPE_CHECKING:
    from backcare_desktop.state.states import States
    from backcare_desktop.ui.navigation import Navigation
    from backcare_desktop.ui.theme.look import Look


class PlanCard(Card):
    """Follows the settings; what was not written is not shown, nor is the card without any."""

    def __init__(self, states: States, look: Look, navigation: Navigation) -> None:
        super().__init__(look, gap=8)
        self._settings = states.settings
        self.change = button(self.tr("Change it"), navigation.open_flare_up_plan, role="link")
        self.add_head(look, self.tr("My flare-up plan"), self.change)
        self.helps, self.call, self.packs = PlainLabel(), PlainLabel(), PlainLabel()
        self.on_paper = button(self.tr("On paper…"), navigation.open_plan_paper)
        self.add(self.helps, self.call, self.packs, flow(look, self.on_paper))
        self._settings.changed.connect(self.show_plan)
        self.show_plan()

    def show_plan(self) -> None:
        """Show the plan as it is now."""
        plan = self._settings.value
        told = {
            self.helps: (self.tr("What helps me: {text}"), plan.plan_helps),
            self.call: (self.tr("Whom I can call: {text}"), plan.plan_call),
            self.packs: (self.tr("Where the packs are: {text}"), plan.plan_packs),
        }
        for label, (words, text) in told.items():
            label.setText(words.format(text=text))
            label.setVisible(bool(text))
        self.setVisible(any(text for _, text in told.values()))
