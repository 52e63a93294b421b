"""The warning signs as a list to go through, those that need help at once first."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from backcare_desktop.domain.warning_signs import Advice
from backcare_desktop.ui.symptoms.question_row import QuestionRow
from backcare_desktop.ui.symptoms.words import circumstances_of
from backcare_desktop.ui.widgets.card import Card, column, line_between
from backcare_desktop.ui.widgets.page import settle_layouts
from backcare_desktop.ui.widgets.text import LineLabel, PlainLabel, heading, hint
from backcare_desktop.ui.widgets.tick import Tick

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from PySide6.QtGui import QKeyEvent
    from PySide6.QtWidgets import QVBoxLayout

    from backcare_desktop.content.warning_signs import QuestionGroup, WarningSignGuide
    from backcare_desktop.domain.symptom_check import SymptomCheck
    from backcare_desktop.domain.warning_signs import Answer
    from backcare_desktop.ui.theme.look import Look

STEPS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}

AT_ONCE = 4
"""So many lines fill the first view, and are built in a turn of the event loop."""

LINES_GAP, ABOVE_TITLE = 12, 8
"""Pixels at 100 %."""


class WarningSignsCard(Card):
    """`changed` carries the check with an answer more, or less.

    `groups` are the parts of the list it asks: all of them, or one alone, which has its title
    on top and what need not be read first below. The first lines are there at once; whoever
    shows the card adds the others when there is time.
    """

    changed = Signal(object)

    def __init__(
        self,
        look: Look,
        guide: WarningSignGuide,
        check: SymptomCheck,
        groups: Sequence[QuestionGroup] = (),
    ) -> None:
        super().__init__(look)
        self._guide, self._look, self._check = guide, look, check
        self._is_brief = len(groups) == 1
        title = groups[0].title if self._is_brief else self.tr("1 · Warning signs")
        groups = groups or guide.groups
        self.questions = [each for group in groups for each in group.questions]
        self.rows: dict[str, QuestionRow] = {}
        self.circumstances: dict[str, Tick] = {}
        self.count = LineLabel(size="small", muted=True)
        adults = hint(guide.adults_only.text)
        keys = hint(self.tr("Keys: Y yes, N no, ? not sure, S prefer not to say, ↓ next line."))
        meant = Card(look, "sunken").add(PlainLabel(guide.new_or_worse.text))
        self._listed = column(look, gap=LINES_GAP)
        self.add_head(look, title, self.count)
        self.add(PlainLabel(guide.lead.text))
        if self._is_brief:
            self.add(meant, self._listed, keys, adults)
        else:
            self.add(adults, meant, keys, self._listed)
        self._to_come = [(g, at) for g in groups for at in range(0, len(g.questions), AT_ONCE)]
        self.add_lines()

    def add_lines(self) -> bool:
        """Build the next few lines; return whether there were any to come."""
        if not self._to_come:
            return False
        lines = self._lines(*self._to_come.pop(0))
        self._listed.addWidget(lines)
        self.show_check(self._check)
        if self.isVisible():
            lines.show()  # now, not with a later event: the keyboard may come to it at once
            settle_layouts()
        return True

    @property
    def said(self) -> frozenset[str]:
        """The circumstances that hold, on which some lines depend."""
        ticked = (name for name, tick in self.circumstances.items() if tick.box.isChecked())
        return circumstances_of(self._guide, self._check.answers, tuple(ticked))

    def show_check(self, check: SymptomCheck) -> None:
        """Show the answers of a check; emits nothing."""
        if check.id != self._check.id:
            self._tick_circumstances(())
        self._check = check
        self._tick_circumstances(self.said)
        said = self.said
        for name, row in self.rows.items():
            if row.answer is not check.answers.get(name):
                row.show_answer(check.answers.get(name))
            row.setVisible(row.question.only_if in {"", *said})
        asked = [each.id for each in self.questions if each.only_if in {"", *said}]
        told = self.tr("{answered} of {asked} answered")
        answered = sum(name in check.answers for name in asked)
        self.count.setText(told.format(answered=answered, asked=len(asked)))

    def keyboard_start(self) -> QWidget:
        """Return the first line that is open, or the first."""
        while not (is_open := [row for row in self.asked() if row.answer is None]):
            if not self.add_lines():
                break
        row = next(iter(is_open), next(self.asked()))
        return row.keyboard_start()

    def asked(self) -> Iterator[QuestionRow]:
        """Yield the lines that are asked, in their order."""
        return (row for row in self.rows.values() if not row.isHidden())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go to the question above or below."""
        step = STEPS.get(Qt.Key(event.key()))
        rows = list(self.asked())
        here = next((i for i, row in enumerate(rows) if row.attended()), None)
        while here == len(rows) - 1 and step == 1 and self.add_lines():
            rows = list(self.asked())
        if step is None or here is None or not 0 <= here + step < len(rows):
            super().keyPressEvent(event)
            return
        beside = rows[here + step]
        chip = beside.keyboard_start(beside.answer or rows[here].attended())
        chip.setFocus(Qt.FocusReason.TabFocusReason)

    def _lines(self, group: QuestionGroup, first: int) -> QWidget:
        """Return some lines of a part of the list, the first of them under its title."""
        lines = QWidget()
        stack = column(self._look, gap=LINES_GAP)
        stack.setContentsMargins(0, 0, 0, 0)
        if not first:
            stack.setContentsMargins(0, self._look.gap(ABOVE_TITLE), 0, 0)
        if not first and not self._is_brief:
            stack.addWidget(heading(group.title))
        doubt = self._guide.treat_as_yes.text if group.advice is Advice.EMERGENCY else ""
        for place, question in enumerate(group.questions[first : first + AT_ONCE], first):
            if question.only_if and question.only_if not in self.circumstances:
                self._add_circumstance(question.only_if, stack)
            row = QuestionRow(self._look, question, group.advice, doubt)
            row.answered.connect(self._answer)
            self.rows[question.id] = row
            if place:
                stack.addWidget(line_between())
            stack.addWidget(row)
        lines.setLayout(stack)
        return lines

    def _add_circumstance(self, name: str, stack: QVBoxLayout) -> None:
        text = next(each.text for each in self._guide.circumstances if each.id == name)
        tick = Tick(self._look, text)
        tick.toggled.connect(self._follow_circumstances)
        self.circumstances[name] = tick
        stack.addWidget(line_between())
        stack.addWidget(tick)

    def _tick_circumstances(self, said: Sequence[str] | frozenset[str]) -> None:
        for name, tick in self.circumstances.items():
            tick.blockSignals(True)  # noqa: FBT003 - Qt takes it by position
            tick.box.setChecked(name in said)
            tick.blockSignals(False)  # noqa: FBT003 - likewise

    def _follow_circumstances(self) -> None:
        """Ask what is to be asked now; an answer to what no longer applies goes."""
        ticked = {name for name, tick in self.circumstances.items() if tick.box.isChecked()}
        off = {q.id for q in self._guide.questions if q.only_if and q.only_if not in ticked}
        kept = {sign: answer for sign, answer in self._check.answers.items() if sign not in off}
        self._tell(kept)

    def _answer(self, sign: str, answer: Answer | None) -> None:
        others = {each: given for each, given in self._check.answers.items() if each != sign}
        self._tell(others if answer is None else {**others, sign: answer})

    def _tell(self, answers: dict[str, Answer]) -> None:
        check = replace(self._check, answers=answers)
        is_new = check != self._check
        self.show_check(check)
        if is_new:
            self.changed.emit(check)
