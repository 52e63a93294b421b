"""My flare-up plan: three short texts written on a good day."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from backcare_desktop.domain.record import NOTE_LIMIT
from backcare_desktop.ui.dialogs.dialog import Dialog
from backcare_desktop.ui.widgets.buttons import button
from backcare_desktop.ui.widgets.card import Card
from backcare_desktop.ui.widgets.field import field
from backcare_desktop.ui.widgets.note_field import NoteText
from backcare_desktop.ui.widgets.text import PlainLabel, hint

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from backcare_desktop.state.states import States
    from backcare_desktop.ui.theme.look import Look


class FlareUpPlanDialog(Dialog):
    """What stands in it when it is closed, in whatever way, is kept in the settings."""

    def __init__(
        self, parent: QWidget, states: States, look: Look, on_paper: Callable[[], object]
    ) -> None:
        super().__init__(parent, look, self.tr("My flare-up plan"))
        self._settings, self._open_paper = states.settings, on_paper
        plan = self._settings.value
        self.helps = self._text(self.tr("What helps me"), plan.plan_helps)
        self.call = self._text(self.tr("Whom I can call"), plan.plan_call)
        self.packs = self._text(self.tr("Where the packs are"), plan.plan_packs)
        about = self.tr("Write it on a good day. Flare-up help shows it to you.")
        fields = Card(look, gap=16)
        for text in (self.helps, self.call, self.packs):
            fields.add(field(look, text.accessibleName(), text))
        self.nothing = hint(self.tr("Nothing is written yet: there is nothing to put on paper."))
        fields.add(self.nothing)
        self.add(PlainLabel(about, muted=True), fields)
        self.on_paper = button(self.tr("On paper…"), self._put_on_paper)
        self.done_button = button(self.tr("Done"), self.accept, role="primary")
        self.close_with(self.on_paper, self.done_button)
        self.finished.connect(self._keep)
        for text in (self.helps, self.call, self.packs):
            text.textChanged.connect(self._offer_paper)
        self._offer_paper()
        self.helps.setFocus()

    def _text(self, name: str, words: str) -> NoteText:
        text = NoteText(self.look, name)
        text.setPlainText(words)
        return text

    def _offer_paper(self) -> None:
        """Offer the page once something is written, and say why not before."""
        is_written = any(text.text() for text in (self.helps, self.call, self.packs))
        self.on_paper.setEnabled(is_written)
        self.nothing.setVisible(not is_written)

    def _put_on_paper(self) -> None:
        self._keep()
        self._open_paper()

    def _keep(self) -> None:
        """Keep the texts; they are cut where they are longer than a note may be."""
        self._settings.save(
            replace(
                self._settings.value,
                plan_helps=self.helps.text()[:NOTE_LIMIT],
                plan_call=self.call.text()[:NOTE_LIMIT],
                plan_packs=self.packs.text()[:NOTE_LIMIT],
            )
        )
