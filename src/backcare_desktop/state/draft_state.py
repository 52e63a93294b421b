"""What stands in forms and is not saved: a program that is killed loses none of it."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, QTimer, Signal

from backcare_desktop.state.background import give_up, refusal_in, run_in_background
from backcare_desktop.store.draft import FORM_LIMIT, NAME_LIMIT, Draft, record_in, texts_of

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from backcare_desktop.domain.record import Record
    from backcare_desktop.state.diary_state import DiaryState
    from backcare_desktop.store.store import Store
    from backcare_desktop.store.writer import Writer

    Texts = Mapping[str, str]

WRITE_EVERY_MS = 5_000
UNSAVED = "unsaved "


class DraftState(QObject):
    """Writes at most every 5 seconds, and only while something is typed.

    `offered` are the forms that an earlier run or an earlier window has left, by id; they
    stay in the file until the person decides. `changed` follows when they do. What the
    diary could not save is a form here too. A draft that cannot be written is no reason to
    stop anything.
    """

    changed = Signal()

    def __init__(self, store: Store, writer: Writer, diary: DiaryState) -> None:
        super().__init__()
        self.offered: dict[str, Texts] = {}
        self._forms: dict[str, Texts] = {}
        self._store, self._writer, self._diary = store, writer, diary
        self._is_due = False
        self._pause = QTimer(self, singleShot=True, interval=WRITE_EVERY_MS)
        self._pause.timeout.connect(self.write)
        for signal in (diary.saved, diary.save_failed, diary.recovered):
            signal.connect(self.keep_waiting)
        app = QCoreApplication.instance()
        if app is not None:
            app.aboutToQuit.connect(self.write)
        self.read_again()
        self.keep_waiting()

    def read_again(self) -> None:
        """Offer what an earlier run has left in the folder; nothing is written before."""
        self._is_read = False
        run_in_background(self._writer, self._store.read_draft, self._take_found, give_up)

    def put(self, form: str, texts: Texts) -> None:
        """Keep what stands in a form by now."""
        form = form[:NAME_LIMIT]
        if self._forms.get(form) != texts:
            self._forms.pop(form, None)
            self._forms[form] = texts
            self._write_soon()

    def drop(self, form: str) -> None:
        """Forget a form: it was saved, or left on purpose."""
        if self._forms.pop(form[:NAME_LIMIT], None) is not None:
            self._write_soon()

    def offer(self, form: str) -> None:
        """Offer a form again whose fields are gone although nobody has left it."""
        texts = self._forms.pop(form[:NAME_LIMIT], None)
        if texts is not None:
            self.offered[form[:NAME_LIMIT]] = texts
            self.changed.emit()

    def decide(self, form: str) -> None:
        """Offer a form of an earlier run no more: it was taken up or discarded."""
        if self.offered.pop(form, None) is not None:
            self._write_soon()
            self.changed.emit()

    def forget(self) -> None:
        """Forget everything: the whole diary has been deleted."""
        self._forms.clear()
        self.offered.clear()
        self._write_soon()
        self.changed.emit()

    def offered_entries(self) -> dict[str, Record]:
        """Return the entries among what is offered, by the form they stood in."""
        found = {form: record_in(texts) for form, texts in self.offered.items()}
        return {form: record for form, record in found.items() if record is not None}

    def keep_waiting(self) -> None:
        """Keep the entries that the diary could not save, until it can."""
        waiting = {f"{UNSAVED}{name}"[:NAME_LIMIT]: r for name, r in self._diary.waiting.items()}
        for form in [form for form in self._forms if form.startswith(UNSAVED)]:
            if form not in waiting:
                self.drop(form)
        if self._diary.trouble is not None:
            for form, record in waiting.items():
                if not record.in_trash:
                    put_entry(self, form, record)

    def write(self) -> None:
        """Write now what is to be written."""
        self._pause.stop()
        if not (self._is_due and self._is_read):
            return
        self._is_due = False
        newest = list((self.offered | self._forms).items())[-FORM_LIMIT:]
        work: Callable[[], None] = self._store.clear_draft
        if newest:
            forms = {form: dict(texts) for form, texts in newest}
            work = partial(self._store.write_draft, Draft(forms=forms))
        run_in_background(self._writer, work, _do_nothing, self._refused)

    def _write_soon(self) -> None:
        self._is_due = True
        if not self._pause.isActive():
            self._pause.start()

    def _take_found(self, draft: Draft | None) -> None:
        self._is_read = True
        self.offered = {**(draft.forms if draft else {}), **self.offered}
        if self.offered:
            self.changed.emit()

    def _refused(self, error: Exception) -> None:
        """Write with what is typed next."""
        refusal_in(error)
        self._is_due = True


class DraftForm:
    """One form: `typed` after every change of its fields, `finish` when it is saved or left.

    `texts` returns what stands in the fields; as long as that is what stood there when
    this was made, nothing was typed and nothing is kept.
    """

    def __init__(
        self, drafts: Callable[[], DraftState], form: str, texts: Callable[[], Texts]
    ) -> None:
        self._drafts, self._form, self._texts = drafts, form, texts
        self._as_opened = texts()
        self._is_kept = False

    def typed(self) -> None:
        """Keep what stands in the fields now."""
        texts = self._texts()
        if texts == self._as_opened:
            self.finish()
        else:
            self._is_kept = True
            self._drafts().put(self._form, texts)

    def put_down(self) -> bool:
        """Let it be offered again, because its fields are going; return whether there is any."""
        if self._is_kept:
            self._drafts().offer(self._form)
        return self._is_kept

    def finish(self) -> None:
        """Keep nothing of it any more."""
        if self._is_kept:
            self._is_kept = False
            self._drafts().drop(self._form)


def put_entry(drafts: DraftState, form: str, record: Record) -> None:
    """Keep an entry, unless it is too large for a draft."""
    try:
        drafts.put(form, texts_of(record))
    except ValueError:
        return


def _do_nothing(_answer: None) -> None:
    return
