"""Before a session: what, where, how long; and the button that says the pack is wrapped."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QSignalBlocker, Signal

from backcare_desktop.domain.thermal import ThermalMode
from backcare_desktop.domain.thermal_rest import StartRule
from backcare_desktop.domain.thermal_timer import SessionPlan
from backcare_desktop.ui.language import span
from backcare_desktop.ui.thermal.ready_lines import ReadyLines
from backcare_desktop.ui.thermal.rest_card import RestCard
from backcare_desktop.ui.thermal.start_rule import rest_words
from backcare_desktop.ui.thermal.who_must_not import WhoMustNot
from backcare_desktop.ui.thermal.words import mode_name, mode_tone
from backcare_desktop.ui.widgets.buttons import button, write_in_lines
from backcare_desktop.ui.widgets.card import column
from backcare_desktop.ui.widgets.chips import Chips
from backcare_desktop.ui.widgets.field import name_choice
from backcare_desktop.ui.widgets.flow import FlowLayout
from backcare_desktop.ui.widgets.length_field import LengthField
from backcare_desktop.ui.widgets.optional_pain import OptionalPain
from backcare_desktop.ui.widgets.quiet import QuietComboBox
from backcare_desktop.ui.widgets.text import PlainLabel, hint

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from backcare_desktop.content.thermal import ThermalGuide
    from backcare_desktop.domain.thermal_rest import Allowance
    from backcare_desktop.state.states import States
    from backcare_desktop.ui.theme.look import Look


PLACE_LENGTH = 16


@dataclass(frozen=True, slots=True, kw_only=True)
class Prepared:
    """What was chosen for the next session; `length` in the field's own unit."""

    mode: ThermalMode
    place: str
    length: int
    skin: bool
    awake: bool
    pain: int | None


