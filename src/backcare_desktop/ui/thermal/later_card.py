"""The offer to note the pain half an hour after ice or heat; nobody has to."""

from __future__ import annotations

from typing import TYPE_CHECKING

from backcare_desktop.ui.thermal.words import mode_name
from backcare_desktop.ui.widgets.buttons import button, explain
from backcare_desktop.ui.widgets.card import Card
from backcare_desktop.ui.widgets.flow import flow
from backcare_desktop.ui.widgets.pain_scale import PainScale
from backcare_desktop.ui.widgets.tab_order import tab_from
from backcare_desktop.ui.widgets.text import PlainLabel, hint

if TYPE_CHECKING:
    from PySide6.QtGui import QHideEvent

    from backcare_desktop.state.states import States
    from backcare_desktop.ui.theme.look import Look


class LaterCard(Card):
    """Hidden and empty unless there is a session to note it for; gone when its page is left."""

    def __init__(self, states: States, look: Look) -> None:
        super().__init__(look, gap=8)
        self._look, self._later = look, states.pain_later
        self._later.changed.connect(self._show)
        self._show()

    def hideEvent(self, event: QHideEvent) -> None:
        """Let an answered question rest."""
        super().hideEvent(event)
        if event.spontaneous():
            return
        self._later.put_away()

    def _fill(self) -> None:
        self.title = PlainLabel(size="heading")
        self.scale = PainScale(self._look, self.tr("Pain half an hour later"))
        self.scale.chosen.connect(self._later.note)
        self.scale.corrected.connect(self._later.correct)
        self.told = hint()
        self.undo = button(self.tr("Undo"), self._later.undo, role="link")
        explain(self.undo, self.tr("Take this number back"))
        self.skip = button(self.tr("Leave it out"), self._later.skip, role="link")
        self.add(
            self.title,
            hint(self.tr("If you like · 0 none · 10 worst imaginable")),
            self.scale,
            self.told,
            flow(self._look, self.undo, self.skip),
        )
        tab_from(self, *self.scale.numbers, self.undo, self.skip)

    def _show(self) -> None:
        session = self._later.session
        self.setVisible(session is not None)
        if session is None:
            return
        if self.body.count() == 0:
            self._fill()
        title = self.tr("Half an hour after {kind}: how is your back?")
        self.title.setText(title.format(kind=mode_name(session.mode).lower()))
        score = session.pain_later
        self.scale.show_value(score)
        self.told.setVisible(score is not None)
        told = self.tr("Pain {score}, saved") if self._later.is_saved else self.tr("Saving…")
        self.told.setText(told.format(score=score))
        self.undo.setVisible(score is not None)
        self.skip.setVisible(score is None)
