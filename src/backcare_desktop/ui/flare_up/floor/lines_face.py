"""One warning sign at a time, in very large print; Space answers none."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from backcare_desktop.content.warning_signs import warning_sign_guide
from backcare_desktop.domain.warning_signs import UNSURE
from backcare_desktop.ui.flare_up.floor.face import (
    Face,
    asked_words,
    centred_row,
    even_row,
    huge,
    step_of,
    words_to_read,
)
from backcare_desktop.ui.flare_up.signs_step import SignsStep
from backcare_desktop.ui.symptoms.words import answer_keys, answer_words
from backcare_desktop.ui.widgets.text import announce
from backcare_desktop.ui.widgets.wrapping_button import WrappingButton

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent
    from PySide6.QtWidgets import QPushButton, QWidget

    from backcare_desktop.domain.warning_signs import Answer
    from backcare_desktop.state.states import States
    from backcare_desktop.ui.flare_up.page import FlareUpPage
    from backcare_desktop.ui.navigation import Navigation
    from backcare_desktop.ui.symptoms.question_row import QuestionRow
    from backcare_desktop.ui.theme.look import Look
    from backcare_desktop.ui.widgets.tick import Tick


class AnswerButton(WrappingButton):
    """One answer, with its key; pressed by Enter, never by Space, which is pressed unseen."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave Space to the window."""
        if event.key() == Qt.Key.Key_Space:
            event.ignore()
        else:
            super().keyPressEvent(event)


class LinesFace(Face):
    """The lines of the step on the page, answered there: No leads to the next one.

    A doubt stays, with what to do about it. After the last line Space goes on.
    """

    def __init__(
        self, states: States, look: Look, navigation: Navigation, page: FlareUpPage
    ) -> None:
        super().__init__(states, look, navigation, page)
        part = step_of(page, SignsStep).part
        assert part is not None  # noqa: S101 - the window shows another face without it
        while part.signs.add_lines():
            pass
        self._part, self._at = part, 0
        self.count = words_to_read()
        self.line = asked_words()
        self.help = words_to_read()
        keys = {answer: key for key, answer in answer_keys().items()}
        self.answers: dict[Answer, WrappingButton] = {}
        for answer, words in answer_words().items():
            take = partial(self._answer, answer)
            pushed = AnswerButton(f"{words} ({keys[answer]})", take, role="answer")
            pushed.setCheckable(True)
            self.answers[answer] = huge(pushed)
        self.on = huge(WrappingButton(self.tr("Go on (Space)"), self._go_on, role="primary"))
        self.back = WrappingButton(self.tr("The line before (Backspace)"), self._go_back)
        self.skip = WrappingButton(action=part.go_on.click)
        self.what = WrappingButton(part.urgent.what.text(), part.open_advice, role="primary")
        self.what.setProperty("tone", "danger")
        self.circumstances = [
            WrappingButton(tick.words.text(), partial(self._take_circumstance, tick))
            for tick in part.signs.circumstances.values()
        ]
        self._stand_together()
        states.symptoms().changed.connect(self._follow)

    @property
    def obvious(self) -> QPushButton | None:
        """Nothing while a line is open: Space must not answer it."""
        return self.on if self.on.isVisibleTo(self) else None

    @property
    def row(self) -> QuestionRow | None:
        """The line that is shown, None after the last."""
        rows = list(self._part.signs.asked())
        return rows[self._at] if self._at < len(rows) else None

    def come(self) -> None:
        """Begin with the first line that is open."""
        rows = list(self._part.signs.asked())
        open_rows = (place for place, row in enumerate(rows) if row.answer is None)
        self._at = next(open_rows, len(rows))
        self._show()

    def keyboard_start(self) -> QWidget:
        """Return the line itself: no key pressed unseen answers it."""
        return self.obvious or self.line

    def take_key(self, event: QKeyEvent) -> bool:
        """Take an answer by its key; Backspace goes back a line."""
        answer = answer_keys().get(event.text().upper())
        if event.key() == Qt.Key.Key_Backspace:
            self._go_back()
        elif answer is not None and self.row is not None:
            if not event.isAutoRepeat():
                self._answer(answer)
        else:
            return False
        return True

    def go_along(self, step: int) -> bool:
        """Go a line back, or on from one that is answered."""
        if step < 0:
            self._go_back()
        elif self.obvious is not None:
            self._go_on()
        return True

    def _answer(self, answer: Answer) -> None:
        row = self.row
        if row is None:
            return
        row.take(answer)
        if self._part.advice is None and answer not in UNSURE:
            self._at += 1
        self._show()

    def _take_circumstance(self, tick: Tick) -> None:
        """Let the line be asked that depends on it."""
        tick.box.setChecked(True)
        self._show()

    def _go_back(self) -> None:
        self._at = max(self._at - 1, 0)
        self._show()

    def _go_on(self) -> None:
        if self.row is None:
            self._part.go_on.click()
        else:
            self._at += 1
            self._show()

    def _follow(self) -> None:
        if self.isVisible():
            self._show()

    def _show(self) -> None:
        row, rows = self.row, list(self._part.signs.asked())
        said = row.answer if row is not None else None
        self._show_words(row, len(rows))
        for answer, pushed in self.answers.items():
            pushed.setVisible(row is not None)
            pushed.setChecked(answer is said)
        self.on.setVisible(row is None or said is not None)
        self.back.setVisible(self._at > 0)
        said_any = bool(self.states.symptoms().check.answers)
        rest = self.tr("Skip the rest for now")
        self.skip.say(rest if said_any else self._part.go_on.text())
        self.skip.setVisible(row is not None)
        self.what.setVisible(self._part.is_urgent(self.states.symptoms().check))
        ticks = self._part.signs.circumstances.values()
        for circumstance, tick in zip(self.circumstances, ticks, strict=True):
            circumstance.setVisible(row is None and not tick.box.isChecked())
        if self.window().focusWidget() not in self.answers.values() or row is None:
            self.keyboard_start().setFocus()
        self.changed.emit()

    def _show_words(self, row: QuestionRow | None, lines: int) -> None:
        before = self.line.text()
        if row is None:
            self.count.setText(self.tr("{lines} of {lines}").format(lines=lines))
            self.line.setText(self.tr("These were all the lines."))
            self.help.setText("")
        else:
            told = self.tr("{line} of {lines}")
            self.count.setText(told.format(line=self._at + 1, lines=lines))
            self.line.setText(row.question.text)
            unsure = row.answer in UNSURE
            doubt = warning_sign_guide().treat_as_yes.text if unsure else ""
            self.help.setText(doubt or "\n".join(row.question.help))
        self.help.setVisible(bool(self.help.text()))
        self.line.setAccessibleDescription(f"{self.count.text()}. {self.help.text()}")
        if self.line.text() != before and self.line.isVisible():
            announce(self.line, self.line.text())

    def _stand_together(self) -> None:
        ways = (self.what, self.back, self.skip, *self.circumstances)
        self.stand_together(
            self.count,
            None,
            self.line,
            self.help,
            None,
            even_row(self.look, self.answers.values()),
            self.on,
            centred_row(self.look, ways),
            large=(self.line,),
            words=(self.count, self.help),
            controls=(*self.answers.values(), self.on, *ways),
        )
