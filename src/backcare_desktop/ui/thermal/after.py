"""After the pack came off: the skin, the pain now, and what to do if the skin is not OK."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from backcare_desktop.domain.thermal import Ending, Skin
from backcare_desktop.ui.language import MINUTE_S, span
from backcare_desktop.ui.thermal.skin_question import ANSWERS
from backcare_desktop.ui.thermal.words import skin_name
from backcare_desktop.ui.widgets.buttons import button
from backcare_desktop.ui.widgets.card import Card, column
from backcare_desktop.ui.widgets.chips import Chips
from backcare_desktop.ui.widgets.flow import flow
from backcare_desktop.ui.widgets.optional_pain import OptionalPain
from backcare_desktop.ui.widgets.text import PlainLabel, heading, hint

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from backcare_desktop.content.thermal import ThermalGuide
    from backcare_desktop.domain.thermal import ThermalMode
    from backcare_desktop.domain.thermal_live import LiveSession
    from backcare_desktop.state.states import States
    from backcare_desktop.ui.theme.look import Look


@dataclass(frozen=True, slots=True, kw_only=True)
class Answered:
    """What was answered so far, and after which session."""

    session_id: str
    skin: Skin | None
    pain: int | None


class AfterCard(Card):
    """Asks how it is now; everything may be left out."""

    def __init__(self, states: States, look: Look, guide: ThermalGuide | None) -> None:
        super().__init__(look)
        self._timer, self._clock, self._guide = states.timer, states.clock, guide
        self._shown = ""
        self.title = PlainLabel(size="title")
        self.told = PlainLabel(muted=True)
        self.skin = Chips(look, {skin: skin_name(skin) for skin in ANSWERS})
        self.skin.setAccessibleName(self.tr("Is the skin as it should be?"))
        self.skin.changed.connect(self._show_aid)
        self.aid = PlainLabel()
        self.aid_box = Card(look, "danger").add(self.aid)
        self.optional_pain = OptionalPain(look, self.tr("Pain now"))
        self.pain = self.optional_pain.scale
        self.save = button(self.tr("Save"), self._save, role="primary", large=True)
        self.skip = button(self.tr("Skip these questions"), self._skip, role="link")
        self.add(
            self.title,
            self.told,
            heading(self.tr("Is the skin as it should be?")),
            self.skin,
            self.aid_box,
            column(look, self.optional_pain, hint(self.tr("0 none · 10 worst imaginable"))),
            flow(look, self.save, self.skip),
        )

    def show_live(self, live: LiveSession) -> None:
        """Show the session that has ended; what was answered so far stays."""
        if live.id == self._shown:
            return
        self._shown = live.id
        self.title.setText(self.tr("The pack is off. How is it now?"))
        self.told.setText(self._what_happened(live))
        self.skin.choose(live.skin_after)
        self.optional_pain.show_value(live.pain_after)
        self._show_aid()

    def answered(self) -> Answered:
        """Return what is answered so far."""
        return Answered(session_id=self._shown, skin=self.skin.value, pain=self.pain.value)

    def answer_again(self, was: Answered) -> None:
        """Show what had been answered before everything was built anew."""
        if was.session_id == self._shown:
            self.skin.choose(was.skin)
            self.optional_pain.show_value(was.pain)
            self._show_aid()

    def take(self, skin: Skin) -> None:
        """Take an answer about the skin."""
        self.skin.choose(skin)
        self._show_aid()

    def keyboard_start(self) -> QWidget:
        """Return the first answer about the skin."""
        return self.skin.buttons[Skin.OK]

    def _what_happened(self, live: LiveSession) -> str:
        on = span(max(live.seen_s, live.carried_s))
        if live.ending is Ending.UNCONFIRMED:
            return self.tr(
                "Nobody said when the pack came off. It may have been on for up to {span}."
            ).format(span=on)
        over = live.overrun_s(self._clock.moment())
        if over < MINUTE_S:
            return self.tr("It was on for {span}.").format(span=on)
        return self.tr(
            "It was on for {span}: {over} longer than planned. Look closely at the skin."
        ).format(span=on, over=span(over))

    def _show_aid(self) -> None:
        doubtful = self.skin.value in {Skin.NOT_SURE, Skin.NOT_OK}
        live = self._timer.live
        if doubtful and live is not None and live.mode is not None:
            self.aid.setText(self._first_aid(live.mode))
        self.aid_box.setVisible(doubtful)

    def _first_aid(self, mode: ThermalMode) -> str:
        if self._guide is not None:
            return self._guide.texts(mode).first_aid
        return self.tr(
            "The advice for hurt skin cannot be read. Leave the pack off and show the skin to "
            "a clinician today."
        )

    def _save(self) -> None:
        self._timer.finish(pain=self.pain.value, skin=self.skin.value)

    def _skip(self) -> None:
        self._timer.finish()
