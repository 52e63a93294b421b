"""Puts an entry right: when, its values, its note."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, Signal

from backcare_desktop.domain.editing import merged, newest_version, same_content
from backcare_desktop.domain.flare_up import FlareUp
from backcare_desktop.domain.record import NOTE_LIMIT
from backcare_desktop.state.draft_state import DraftForm
from backcare_desktop.store.draft import texts_of
from backcare_desktop.ui.dialogs.dialog import Dialog
from backcare_desktop.ui.dialogs.entry_editor_fields import CheckFields
from backcare_desktop.ui.dialogs.entry_editor_kinds import fields_for
from backcare_desktop.ui.history.when_field import WhenField
from backcare_desktop.ui.history.words import Words
from backcare_desktop.ui.widgets.banner import Banner
from backcare_desktop.ui.widgets.buttons import button
from backcare_desktop.ui.widgets.card import Card
from backcare_desktop.ui.widgets.flow import flow
from backcare_desktop.ui.widgets.note_field import NoteText
from backcare_desktop.ui.widgets.text import PlainLabel, heading, hint

if TYPE_CHECKING:
    from collections.abc import Iterable

    from PySide6.QtWidgets import QWidget

    from backcare_desktop.domain.record import Record
    from backcare_desktop.state.states import States
    from backcare_desktop.ui.theme.look import Look
    from backcare_desktop.ui.widgets.buttons import Push


class EntryEditor(Dialog):
    """Nothing is saved until "Save"; what is typed is not thrown away without a question.

    Where the entry changes elsewhere while it stands here, the editor says so: untouched
    fields take on what is new, and typed ones are kept and saved over it. `typed` is the
    entry as it was being typed when the program ended, to be gone on with. `symptoms_wanted`
    carries a check whose answers are to be changed, once what was typed here is saved.
    """

    symptoms_wanted = Signal(object)

    def __init__(
        self,
        parent: QWidget,
        states: States,
        look: Look,
        entry: Record,
        typed: Record | None = None,
    ) -> None:
        super().__init__(parent, look, self.tr("Edit the entry"))
        self._diary, self._words = states.diary, Words(states.clock)
        self._opened = self._current = entry
        self.when = WhenField(look, states.clock, self._title_of_when())
        self.fields = fields_for(entry, states, look)
        self.note = NoteText(look, self.tr("Note"), lines=4)
        self.note_count = hint()
        self.shortened = PlainLabel(tone="danger")
        self.elsewhere = Banner(look, self.tr("Show it as it is now"), self._show_current)
        self.throw_away = button(self.tr("Throw the changes away"), self._throw_away, tone="danger")
        self.go_on = button(self.tr("Go on editing"), self._go_on)
        self.question = self._question(
            self.tr("Throw away what you changed here? The entry stays as it was."),
            self.go_on,
            self.throw_away,
        )
        self.change_date = button(self.tr("Change the date"), self._change_date)
        self.save_to_come = button(self.tr("Save it all the same"), self._keep)
        self.asked_to_come = self._question(
            self.tr("Save it with a date that is still to come?"),
            self.change_date,
            self.save_to_come,
        )
        self.save = button(self.tr("Save"), self.keep, role="primary")
        self.cancel = button(self.tr("Cancel"), self.reject)
        self._stand_together()
        self._show(entry)
        self._draft = DraftForm(states.drafts, f"edit {entry.id}", self._draft_texts)
        self._connect()
        if typed is not None:
            self._put(typed)
        self.when.day.setFocus()

    @property
    def is_changed(self) -> bool:
        """Whether something was typed that is not in the entry."""
        return self._typed() != self._opened

    def keep(self) -> None:
        """Save and close, or stay and lead to what is wrong or needs a word."""
        typed = self._typed()
        wrong = self._wrong(typed)
        if wrong is not None:
            wrong.setFocus()
        elif self.is_changed and self.fields.asks(typed):
            self.question.hide()
        elif self.when.is_to_come:
            self.question.hide()
            self.asked_to_come.show()
            self.change_date.setFocus()
        else:
            self._keep()

    def reject(self) -> None:
        """Close, after a question where something was typed."""
        if self.is_changed and not self.question.isVisible():
            self.asked_to_come.hide()
            self.question.show()
            self.go_on.setFocus()
        elif self.is_changed:
            self._go_on()
        else:
            super().reject()

    def put_down(self) -> bool:
        """Close, and let what was typed be offered again."""
        is_offered = self._draft.put_down()
        super().put_down()
        return is_offered

    def done(self, result: int) -> None:
        """Close: what was typed is saved by now, or thrown away on purpose."""
        self._draft.finish()
        super().done(result)

    def _keep(self) -> None:
        self._save()
        self.accept()

    def _save(self) -> None:
        now = self._diary.waiting.get(self._opened.id, self._current)
        if self.is_changed:
            after = replace(merged(self._opened, self._typed(), now), deleted=None)
            self._current = after
            self._diary.change(now, after)
            for other in self.fields.replaced():
                self._diary.delete(other)

    def _wrong(self, typed: Record) -> QWidget | None:
        """Return the first field that has to be put right."""
        if self.when.is_to_come and not self.fields.may_be_to_come:
            return self.when.day
        return self.note if self._too_long() > 0 else self.fields.wrong(typed)

    def _typed(self) -> Record:
        """Return the entry as the fields have it."""
        note = self._opened.note if self._note_is_as_opened() else self.note.text()
        if self._too_long() > 0:
            note = note[:NOTE_LIMIT]
        return self.fields.filled(self._opened.moved_to(self.when.at).with_note(note))

    def _note_is_as_opened(self) -> bool:
        return self.note.toPlainText() == self._note_shown

    def _too_long(self) -> int:
        return len(self.note.text()) - NOTE_LIMIT

    def _title_of_when(self) -> str:
        return self.tr("It began") if isinstance(self._opened, FlareUp) else ""

    def _show(self, entry: Record) -> None:
        self._opened = entry
        self._put(entry)
        self._note_shown = self.note.toPlainText()
        self.shortened.hide()
        self._count()

    def _put(self, entry: Record) -> None:
        self.when.show_when(entry.at, entry.tz)
        self.fields.show_entry(entry)
        self.note.setPlainText(entry.note)

    def _draft_texts(self) -> dict[str, str]:
        return texts_of(self._typed())

    def _show_current(self) -> None:
        self._show(self._current)
        self.elsewhere.tell("")
        self.when.day.setFocus()

    def _follow(self, months: Iterable[str]) -> None:
        """Notice that the entry has changed elsewhere."""
        for month in months:
            entries = self._diary.diary.months.get(month, ())
            self._current = newest_version(self._current, entries)
        if same_content(self._current, self._opened):
            return
        untouched = not self.is_changed
        if untouched:
            self._show(self._current)
        self.elsewhere.tell(self._elsewhere_words(untouched=untouched), can_act=not untouched)

    def _elsewhere_words(self, *, untouched: bool) -> str:
        if self._current.in_trash:
            return self.tr("This entry has been deleted meanwhile. Saving a change puts it back.")
        now = self._words.sentence(self._current, {})
        if untouched:
            words = self.tr("This entry was changed meanwhile. Here it is as it is now: {entry}.")
        else:
            words = self.tr(
                "This entry was changed meanwhile, it is now: {entry}. If you save, what you "
                "changed here replaces that, and the rest stays as it is now."
            )
        return words.format(entry=now)

    def _count(self) -> None:
        over, count = self._too_long(), len(self.note.text())
        words = self.tr("{count} of {limit} characters")
        if over > 0:
            count = over
            words = self.tr("A note has at most {limit} characters. Too many: {count}.")
        self.note_count.setText(words.format(limit=_number(NOTE_LIMIT), count=_number(count)))

    def _tell_shortened(self) -> None:
        words = self.tr("A note has at most {limit} characters: the rest was not pasted.")
        self.shortened.setText(words.format(limit=_number(NOTE_LIMIT)))
        self.shortened.show()

    def _go_on(self) -> None:
        self.question.hide()
        self.when.day.setFocus()

    def _throw_away(self) -> None:
        super().reject()

    def _change_date(self) -> None:
        self.asked_to_come.hide()
        self.when.day.setFocus()

    def _change_answers(self) -> None:
        self.keep()
        if not self.isVisible():
            self.symptoms_wanted.emit(self._current)

    def _question(self, words: str, *answers: Push) -> Card:
        question = Card(self.look, "warn").add(PlainLabel(words), flow(self.look, *answers))
        question.hide()
        return question

    def _connect(self) -> None:
        self.note.textChanged.connect(self._count)
        for changed in (self.note.textChanged, self.when.changed, self.fields.changed):
            changed.connect(self._draft.typed)
        self.when.changed.connect(self.asked_to_come.hide)
        self.when.changed.connect(self.fields.forget_answers)
        self.fields.answered.connect(self.keep)
        if isinstance(self.fields, CheckFields):
            self.fields.symptoms_wanted.connect(self._change_answers)
        self.note.shortened.connect(self._tell_shortened)
        self._diary.changed.connect(self._follow)

    def _stand_together(self) -> None:
        note = Card(self.look)
        note.add(heading(self.tr("Note")), self.note, self.note_count, self.shortened)
        values = Card(self.look, gap=20).add(self.when, self.fields)
        self.add(self.elsewhere, values, note)
        if self.fields.asked_first is not None:
            self.keep_in_view(self.fields.asked_first)
        self.keep_in_view(self.question)
        self.keep_in_view(self.asked_to_come)
        self.close_with(self.cancel, self.save)


def _number(count: int) -> str:
    return QLocale().toString(count)
