"""Beside the timer: what was today, who must not, and which of the two."""

from __future__ import annotations

from typing import TYPE_CHECKING

from backcare_desktop.domain.thermal import ThermalSession
from backcare_desktop.ui.language import span, time_of_day
from backcare_desktop.ui.thermal.start_rule import count_words
from backcare_desktop.ui.thermal.words import mode_name
from backcare_desktop.ui.widgets.buttons import button
from backcare_desktop.ui.widgets.card import Card
from backcare_desktop.ui.widgets.flow import flow
from backcare_desktop.ui.widgets.text import PlainLabel, heading, hint

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime

    from backcare_desktop.content.thermal import ThermalGuide
    from backcare_desktop.domain.thermal import ThermalMode
    from backcare_desktop.state.states import States
    from backcare_desktop.ui.theme.look import Look


AT_LEAST_TWO = 2


class TodayCard(Card):
    """The sessions of today and how many there are usually."""

    def __init__(self, states: States, look: Look) -> None:
        super().__init__(look, gap=8)
        self._diary, self._timer, self._clock = states.diary, states.timer, states.clock
        self.count = hint()
        self.listed = PlainLabel()
        self.add(heading(self.tr("Today")), self.listed, self.count)

    def show_mode(self, mode: ThermalMode) -> None:
        """List today's sessions, the count for one kind."""
        now = self._clock.local_now()
        today = self._diary.diary.between(now.date(), now.date(), ThermalSession)
        lines = [self._line(session) for session in reversed(list(today))]
        live = self._timer.live
        if live is not None and live.mode is not None:
            lines.insert(0, self._live_line(live.started.wall.astimezone(now.tzinfo), live.mode))
        if not self._diary.can_read(now.date()):
            lines.append(self.tr("What was today cannot be read at the moment."))
        self.listed.setText("\n".join(lines) or self.tr("No ice or heat yet."))
        self.count.setText(count_words(self._timer.allowed(mode)))
        self.count.setVisible(self._diary.can_read(now.date()))

    def _live_line(self, at: datetime, mode: ThermalMode) -> str:
        told = self.tr("{time}  {kind}, not noted yet")
        return told.format(time=time_of_day(at), kind=mode_name(mode))

    def _line(self, session: ThermalSession) -> str:
        scores = (session.pain_before, session.pain_after, session.pain_later)
        pain = [str(score) for score in scores if score is not None]
        told = self.tr("{time}  {kind}, {span}").format(
            time=time_of_day(session.at),
            kind=mode_name(session.mode),
            span=span(session.exposure_s),
        )
        if len(pain) < AT_LEAST_TWO:
            return told
        return told + self.tr(", pain {scores}").format(scores=" → ".join(pain))


def caution_card(look: Look, open_list: Callable[[], object]) -> Card:
    """Return the card that leads to the list of who must not."""
    card = Card(look, gap=8)
    return card.add(
        heading(card.tr("Not for everyone")),
        PlainLabel(
            card.tr("Poor feeling or blood flow, Raynaud's, a medicine patch, broken skin …"),
            muted=True,
        ),
        flow(look, button(card.tr("The whole list"), open_list, role="link")),
    )


def choice_card(
    look: Look,
    guide: ThermalGuide,
    *,
    open_about: Callable[[], object],
    open_packs: Callable[[], object],
) -> Card:
    """Return what is known of ice against heat, which ranks neither, and ways to read on."""
    card = Card(look, "sunken")
    return card.add(
        PlainLabel(" ".join(line.text for line in guide.choice)),
        hint(card.tr("General information. No clinician has reviewed it yet.")),
        flow(
            look,
            button(card.tr("About ice and heat"), open_about, role="link"),
            button(card.tr("Packs, made at home or bought"), open_packs, role="link"),
        ),
    )
