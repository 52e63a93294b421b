"""Before a session: what, where, how long; and the button that says the pack is wrapped."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QWidget

from backcare_desktop.domain.thermal import ThermalMode
from backcare_desktop.domain.thermal_rest import StartRule
from backcare_desktop.domain.thermal_timer import SessionPlan
from backcare_desktop.ui.language import span
from backcare_desktop.ui.thermal.ready_lines import ReadyLines
from backcare_desktop.ui.thermal.start_rule import rest_words
from backcare_desktop.ui.thermal.words import mode_name, mode_tone
from backcare_desktop.ui.widgets.buttons import button
from backcare_desktop.ui.widgets.card import Card, row
from backcare_desktop.ui.widgets.chips import Chips
from backcare_desktop.ui.widgets.flow import FlowLayout
from backcare_desktop.ui.widgets.length_field import LengthField
from backcare_desktop.ui.widgets.pain_scale import PainScale
from backcare_desktop.ui.widgets.text import PlainLabel, hint

if TYPE_CHECKING:
    from backcare_desktop.content.thermal import ThermalGuide
    from backcare_desktop.domain.thermal_rest import Allowance
    from backcare_desktop.state.states import States
    from backcare_desktop.ui.navigation import Navigation
    from backcare_desktop.ui.theme.look import Look


class PrepareCard(Card):
    """Click one chooses the kind, click two says that the pack is wrapped and starts.

    `kind_changed` follows the first; `wanted` carries a plan whose start needs a second
    confirmation or has a line of "who must not" against it.
    """

    kind_changed = Signal()

    def __init__(
        self, states: States, look: Look, navigation: Navigation, guide: ThermalGuide
    ) -> None:
        super().__init__(look, gap=16)
        self._states, self._guide, self._navigation = states, guide, navigation
        self._first_time = True
        self.kind = Chips(
            look,
            {mode: mode_name(mode) for mode in ThermalMode},
            tones={mode: mode_tone(mode) for mode in ThermalMode},
            must_choose=True,
        )
        self.kind.setAccessibleName(self.tr("Ice, heat or a warm wrap"))
        self.kind.choose(ThermalMode.ICE)
        self.kind.changed.connect(self._kind_chosen)
        self.place = self._places()
        self.length = LengthField(look, self.tr("How long"))
        self.length.changed.connect(self._name_start)
        self.limit = hint()
        self.sources = button(
            self.tr("Where these numbers come from"), navigation.open_thermal_sources, role="link"
        )
        self.ready = ReadyLines(look)
        self.ready.changed.connect(self._enable_start)
        self.pain = PainScale(look, self.tr("Pain now, if you like"))
        self.start = button("", self._start, role="primary", large=True)
        self.why_not = hint()
        self._stand_together(look)
        self.show_diary()

    @property
    def mode(self) -> ThermalMode:
        """The kind that is chosen."""
        return self.kind.value or ThermalMode.ICE

    def choose(self, mode: ThermalMode) -> None:
        """Prepare a kind."""
        self.kind.choose(mode)
        self._kind_chosen()

    def keyboard_start(self) -> QWidget:
        """Return what the next key is likely meant for: the start, or the first open line."""
        return self.start if self.start.isEnabled() else self.ready.first_open() or self.kind

    def show_diary(self) -> None:
        """Show what the sessions so far mean for the next one."""
        allowed = self._allowed()
        self._first_time = self._states.timer.is_first()
        texts = self._guide.of(self.mode)
        self.length.offer(allowed.usual_s, allowed.longest_s)
        self.limit.setText(
            self.tr("Shorter is always fine. Never longer than {longest}.").format(
                longest=span(allowed.longest_s)
            )
        )
        self.ready.show_lines(texts, must_tick=self._first_time)
        self.start.setProperty("tone", mode_tone(self.mode))
        self._name_start()
        self._enable_start()

    def show_rest(self) -> None:
        """Show anew how long the skin still has to rest."""
        self._enable_start()

    def _places(self) -> QComboBox:
        places = QComboBox()
        places.setAccessibleName(self.tr("Where on the back"))
        for place in self._guide.places:
            places.addItem(place.name, place.id)
        return places