class PrepareCard(RestCard):
    """Click one chooses the kind, click two says that the pack is wrapped and starts.

    `kind_changed` follows the first; `start_wanted` the second, and `plan` then is what
    is wanted.
    """

    kind_changed = Signal()
    start_wanted = Signal()
    sources_wanted = Signal()

    def __init__(self, states: States, look: Look, guide: ThermalGuide) -> None:
        super().__init__(look, gap=16)
        self._timer, self._clock, self._guide = states.timer, states.clock, guide
        self._look = look
        self.kind = Chips(
            look,
            {mode: mode_name(mode) for mode in ThermalMode},
            tones={mode: mode_tone(mode) for mode in ThermalMode},
            must_choose=True,
        )
        self.kind.setAccessibleName(self.tr("Ice, heat or a warm wrap"))
        self.place = self._places()
        self.length = LengthField(look, self.tr("How long"))
        self.limit = hint()
        self.sources = button(self.tr("Why these numbers?"), self.sources_wanted.emit, role="link")
        self.who = WhoMustNot(states, look, guide)
        self.ready = ReadyLines(look)
        pain = hint(self.tr("Pain now, if you like · 0 none · 10 worst imaginable"))
        self.optional_pain = OptionalPain(look, self.tr("Pain now, if you like"), pain)
        self.pain = self.optional_pain.scale
        self.start = button("", self.start_wanted.emit, role="primary", large=True)
        self.why_not = PlainLabel(muted=True)
        self._stand_together(look)
        self._offered: tuple[int, int] | None = None
        self.choose(ThermalMode.ICE)
        self.kind.changed.connect(self._kind_chosen)
        self.length.changed.connect(self._name_start)
        self.ready.changed.connect(self.show_rest)
        self.rest_due.connect(self.show_rest)
        states.settings.changed.connect(self._show_settings)

    @property
    def mode(self) -> ThermalMode:
        """The kind that is chosen."""
        return self.kind.value or ThermalMode.ICE

    def plan(self, *, second_confirmation: bool) -> SessionPlan:
        """Return what is wanted; the press of the start is the word that the pack is wrapped."""
        return SessionPlan(
            planned_s=self.length.seconds,
            wrapped_at=self._clock.local_now(),
            region=str(self.place.currentData()),
            pain_before=self.pain.value,
            second_confirmation=second_confirmation,
        )

    def choose(self, mode: ThermalMode) -> None:
        """Prepare a kind, with the usual length, no pain noted and nothing ticked."""
        self.kind.choose(mode)
        self.optional_pain.show_value(None)
        self._show_kind()

    def prepared(self) -> Prepared:
        """Return what is chosen."""
        return Prepared(
            mode=self.mode,
            place=str(self.place.currentData()),
            length=self.length.number.value(),
            skin=self.ready.skin.tick.box.isChecked(),
            awake=self.ready.awake.tick.box.isChecked(),
            pain=self.pain.value,
        )

    def prepare_again(self, was: Prepared) -> None:
        """Show what had been chosen before everything was built anew."""
        self.choose(was.mode)
        self.place.setCurrentIndex(self.place.findData(was.place))
        self.length.number.setValue(was.length)
        self.ready.skin.tick.box.setChecked(was.skin)
        self.ready.awake.tick.box.setChecked(was.awake)
        self.optional_pain.show_value(was.pain)

    def keyboard_start(self) -> QWidget:
        """Return the first open line, or the start, or the kind while none can be started."""
        waiting = self.start if self.start.isEnabled() else self.kind.buttons[self.mode]
        return self._first_open() or waiting

    def show_diary(self) -> None:
        """Show what the sessions so far mean for the next one."""
        allowed = self._timer.allowed(self.mode)
        self._offer(allowed)
        limit = self.tr("Shorter is always fine. Never longer than {longest}.")
        if allowed.first_ever:
            limit = self.tr("The first time is short, to see how your skin takes it: {longest}.")
        self.limit.setText(limit.format(longest=span(allowed.longest_s)))
        self.who.show_mode(self.mode)
        self.ready.show_lines(self._guide.texts(self.mode), must_tick=self._timer.is_first())
        self.start.setProperty("tone", mode_tone(self.mode))
        self.start.style().polish(self.start)
        self._name_start()
        self.show_rest()

    def show_rest(self) -> None:
        """Show anew whether a session may begin, and why not; again when a rest is over."""
        allowed = self._timer.allowed(self.mode)
        resting = rest_words(allowed, self._clock.local_in)
        open_line = self._first_open() is not None
        self.start.setEnabled(
            allowed.rule in {StartRule.FREE, StartRule.SECOND_CONFIRMATION} and not open_line
        )
        todo = self._todo() if open_line else ""
        self.why_not.setText(resting or todo)
        self.why_not.setVisible(bool(resting or todo))
        self.show_rest_in(allowed.changes_in_s)

    def _offer(self, allowed: Allowance) -> None:
        """Offer the usual length, unless it was offered: what the person chose since stays."""
        offered = (allowed.usual_s, allowed.longest_s)
        if offered != self._offered:
            self._offered = offered
            with QSignalBlocker(self.length):
                self.length.offer(*offered)

    def _first_open(self) -> QWidget | None:
        return self.ready.first_open() if self.who.is_read else self.who.read

    def _todo(self) -> str:
        if self.who.is_read:
            return self.tr("Tick the lines above to start.")
        return self.tr("Read the list above first.")

    def _show_settings(self) -> None:
        """Show what was ticked, and go on to the next line when the list has been read."""
        was_open = self.who.read.isVisible()
        self.who.show_mode(self.mode)
        self.show_rest()
        if was_open and self.who.is_read:
            self.keyboard_start().setFocus()

    def _kind_chosen(self) -> None:
        self._show_kind()
        self.kind_changed.emit()

    def _show_kind(self) -> None:
        """Let each kind be confirmed for itself, beginning with its usual length."""
        self._offered = None
        self.ready.untick()
        self.show_diary()

    def _name_start(self) -> None:
        wrapped = self._guide.texts(self.mode).wrap_title
        start = self.tr("start {span}").format(span=span(self.length.seconds))
        write_in_lines(self._look, self.start, f"{wrapped}: {start}")

    def _places(self) -> QuietComboBox:
        places = QuietComboBox()
        places.setSizeAdjustPolicy(
            QuietComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        places.setMinimumContentsLength(PLACE_LENGTH)
        name_choice(places, self.tr("Where on the back"))
        for place in self._guide.places:
            places.addItem(place.name, place.id)
        return places

    def _stand_together(self, look: Look) -> None:
        top = FlowLayout(gap=look.px(16))
        top.addWidget(self.kind)
        top.addWidget(self.place)
        length = FlowLayout(gap=look.px(16))
        length.addWidget(self.length)
        length.addWidget(self.sources)
        self.add(
            top,
            column(look, length, self.limit),
            self.who,
            self.ready,
            self.optional_pain,
            self.start,
            self.why_not,
        )
