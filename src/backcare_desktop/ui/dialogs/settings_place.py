"""Settings: what depends on where the person lives."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from backcare_desktop.domain.settings import Units
from backcare_desktop.ui.dialogs.emergency_number import EmergencyNumberFields
from backcare_desktop.ui.widgets.card import Card
from backcare_desktop.ui.widgets.chips import Chips
from backcare_desktop.ui.widgets.field import field
from backcare_desktop.ui.widgets.text import heading, hint

if TYPE_CHECKING:
    from backcare_desktop.state.states import States
    from backcare_desktop.ui.theme.look import Look


class PlaceCard(Card):
    """The emergency number and the units."""

    def __init__(self, states: States, look: Look) -> None:
        super().__init__(look, gap=16)
        self._settings = states.settings
        self.emergency = EmergencyNumberFields(states.settings, look)
        self.units = self._units(look)
        self.add(
            heading(self.tr("Where you live")),
            self.emergency,
            hint(self.tr("This decides which number “When to get help” shows.")),
            field(look, self.tr("Distances"), self.units),
        )

    def _units(self, look: Look) -> Chips[Units | None]:
        chips: Chips[Units | None] = Chips(
            look,
            {
                None: self.tr("As the system says"),
                Units.METRIC: self.tr("Metres and kilometres"),
                Units.MILES: self.tr("Feet and miles"),
            },
            must_choose=True,
        )
        chips.choose(self._settings.value.units)
        chips.changed.connect(self._keep)
        return chips

    def _keep(self) -> None:
        self._settings.save(replace(self._settings.value, units=self.units.value))
