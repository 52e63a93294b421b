"""Pain now: one gesture saves it; undo and a note follow if wanted."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from backcare_desktop.domain.pain import PainEntry
from backcare_desktop.domain.record import NOTE_LIMIT
from backcare_desktop.ui.language import time_of_day
from backcare_desktop.ui.widgets.buttons import button, explain
from backcare_desktop.ui.widgets.card import Card, row
from backcare_desktop.ui.widgets.flow import flow
from backcare_desktop.ui.widgets.note_field import NoteField
from backcare_desktop.ui.widgets.pain_scale import PainScale
from backcare_desktop.ui.widgets.text import LineLabel, hint

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from backcare_desktop.domain.record import Record
    from backcare_desktop.state.draft_state import DraftForm
    from backcare_desktop.state.states import States
    from backcare_desktop.ui.theme.look import Look


class PainCard(Card):
    """The scale, what was saved, and the note that belongs to it."""

    def __init__(self, states: States, look: Look) -> None:
        super().__init__(look)
        self._diary, self._clock = states.diary, states.clock
        self._entry: PainEntry | None = None
        self._drafts = states.drafts
        self._draft: DraftForm | None = None
        self.scale = PainScale(look, self.tr("How is your back now?"))
        self.scale.chosen.connect(self._save)
        self.scale.corrected.connect(self._correct)
        self.told = hint(self.tr("Choose a number or type it: it is saved at once."))
        self.undo = button(self.tr("Undo"), self._undo, role="link")
        explain(self.undo, self.tr("Take this number back (Ctrl+Z)"))
        self.add_note = button(self.tr("Add a note"), self._open_note)
        self.note = NoteField(look, self.tr("Note on this number"))
        self.note.saved.connect(self._save_note)
        self.note.saved.connect(self._forget_draft)
        self.note.left.connect(self._forget_draft)
        self.note.typed.connect(self._keep_draft)
        ends = LineLabel(self.tr("0 none · 10 worst imaginable"), size="small", muted=True)
        self.add_head(look, self.tr("How is your back now?"), ends)
        self.add(
            self.scale,
            row(look, self.told, flow(look, self.undo, self.add_note)),
            self.note,
        )
        self.body.addStretch(1)
        self._diary.saved.connect(self._show_saved)
        self._diary.save_failed.connect(self._show_failed)
        self._show_entry(None)

    def keyboard_start(self) -> QWidget:
        """Return the number that has the Tab stop."""
        stop = Qt.FocusPolicy.StrongFocus
        return next(number for number in self.scale.numbers if number.focusPolicy() is stop)

    def put_down(self) -> bool:
        """Let a half-typed note be offered again; return whether there is one."""
        return self._draft is not None and self._draft.put_down()

    def _save(self, score: int) -> None:
        now = self._clock.local_now()
        self._entry = PainEntry(
            id=self._diary.new_id(),
            at=now,
            tz=self._clock.zone_name(),
            entered_at=now,
            updated=now,
            score=score,
        )
        self.told.setText(self.tr("Saving…"))
        self._diary.add(self._entry)

    def _correct(self, score: int) -> None:
        if self._entry is not None:
            self._entry = replace(self._entry, score=score)
            self._diary.amend(self._entry)

    def _save_note(self, text: str) -> None:
        if self._entry is not None:
            self._entry = self._entry.with_note(text)
            self._diary.amend(self._entry)

    def _undo(self) -> None:
        if self._entry is not None:
            self._diary.undo_last_of(self._entry.id)
        self._show_entry(None)
        self.told.setText(self.tr("Taken back."))
        self.scale.numbers[0].setFocus()

    def _open_note(self) -> None:
        self.note.open(self._entry.note if self._entry else "")
        if self._entry is not None:
            from backcare_desktop.state.draft_state import DraftForm  # noqa: PLC0415 - when typed

            self._draft = DraftForm(self._drafts, f"note {self._entry.id}", self._typed)

    def _typed(self) -> dict[str, str]:
        from backcare_desktop.store.draft import texts_of  # noqa: PLC0415 - likewise

        note = self.note.edit.text()[:NOTE_LIMIT]
        return texts_of(self._entry.with_note(note)) if self._entry else {}

    def _keep_draft(self) -> None:
        if self._draft is not None:
            self._draft.typed()

    def _forget_draft(self) -> None:
        if self._draft is not None:
            self._draft.finish()
            self._draft = None

    def _show_saved(self, record: Record) -> None:
        """Follow the entry, whoever changed it; a later change of it is still on its way."""
        is_it = self._entry is not None and record.id == self._entry.id
        if is_it and record.id not in self._diary.waiting and isinstance(record, PainEntry):
            self._show_entry(None if record.in_trash else record)

    def _show_failed(self) -> None:
        if self._entry is not None and self._entry.id in self._diary.waiting:
            self.told.setText(self.tr("Not saved yet."))

    def _show_entry(self, entry: PainEntry | None) -> None:
        self._entry = entry
        self.scale.show_value(entry.score if entry else None)
        self.undo.setVisible(entry is not None)
        self.add_note.setVisible(entry is not None)
        if entry is None:
            self.note.close_field()
        else:
            told = self.tr("Pain {score}, saved {time}")
            self.told.setText(told.format(score=entry.score, time=time_of_day(entry.at)))
            noted = self.tr("Change the note") if entry.note else self.tr("Add a note")
            self.add_note.setText(noted)
